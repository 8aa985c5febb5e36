"""Line tables: from what wasmtime knows of a frame to a place in source."""

from gopy.emit.linetable import encode
from gopy.link.lines import UNKNOWN, Lines, positions
from gopy.source.file import FileSet

TABLE = encode(
    [
        ("main.f", 100, [(3, 10), (9, 11)]),
        ("main.g", 150, [(0, 20), (5, 22)]),
        ("main.empty", 200, []),
    ],
    lambda pos: ("a.go" if pos < 20 else "b.go", pos),
)


def at(lines, index, offset):
    place = lines.place(index, offset)
    return (place.title, place.file, place.line, place.offset) if place is not None else None


def test_places():
    lines = Lines(TABLE)
    assert at(lines, 7, 104) == ("main.f", "a.go", 10, 4)
    assert at(lines, 7, 109) == ("main.f", "a.go", 11, 9)
    assert at(lines, 7, 149) == ("main.f", "a.go", 11, 49)
    assert at(lines, 8, 150) == ("main.g", "b.go", 20, 0)
    assert at(lines, 7, 50) is None


def test_an_offset_that_is_not_known():
    lines = Lines(TABLE)
    assert at(lines, 8, UNKNOWN) is None
    lines.place(7, 104)  # tells how many functions are imported
    assert at(lines, 8, (1 << 64) - 1) == ("main.g", "b.go", 20, 0)
    assert at(lines, 7, UNKNOWN) == ("main.f", "a.go", 10, 0)
    assert at(lines, 6, UNKNOWN) is None
    assert at(lines, 10, UNKNOWN) is None


def test_beginnings():
    lines = Lines(TABLE)
    assert (lines.start(1).title, lines.start(1).line) == ("main.g", 20)
    assert lines.start(2).line == 0
    assert lines.start(3) is None
    assert lines.entry_of(160) == 150
    assert lines.entry_of(3) == 3


def test_no_table():
    assert Lines(b"").place(0, 0) is None
    assert Lines(b"").entry_of(5) == 5


def test_positions_are_looked_up_once(monkeypatch):
    fset = FileSet()
    file = fset.add("a.go", b"package a\n\nvar x int\n")
    position = positions(fset)
    assert position(file.base + 11) == ("a.go", 3)
    monkeypatch.setattr(FileSet, "position", None)
    assert position(file.base + 11) == ("a.go", 3)
