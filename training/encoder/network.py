"""The encoder and its heads."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from corpus import LABELS
from pieces import GAPS, SHAPES

LINK_WIDTH = 64
BUCKETS = 32


def drop(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout whose dice are bytes: drawing numbers is a tenth of the time that PyTorch's own takes on a CPU."""
    if not training or share == 0:
        return x
    count = x.numel()
    dice = torch.empty((count + 7) // 8, dtype=torch.int64).random_(-(2**63), None).view(torch.uint8)[:count].view(x.shape)
    least = round(256 * share)
    return x * ((dice >= least).to(x.dtype) * (256 / (256 - least)))


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        y = self.out(y.transpose(1, 2).reshape(batch, length, width))
        x = self.norm1(x + drop(y, self.dropout, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + drop(y, self.dropout, self.training))


class Network(nn.Module):
    """Ids, shapes, gaps and a mask [batch, pieces] in; out, by piece: emissions [batch, pieces, labels] and four link vectors
    [batch, pieces, 4 x LINK_WIDTH]: a cue asking for its source, a source, a content asking for its cue, a cue."""

    def __init__(self, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536, dropout: float = 0.1, vocabulary: int = 30522):
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(512, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.shapes = nn.Embedding(SHAPES, width)
        self.gaps = nn.Embedding(GAPS, width)
        nn.init.normal_(self.shapes.weight, std=0.005)
        nn.init.normal_(self.gaps.weight, std=0.005)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.emit = nn.Linear(width, len(LABELS))
        self.link = nn.Linear(width, 4 * LINK_WIDTH)
        self.links = Links()
        self.chain = Chain()

    def forward(self, ids: Tensor, shapes: Tensor, gaps: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind + self.shapes(shapes) + self.gaps(gaps)
        x = drop(self.norm(x), self.dropout, self.training)
        attend = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, attend)
        x = drop(x, self.dropout, self.training)
        return self.emit(x), self.link(x)

    def load_base(self, folder: Path) -> None:
        """The weights of a BERT in safetensors."""
        weights = {key.removeprefix("bert."): value.float() for key, value in load_file(folder / "model.safetensors").items()}
        copy = lambda to, name: to.data.copy_(weights[name])
        copy(self.words.weight, "embeddings.word_embeddings.weight")
        copy(self.places.weight, "embeddings.position_embeddings.weight")
        self.kind.data.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        copy(self.norm.weight, "embeddings.LayerNorm.weight")
        copy(self.norm.bias, "embeddings.LayerNorm.bias")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                parts = [weights[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).data.copy_(torch.cat(parts))
                for module, name in (
                    (layer.out, "attention.output.dense"),
                    (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm2, "output.LayerNorm"),
                ):
                    copy(getattr(module, part), f"{at}{name}.{part}")


def bucket(distance: Tensor) -> Tensor:
    """Signed distance in words, finely near and coarsely far: 0 to BUCKETS - 1."""
    half = BUCKETS // 2
    size = distance.abs()
    far = 6 + (torch.log2(size.clamp(min=6).float() / 6) * 2).long()
    return torch.where(size < 6, size, far).clamp(max=half - 1) + torch.where(distance < 0, half, 0)


class Links(nn.Module):
    """How well a cue and a source, and a content and a cue, go together: a scaled dot product and a bias by distance."""

    def __init__(self):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(2, BUCKETS))
        self.null = nn.Parameter(torch.zeros(2, LINK_WIDTH))

    def forward(self, kind: int, asking: Tensor, asked: Tensor, distance: Tensor) -> Tensor:
        """asking [n, width], asked [n, m, width], distance [n, m] in words from asking to asked -> [n, m + 1], the last for none."""
        scores = torch.einsum("nd,nmd->nm", asking, asked) / math.sqrt(LINK_WIDTH) + self.bias[kind][bucket(distance)]
        none = asking @ self.null[kind] / math.sqrt(LINK_WIDTH)
        return torch.cat([scores, none[:, None]], 1)


class Chain(nn.Module):
    """A linear-chain CRF over the labels of words (Lafferty, McCallum, Pereira 2001)."""

    def __init__(self):
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        allowed = [[not (to.startswith("I-") and before[2:] != to[2:]) for to in LABELS] for before in LABELS]
        self.register_buffer("barred", torch.where(torch.tensor(allowed), 0.0, -1e4))

    def scores(self) -> Tensor:
        return self.moves + self.barred

    def loss(self, emissions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Negative log likelihood, summed. [batch, words, labels], [batch, words], [batch, words] with words kept at the left.
        A window may begin inside a span."""
        moves = self.scores()
        alpha = emissions[:, 0]
        for step in range(1, emissions.shape[1]):
            after = torch.logsumexp(alpha[:, :, None] + moves, 1) + emissions[:, step]
            alpha = torch.where(mask[:, step, None], after, alpha)
        total = torch.logsumexp(alpha, 1)
        path = (emissions.gather(2, labels[:, :, None]).squeeze(2) * mask).sum(1)
        path = path + (moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
        return (total - path).sum()
