"""Text as the encoder sees it: word pieces (uncased BERT vocabulary), the shape of each word, and the gap before it.

Twin of src/reader/encoder/: test/reader/encoder/ holds the two together.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import BertWordPieceTokenizer

SHAPES = 6  # special, lower, Title, UPPER, miXed, other
GAPS = 4  # none, space, line, paragraph
CLS, SEP, PAD = 101, 102, 0


@dataclass
class Pieces:
    """`ids`, `shapes` and `gaps` by piece; `first_pieces`, `word_starts` and `word_ends` by word, offsets in UTF-16."""

    ids: np.ndarray
    shapes: np.ndarray
    gaps: np.ndarray
    first_pieces: np.ndarray
    word_starts: list[int]
    word_ends: list[int]


def shape_of(word: str) -> int:
    letters = [c for c in word if c.upper() != c.lower()]
    if not letters:
        return 5
    upper = sum(c != c.lower() for c in letters)
    if upper == 0:
        return 1
    if letters[0] != letters[0].lower() and upper == 1:
        return 2
    return 3 if upper == len(letters) else 4


def gap_of(between: str) -> int:
    lines = between.count("\n")
    return 3 if lines > 1 else 2 if lines else 1 if between else 0


class Tokenizer:
    def __init__(self, vocabulary: Path):
        self.wordpiece = BertWordPieceTokenizer(str(vocabulary), lowercase=True)

    def cut(self, text: str) -> Pieces:
        encoding = self.wordpiece.encode(text, add_special_tokens=False)
        units = utf16_offsets(text)
        ids, shapes, gaps, firsts, starts, ends = [], [], [], [], [], []
        previous, word = None, None
        spans: dict[int, list[int]] = {}
        for (a, b), w in zip(encoding.offsets, encoding.word_ids):
            span = spans.setdefault(w, [a, b])
            span[1] = b
        end = 0
        for i, (piece, w) in enumerate(zip(encoding.ids, encoding.word_ids)):
            if w != previous:
                a, b = spans[w]
                shape, gap = shape_of(text[a:b]), gap_of(text[end:a])
                firsts.append(i)
                starts.append(units[a])
                ends.append(units[b])
                end, previous = b, w
            ids.append(piece)
            shapes.append(shape)
            gaps.append(gap if firsts[-1] == i else 0)
        return Pieces(*(np.array(x, dtype=np.int64) for x in (ids, shapes, gaps, firsts)), starts, ends)


def utf16_offsets(text: str) -> list[int]:
    """UTF-16 offset of each code point, and of the end."""
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return [*offsets, at]
