"""Writes test/fixtures/encoder/: the pieces of some texts as Python cuts them, and what the shipped graph finds in the tagger's article when
Python reads it, for the tests that TypeScript agrees."""

import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch

from check import Runs
from corpus import Article
from decode import score_articles
from network import Links
from pieces import Tokenizer
from train import base_folder

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "test/fixtures/encoder"
TEXTS = [
    "",
    "   \n\n ",
    "“We won't go,” said Ms. O’Brien-Núñez.\n\nShe left at 5:30 p.m.",
    "İstanbul’da ÇOCUK, Zürich, Ångström, naïve café, naïve café",  # accents of both makings
    "soft\u00adhyphen, zero\u200bwidth, bell\u0007, \ufeffmark, \ufffd, tab\there",
    "東京 said 「はい」。 서울, मुंबई, القاهرة, ΑΘΗΝΑΣ, Ψυχή",
    "🇺🇦 👩🏽‍🚒 said: 𝒜 𝔘𝔫𝔦𝔱 £5m–€6m ½ ² ﬁne ™ §3 … —",
    "iPhone McDonald USA U.S. A I eBay 4G 19th ALL-CAPS",
    "a" * 101 + " " + "b" * 100,
    "line one\nline two\n\nparagraph\r\n\r\nwindows\u2028separator\u00a0space\u3000wide",
    "pneumonoultramicroscopicsilicovolcanoconiosis qzxv Kyiv's Zaporizhzhia's",
]  # fmt: skip


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(base_folder() / "vocab.txt")
    rows = []
    for text in TEXTS:
        pieces = tokenizer.cut(text)
        by_piece = {key: getattr(pieces, key).tolist() for key in ("ids", "shapes", "gaps")}
        rows.append({"text": text, **by_piece, "first": pieces.first_pieces.tolist(), "words": list(zip(pieces.word_starts, pieces.word_ends))})
    lines = ",\n".join(json.dumps(row, ensure_ascii=True) for row in rows)
    (FOLDER / "pieces.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")

    heads = json.loads((ROOT / "data/encoder.json").read_text(encoding="utf-8"))
    links = Links()
    links.bias.data = torch.tensor(heads["bias"])
    links.null.data = torch.tensor(heads["none"])
    moves = torch.tensor(heads["moves"]).view(int(np.sqrt(len(heads["moves"]))), -1)
    runs = Runs(ROOT / "data/encoder.onnx", SimpleNamespace(chain=SimpleNamespace(scores=lambda: moves), links=links))
    text = (ROOT / "test/fixtures/tagger/article.txt").read_text(encoding="utf-8")
    (scores,) = score_articles(runs, [Article("fixture", text, tokenizer.cut(text), [], [])], size=1)
    found = [a for a in scores.attributions() if a["content"]]
    lines = ",\n".join(json.dumps(a) for a in found)
    (FOLDER / "attributions.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
