"""Articles cut into windows that overlap, and windows into batches."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from corpus import NULL, UNKNOWN, Annotation, Article
from pieces import CLS, PAD, SEP, Pieces

SIZE = 384  # pieces, [CLS] and [SEP] among them
OVERLAP = 96
EDGE = 16  # pieces at a cut edge that only give context while training


@dataclass
class Window:
    """Pieces [start, end) of an article; words [first, last) whose labels count."""

    article: Article
    start: int
    end: int
    first: int
    last: int


def even(count: int, size: int = SIZE - 2, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """As few windows as will do, of one length. Twin of `windowsOf` in src/reader/encoder/windows.ts."""
    if count <= size:
        return [(0, count)]
    windows = -(-(count - overlap) // (size - overlap))
    length = -(-(count + (windows - 1) * overlap) // windows)
    step = length - overlap
    return [(min(i * step, count - length), min(i * step, count - length) + length) for i in range(windows)]


def cores(cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the pieces of each window are furthest from a cut: to the middle of each overlap."""
    middles = [(b[0] + a[1]) // 2 for a, b in zip(cuts, cuts[1:])]
    return list(zip([0, *middles], [*middles, cuts[-1][1]]))


def words_between(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    return int(np.searchsorted(pieces.first_pieces, start)), int(np.searchsorted(pieces.first_pieces, end))


def reading_windows(article: Article) -> list[Window]:
    cuts = even(len(article.pieces.ids))
    return [Window(article, *cut, *words_between(article.pieces, *core)) for cut, core in zip(cuts, cores(cuts))]


def training_windows(article: Article, dice: random.Random, size: int = SIZE - 2, overlap: int = 2 * EDGE) -> list[Window]:
    """Cut elsewhere each time."""
    count = len(article.pieces.ids)
    if count <= size:
        cuts = [(0, count)]
    else:
        step = size - overlap
        start = -dice.randrange(step)
        cuts = []
        while start + overlap < count or not cuts:
            cuts.append((max(0, start), min(count, start + size)))
            start += step
    windows = []
    for start, end in cuts:
        core = (start + EDGE if start > 0 else 0, end - EDGE if end < count else end)
        if core[1] - core[0] > 16:
            windows.append(Window(article, start, end, *words_between(article.pieces, *core)))
    return windows


@dataclass
class Batch:
    ids: Tensor
    shapes: Tensor
    gaps: Tensor
    mask: Tensor
    windows: list[Window]

    @property
    def inputs(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        return self.ids, self.shapes, self.gaps, self.mask


def batch(windows: list[Window]) -> Batch:
    length = max(w.end - w.start for w in windows) + 2
    ids, shapes, gaps, mask = (np.full((len(windows), length), fill, dtype=np.int64) for fill in (PAD, 0, 0, 0))
    for i, w in enumerate(windows):
        n = w.end - w.start
        pieces = w.article.pieces
        ids[i, : n + 2] = [CLS, *pieces.ids[w.start : w.end], SEP]
        shapes[i, 1 : n + 1] = pieces.shapes[w.start : w.end]
        gaps[i, 1 : n + 1] = pieces.gaps[w.start : w.end]
        mask[i, : n + 2] = 1
    return Batch(*map(torch.from_numpy, (ids, shapes, gaps, mask)), windows)


@dataclass
class Targets:
    """`at` and `labels` and `kept` [windows, words]: the first piece of each word, its label, whether it counts.
    `links`, for each kind (source of a cue, cue of a content): window, word asking, candidate words [n, m] with `there`, target."""

    at: Tensor
    labels: Tensor
    kept: Tensor
    links: list[dict[str, Tensor]]


def targets(batch: Batch, annotations: list[Annotation]) -> Targets:
    windows = batch.windows
    longest = max(w.last - w.first for w in windows)
    at, labels, kept = (np.zeros((len(windows), longest), dtype=np.int64) for _ in range(3))
    seen = [words_between(w.article.pieces, w.start, w.end) for w in windows]
    most = max(b - a for a, b in seen)
    links = []
    for i, (w, annotation) in enumerate(zip(windows, annotations)):
        n = w.last - w.first
        at[i, :n] = w.article.pieces.first_pieces[w.first : w.last] - w.start + 1
        labels[i, :n] = annotation.labels[w.first : w.last]
        kept[i, :n] = 1
    for kind in ("source_of", "cue_of"):
        rows = []
        for i, (w, annotation) in enumerate(zip(windows, annotations)):
            a, b = seen[i]
            target_of = getattr(annotation, kind)
            for word in range(w.first, w.last):
                target = target_of[word]
                if target == UNKNOWN or target != NULL and not a <= target < b:
                    continue
                rows.append((i, word, a, b, most if target == NULL else target - a))
        n = len(rows)
        candidates = np.zeros((n, most), dtype=np.int64)
        distance = np.zeros((n, most), dtype=np.int64)
        there = np.zeros((n, most + 1), dtype=bool)
        there[:, most] = True
        asking = np.zeros(n, dtype=np.int64)
        for r, (i, word, a, b, _) in enumerate(rows):
            w = windows[i]
            candidates[r, : b - a] = w.article.pieces.first_pieces[a:b] - w.start + 1
            distance[r, : b - a] = np.arange(a, b) - word
            there[r, : b - a] = True
            asking[r] = w.article.pieces.first_pieces[word] - w.start + 1
        arrays = {
            "window": np.array([r[0] for r in rows], dtype=np.int64),
            "asking": asking,
            "candidates": candidates,
            "distance": distance,
            "there": there,
            "target": np.array([r[4] for r in rows], dtype=np.int64),
        }
        links.append({key: torch.from_numpy(value) for key, value in arrays.items()})
    return Targets(torch.from_numpy(at), torch.from_numpy(labels), torch.from_numpy(kept).bool(), links)
