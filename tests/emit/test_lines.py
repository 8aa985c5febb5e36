"""From a trap's offset back to the line."""

import pytest
import wasmtime

from gopy.emit.linetable import LineTable, encode
from tests.emit.engine import Program

TEXT = """func main.main(%n: i64) is export { ; 10
entry.0:
  call main.note(1) ; 11
  call main.middle(%n) ; 12
  call main.note(2) ; 13
  return
}
func main.middle(%n: i64) {
entry.0:
  call main.note(3) ; 20
  check i64.lt_s(%n, 5) main.stop() ; 21
  call main.note(4) ; 22
  check i64.lt_s(%n, 9) main.stop() ; 23
  call host.look() ; 24
  return
}
func main.stop() is noreturn {
entry.0:
  unreachable
}
"""


@pytest.mark.parametrize(("number", "lines"), [(4, [21, 12]), (8, [23, 12])])
def test_a_trap(number, lines):
    program = Program(TEXT)
    with pytest.raises(wasmtime.Trap) as caught:
        program.call("main.main", number)
    table = LineTable(program.emitted.lines)
    names = list(program.emitted.funcs)
    imports = len(program.wasm.imports)
    found = []
    for frame in caught.value.frames[1:]:
        own = frame.func_index - imports
        assert table.titles[own] == names[own] == frame.func_name
        found.append(table.lookup(own, frame.module_offset - table.starts[own])[1])
    assert found == lines


def test_encoding():
    position = {1: ("a.go", 7), 2: ("a.go", 700), 3: ("b.go", 3), 4: ("a.go", 7)}.__getitem__
    data = encode([("main.f", 1000, [(3, 1), (5, 2), (300, 3), (301, 4)]), ("main.(*T).g", 2000, [])], position)
    table = LineTable(data)
    assert table.files == ["a.go", "b.go"]
    assert table.titles == ["main.f", "main.(*T).g"] and table.starts == [1000, 2000]
    assert [table.lookup(0, at) for at in (2, 3, 4, 5, 299, 300, 301, 9999)] == [
        ("", 0), ("a.go", 7), ("a.go", 7), ("a.go", 700), ("a.go", 700), ("b.go", 3), ("a.go", 7), ("a.go", 7),
    ]  # fmt: skip
    assert table.lookup(1, 5) == ("", 0)
