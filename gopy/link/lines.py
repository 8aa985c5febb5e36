"""Line tables as a running program's tracebacks use them: from a place in a module to function, file and line.

The table itself is made and read by emit/linetable.py, which numbers the functions of a module and counts offsets from where a
function's body begins. wasmtime gives an offset in the module and an index that counts imported functions too; for the
innermost frame of a stack overflow it does not know the offset.
"""

from __future__ import annotations

import os
from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.emit.linetable import LineTable
    from gopy.source.file import FileSet

_FIRST = 1024  # within so many bytes a function's first position is looked for
UNKNOWN = (1 << 32) - 1  # offsets from here on are none


class Place:
    """A place in source: the function's `title`, `file` as it was named when it was compiled, `line` (0: unknown), and how
    far into the function's code it is. `callers`: the functions that it was inlined into, the innermost first."""

    __slots__ = ("title", "file", "line", "offset", "callers")

    def __init__(self, title: str, file: str, line: int, offset: int) -> None:
        self.callers: list[Place] = []
        self.title = title
        self.file = file
        self.line = line
        self.offset = offset


class Lines:
    """The line table of a module."""

    __slots__ = ("_table", "_imports")

    def __init__(self, data: bytes) -> None:
        from gopy.emit.linetable import LineTable

        self._table: LineTable | None = LineTable(data) if data else None
        self._imports = -1  # how many functions the module imports, once that is known

    def place(self, index: int, offset: int) -> Place | None:
        """Where in source a frame is, given as wasmtime does: function index and offset in the module.

        None for a module without a table, and for a function that is unknown.
        """
        table = self._table
        if table is None:
            return None
        if offset >= UNKNOWN:
            own = index - self._imports if self._imports >= 0 else -1
            return self.start(own)
        own = bisect_right(table.starts, offset) - 1
        if own < 0:
            return None
        self._imports = index - own
        inside = offset - table.starts[own]
        file, line = table.lookup(own, inside)
        from gopy.emit.linetable import frames

        places = [Place(*frame, inside) for frame in frames(table.titles[own], file, line)]
        places[0].callers = places[1:]
        return places[0]

    def start(self, own: int) -> Place | None:
        """Where own function number `own` begins."""
        table = self._table
        if table is None or not 0 <= own < len(table.titles):
            return None
        for offset in range(_FIRST):
            file, line = table.lookup(own, offset)
            if line:
                return Place(table.titles[own], file, line, 0)
        return Place(table.titles[own], "", 0, 0)

    def entry_of(self, offset: int) -> int:
        """The offset in the module at which the function begins that an offset is in."""
        table = self._table
        own = bisect_right(table.starts, offset) - 1 if table is not None else -1
        return table.starts[own] if table is not None and own >= 0 else offset


def positions(fset: FileSet, directory: str = "") -> Callable[[int], tuple[str, int]]:
    """File and line of a position, as the back end asks for them: many times for the same ones.

    Files are named as they were, or with `directory` in front: traces give whole paths.
    """
    known: dict[int, tuple[str, int]] = {}

    def position(pos: int) -> tuple[str, int]:
        found = known.get(pos)
        if found is None:
            where = fset.position(pos)
            name = os.path.normpath(os.path.join(directory, where.name)) if directory and where.line else where.name
            found = known[pos] = (name.replace(os.sep, "/"), where.line)  # as Go's own are on Windows
        return found

    return position
