"""What the tagger sees of a token: the twin of src/reader/tagger/{words,context,features}.ts.

Both must give the same integers; test/reader/tagger holds them together. All hashes are unsigned 32-bit.
"""

import numpy as np
from numba import njit

# Lists: a bit each.
FIRST, LAST, TOWN, BIG, COUNTRY, DEMONYM, COMMON, TITLE, SAY = (1 << i for i in range(9))
# Kinds of a word: bits from 9 on.
CAP, UPPER, LOWER, DIGIT, ALPHA, PLACE_IN, THE = (1 << i for i in range(9, 16))
LISTS = (1 << 9) - 1

FORM, LOW, PRE2, PRE3, SUF1, SUF2, SUF3, SUF4, SHAPE, TAIL, BITS, FIELDS = range(12)

# What an article tells of a word: bits.
DOC_LOWER, DOC_CAP, DOC_TITLE, DOC_FIRST, DOC_SAY, DOC_IN, DOC_THE = (1 << i for i in range(7))

in_words = {"in", "near", "outside", "across", "inside", "around"}

marks = {ord(c): "'" for c in "‘’‚‛`´"} | {ord(c): '"' for c in "“”„‟«»"} | {ord(c): "-" for c in "‐‑–—―"}
marks |= {ord("…"): "."} | {ord(c): "0" for c in "123456789"}


def normalise(word: str) -> str:
    """Marks made plain, figures made 0, and every half of a character outside the basic plane made U+FFFD."""
    word = "".join(c if ord(c) < 0x10000 else "\ufffd\ufffd" for c in word)
    word = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in word)
    return word.translate(marks)


def fnv(text: str) -> int:
    """FNV-1a over UTF-16 code units."""
    h = 0x811C9DC5
    for c in text:
        h = ((h ^ ord(c)) * 0x01000193) & 0xFFFFFFFF
    return h


def is_upper(c: str) -> bool:
    return c != c.lower()


def is_lower(c: str) -> bool:
    return c != c.upper()


def shape_of(form: str) -> str:
    out = []
    for c in form:
        s = "X" if is_upper(c) else "x" if is_lower(c) else "d" if c == "0" else c
        if len(out) < 2 or out[-1] != s or out[-2] != s:
            out.append(s)
    return "".join(out)


def word_fields(word: str, lists: dict[int, int]) -> list[int]:
    form = normalise(word)
    low = form.lower()
    key = fnv(low)
    letters = [c for c in form if is_upper(c) or is_lower(c)]
    bits = lists.get(key, 0)
    if is_upper(form[0]):
        bits |= CAP
    if len(letters) >= 2 and all(is_upper(c) for c in letters):
        bits |= UPPER
    if letters and not any(is_upper(c) for c in letters):
        bits |= LOWER
    if "0" in form:
        bits |= DIGIT
    if letters:
        bits |= ALPHA
    if low in in_words:
        bits |= PLACE_IN
    if low == "the":
        bits |= THE
    hyphen = low.rfind("-")
    tail = fnv(low[hyphen + 1 :]) if 0 < hyphen < len(low) - 1 else 0
    return [
        fnv(form), key, fnv(low[:2]), fnv(low[:3]), fnv(low[-1:]), fnv(low[-2:]), fnv(low[-3:]), fnv(low[-4:]),
        fnv(shape_of(form)), tail, bits,
    ]  # fmt: skip


@njit(inline="always")
def mul(a, b):
    return (np.uint64(a) * np.uint64(b)) & np.uint64(0xFFFFFFFF)


@njit(inline="always")
def mix(t, a, b):
    h = mul(np.uint64(a) ^ mul(np.uint64(t), 0x9E3779B1), 0x85EBCA6B)
    h ^= h >> np.uint64(15)
    h = mul(h ^ np.uint64(b), 0xC2B2AE35)
    return np.uint32(h ^ (h >> np.uint64(16)))


@njit(inline="always")
def join(a, b):
    return np.uint32(mul(mul(np.uint64(a), 31) ^ np.uint64(b), 0x9E3779B1))


@njit
def context(fields, wid, low_id, starts, doc_of, lists_key, lists_bits, word_len):
    """Per token: place match, what the article tells, run start and end; per sentence: its case (0 plain, 1 title, 2 capitals)."""
    n = len(wid)
    sents = len(starts) - 1
    gaz = np.zeros(n, np.uint32)
    doc = np.zeros(n, np.uint32)
    run_start = np.full(n, -1, np.int32)
    run_end = np.full(n, -1, np.int32)
    case = np.zeros(sents, np.uint32)
    for s in range(sents):
        a, b = starts[s], starts[s + 1]
        total = cap = upper = 0
        for i in range(a, b):
            bits = fields[wid[i], BITS]
            if bits & ALPHA and word_len[wid[i]] >= 4:
                total += 1
                if bits & CAP:
                    cap += 1
                if bits & UPPER:
                    upper += 1
        if total >= 2 and upper == total:
            case[s] = 2
        elif total >= 4 and cap * 10 >= total * 7:
            case[s] = 1
        # places
        i = a
        while i < b:
            step = 1
            if fields[wid[i], BITS] & CAP:
                key = np.uint32(0)
                best = 0
                kind = 0
                for k in range(4):
                    if i + k >= b:
                        break
                    key = fields[wid[i], LOW] if k == 0 else join(key, fields[wid[i + k], LOW])
                    at = np.searchsorted(lists_key, key)
                    if at < len(lists_key) and lists_key[at] == key:
                        found = lists_bits[at]
                        if found & (TOWN | BIG | COUNTRY):
                            best = k + 1
                            kind = 3 if found & COUNTRY else 2 if found & BIG else 1
                if best > 0:
                    for k in range(best):
                        gaz[i + k] = kind | (4 if best > 1 else 0) | (8 if k > 0 else 0)
                    step = best
            i += step
        # runs of capitalised words
        if case[s] != 2:
            i = a
            while i < b:
                if fields[wid[i], BITS] & CAP:
                    j = i
                    while j < b and fields[wid[j], BITS] & CAP:
                        j += 1
                    for k in range(i, j):
                        run_start[k] = i
                        run_end[k] = j
                    i = j
                else:
                    i += 1
    seen = np.zeros(low_id.max() + 1, np.uint32)
    s = 0
    while s < sents:
        e = s
        while e < sents and doc_of[e] == doc_of[s]:
            e += 1
        for i in range(starts[s], starts[e]):
            seen[low_id[wid[i]]] = 0
        for q in range(s, e):
            a, b = starts[q], starts[q + 1]
            for i in range(a, b):
                bits = fields[wid[i], BITS]
                told = 0
                if bits & LOWER and case[q] != 2:
                    told |= DOC_LOWER
                if bits & CAP and case[q] == 0:
                    before = fields[wid[i - 1], BITS] if i > a else 0
                    if before & ALPHA:
                        told |= DOC_CAP
                    if before & TITLE:
                        told |= DOC_TITLE
                    if before & FIRST and before & CAP:
                        told |= DOC_FIRST
                    if before & PLACE_IN:
                        told |= DOC_IN
                    if before & THE:
                        told |= DOC_THE
                    if i + 1 < b and fields[wid[i + 1], BITS] & SAY:
                        told |= DOC_SAY
                seen[low_id[wid[i]]] |= told
        for i in range(starts[s], starts[e]):
            doc[i] = seen[low_id[wid[i]]]
        s = e
    return gaz, doc, run_start, run_end, case


POS_FEATURES = 30
POS_HISTORY = 5


@njit
def pos_features(i, a, b, fields, wid, doc, case, out):
    """Writes the hashes of token i of the sentence [a, b) but for those that need earlier tags; 0 where there is none."""
    w0 = fields[wid[i]]
    p1 = fields[wid[i - 1]] if i > a else fields[0]
    p2 = fields[wid[i - 2]] if i > a + 1 else fields[0]
    n1 = fields[wid[i + 1]] if i + 1 < b else fields[1]
    n2 = fields[wid[i + 2]] if i + 2 < b else fields[1]
    start = (1 if i == a else 0) + 2 * case
    kind = w0[BITS] >> 9
    out[0] = mix(100, w0[LOW], 0)
    out[1] = mix(101, w0[FORM], 0)
    out[2] = mix(102, p1[LOW], 0)
    out[3] = mix(103, p2[LOW], 0)
    out[4] = mix(104, n1[LOW], 0)
    out[5] = mix(105, n2[LOW], 0)
    out[6] = mix(106, w0[SUF1], 0)
    out[7] = mix(107, w0[SUF2], 0)
    out[8] = mix(108, w0[SUF3], 0)
    out[9] = mix(109, w0[SUF4], 0)
    out[10] = mix(110, w0[PRE2], 0)
    out[11] = mix(111, w0[PRE3], 0)
    out[12] = mix(112, w0[SHAPE], start)
    out[13] = mix(113, p1[SUF3], 0)
    out[14] = mix(114, n1[SUF3], 0)
    out[15] = mix(115, p1[LOW], w0[LOW])
    out[16] = mix(116, w0[LOW], n1[LOW])
    out[17] = mix(117, p1[LOW], n1[LOW])
    out[18] = mix(118, w0[BITS], start)
    out[19] = mix(119, doc[i] & 3, join(kind, start))
    out[20] = mix(120, w0[TAIL], 0)
    out[21] = mix(121, p1[SHAPE], join(w0[SHAPE], n1[SHAPE]))
    out[22] = mix(122, n1[SHAPE], n1[SUF2])
    out[23] = mix(123, 0, 0)
    out[24] = mix(124, w0[SUF2], start)


@njit
def pos_history(i, a, fields, wid, tag1, tag2, out):
    w0 = fields[wid[i]]
    out[25] = mix(125, tag1, 0)
    out[26] = mix(126, tag1, tag2)
    out[27] = mix(127, tag1, w0[LOW])
    out[28] = mix(128, tag1, w0[SUF3])
    out[29] = mix(129, tag2, w0[LOW])


NAME_FEATURES = 48


@njit
def name_features(i, a, b, fields, wid, tags, gaz, doc, run_start, run_end, case, out):
    w0 = fields[wid[i]]
    p1 = fields[wid[i - 1]] if i > a else fields[0]
    p2 = fields[wid[i - 2]] if i > a + 1 else fields[0]
    n1 = fields[wid[i + 1]] if i + 1 < b else fields[1]
    n2 = fields[wid[i + 2]] if i + 2 < b else fields[1]
    tp = tags[i - 1] + 1 if i > a else 0
    t0 = tags[i] + 1
    tn = tags[i + 1] + 1 if i + 1 < b else 0
    gp = gaz[i - 1] if i > a else 0
    gn = gaz[i + 1] if i + 1 < b else 0
    dp = doc[i - 1] if i > a else 0
    dn = doc[i + 1] if i + 1 < b else 0
    g0 = gaz[i]
    d0 = doc[i]
    start = (1 if i == a else 0) + 2 * case
    kind = w0[BITS] >> 9
    out[0] = mix(1, w0[LOW], 0)
    out[1] = mix(2, p1[LOW], 0)
    out[2] = mix(3, p2[LOW], 0)
    out[3] = mix(4, n1[LOW], 0)
    out[4] = mix(5, n2[LOW], 0)
    out[5] = mix(6, w0[FORM], 0)
    out[6] = mix(7, w0[SHAPE], case)
    out[7] = mix(8, p1[SHAPE], w0[SHAPE])
    out[8] = mix(9, w0[SHAPE], n1[SHAPE])
    out[9] = mix(10, p1[LOW], w0[LOW])
    out[10] = mix(11, w0[LOW], n1[LOW])
    out[11] = mix(12, p1[SHAPE], join(w0[SHAPE], n1[SHAPE]))
    out[12] = mix(13, w0[PRE3], kind)
    out[13] = mix(14, w0[SUF2], kind)
    out[14] = mix(15, w0[SUF3], kind)
    out[15] = mix(16, w0[SUF4], kind)
    out[16] = mix(17, t0, 0)
    out[17] = mix(18, tp, t0)
    out[18] = mix(19, t0, tn)
    out[19] = mix(20, join(tp, t0), tn)
    out[20] = mix(21, w0[BITS], case)
    out[21] = mix(22, p1[BITS], w0[BITS])
    out[22] = mix(23, w0[BITS], n1[BITS])
    out[23] = mix(24, g0, kind)
    out[24] = mix(25, gp, g0)
    out[25] = mix(26, g0, gn)
    out[26] = mix(27, g0, p1[LOW])
    out[27] = mix(28, g0, n1[LOW])
    out[28] = mix(29, d0, kind)
    out[29] = mix(30, d0, w0[BITS])
    out[30] = mix(31, dn, w0[BITS])
    out[31] = mix(32, dp, w0[BITS])
    out[32] = mix(33, w0[SHAPE], start)
    out[33] = mix(34, w0[LOW], start)
    out[34] = mix(35, p1[LOW], w0[SHAPE])
    out[35] = mix(36, n1[LOW], w0[SHAPE])
    out[36] = mix(37, p2[LOW], p1[LOW])
    out[37] = mix(38, n1[LOW], n2[LOW])
    out[38] = mix(39, w0[TAIL], kind)
    if run_start[i] >= 0:
        ra = run_start[i]
        rb = run_end[i]
        size = min(rb - ra, 5)
        place = (1 if i == ra else 0) + (2 if i == rb - 1 else 0) + 4 * size
        first = fields[wid[ra]]
        last = fields[wid[rb - 1]]
        left = fields[wid[ra - 1]] if ra > a else fields[0]
        right = fields[wid[rb]] if rb < b else fields[1]
        out[39] = mix(40, first[LOW], place & 3)
        out[40] = mix(41, last[LOW], place & 3)
        out[41] = mix(42, left[LOW], place)
        out[42] = mix(43, right[LOW], place)
        out[43] = mix(44, left[LOW], join(last[LOW], place & 3))
        out[44] = mix(45, place, case)
        out[45] = mix(46, join(first[BITS] & LISTS, last[BITS] & LISTS), place)
        out[46] = mix(47, right[LOW], join(last[BITS] & LISTS, place & 3))
        out[47] = mix(48, left[LOW], join(first[BITS] & LISTS, place & 3))
    else:
        for k in range(39, 48):
            out[k] = 0
