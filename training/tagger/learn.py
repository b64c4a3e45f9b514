"""The two models: an averaged perceptron for parts of speech, greedy from left to right, and a linear-chain CRF for names (AdaGrad)."""

import numpy as np
from numba import njit

from features import NAME_FEATURES, POS_FEATURES, name_features, pos_features, pos_history


@njit
def find(keys, h):
    """Slot of a hash in an open-addressed table, or of the free place for it."""
    mask = len(keys) - 1
    at = np.int64((np.int64(h) * 0x9E3779B1 >> 9) & mask)
    while keys[at] != 0 and keys[at] != h:
        at = (at + 1) & mask
    return at


@njit
def count(keys, counts, hashes, used):
    for h in hashes:
        if h != 0:
            at = find(keys, h)
            keys[at] = h
            counts[at] += 1


@njit
def number(keys, counts, least):
    ids = np.full(len(keys), -1, np.int32)
    n = 0
    for i in range(len(keys)):
        if keys[i] != 0 and counts[i] >= least:
            ids[i] = n
            n += 1
    return ids, n


@njit
def count_pos(starts, sent_case, fields, wid, doc, gold, keys, counts):
    out = np.zeros(POS_FEATURES, np.uint32)
    for s in range(len(starts) - 1):
        a, b = starts[s], starts[s + 1]
        for i in range(a, b):
            pos_features(i, a, b, fields, wid, doc, sent_case[s], out)
            t1 = gold[i - 1] + 1 if i > a else 0
            t2 = gold[i - 2] + 1 if i > a + 1 else 0
            pos_history(i, a, fields, wid, t1, t2, out)
            count(keys, counts, out, 0)


@njit
def train_pos(order, starts, sent_case, fields, wid, doc, gold, keys, ids, w, total, stamp, step):
    """One pass; returns the step reached and the tokens got right."""
    labels = w.shape[1]
    out = np.zeros(POS_FEATURES, np.uint32)
    rows = np.zeros(POS_FEATURES, np.int32)
    scores = np.zeros(labels, np.float32)
    right = 0
    for s in order:
        a, b = starts[s], starts[s + 1]
        t1 = t2 = 0
        for i in range(a, b):
            pos_features(i, a, b, fields, wid, doc, sent_case[s], out)
            pos_history(i, a, fields, wid, t1, t2, out)
            scores[:] = 0
            for f in range(POS_FEATURES):
                rows[f] = -1
                if out[f] != 0:
                    at = find(keys, out[f])
                    if keys[at] != 0 and ids[at] >= 0:
                        rows[f] = ids[at]
                        for k in range(labels):
                            scores[k] += w[rows[f], k]
            guess = 0
            for k in range(1, labels):
                if scores[k] > scores[guess]:
                    guess = k
            step += 1
            if gold[i] >= 0:
                if guess == gold[i]:
                    right += 1
                else:
                    for f in range(POS_FEATURES):
                        r = rows[f]
                        if r < 0:
                            continue
                        for side in range(2):
                            k = gold[i] if side == 0 else guess
                            d = np.float32(1 if side == 0 else -1)
                            total[r, k] += (step - stamp[r, k]) * w[r, k]
                            stamp[r, k] = step
                            w[r, k] += d
            t2 = t1
            t1 = guess + 1
    return step, right


@njit
def tag_pos(starts, sent_case, fields, wid, doc, keys, ids, w):
    """Tags by the weights given (floats or whole numbers)."""
    labels = w.shape[1]
    out = np.zeros(POS_FEATURES, np.uint32)
    tags = np.zeros(len(wid), np.int32)
    for s in range(len(starts) - 1):
        a, b = starts[s], starts[s + 1]
        t1 = t2 = 0
        for i in range(a, b):
            pos_features(i, a, b, fields, wid, doc, sent_case[s], out)
            pos_history(i, a, fields, wid, t1, t2, out)
            scores = np.zeros(labels, np.float64)
            for f in range(POS_FEATURES):
                if out[f] != 0:
                    at = find(keys, out[f])
                    if keys[at] != 0 and ids[at] >= 0:
                        for k in range(labels):
                            scores[k] += w[ids[at], k]
            guess = 0
            for k in range(1, labels):
                if scores[k] > scores[guess]:
                    guess = k
            tags[i] = guess
            t2 = t1
            t1 = guess + 1
    return tags


@njit
def count_names(starts, sent_case, fields, wid, tags, gaz, doc, ra, rb, keys, counts):
    out = np.zeros(NAME_FEATURES, np.uint32)
    for s in range(len(starts) - 1):
        a, b = starts[s], starts[s + 1]
        for i in range(a, b):
            name_features(i, a, b, fields, wid, tags, gaz, doc, ra, rb, sent_case[s], out)
            count(keys, counts, out, 0)


@njit
def allowed(p, k):
    """May label k follow label p (-1 at the start)? 0 is O, odd ones begin, even ones go on."""
    return k == 0 or k % 2 == 1 or (p >= 0 and (p == k or p == k - 1))


@njit
def log_sum(values):
    top = values.max()
    return top + np.log(np.exp(values - top).sum())


@njit
def emissions(a, b, rows, w, e):
    for i in range(a, b):
        for k in range(w.shape[1]):
            e[i - a, k] = 0
        for f in range(NAME_FEATURES):
            r = rows[i - a, f]
            if r >= 0:
                for k in range(w.shape[1]):
                    e[i - a, k] += w[r, k]


@njit
def fill_rows(a, b, case, fields, wid, tags, gaz, doc, ra, rb, keys, ids, rows, drop):
    out = np.zeros(NAME_FEATURES, np.uint32)
    for i in range(a, b):
        name_features(i, a, b, fields, wid, tags, gaz, doc, ra, rb, case, out)
        hide = drop > 0 and np.random.random() < drop
        for f in range(NAME_FEATURES):
            rows[i - a, f] = -1
            # hide: an unknown word, so that its surroundings must tell
            if hide and (f == 0 or f == 5 or f == 9 or f == 10 or f == 33 or f == 39 or f == 40 or f == 43):
                continue
            if out[f] != 0:
                at = find(keys, out[f])
                if keys[at] != 0 and ids[at] >= 0:
                    rows[i - a, f] = ids[at]


@njit
def train_names(order, starts, sent_case, fields, wid, tags, gaz, doc, ra, rb, gold, keys, ids, w, g, trans, gt, rate, decay, drop, seed):
    np.random.seed(seed)
    L = w.shape[1]
    loss = 0.0
    NEG = -1e9
    for s in order:
        a, b = starts[s], starts[s + 1]
        n = b - a
        if n == 0 or n > 400:
            continue
        rows = np.empty((n, NAME_FEATURES), np.int32)
        fill_rows(a, b, sent_case[s], fields, wid, tags, gaz, doc, ra, rb, keys, ids, rows, drop)
        e = np.zeros((n, L))
        emissions(a, b, rows, w, e)
        al = np.full((n, L), NEG)
        be = np.zeros((n, L))
        tmp = np.zeros(L)
        for k in range(L):
            if allowed(-1, k):
                al[0, k] = e[0, k]
        for i in range(1, n):
            for k in range(L):
                for p in range(L):
                    tmp[p] = al[i - 1, p] + trans[p, k] if allowed(p, k) else NEG
                al[i, k] = log_sum(tmp) + e[i, k]
        for i in range(n - 2, -1, -1):
            for p in range(L):
                for k in range(L):
                    tmp[k] = trans[p, k] + e[i + 1, k] + be[i + 1, k] if allowed(p, k) else NEG
                be[i, p] = log_sum(tmp)
        z = log_sum(al[n - 1])
        # gradient of the log-likelihood
        dt = np.zeros((L, L))
        for i in range(n):
            for k in range(L):
                m = np.exp(al[i, k] + be[i, k] - z)
                d = (1.0 if gold[a + i] == k else 0.0) - m
                if i > 0:
                    for p in range(L):
                        if allowed(p, k):
                            dt[p, k] -= np.exp(al[i - 1, p] + trans[p, k] + e[i, k] + be[i, k] - z)
                if abs(d) < 1e-4:
                    continue
                for f in range(NAME_FEATURES):
                    r = rows[i, f]
                    if r >= 0:
                        x = d - decay * w[r, k]
                        g[r, k] += x * x
                        w[r, k] += rate * x / np.sqrt(g[r, k] + 1e-6)
            if i > 0:
                dt[gold[a + i - 1], gold[a + i]] += 1.0
            loss -= e[i, gold[a + i]] + (trans[gold[a + i - 1], gold[a + i]] if i > 0 else 0.0)
        loss += z
        for p in range(L):
            for k in range(L):
                if dt[p, k] != 0.0:
                    gt[p, k] += dt[p, k] * dt[p, k]
                    trans[p, k] += rate * dt[p, k] / np.sqrt(gt[p, k] + 1e-6)
    return loss


@njit
def tag_names(starts, sent_case, fields, wid, tags, gaz, doc, ra, rb, keys, ids, w, trans):
    """Viterbi; among equals the lowest label."""
    L = w.shape[1]
    found = np.zeros(len(wid), np.int32)
    for s in range(len(starts) - 1):
        a, b = starts[s], starts[s + 1]
        n = b - a
        if n == 0:
            continue
        rows = np.empty((n, NAME_FEATURES), np.int32)
        fill_rows(a, b, sent_case[s], fields, wid, tags, gaz, doc, ra, rb, keys, ids, rows, 0.0)
        e = np.zeros((n, L))
        emissions(a, b, rows, w, e)
        back = np.zeros((n, L), np.int32)
        score = np.full(L, -1e9)
        for k in range(L):
            if allowed(-1, k):
                score[k] = e[0, k]
        for i in range(1, n):
            new = np.full(L, -1e18)
            for k in range(L):
                for p in range(L):
                    if allowed(p, k):
                        x = score[p] + trans[p, k] + e[i, k]
                        if x > new[k]:
                            new[k] = x
                            back[i, k] = p
            score = new
        k = 0
        for j in range(1, L):
            if score[j] > score[k]:
                k = j
        for i in range(n - 1, -1, -1):
            found[a + i] = k
            k = back[i, k]
    return found
