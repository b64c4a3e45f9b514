"""Writes data/encoder.onnx (int8) and data/encoder.json from a trained checkpoint.

    python export.py --from RUN/best.pt --model NAME [--out DIR] [--float FILE]

The graph is made by hand from the operators that ONNX Runtime runs fastest, rather than traced. It takes no mask: windows go
through one at a time. Word vectors are kept as bytes with a scale each; the products of the layers are quantised dynamically (their inputs as they come, their weights by channel, seven bits, so that processors
without VNNI instructions get the same sums).
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

from network import LINK_WIDTH, Network
from corpus import LABELS
from train import base_folder

MICROSOFT = "com.microsoft"


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


def build(network: Network) -> onnx.ModelProto:
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
    width = network.norm.weight.shape[0]
    g.weight("share", np.full((width, 1), 1 / width, dtype=np.float32))
    g.weight("epsilon", np.array([1e-12], dtype=np.float32))
    g.weight("three", np.array([width] * 3))
    x = normed(g, x, network.norm, "start")
    for i, layer in enumerate(network.layers):
        at = f"layer{i}"
        y = g.add("MatMul", [x, g.weight(f"{at}.qkv", layer.qkv.weight.T)], f"{at}.asked")
        parts = [f"{at}.{name}" for name in ("query", "key", "value")]
        g.nodes.append(helper.make_node("Split", [y, "three"], parts, axis=-1))
        y = g.add("MultiHeadAttention", [*parts, g.weight(f"{at}.qkv.bias", layer.qkv.bias)], f"{at}.attended", MICROSOFT, num_heads=layer.heads)
        y = g.add("MatMul", [y, g.weight(f"{at}.out", layer.out.weight.T)], f"{at}.mixed")
        x = normed(g, summed(g, x, y, layer.out.bias, f"{at}.sum1"), layer.norm1, f"{at}.norm1")
        y = g.add("MatMul", [x, g.weight(f"{at}.up", layer.up.weight.T)], f"{at}.raised")
        y = g.add("BiasGelu", [y, g.weight(f"{at}.up.bias", layer.up.bias)], f"{at}.bent", MICROSOFT)
        y = g.add("MatMul", [y, g.weight(f"{at}.down", layer.down.weight.T)], f"{at}.lowered")
        x = normed(g, summed(g, x, y, layer.down.bias, f"{at}.sum2"), layer.norm2, f"{at}.norm2")
    for name, head in (("emissions", network.emit), ("vectors", network.link)):
        y = g.add("MatMul", [x, g.weight(f"{name}.head", head.weight.T)], f"{name}.raw")
        g.add("Add", [y, g.weight(f"{name}.bias", head.bias)], name)
    shape = ["windows", "pieces"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "shapes", "gaps")]
    widths = {"emissions": len(LABELS), "vectors": 4 * LINK_WIDTH}
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [*shape, width]) for name, width in widths.items()]
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
    options.add_argument("--model", required=True, help="name and version, as readings tell it")
    options.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "data")
    options.add_argument("--float", type=Path, help="also writes the graph before it is quantised")
    options.add_argument("--full-range", action="store_true", help="eight bits, for processors with VNNI only")
    args = options.parse_args()
    network, state = load(args.checkpoint)
    model = build(network)
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
