"""Makes data/tagger.bin. See README.md.

    python train.py --data DIR [--out FILE]      DIR holds PolNeAR: train.jsonl, train.corenlp.jsonl.gz, dev.*
"""

import argparse
import time
from collections import Counter
from pathlib import Path

import numpy as np

import lists as lexicon
import pack
from augment import copies
from corpus import NAME_TYPES, ROOT, capital, node, read, runs, settle
from features import context, normalise, word_fields
from learn import count_names, count_pos, number, tag_names, tag_pos, train_names, train_pos

LABELS = ["O"] + [f"{b}-{t}" for t in NAME_TYPES for b in "BI"]
SLOTS = 1 << 23


class Batch:
    """Articles as arrays: what the numba code works on."""

    def __init__(self, articles: list[list], words: "Words", tag_ids: dict[str, int]):
        self.starts = [0]
        doc_of, wid, gold_tags, gold_names = [], [], [], []
        for number_, sentences in enumerate(articles):
            for sentence in sentences:
                doc_of.append(number_)
                wid += [words.id(w[0]) for w in sentence]
                gold_tags += [tag_ids.get(w[1], -1) for w in sentence]
                names = [0] * len(sentence)
                for a, b, kind in runs(sentence):
                    for i in range(a, b):
                        names[i] = 1 + 2 * NAME_TYPES.index(kind) + (i > a)
                gold_names += names
                self.starts.append(len(wid))
        self.starts = np.array(self.starts, np.int64)
        self.doc_of = np.array(doc_of, np.int32)
        self.wid = np.array(wid, np.int32)
        self.gold_tags = np.array(gold_tags, np.int32)
        self.gold_names = np.array(gold_names, np.int32)
        fields, low_id, lengths = words.arrays()
        self.fields = fields
        self.gaz, self.doc, self.ra, self.rb, self.case = context(
            fields, self.wid, low_id, self.starts, self.doc_of, words.list_keys, words.list_bits, lengths
        )

    def pos(self):
        return self.starts, self.case, self.fields, self.wid, self.doc

    def names(self, tags):
        return self.starts, self.case, self.fields, self.wid, tags, self.gaz, self.doc, self.ra, self.rb


class Words:
    def __init__(self, bits: dict[int, int]):
        self.bits = bits
        self.ids: dict[str, int] = {}
        self.rows: list[list[int]] = []
        self.lengths: list[int] = []
        self.list_keys = np.array(sorted(bits), np.uint32)
        self.list_bits = np.array([bits[k] for k in sorted(bits)], np.uint32)
        self.id("<s>")
        self.id("</s>")

    def id(self, word: str) -> int:
        found = self.ids.get(word)
        if found is None:
            found = self.ids[word] = len(self.rows)
            self.rows.append(word_fields(word, self.bits))
            self.lengths.append(len(normalise(word)))
        return found

    def arrays(self):
        fields = np.array(self.rows, np.uint32)
        _, low_id = np.unique(fields[:, 1], return_inverse=True)
        return fields, low_id.astype(np.int32), np.array(self.lengths, np.int32)


def spans(names: np.ndarray, starts: np.ndarray) -> set[tuple[int, int, int]]:
    found = set()
    for s in range(len(starts) - 1):
        i = starts[s]
        while i < starts[s + 1]:
            if names[i] == 0:
                i += 1
                continue
            kind = (names[i] - 1) // 2
            j = i + 1
            while j < starts[s + 1] and names[j] == 2 * kind + 2:
                j += 1
            found.add((int(i), int(j), int(kind)))
            i = j
    return found


def report(title: str, batch: Batch, tags: np.ndarray, names: np.ndarray) -> None:
    known = batch.gold_tags >= 0
    line = f"{title}: POS {100 * np.mean(tags[known] == batch.gold_tags[known]):.2f}"
    gold, ours = spans(batch.gold_names, batch.starts), spans(names, batch.starts)
    for k, kind in enumerate((*NAME_TYPES, "all")):
        g = {x for x in gold if k == 4 or x[2] == k}
        o = {x for x in ours if k == 4 or x[2] == k}
        hit = len(g & o)
        p, r = hit / max(1, len(o)), hit / max(1, len(g))
        line += f" | {kind[:3]} P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / max(1e-9, p + r):.1f}"
    print(line, flush=True)


def pruned(keys, ids, w, most, scale, least=1):
    """The `most` weightiest features: hashes and weights as whole numbers, weightiest first; and a table for Python.

    Nothing is clipped: cutting the largest weights costs far more than rounding the smallest away.
    """
    hash_of = np.zeros(w.shape[0], np.uint32)
    hash_of[ids[ids >= 0]] = keys[ids >= 0]
    q = np.round(w * scale).astype(np.int16)
    q[np.abs(q) < least] = 0
    weight = np.abs(q).sum(1) + 10 * np.abs(q).max(1)
    order = np.argsort(-weight, kind="stable")[:most]
    order = order[weight[order] > 0]
    keep = np.full(w.shape[0], False)
    keep[order] = True
    q[~keep] = 0
    return hash_of[order], q[order], q


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--data", type=Path, required=True)
    args.add_argument("--out", type=Path, default=ROOT / "data/tagger.bin")
    args.add_argument("--copies", type=int, default=2)
    args.add_argument("--pos-epochs", type=int, default=4)
    args.add_argument("--name-epochs", type=int, default=2)
    args.add_argument("--pos-features", type=int, default=120_000)
    args.add_argument("--name-features", type=int, default=140_000)
    args.add_argument("--drop", type=float, default=0.35, help="share of tokens whose word is hidden while names are learned")
    args.add_argument("--decay", type=float, default=1e-3)
    args.add_argument("--part", type=int, default=1, help="train on every n-th article, to try things out")
    a = args.parse_args()
    began = time.time()

    def say(text: str) -> None:
        print(f"[{time.time() - began:5.0f} s] {text}", flush=True)

    place_rows = lexicon.places(node("export-places.ts").splitlines())
    places = {n for k, n, p in place_rows if k == "country" or p >= 100_000}
    demonyms = {n for k, n, _ in place_rows if k == "demonym"}
    train = read(a.data, "train")[:: a.part]
    dev = read(a.data, "dev")
    say(f"read {len(train)} and {len(dev)} articles")
    settle(train, places, demonyms)
    settle(dev, places, demonyms)

    lower, upper = Counter(), Counter()
    for article in train:
        for sentence in article["sentences"]:
            for w in sentence[1:]:
                (upper if capital(w[0]) else lower)[w[0].lower()] += 1
    words = Words(lexicon.build(place_rows, lower, upper))
    say(f"{len(words.list_keys)} words and names in the lists")

    tags = sorted({w[1] for x in train for s in x["sentences"] for w in s if w[1]})
    tag_ids = {t: i for i, t in enumerate(tags)}
    made = [x["sentences"] for x in train] + copies(train, place_rows, a.copies, seed=1)
    for sentences in [*made, *(x["sentences"] for x in dev)]:
        for sentence in sentences:
            for w in sentence:
                words.id(w[0])
    batch = Batch(made, words, tag_ids)
    dev_batch = Batch([x["sentences"] for x in dev], words, tag_ids)
    say(f"{len(batch.wid)} tokens, {len(words.rows)} words")

    # parts of speech
    keys, counts = np.zeros(SLOTS, np.uint32), np.zeros(SLOTS, np.int32)
    count_pos(*batch.pos(), batch.gold_tags, keys, counts)
    ids, n = number(keys, counts, 8)
    say(f"{n} features of parts of speech")
    w, total = np.zeros((n, len(tags)), np.float32), np.zeros((n, len(tags)), np.float32)
    stamp = np.zeros((n, len(tags)), np.int32)
    step = 0
    rng = np.random.default_rng(1)
    for epoch in range(a.pos_epochs):
        order = rng.permutation(len(batch.starts) - 1)
        step, right = train_pos(order, *batch.pos(), batch.gold_tags, keys, ids, w, total, stamp, step)
        say(f"pass {epoch + 1}: {100 * right / (batch.gold_tags >= 0).sum():.2f} right")
    total += (step - stamp) * w
    average = total / step
    pos_scale = 127 / np.abs(average).max()
    pos_hashes, pos_rows, pos_q = pruned(keys, ids, average, a.pos_features, pos_scale, 2)
    full = tag_pos(*dev_batch.pos(), keys, ids, average)
    dev_tags = tag_pos(*dev_batch.pos(), keys, ids, pos_q.astype(np.float32))
    known = dev_batch.gold_tags >= 0
    say(f"dev: {100 * np.mean((full == dev_batch.gold_tags)[known]):.2f} before, {100 * np.mean((dev_tags == dev_batch.gold_tags)[known]):.2f} after pruning")
    train_tags = tag_pos(*batch.pos(), keys, ids, pos_q.astype(np.float32))
    del w, total, stamp, average

    # names
    keys, counts = np.zeros(SLOTS, np.uint32), np.zeros(SLOTS, np.int32)
    count_names(*batch.names(train_tags), keys, counts)
    ids, n = number(keys, counts, 8)
    say(f"{n} features of names")
    w = np.zeros((n, len(LABELS)), np.float32)
    g = np.full((n, len(LABELS)), 0.1, np.float32)
    trans, gt = np.zeros((len(LABELS), len(LABELS))), np.full((len(LABELS), len(LABELS)), 1.0)
    for epoch in range(a.name_epochs):
        order = rng.permutation(len(batch.starts) - 1)
        rate = 0.15 * (1 - 0.8 * epoch / max(1, a.name_epochs - 1))
        loss = train_names(order, *batch.names(train_tags), batch.gold_names, keys, ids, w, g, trans, gt, rate, a.decay, a.drop, epoch)
        names = tag_names(*dev_batch.names(dev_tags), keys, ids, w, trans)
        say(f"pass {epoch + 1}: loss {loss / len(batch.wid):.4f}")
        report("  dev", dev_batch, dev_tags, names)
    name_scale = 127 / np.abs(w).max()
    name_hashes, name_rows, name_q = pruned(keys, ids, w, a.name_features, name_scale, 3)
    t = np.clip(np.round(trans * name_scale), -30000, 30000)
    names = tag_names(*dev_batch.names(dev_tags), keys, ids, name_q.astype(np.float32), t)
    report("after pruning", dev_batch, dev_tags, names)

    arrays = [("lists.keys", "u32", words.list_keys), ("lists.bits", "u16", words.list_bits)]
    arrays += pack.table("tags", pos_hashes, pos_rows, 18 if a.pos_features > 100_000 else 17)
    arrays += pack.table("names", name_hashes, name_rows, 18 if a.name_features > 120_000 else 17)
    arrays.append(("transitions", "i16", t.astype(np.int16).ravel()))
    size = pack.write(a.out, {"version": 1, "tags": tags, "names": LABELS}, arrays)
    say(f"{a.out.name}: {size} bytes")
    for name, kind, values in arrays:
        print(f"  {name} {kind} {len(values)}")


if __name__ == "__main__":
    main()
