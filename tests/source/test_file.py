"""Positions: lines, columns in bytes, line directives, conversions at the edge."""

from gopy.source.file import NO_POS, FileSet


def test_lines_and_columns_count_bytes():
    fset = FileSet()
    first = fset.add("a.go", "x\n世界 y\n".encode())
    second = fset.add("b.go", b"z")
    at_y = first.base + first.data.index(b"y")
    assert str(fset.position(at_y)) == "a.go:2:8"
    assert fset.position(at_y).code_point_column == 4
    assert str(fset.position(second.base)) == "b.go:1:1"
    assert fset.file(NO_POS) is None
    assert str(fset.position(NO_POS)) == "-"


def test_utf16_column_counts_surrogates():
    fset = FileSet()
    file = fset.add("a.go", "😀x".encode())
    position = fset.position(file.base + 4)
    assert (position.column, position.code_point_column, position.utf16_column) == (5, 2, 3)


def test_line_text_has_no_line_end():
    file = FileSet().add("a.go", b"one\r\ntwo\nthree")
    assert [file.line_bytes(n) for n in (1, 2, 3)] == [b"one", b"two", b"three"]
    assert file.text(file.line_start(2), file.line_start(2) + 3) == "two"


def test_line_directives_move_positions():
    fset = FileSet()
    file = fset.add("gen.go", b"//line tmpl.go:10\nx\ny z\n")
    file.line_directives.append((18, "tmpl.go", 10, 0))
    assert str(fset.position(file.base + 18)) == "tmpl.go:10"
    assert str(file.physical(file.base + 20)) == "gen.go:3:1"


def test_byte_order_mark_counts_in_columns():
    fset = FileSet()
    file = fset.add("a.go", b"package p\nx", prefix_columns=3)
    assert fset.position(file.base).column == 4
    assert fset.position(file.base + 10).column == 1
