"""From what the network gives to attributions. Twin of src/reader/encoder/decode.ts."""

from dataclasses import dataclass

import numpy as np
import torch

from corpus import LABELS, ROLES, Article
from network import LINK_WIDTH, Network, bucket
from windows import Window, batch, reading_windows, words_between


@dataclass
class Head:
    """The few numbers of the heads that decoding needs."""

    moves: np.ndarray
    bias: np.ndarray
    null: np.ndarray

    @classmethod
    def of(cls, network: Network) -> "Head":
        return cls(*(x.detach().float().numpy() for x in (network.chain.scores(), network.links.bias, network.links.null)))


def viterbi(emissions: np.ndarray, moves: np.ndarray) -> list[int]:
    """The best labels of an article's words; none begins inside a span."""
    score = emissions[0].copy()
    score[2::2] = -1e4
    back = np.zeros(emissions.shape, dtype=np.int64)
    for i in range(1, len(emissions)):
        total = score[:, None] + moves
        back[i] = total.argmax(0)
        score = total.max(0) + emissions[i]
    path = [int(score.argmax())]
    for i in range(len(emissions) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def spans_of(path: list[int]) -> dict[str, list[tuple[int, int]]]:
    """By role, spans of words."""
    spans: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    for i, label in enumerate(path):
        name = LABELS[label]
        if name.startswith("B-"):
            end = i + 1
            while end < len(path) and LABELS[path[end]] == f"I-{name[2:]}":
                end += 1
            spans[name[2:]].append((i, end))
    return spans


class ArticleScores:
    """What the network gives for one article's windows."""

    def __init__(self, article: Article, windows: list[Window], outputs: list[tuple[np.ndarray, np.ndarray]], head: Head):
        self.article, self.windows, self.outputs, self.head = article, windows, outputs, head
        first = article.pieces.first_pieces
        self.emissions = np.concatenate([emit[first[w.first : w.last] - w.start + 1] for w, (emit, _) in zip(windows, outputs)])

    def link(self, kind: int, word: int, candidates: list[int]) -> np.ndarray:
        """Scores of candidate words, and of none, in the window where the asking word stands best."""
        w, (_, vectors) = next((w, o) for w, o in zip(self.windows, self.outputs) if w.first <= word < w.last)
        first = self.article.pieces.first_pieces
        a, b = words_between(self.article.pieces, w.start, w.end)
        vector = lambda at, slot: vectors[first[at] - w.start + 1, slot * LINK_WIDTH : (slot + 1) * LINK_WIDTH]
        asking = vector(word, 2 * kind)
        scores = np.full(len(candidates) + 1, -np.inf)
        for i, candidate in enumerate(candidates):
            if a <= candidate < b:
                near = self.head.bias[kind][int(bucket(torch.tensor(candidate - word)))]
                scores[i] = asking @ vector(candidate, 2 * kind + 1) / 8 + near
        scores[-1] = asking @ self.head.null[kind] / 8
        return scores

    def attributions(self) -> list[dict]:
        path = viterbi(self.emissions, self.head.moves)
        spans = spans_of(path)
        sources = [a for a, _ in spans["source"]]
        cues = [a for a, _ in spans["cue"]]
        offsets = lambda span: [self.article.pieces.word_starts[span[0]], self.article.pieces.word_ends[span[1] - 1]]
        found = [{"source": [], "cue": [offsets(span)], "content": []} for span in spans["cue"]]
        for attribution, cue in zip(found, cues):
            best = int(self.link(0, cue, sources).argmax())
            if best < len(sources):
                attribution["source"] = [offsets(spans["source"][best])]
        loose = []
        for span in spans["content"]:
            best = int(self.link(1, span[0], cues).argmax())
            (found[best] if best < len(cues) else loose.append({"source": [], "cue": [], "content": []}) or loose[-1])["content"].append(offsets(span))
        return [*found, *loose]


def score_articles(network: Network, articles: list[Article], size: int = 16) -> list[ArticleScores]:
    """Scores of articles, their windows sorted by length so that a batch holds windows of like length."""
    network.eval()
    windows = [w for article in articles for w in reading_windows(article)]
    order = sorted(range(len(windows)), key=lambda i: windows[i].end - windows[i].start)
    outputs: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    with torch.inference_mode():
        for i in range(0, len(order), size):
            group = order[i : i + size]
            emissions, links = network(*batch([windows[k] for k in group]).inputs)
            for row, k in enumerate(group):
                outputs[k] = (emissions[row].float().numpy(), links[row].float().numpy())
    head = Head.of(network)
    result, at = [], 0
    for article in articles:
        count = len(reading_windows(article))
        result.append(ArticleScores(article, windows[at : at + count], [outputs[k] for k in range(at, at + count)], head))
        at += count
    return result
