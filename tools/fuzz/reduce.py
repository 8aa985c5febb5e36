"""Makes a Go program smaller while it stays interesting: removes declarations, statements and blocks, as lines.

The text is laid out by the generator: one statement on a line, a block opens with a line that ends in `{` and closes with one
that begins with `}`. A unit is a line, or such a block with all lines in it. Units are removed in turns, bigger ones first, until
nothing more goes; a block is also replaced by what is in it.
"""

from __future__ import annotations

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def end_of(lines: list[str], start: int) -> int:
    """The line after the unit that begins at a line: by its indentation."""
    depth = len(lines[start]) - len(lines[start].lstrip("\t"))
    if not lines[start].rstrip().endswith(("{", "(")):
        return start + 1
    at = start + 1
    while at < len(lines):
        line = lines[at]
        if line.strip() and len(line) - len(line.lstrip("\t")) <= depth and line.lstrip()[:1] in "})":
            if not line.rstrip().endswith("{"):  # else: the block goes on
                return at + 1
        elif (
            line.strip()
            and len(line) - len(line.lstrip("\t")) <= depth
            and not line.lstrip().startswith(("case", "default"))
        ):
            return start + 1  # no block after all
        at += 1
    return start + 1


def units(lines: list[str]) -> list[tuple[int, int]]:
    """All units, the bigger ones first."""
    found = [(start, end_of(lines, start)) for start in range(len(lines)) if lines[start].strip() not in ("", "}", ")")]
    return sorted(found, key=lambda unit: (unit[0] - unit[1], unit[0]))


def runs(lines: list[str], size: int) -> list[tuple[int, int]]:
    """Stretches of single lines next to each other: several statements at a time."""
    return [(start, min(start + size, len(lines))) for start in range(0, len(lines), size)]


def balanced(lines: list[str]) -> bool:
    """Whether braces match, roughly: most candidates that do not are told apart here, without a compiler."""
    depth = 0
    for line in lines:
        code = line if '"' not in line else "".join(line.split('"')[::2])
        depth += code.count("{") - code.count("}")
        if depth < 0:
            return False
    return depth == 0


def reduce_program(text: str, interesting: Callable[[str], bool], seconds: float = 300) -> str:
    """The smallest program found in this time. `interesting`: whether a text compiles and still shows what is sought."""
    lines = [line for line in text.split("\n") if line.strip()]
    seen: set[str] = set()
    end = time.monotonic() + seconds

    def attempt(candidate: list[str]) -> bool:
        joined = "\n".join(candidate) + "\n"
        if time.monotonic() > end or joined in seen or not balanced(candidate):
            return False
        seen.add(joined)
        return interesting(joined)

    changed = True
    while changed:
        changed = False
        for size in (64, 16, 4):
            at = 0
            while at < len(lines):
                candidate = lines[:at] + lines[at + size :]
                if attempt(candidate):
                    lines, changed = candidate, True
                else:
                    at += size
        pending = units(lines)
        while pending:
            start, stop = pending.pop(0)
            candidate = lines[:start] + lines[stop:]
            inner = lines[:start] + lines[start + 1 : stop - 1] + lines[stop:] if stop - start > 2 else []
            if attempt(candidate) or (inner and attempt(candidate := inner)):
                lines, changed = candidate, True
                pending = [unit for unit in units(lines) if unit[0] >= start or unit[1] - unit[0] <= stop - start]
    return "\n".join(lines) + "\n"
