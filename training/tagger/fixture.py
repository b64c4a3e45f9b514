"""Writes test/fixtures/tagger/labels.json: what the shipped model says of article.txt when Python reads it, for the test that TypeScript agrees.

Reads the weights by the file's own slots, not by the arrays of the training.
"""

import json

import numpy as np

import pack
from corpus import ROOT, node, utf16
from features import NAME_FEATURES, POS_FEATURES, name_features, pos_features, pos_history
from train import Batch, Words

FOLDER = ROOT / "test/fixtures/tagger"


class Table:
    def __init__(self, arrays: dict, name: str):
        self.marks, self.counts = arrays[f"{name}.marks"], arrays[f"{name}.counts"]
        self.labels, self.weights = arrays[f"{name}.labels"], arrays[f"{name}.weights"]
        self.offsets = np.concatenate([[0], np.cumsum(self.counts.astype(np.int64))])

    def add(self, feature: int, scores: np.ndarray) -> None:
        slots = len(self.marks)
        at, mark = feature & (slots - 1), (feature >> 16) | 1
        while self.marks[at]:
            if self.marks[at] == mark:
                a, b = self.offsets[at], self.offsets[at + 1]
                scores[self.labels[a:b]] += self.weights[a:b]
                return
            at = (at + 1) & (slots - 1)


def main() -> None:
    header, arrays = pack.read(ROOT / "data/tagger.bin")
    text = (FOLDER / "article.txt").read_text(encoding="utf-8")
    cut = utf16(text)
    (line,) = node("export-tokens.ts", json.dumps({"id": "fixture", "text": text}) + "\n").splitlines()
    sentences = [[[cut(a, b), None, "O"] for a, b in spans] for spans in json.loads(line)["sentences"]]
    words = Words(dict(zip(arrays["lists.keys"].tolist(), arrays["lists.bits"].tolist())))
    for sentence in sentences:
        for word in sentence:
            words.id(word[0])
    batch = Batch([sentences], words, {})
    tags_table, names_table = Table(arrays, "tags"), Table(arrays, "names")

    tags = np.zeros(len(batch.wid), np.int32)
    hashes = np.zeros(len(batch.wid), np.uint32)
    out = np.zeros(POS_FEATURES, np.uint32)
    for s in range(len(batch.starts) - 1):
        a, b = batch.starts[s], batch.starts[s + 1]
        t1 = t2 = 0
        for i in range(a, b):
            pos_features(i, a, b, batch.fields, batch.wid, batch.doc, batch.case[s], out)
            pos_history(i, a, batch.fields, batch.wid, t1, t2, out)
            scores = np.zeros(len(header["tags"]), np.int64)
            for f in out.tolist():
                tags_table.add(f, scores)
            tags[i] = scores.argmax()
            hashes[i] = np.bitwise_xor.reduce(out)
            t1, t2 = tags[i] + 1, t1

    names = np.zeros(len(batch.wid), np.int32)
    labels = len(header["names"])
    transitions = arrays["transitions"].reshape(labels, labels).astype(np.int64)
    for p in range(labels):
        for k in range(labels):
            if not (k == 0 or k % 2 == 1 or p == k or p == k - 1):
                transitions[p, k] = -(10**9)
    out = np.zeros(NAME_FEATURES, np.uint32)
    for s in range(len(batch.starts) - 1):
        a, b = batch.starts[s], batch.starts[s + 1]
        rows = []
        for i in range(a, b):
            name_features(i, a, b, batch.fields, batch.wid, tags, batch.gaz, batch.doc, batch.ra, batch.rb, batch.case[s], out)
            scores = np.zeros(labels, np.int64)
            for f in out.tolist():
                if f:
                    names_table.add(f, scores)
            hashes[i] ^= np.bitwise_xor.reduce(out)
            rows.append(scores)
        best = rows[0].copy()
        best[2::2] = -(10**9)
        back = []
        for row in rows[1:]:
            paths = best[:, None] + transitions
            back.append(paths.argmax(0))
            best = paths.max(0) + row
        k = int(best.argmax())
        for i in range(b - 1, a - 1, -1):
            names[i] = k
            if i > a:
                k = int(back[i - a - 1][k])

    rows = [
        [w[0], header["tags"][t], header["names"][n], int(h)]
        for w, t, n, h in zip((w for s in sentences for w in s), tags, names, hashes)
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (FOLDER / "labels.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
