"""PolNeAR's training articles with the parts of speech and names that CoreNLP found in them, on our own tokens; and what is wrong put right."""

import gzip
import json
import re
import subprocess
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NAME_TYPES = ("PERSON", "ORGANIZATION", "LOCATION", "MISC")
PARTICLES = {
    "of", "the", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der",
    "den", "and", "&", "for", "to", "on", "in", "at", "'s", "’s", "'", "’", "-", "/", ".", ",", "s",
}  # fmt: skip


def node(script: str, text: str | None = None) -> str:
    """Runs a script of this folder under the project's own Node."""
    command = [str(ROOT / "node_modules/.bin/node"), str(HERE / script)]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def utf16(text: str):
    """A function from UTF-16 offsets to the text between them."""
    data = text.encode("utf-16-le")
    return lambda a, b: data[2 * a : 2 * b].decode("utf-16-le", "replace")


def read(folder: Path, part: str) -> list[dict]:
    """Articles: id, and sentences of [word, tag or None, name type or 'O']."""
    raw = (folder / f"{part}.jsonl").read_text(encoding="utf-8")
    texts = {}
    for article in map(json.loads, filter(None, raw.split("\n"))):
        texts.setdefault(article["id"], article["text"])
    with gzip.open(folder / f"{part}.corenlp.jsonl.gz", "rt", encoding="utf-8") as lines:
        core = {article["id"]: article for article in map(json.loads, lines)}
    lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items() if i in core)
    articles = []
    for ours in map(json.loads, filter(None, node("export-tokens.ts", lines).split("\n"))):
        cut = utf16(texts[ours["id"]])
        theirs = [token for sentence in core[ours["id"]]["sentences"] for token in sentence["tokens"]]
        starts = [token[0] for token in theirs]
        sentences = []
        for spans in ours["sentences"]:
            words = []
            for a, b in spans:
                at = bisect_right(starts, a) - 1
                token = theirs[at] if at >= 0 and theirs[at][1] > a else theirs[at + 1] if at + 1 < len(theirs) else None
                if token is None or token[0] >= b:
                    words.append([cut(a, b), None, "O"])
                    continue
                same = token[0] == a and (token[1] == b or token[2] == "NNP" or cut(a, b)[-1] == ".")
                words.append([cut(a, b), token[2] if same else None, token[3] if token[3] in NAME_TYPES else "O"])
            sentences.append(words)
        articles.append({"id": ours["id"], "sentences": sentences})
    return articles


def runs(sentence: list) -> list[tuple[int, int, str]]:
    found = []
    i = 0
    while i < len(sentence):
        kind = sentence[i][2]
        j = i + 1
        if kind != "O":
            while j < len(sentence) and sentence[j][2] == kind:
                j += 1
            found.append((i, j, kind))
        i = j
    return found


def capital(word: str) -> bool:
    return word[:1] != word[:1].lower()


def set_run(sentence: list, a: int, b: int, kind: str) -> None:
    for k in range(a, b):
        sentence[k][2] = kind


TITLE = re.compile(
    r"(?i)(?:president|vice|sens?\.?|senators?|reps?\.?|gov\.?|governor|mr\.?|mrs\.?|ms\.?|dr\.?|miss|minister|prime|secretary|spokes\w+|chairman|"
    r"chairwoman|director|judge|justice|mayor|general|gen\.?|col\.?|lt\.?|sgt\.?|capt\.?|rev\.?|pope|king|queen|prince|princess|sir|lord|former|"
    r"first|lady|chief|candidate|ambassador|chancellor|speaker|attorney|congressman|congresswoman|professor|prof\.?|the|a|an)$"
)


COMPOUND = re.compile(r"-(?:based|led|born|backed|held|run|owned|controlled|style|area|wide|funded|trained|made)$")


def clean_bounds(sentence: list) -> None:
    """Names begin and end with a capitalised word, inside hold only capitals and particles, and leave out articles and titles."""
    for a, b, kind in runs(sentence):
        words = [w[0] for w in sentence[a:b]]
        set_run(sentence, a, b, "O")
        words = [w if not COMPOUND.search(w) else "-" for w in words]
        # the longest stretch of capitals and particles
        best = (0, 0)
        i = 0
        while i < len(words):
            if not (capital(words[i]) or words[i][0].isdigit() and kind != "PERSON" or words[i][:3] in ("al-", "el-", "e-m", "iPh")):
                i += 1
                continue
            j = i
            while j < len(words) and (capital(words[j]) or words[j] in PARTICLES or words[j][0].isdigit() or "-" in words[j]):
                j += 1
            end = j
            while end > i and not capital(words[end - 1]) and not words[end - 1][0].isdigit() and words[end - 1][:3] != "al-":
                end -= 1
            if end - i > best[1] - best[0]:
                best = (i, end)
            i = max(j, i + 1)
        i, j = best
        while i < j and kind == "PERSON" and TITLE.match(words[i]):
            i += 1
        while i < j and kind != "PERSON" and words[i].lower() in ("the", "a", "an") and not (kind == "MISC"):
            i += 1
        if kind == "PERSON" and any(w in ("and", ",", "of") for w in words[i:j]):
            # "Trump and Clinton" taken for one: two people
            k = i
            while k < j:
                m = k
                while m < j and words[m] not in ("and", ",", "of"):
                    m += 1
                if m > k:
                    set_run(sentence, a + k, a + m, kind)
                k = m + 1
            continue
        if i < j and any(any(c.isalpha() for c in w) for w in words[i:j]):
            set_run(sentence, a + i, a + j, kind)


def settle(articles: list[dict], places: set[str], demonyms: set[str]) -> None:
    """Makes each article, and then the whole, agree with itself about what a name is."""
    whole: dict[str, Counter] = defaultdict(Counter)
    for article in articles:
        for sentence in article["sentences"]:
            clean_bounds(sentence)
            for a, b, kind in runs(sentence):
                whole[" ".join(w[0] for w in sentence[a:b])][kind] += 1
    verdict = {}
    for name, counts in whole.items():
        kind, count = counts.most_common(1)[0]
        total = sum(counts.values())
        if total >= 8 and count >= 0.8 * total:
            verdict[name] = kind
        elif name in demonyms:
            verdict[name] = "MISC"
        elif name in places and counts["LOCATION"] * 2 >= total:
            verdict[name] = "LOCATION"
    for article in articles:
        own: dict[str, Counter] = defaultdict(Counter)
        people: set[str] = set()
        for sentence in article["sentences"]:
            for a, b, kind in runs(sentence):
                own[" ".join(w[0] for w in sentence[a:b])][kind] += 1
                if kind == "PERSON" and b - a > 1:
                    people.add(sentence[b - 1][0])
        for sentence in article["sentences"]:
            for a, b, kind in runs(sentence):
                name = " ".join(w[0] for w in sentence[a:b])
                best, count = own[name].most_common(1)[0]
                if name in verdict:
                    kind = verdict[name]
                elif b - a == 1 and name in people and own[name]["PERSON"] * 3 >= sum(own[name].values()):
                    kind = "PERSON"
                elif count * 3 >= 2 * sum(own[name].values()):
                    kind = best
                set_run(sentence, a, b, kind)
            # what was left out
            for i, word in enumerate(sentence):
                if word[2] != "O" or not capital(word[0]):
                    continue
                alone = (i == 0 or sentence[i - 1][2] == "O") and (i + 1 == len(sentence) or sentence[i + 1][2] == "O")
                beside = i + 1 < len(sentence) and capital(sentence[i + 1][0])
                if word[0] in people and alone and not beside and word[1] in ("NNP", "NNPS"):
                    word[2] = "PERSON"
                elif word[0] in places and alone and not beside and verdict.get(word[0]) == "LOCATION":
                    word[2] = "LOCATION"
                elif word[0] in demonyms and alone:
                    word[2] = "MISC"
