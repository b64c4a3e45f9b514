"""The model file: data/tagger.bin. Read by src/reader/tagger/model.ts.

Little-endian. "ORTG", length of the header, header (JSON, padded with spaces to a multiple of 4), then the arrays in the order of the
header's "arrays", each padded to a multiple of 4 bytes: name, kind (u8, i8, u16, i16, u32), length.
A table holds the weights of features: slot = hash & (slots - 1), then the next slots until an empty one; `marks` hold the hash's upper half
with its lowest bit set, 0 where empty; `counts` how many weights the slot has; `labels` and `weights` hold them, slot after slot.
"""

import json
import struct

import numpy as np

KINDS = {"u8": np.uint8, "i8": np.int8, "u16": np.uint16, "i16": np.int16, "u32": np.uint32}


def table(name: str, hashes: np.ndarray, weights: np.ndarray, log_slots: int) -> list[tuple[str, str, np.ndarray]]:
    """`weights`: whole numbers, a row a feature."""
    slots = 1 << log_slots
    marks = np.zeros(slots, np.uint16)
    row_at = np.full(slots, -1, np.int64)
    for row, h in enumerate(hashes.tolist()):
        at = h & (slots - 1)
        mark = (h >> 16) | 1
        while marks[at]:
            if marks[at] == mark:
                break  # two features under one mark: the first, which weighs more, stays
            at = (at + 1) & (slots - 1)
        if not marks[at]:
            marks[at] = mark
            row_at[at] = row
    counts = np.zeros(slots, np.uint8)
    labels, values = [], []
    for at in range(slots):
        if row_at[at] >= 0:
            row = weights[row_at[at]]
            nonzero = np.nonzero(row)[0]
            counts[at] = len(nonzero)
            labels.append(nonzero.astype(np.uint8))
            values.append(row[nonzero].astype(np.int8))
    return [
        (f"{name}.marks", "u16", marks),
        (f"{name}.counts", "u8", counts),
        (f"{name}.labels", "u8", np.concatenate(labels)),
        (f"{name}.weights", "i8", np.concatenate(values)),
    ]


def write(path, header: dict, arrays: list[tuple[str, str, np.ndarray]]) -> int:
    header = {**header, "arrays": [[name, kind, len(values)] for name, kind, values in arrays]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    out = bytearray(b"ORTG" + struct.pack("<I", len(text)) + text)
    for _, kind, values in arrays:
        data = np.ascontiguousarray(values, KINDS[kind]).astype(np.dtype(KINDS[kind]).newbyteorder("<")).tobytes()
        out += data + b"\0" * (-len(data) % 4)
    path.write_bytes(out)
    return len(out)


def read(path) -> tuple[dict, dict[str, np.ndarray]]:
    data = path.read_bytes()
    (size,) = struct.unpack_from("<I", data, 4)
    header = json.loads(data[8 : 8 + size])
    at = 8 + size
    arrays = {}
    for name, kind, length in header["arrays"]:
        dtype = np.dtype(KINDS[kind]).newbyteorder("<")
        arrays[name] = np.frombuffer(data, dtype, length, at)
        at += (length * dtype.itemsize + 3) // 4 * 4
    return header, arrays
