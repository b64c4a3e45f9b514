"""The measures of eval/: exact F1 of spans, and linked F1. Exact F1 here is by our words over the whole article, not CofeNet's paragraphs;
the figures that count are those of `npm run eval`."""

from corpus import ROLES, Article, words_of


def length(spans) -> int:
    return sum(b - a for a, b in spans)


def overlap(left, right) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def score(articles: list[Article], predicted: list[list[dict]]) -> dict[str, float]:
    counts = {name: [0, 0, 0] for name in (*ROLES, "linked")}
    for article, found in zip(articles, predicted):
        for annotation in article.annotations:
            for role in ROLES:
                want, got = ({words_of(article.pieces, s) for a in side for s in a[role]} for side in (annotation.attributions, found))
                for i, n in enumerate((len(want & got), len(got - want), len(want - got))):
                    counts[role][i] += n
            want = [a for a in annotation.attributions if a["content"]]
            got = [a for a in found if a["content"]]
            used: set[int] = set()
            for gold in want:
                for i, one in enumerate(got):
                    shared = overlap(gold["content"], one["content"])
                    same = shared / (length(gold["content"]) + length(one["content"]) - shared) >= 0.5
                    if i not in used and same and (overlap(gold["source"], one["source"]) > 0 if gold["source"] else not one["source"]):
                        used.add(i)
                        break
            for i, n in enumerate((len(used), len(got) - len(used), len(want) - len(used))):
                counts["linked"][i] += n
    return {name: round(200 * tp / max(1, 2 * tp + fp + fn), 2) for name, (tp, fp, fn) in counts.items()}
