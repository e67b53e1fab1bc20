"""The ways of statements as a drawing: sources on the left, those who passed it on in the middle, outlets on the right."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from reportedly.pages.characters import flat
from reportedly.pages.rendering import environment
from reportedly.pages.statements import ClaimView

Key = tuple[str, str]
Link = Callable[[str, str], str | None]

# About sixty names can be told apart in one drawing; the table beside it has all of them.
_MOST_SOURCES, _MOST_CHANNELS = 22, 30
# The drawing is 1,012 units wide, as the page is; names of sources stand left of their bars and those of outlets right of them.
_BAR = 5
# The height of a claim, and that of all claims together at most; a name needs a line of its own however little was said.
_PER_CLAIM, _HEIGHT, _LINE, _GAP = 6.0, 420.0, 15.0, 6.0
# An average character is a little over half as wide as it is high; longer names are cut, and whole in the title that a pointer or a
# screen reader meets.
_LONGEST = 32


class Frame(NamedTuple):
    """How wide a drawing is, the room for names at its sides, and how wide a character of them is."""

    name: str
    width: int
    side: int
    character: float

    @property
    def is_narrow(self) -> bool:
        """Whether it is that for phones, in which names of the middle stand above their bars: beside them is no room."""
        return self.name == "narrow"


# Names are set in 12 px, and in 10.5 px in that for phones, which has less room: there longer names are cut sooner.
_FRAMES = (Frame("wide", 1012, 232, 6.6), Frame("narrow", 360, 124, 5.8))


class Way(NamedTuple):
    """The way of a claim: the id and the name of its source, through whom it came, nearest the outlet first, and where it was printed."""

    source: str
    name: str
    via: tuple[str, ...]
    outlet: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The ways drawn in one frame."""

    frame: Frame
    nodes: Sequence[Node]
    flows: Sequence[Flow]
    height: float


@dataclass(frozen=True, slots=True)
class Node:
    """A name in the drawing, with its bar and where the name stands; `anchor` says which end of it stands there."""

    x: float
    y: float
    height: float
    text_x: float
    text_y: float
    anchor: str
    name: str
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Flow:
    """What went from one name to the next: the path of its middle line and how wide it is."""

    path: str
    width: float
    title: str
    href: str | None


def drawing(
    claims: Iterable[ClaimView], source_id: Callable[[str], str], link: Link, stories: Mapping[str, str] | None = None
) -> Markup | None:
    """Return the ways by which claims reached the reports as an inline SVG, None where there is nothing to draw.

    `source_id` gives the id of a claim's source, `link` the address of a source by its id and of an outlet's claims by its name.
    `stories` are those of sources that share their name with another one; see `namesakes`. What outlets state in their own voice,
    and what nobody named is told to have said, went no way and is left out.
    """
    ways = Counter(
        Way(source_id(claim.id), claim.source, claim.via, claim.report.name)
        for claim in claims
        if claim.source_kind not in ("outlet", "none")
    )
    return drawing_of(ways, len({way.source for way in ways}), link, stories)


def largest(sources: Mapping[str, int]) -> set[str]:
    """Return the sources with most claims, as many as a drawing has; `sources` says of each how many claims it has."""
    return set(sorted(sources, key=lambda source: (-sources[source], source))[:_MOST_SOURCES])


def drawing_of(told: Mapping[Way, int], sources: int, link: Link, stories: Mapping[str, str] | None) -> Markup | None:
    """Return the same of the ways of the largest of so many sources, each with how many claims went it."""
    ways, names = Counter[tuple[Key, ...]](), dict[Key, str]()
    for way, count in told.items():
        first = ("source", way.source)
        names[first] = max(names.get(first, ""), way.name, key=lambda name: (len(name), name))
        ways[first, *(("outlet", name) for name in (*reversed(way.via), way.outlet))] += count
    kept = _kept(ways)
    if not kept:
        return None
    names |= {key: key[1] for way in kept for key in way[1:]}
    shared = {("source", source): story for source, story in (stories or {}).items()}
    names |= {key: f"{name} · {shared[key]}" for key, name in names.items() if key in shared}
    drawings = [_laid_out(kept, names, link, frame) for frame in _FRAMES]
    left_out = sources - len({way[0] for way in kept})
    return Markup(
        environment().get_template("chains.html").render(drawings=drawings, left_out=left_out, total=sum(kept.values()))
    )


def _kept(ways: Counter[tuple[Key, ...]]) -> Counter[tuple[Key, ...]]:
    """Return the ways of the sources and outlets with most claims, as many as can be told apart."""
    for most, place in ((_MOST_SOURCES, 0), (_MOST_CHANNELS, -1)):
        sizes = Counter[Key]()
        for way, count in ways.items():
            sizes[way[place]] += count
        shown = {key for key, _ in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0]))[:most]}
        ways = Counter({way: count for way, count in ways.items() if way[place] in shown})
    return ways


def _laid_out(ways: Counter[tuple[Key, ...]], names: dict[Key, str], link: Link, frame: Frame) -> Drawing:
    edges, sizes = Counter[tuple[Key, Key]](), Counter[Key]()
    for way, count in ways.items():
        sizes.update(dict.fromkeys(way, count))
        for pair in itertools.pairwise(way):
            if pair[0] != pair[1]:
                edges[pair] += count
    layers = _layers(edges, sizes)
    per_claim = min(_PER_CLAIM, _HEIGHT / max(1, sum(ways.values())))
    step = (frame.width - 2 * frame.side - _BAR) / max(1, len(layers) - 1)
    boxes, height = _boxes(layers, sizes, per_claim, frame, step)
    last = len(layers) - 1
    nodes = []
    for number, layer in enumerate(layers):
        for key in layer:
            x, y, tall = boxes[key]
            is_above = frame.is_narrow and 0 < number < last
            anchor, text_x = ("end", x - 7) if number == 0 else ("start", x + _BAR + 7)
            if is_above:
                anchor, text_x = "middle", x + _BAR / 2
            room = (frame.side if number in (0, last) else 2 * step / (last - 1) if is_above else step - _BAR) - 12
            name = _shortened(flat(names[key]), min(_LONGEST, int(room / frame.character)))
            title = f"{names[key]}: {_claims(sizes[key])}{'' if number in (0, last) else ', passed on or printed'}"
            text_y = y - 4 if is_above else y + tall / 2 + 4
            nodes.append(Node(x, y, tall, text_x, text_y, anchor, name, title, link(key[0], key[1])))
    return Drawing(frame, nodes, _flows(edges, boxes, per_claim, names), height)


def _shortened(name: str, most: int) -> str:
    """Return a name cut to as many characters as there is room for, "" where there is none."""
    if len(name) <= most:
        return name
    if most <= 2:
        return ""
    cut = name[: most - 1]
    # Cut between words, where that leaves most of the name.
    whole = cut.rpartition(" ")[0]
    return f"{whole.rstrip(' ,;:-·')} …" if len(whole) > most // 2 else f"{cut.rstrip()}…"


def _layers(edges: Counter[tuple[Key, Key]], sizes: Counter[Key]) -> list[list[Key]]:
    """Return the names from left to right: sources, those who pass on, and last all outlets that pass nothing on."""
    depth = {key: 0 if key[0] == "source" else 1 for key in sizes}
    # As many steps as a chain is long; more would run round in a circle of outlets that cite each other.
    for _ in range(3):
        for a, b in sorted(edges):
            if b[0] == "outlet" and depth[b] <= depth[a] < 3:
                depth[b] = depth[a] + 1
    passing = {a for a, _ in edges}
    deepest = max(depth.values())
    layers: list[list[Key]] = [[] for _ in range(deepest + 1)]
    for key in sizes:
        layers[depth[key] if key in passing else deepest].append(key)
    layers = [layer for layer in layers if layer]
    layers[0].sort(key=lambda key: (-sizes[key], key))
    for number, layer in enumerate(layers[1:], 1):
        place = {key: at for before in layers[:number] for at, key in enumerate(before)}
        layer.sort(key=lambda key: (_middle(key, edges, place), -sizes[key], key))
    return layers


def _middle(key: Key, edges: Counter[tuple[Key, Key]], place: dict[Key, int]) -> float:
    """Return the middle of the places from which a name is reached, so that few lines cross."""
    found = [(place[a], count) for (a, b), count in edges.items() if b == key and a in place]
    return sum(at * count for at, count in found) / max(1, sum(count for _, count in found))


def _boxes(
    layers: Sequence[Sequence[Key]], sizes: Counter[Key], per_claim: float, frame: Frame, step: float
) -> tuple[dict[Key, tuple[float, float, float]], float]:
    talls = [[max(_LINE, sizes[key] * per_claim) for key in layer] for layer in layers]
    # Between names at the sides no more than this is left free; above a bar in the middle of a narrow drawing stands its name.
    gaps = [_LINE + _GAP if frame.is_narrow and 0 < at < len(layers) - 1 else _GAP for at in range(len(layers))]
    heights = [sum(tall) + gap * (len(tall) - 1) for tall, gap in zip(talls, gaps, strict=True)]
    height, boxes = max(heights), dict[Key, tuple[float, float, float]]()
    for number, (layer, tall) in enumerate(zip(layers, talls, strict=True)):
        # What a shorter column leaves is shared out between its names.
        gap = gaps[number] + min(30.0, (height - heights[number]) / max(1, len(layer)))
        y = (height - sum(tall) - gap * (len(layer) - 1)) / 2
        for key, own in zip(layer, tall, strict=True):
            boxes[key] = frame.side + step * number, y, own
            y += own + gap
    return boxes, height


def _flows(
    edges: Counter[tuple[Key, Key]],
    boxes: dict[Key, tuple[float, float, float]],
    per_claim: float,
    names: dict[Key, str],
) -> list[Flow]:
    out, into, flows = dict[Key, float](), dict[Key, float](), []
    for side, used in ((0, out), (1, into)):
        for key, (_, y, tall) in boxes.items():
            wide = sum(count * per_claim for pair, count in edges.items() if pair[side] == key)
            used[key] = y + max(0.0, (tall - wide) / 2)
    for (a, b), count in sorted(edges.items(), key=lambda pair: (boxes[pair[0][0]][1], boxes[pair[0][1]][1], pair[0])):
        wide = count * per_claim
        y1, y2 = out[a] + wide / 2, into[b] + wide / 2
        out[a], into[b] = out[a] + wide, into[b] + wide
        x1, x2 = boxes[a][0] + _BAR, boxes[b][0]
        middle = (x1 + x2) / 2
        path = f"M{x1:.0f} {y1:.1f}C{middle:.0f} {y1:.1f} {middle:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"
        flows.append(Flow(path, max(1.0, wide), f"{names[a]} → {names[b]}: {_claims(count)}", None))
    return flows


def _claims(count: int) -> str:
    return "1 claim" if count == 1 else f"{count:,} claims"
