"""PolNeAR as sequences of word pieces, each word labelled as part of a source, a cue, a content or nothing, with the links between them.

PolNeAR's attributions do not nest: but for a handful, a word belongs to one span. So one label a word loses nothing (99.7 % or more, measured).
Offsets are UTF-16, as in the files and in TypeScript.
"""

import json
import random
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pieces import Pieces, Tokenizer

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{edge}-{role}" for role in ROLES for edge in "BI"))
NULL = -1
UNKNOWN = -2


@dataclass
class Annotation:
    """By word: `labels` a label; `source_of` where a cue begins, the word where its source begins, or NULL for none;
    `cue_of` where a content begins, the word where its cue begins, or NULL. UNKNOWN everywhere else."""

    labels: np.ndarray
    source_of: np.ndarray
    cue_of: np.ndarray
    attributions: list


@dataclass
class Article:
    id: str
    text: str
    pieces: Pieces
    annotations: list[Annotation]
    names: list[str]


def words_of(pieces: Pieces, span: list[int]) -> tuple[int, int]:
    """The words that a span touches, end exclusive."""
    first = bisect_left(pieces.word_ends, span[0] + 1)
    last = bisect_left(pieces.word_starts, span[1])
    return first, last


def annotate(pieces: Pieces, attributions: list[dict]) -> Annotation:
    count = len(pieces.word_starts)
    labels = np.zeros(count, dtype=np.int64)
    source_of = np.full(count, UNKNOWN, dtype=np.int64)
    cue_of = np.full(count, UNKNOWN, dtype=np.int64)
    for attribution in attributions:
        starts: dict[str, list[int]] = {role: [] for role in ROLES}
        for index, role in enumerate(ROLES):
            for span in sorted(attribution[role]):
                a, b = words_of(pieces, span)
                if a >= b:
                    continue
                same = labels[a] == 1 + 2 * index and (labels[a + 1 : b] == 2 + 2 * index).all()
                if labels[a:b].any() and not same:
                    continue
                labels[a:b] = 2 + 2 * index
                labels[a] = 1 + 2 * index
                starts[role].append(a)
        cue = starts["cue"][0] if starts["cue"] else NULL
        if cue != NULL:
            source_of[cue] = starts["source"][0] if starts["source"] else NULL
        for a in starts["content"]:
            cue_of[a] = cue
    return Annotation(labels, source_of, cue_of, attributions)


def read(path: Path, tokenizer: Tokenizer) -> list[Article]:
    articles: dict[str, Article] = {}
    for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
        raw = json.loads(line)
        pieces = tokenizer.cut(raw["text"])
        article = articles.setdefault(raw["id"], Article(raw["id"], raw["text"], pieces, [], []))
        for one in raw["annotations"]:
            article.annotations.append(annotate(article.pieces, one["attributions"]))
            article.names.append(one["annotator"])
    return list(articles.values())


def split(articles: list[Article], held: int, seed: int = 4) -> tuple[list[Article], list[Article]]:
    """Training articles, and some held back from training to choose by. The development part is no part of either."""
    order = sorted(articles, key=lambda article: article.id)
    random.Random(seed).shuffle(order)
    return order[held:], order[:held]
