"""Which submissions are alike: fingerprints of their tokens, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003).

Names and literals count as what they are, not by their text, so that renaming changes nothing; comments and layout are not
there at all. Every run of GRAM tokens has a hash; of each WINDOW hashes in a row the smallest is kept. So two texts that share
GRAM + WINDOW - 1 tokens in a row surely share a fingerprint. What the starter has too, or more than half of a large class,
is nobody's own and does not count.

What is found is a reason to read both, no verdict: short exercises have few ways to be solved.
"""

from __future__ import annotations

from gopy.syntax.scanner import EOF, LITERAL, NAME, SEMI, scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GRAM = 14  # tokens
WINDOW = 6  # hashes
LEAST = 8  # fingerprints that two must share to be told of
SHARE = 0.5  # of the smaller one's fingerprints
COMMON = 0.5  # of a class: what so many have is nobody's own
LARGE = 10  # submissions; in a smaller class nothing counts as common
MOST = 200  # pairs


class Span:
    """A run of tokens that a fingerprint stands for: in `file`, the lines from `first` to `last` (1-based)."""

    __slots__ = ("file", "first", "last")

    def __init__(self, file: str, first: int, last: int) -> None:
        self.file = file
        self.first = first
        self.last = last


class Pair:
    """Two submissions that are alike: `share`, of the smaller one's fingerprints, 0 to 1; `one` and `other`, their names;
    `matched`: the matching places of both, side by side."""

    __slots__ = ("one", "other", "share", "matched")

    def __init__(self, one: str, other: str, share: float, matched: list[tuple[Span, Span]]) -> None:
        self.one = one
        self.other = other
        self.share = share
        self.matched = matched


def similar(submissions: Mapping[str, Mapping[str, str]], starter: Mapping[str, str]) -> list[Pair]:
    """The pairs that are alike, most alike first, at most MOST.

    Parameters: the texts by file name of each submission, and of the starter. What is not Go plays no part.
    """
    prints = {name: fingerprints(files) for name, files in submissions.items()}
    common = set(fingerprints(starter))
    holders: dict[int, list[str]] = {}
    for name in sorted(prints):
        for value in prints[name]:
            holders.setdefault(value, []).append(name)
    if len(prints) >= LARGE:
        common |= {value for value, names in holders.items() if len(names) > COMMON * len(prints)}
    own = {name: prints[name].keys() - common for name in prints}
    shared: dict[tuple[str, str], int] = {}
    for value, names in holders.items():
        if value in common:
            continue
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                shared[one, other] = shared.get((one, other), 0) + 1
    found: list[tuple[float, str, str]] = []
    for (one, other), count in shared.items():
        smaller = min(len(own[one]), len(own[other]))
        if count >= LEAST and count >= SHARE * smaller:
            found.append((count / smaller, one, other))
    found.sort(key=lambda item: (-item[0], item[1], item[2]))
    pairs: list[Pair] = []
    for share, one, other in found[:MOST]:
        both = own[one] & own[other]
        places = sorted(
            ((prints[one][value], prints[other][value]) for value in both),
            key=lambda spans: (spans[0].file, spans[0].first, spans[0].last, spans[1].first),
        )
        pairs.append(Pair(one, other, share, _merged(places)))
    return pairs


def fingerprints(files: Mapping[str, str]) -> dict[int, Span]:
    """The fingerprints of texts, each with where it was found first."""
    found: dict[int, Span] = {}
    for name in sorted(files):
        if not name.endswith(".go"):
            continue
        kinds, lines = _tokens(files[name])
        hashes = [_hash(kinds[i : i + GRAM]) for i in range(len(kinds) - GRAM + 1)]
        chosen = -1
        for i in range(max(len(hashes) - WINDOW + 1, min(len(hashes), 1))):
            window = hashes[i : i + WINDOW]
            smallest = min(window)
            at = i + len(window) - 1 - window[::-1].index(smallest)  # the rightmost of equal ones
            if at != chosen:
                chosen = at
                found.setdefault(smallest, Span(name, lines[at], lines[at + GRAM - 1]))
    return found


def _tokens(text: str) -> tuple[list[str], list[int]]:
    """The kinds of tokens that count, and their lines."""
    data = text.encode("utf-8", "replace")
    tokens = scan(data)
    kinds: list[str] = []
    lines: list[int] = []
    line, at = 1, 0
    for i, kind in enumerate(tokens.kinds):
        if kind in (SEMI, EOF):
            continue
        start = tokens.starts[i]
        line += data.count(b"\n", at, start)
        at = start
        kinds.append({NAME: "n", LITERAL: "l"}.get(kind, kind))
        lines.append(line)
    return kinds, lines


def _hash(kinds: Sequence[str]) -> int:
    """A number of tokens, the same in each process."""
    import zlib

    data = "\0".join(kinds).encode()
    return zlib.crc32(data) << 32 | zlib.adler32(data)


def _merged(places: list[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Places that overlap or touch in both texts, as one."""
    merged: list[tuple[Span, Span]] = []
    for a, b in places:
        for c, d in merged:
            if a.file == c.file and b.file == d.file and _touch(a, c) and _touch(b, d):
                _widen(c, a)
                _widen(d, b)
                break
        else:
            merged.append((Span(a.file, a.first, a.last), Span(b.file, b.first, b.last)))
    return merged


def _touch(a: Span, b: Span) -> bool:
    return a.first <= b.last + 1 and b.first <= a.last + 1


def _widen(a: Span, b: Span) -> None:
    a.first, a.last = min(a.first, b.first), max(a.last, b.last)
