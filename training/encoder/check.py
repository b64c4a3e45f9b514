"""How far the exported graphs are from the network: largest difference on a piece of text, and the figures on an article file.

    python check.py --from RUN/best.pt --data DIR [--graph FILE]...
"""

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch

import corpus
from decode import score_articles
from export import load
from pieces import Tokenizer
from score import score
from train import base_folder


class Runs:
    """An exported graph in the network's place."""

    def __init__(self, path: Path, network):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.chain, self.links, self.seconds = network.chain, network.links, 0.0

    def eval(self):
        return self

    def __call__(self, ids, shapes, gaps, mask):
        began = time.time()
        out = self.session.run(["emissions", "vectors"], {"ids": ids.numpy(), "shapes": shapes.numpy(), "gaps": gaps.numpy()})
        self.seconds += time.time() - began
        return tuple(map(torch.from_numpy, out))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--from", type=Path, required=True, dest="checkpoint")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--part", default="dev")
    options.add_argument("--graph", type=Path, action="append", default=[])
    args = options.parse_args()
    network, state = load(args.checkpoint)
    print("checkpoint", {key: state[key] for key in ("epoch", "figures")})
    articles = corpus.read(args.data / f"{args.part}.jsonl", Tokenizer(base_folder() / "vocab.txt"))
    scores = score_articles(network, articles)
    print("network", score(articles, [one.attributions() for one in scores]))
    for path in args.graph:
        runs = Runs(path, network)
        other = [one for article in articles for one in score_articles(runs, [article], size=1)]
        apart = [float(np.abs(a.emissions - b.emissions).max()) for a, b in zip(scores, other)]
        figures = score(articles, [one.attributions() for one in other])
        print(path.name, figures, f"emissions at most {max(apart):.3f} apart, {len(articles) / runs.seconds:.1f} articles/s on one core")


if __name__ == "__main__":
    main()
