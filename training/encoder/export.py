"""Writes data/encoder.onnx (int8) and data/encoder.json from a trained checkpoint.

    python export.py --from RUN/best.pt --data DIR --model NAME [--out DIR] [--float FILE]

The graph is made by hand from the operators that ONNX Runtime runs fastest, rather than traced. It takes no mask: windows go through one at a
time. Word vectors are kept as bytes with a scale each; the products of the layers are quantised dynamically (their inputs as they come, their
weights by channel, seven bits, so that processors without VNNI instructions get the same sums). A few channels are far wider than the rest and
would take the inputs' eight bits for themselves: those are divided by a number by which their weights are multiplied (after SmoothQuant, Xiao et
al. 2023), found on training articles that were held back.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from corpus import LABELS, Article, read, split
from decode import score_articles
from network import LINK_WIDTH, Network
from pieces import Tokenizer
from train import base_folder

MICROSOFT = "com.microsoft"
SMOOTHED = ("qkv", "up", "down")


class Graph:
    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name: str, value) -> str:
        array = value.detach().float().numpy() if isinstance(value, torch.Tensor) else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=f"{output}.{kind}", domain=domain, **attributes))
        return output


def summed(g: Graph, x: str, y: str, bias: torch.Tensor, out: str) -> str:
    return g.add("Add", [x, g.add("Add", [y, g.weight(f"{out}.bias", bias)], f"{out}.half")], out)


def normed(g: Graph, x: str, norm: torch.nn.LayerNorm, out: str) -> str:
    """Layer normalisation in its parts: means by a product with a column take half the time of ONNX Runtime's own operator."""
    apart = g.add("Sub", [x, g.add("MatMul", [x, "share"], f"{out}.mean.raw")], f"{out}.apart")
    square = g.add("Mul", [apart, apart], f"{out}.square")
    spread = g.add("Add", [g.add("MatMul", [square, "share"], f"{out}.variance.raw"), "epsilon"], f"{out}.spread")
    unit = g.add("Div", [apart, g.add("Sqrt", [spread], f"{out}.root")], f"{out}.unit")
    scaled = g.add("Mul", [unit, g.weight(f"{out}.weight", norm.weight)], f"{out}.scaled")
    return g.add("Add", [scaled, g.weight(f"{out}.bias", norm.bias)], out)


def widths(network: Network, articles: list[Article]) -> dict[str, torch.Tensor]:
    """The largest size of each channel that goes into each product, on some articles."""
    found: dict[str, torch.Tensor] = {}
    hooks = []
    for i, layer in enumerate(network.layers):
        for name in SMOOTHED:
            def see(_module, inputs, key=f"layer{i}.{name}"):
                size = inputs[0].detach().abs().flatten(0, -2).amax(0)
                found[key] = torch.maximum(found[key], size) if key in found else size
            hooks.append(getattr(layer, name).register_forward_pre_hook(see))
    score_articles(network, articles, size=1)
    for hook in hooks:
        hook.remove()
    return found


def product(g: Graph, x: str, layer: torch.nn.Linear, name: str, out: str, width: torch.Tensor | None = None) -> str:
    """x times the layer's weights, without its bias; smoothed where the widths of the channels are given."""
    weight = layer.weight.detach().T
    if width is not None:
        by = (width / width.quantile(0.9)).clamp(min=1).sqrt()
        x = g.add("Mul", [x, g.weight(f"{name}.even", 1 / by)], f"{name}.evened")
        weight = weight * by[:, None]
    return g.add("MatMul", [x, g.weight(name, weight)], out)


def build(network: Network, width: dict[str, torch.Tensor]) -> onnx.ModelProto:
    g = Graph()
    table = network.words.weight.detach().float().numpy()
    scale = np.abs(table).max(1, keepdims=True) / 127
    g.weight("words", np.round(table / scale).astype(np.int8))
    g.weight("words.scale", scale.astype(np.float32))
    g.add("Gather", ["words", "ids"], "word.bytes")
    g.add("Cast", ["word.bytes"], "word.whole", to=TensorProto.FLOAT)
    g.add("Gather", ["words.scale", "ids"], "word.scale")
    x = g.add("Mul", ["word.whole", "word.scale"], "word")
    for name in ("shapes", "gaps"):
        g.weight(f"{name}.table", getattr(network, name).weight)
        x = g.add("Add", [x, g.add("Gather", [f"{name}.table", name], f"{name}.vector")], f"{name}.sum")
    # place vectors for as many pieces as there are
    g.weight("places.table", network.places.weight + network.kind)
    g.add("Shape", ["ids"], "length", start=1, end=2)
    g.add("Slice", ["places.table", g.weight("zero", np.array([0])), "length", "zero"], "places")
    x = g.add("Add", [x, "places"], "embedded")
    wide = network.norm.weight.shape[0]
    g.weight("share", np.full((wide, 1), 1 / wide, dtype=np.float32))
    g.weight("epsilon", np.array([1e-12], dtype=np.float32))
    g.weight("three", np.array([wide] * 3))
    x = normed(g, x, network.norm, "start")
    for i, layer in enumerate(network.layers):
        at = f"layer{i}"
        y = product(g, x, layer.qkv, f"{at}.qkv", f"{at}.asked", width.get(f"{at}.qkv"))
        parts = [f"{at}.{name}" for name in ("query", "key", "value")]
        g.nodes.append(helper.make_node("Split", [y, "three"], parts, axis=-1))
        y = g.add("MultiHeadAttention", [*parts, g.weight(f"{at}.qkv.bias", layer.qkv.bias)], f"{at}.attended", MICROSOFT, num_heads=layer.heads)
        y = product(g, y, layer.out, f"{at}.out", f"{at}.mixed")
        x = normed(g, summed(g, x, y, layer.out.bias, f"{at}.sum1"), layer.norm1, f"{at}.norm1")
        y = product(g, x, layer.up, f"{at}.up", f"{at}.raised", width.get(f"{at}.up"))
        y = g.add("BiasGelu", [y, g.weight(f"{at}.up.bias", layer.up.bias)], f"{at}.bent", MICROSOFT)
        y = product(g, y, layer.down, f"{at}.down", f"{at}.lowered", width.get(f"{at}.down"))
        x = normed(g, summed(g, x, y, layer.down.bias, f"{at}.sum2"), layer.norm2, f"{at}.norm2")
    for name, head in (("emissions", network.emit), ("vectors", network.link)):
        y = g.add("MatMul", [x, g.weight(f"{name}.head", head.weight.T)], f"{name}.raw")
        g.add("Add", [y, g.weight(f"{name}.bias", head.bias)], name)
    shape = ["windows", "pieces"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "shapes", "gaps")]
    sizes = {"emissions": len(LABELS), "vectors": 4 * LINK_WIDTH}
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [*shape, size]) for name, size in sizes.items()]
    graph = helper.make_graph(g.nodes, "encoder", inputs, outputs, g.weights)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="onrecord")


def quantise(model: onnx.ModelProto, out: Path, reduce_range: bool = True) -> None:
    """The heads stay in float32: they are small, and what they give is compared."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "float.onnx"
        onnx.save(model, path)
        heads = [node.name for node in model.graph.node if node.output[0].endswith(".raw")]
        quantize_dynamic(
            path,
            out,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=reduce_range,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=heads,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def load(path: Path) -> tuple[Network, dict]:
    state = torch.load(path, weights_only=True)
    network = Network(**state["shape"])
    network.load_state_dict(state["network"])
    return network.eval(), state


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--from", type=Path, required=True, dest="checkpoint")
    options.add_argument("--data", type=Path, required=True, help="holds train.jsonl")
    options.add_argument("--model", required=True, help="name and version, as readings tell it")
    options.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "data")
    options.add_argument("--float", type=Path, help="also writes the graph before it is quantised")
    options.add_argument("--full-range", action="store_true", help="eight bits, for processors with VNNI only")
    args = options.parse_args()
    network, state = load(args.checkpoint)
    _, held = split(read(args.data / "train.jsonl", Tokenizer(base_folder() / "vocab.txt")), int(state["args"]["held"]))
    model = build(network, widths(network, held[:8]))
    if args.float:
        onnx.save(model, args.float)
    quantise(model, args.out / "encoder.onnx", not args.full_range)
    rounded = lambda tensor: [round(float(x), 5) for x in tensor.detach().flatten()]
    vocabulary = (base_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[: len(network.words.weight)]
    heads = {
        "model": args.model,
        "moves": rounded(network.chain.scores()),
        "bias": [rounded(row) for row in network.links.bias],
        "none": [rounded(row) for row in network.links.null],
        "vocabulary": vocabulary,
    }
    (args.out / "encoder.json").write_text(json.dumps(heads, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for name in ("encoder.onnx", "encoder.json"):
        print(name, f"{(args.out / name).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
