"""Which variables lie initialised in memory, how, and which are left to code."""

from __future__ import annotations

import pytest

from gopy.ir.module import Data, Module
from gopy.ir.pretty import print_func
from tests.compile.library import Library

DECLARATIONS = """
import "unsafe"

type point struct{ x, y int }
type node struct{ p *point; next *node; name string; f func(int) int; e error; i any }
type method interface{ m() }

func (p *point) m() {}

var number = 3
var numbers [4]int

func twice(n int) int { return n * 2 }
func generic[T any](x T) T { return x }
"""


def compiled(library: Library, declaration: str) -> tuple[Module, str]:
    """A program with a declaration of variable v, and main.init, if there is any."""
    text = f"package main\n{DECLARATIONS}\nvar _ unsafe.Pointer\n{declaration}\n\nfunc main() {{ _ = v }}\n"
    module = library.module(text)
    init = module.funcs.get("main.init")
    return module, print_func(init) if init is not None else ""


class Memory:
    """What a word of data holds: words are compared with symbols as `symbol+addend`."""

    def __init__(self, module: Module, data: Data) -> None:
        self.module = module
        self.data = data

    def bytes(self) -> bytes:
        return bytes(self.data.content).ljust(self.data.size, b"\0")

    def word(self, at: int) -> int:
        assert not any(reloc.offset == at for reloc in self.data.relocs)
        return int.from_bytes(self.bytes()[at : at + 8], "little")

    def symbol(self, at: int) -> str:
        found = [reloc for reloc in self.data.relocs if reloc.offset == at]
        assert len(found) == 1 and self.word_below(at) == 0
        return found[0].symbol

    def word_below(self, at: int) -> int:
        return int.from_bytes(self.bytes()[at : at + 8], "little")

    def follow(self, at: int) -> Memory:
        return Memory(self.module, self.module.datas[self.symbol(at)])

    def text(self, at: int) -> str:
        size = self.word(at + 8)
        return self.follow(at).bytes()[:size].decode() if size else ""


def variable(library: Library, declaration: str) -> Memory:
    """The memory of variable v, which no code initialises."""
    module, init = compiled(library, declaration)
    assert init == ""
    return Memory(module, module.datas["main.v"])


@pytest.mark.parametrize(
    ("declaration", "content"),
    [
        ("var v = true", "01"),
        ("var v int8 = -2", "fe"),
        ("var v uint16 = 0x1234", "3412"),
        ("var v int32 = -1", "ffffffff"),
        ("var v = -1", "ff" * 8),
        ("var v float32 = 1.5", "0000c03f"),
        ("var v = 1.5", "000000000000f83f"),
        ("var v = 1 + 2i", "000000000000f03f0000000000000040"),
        ("var v point", "00" * 16),
        ("var v = point{y: 2}", "00" * 8 + "02" + "00" * 7),
        ("var v = [3]int16{2: 5}", "00000000" + "0500"),
        ("var v = [...]point{{1, 2}, {}}", "01" + "00" * 7 + "02" + "00" * 23),
        ("var v = struct{ a int8; b int32 }{1, 2}", "0100000002000000"),
        ("var v = [2][2]bool{{true}, {false, true}}", "01000001"),
        ("var v *int", "00" * 8),
        ("var v *point = nil", "00" * 8),
        ("var v any", "00" * 16),
        ("var v error = nil", "00" * 16),
        ("var v []int", "00" * 24),
        ("var v = node{}", "00" * 72),
        ("const c = 1 << 40\nvar v = c >> 38", "04" + "00" * 7),
        ("var v = len(numbers)", "04" + "00" * 7),
        ("var v = unsafe.Sizeof(node{})", "48" + "00" * 7),
    ],
)
def test_plain_memory(library: Library, declaration: str, content: str) -> None:
    memory = variable(library, declaration)
    assert memory.bytes().hex() == content
    assert memory.data.relocs == []
    assert memory.data.stable


def test_texts_are_shared(library: Library) -> None:
    memory = variable(library, 'var v = [...]string{"one", "", "one", 4: "two"}')
    assert [memory.text(16 * i) for i in range(5)] == ["one", "", "one", "", "two"]
    assert memory.symbol(0) == memory.symbol(32) != memory.symbol(64)
    assert list(memory.data.ptrs) == [0, 16, 32, 48, 64]


def test_slices(library: Library) -> None:
    memory = variable(library, "var v = [][]point{{{1, 2}, {3, 4}}, nil, {3: {5, 6}}}")
    assert (memory.word(8), memory.word(16)) == (3, 3)
    outer = memory.follow(0)
    assert list(outer.data.ptrs) == [0, 24, 48]
    assert [outer.word(24 * i + 8) for i in range(3)] == [2, 0, 4]
    first, last = outer.follow(0), outer.follow(48)
    assert [first.word(8 * i) for i in range(4)] == [1, 2, 3, 4]
    assert last.data.size == 64 and (last.word(48), last.word(56)) == (5, 6)
    assert not first.data.ptrs


def test_pointers(library: Library) -> None:
    memory = variable(library, 'var v = &node{p: &point{1, 2}, next: &node{name: "x", f: twice}, f: twice}')
    assert list(memory.data.ptrs) == [0]
    node = memory.follow(0)
    assert list(node.data.ptrs) == [0, 8, 16, 32, 40, 48, 56, 64]
    assert node.follow(0).word(8) == 2
    assert node.follow(8).text(16) == "x"
    assert node.symbol(32) == node.follow(8).symbol(32)
    closure = node.follow(32)
    assert [(reloc.kind, reloc.symbol) for reloc in closure.data.relocs] == [("func", "main.twice·w")]


def test_addresses_of_variables(library: Library) -> None:
    memory = variable(library, "var v = []*int{&number, nil}")
    assert memory.follow(0).symbol(0) == "main.number"


def test_a_slice_of_pointers_to_literals(library: Library) -> None:
    memory = variable(library, "var v = []*point{{1, 2}, {}}")
    assert memory.follow(0).follow(0).word(8) == 2


@pytest.mark.parametrize(
    "declaration",
    [
        "var v = twice(1)",
        "var v = number + 1",
        "var v = map[int]int{1: 2}",
        "var v = map[int]int{}",
        "var v = make([]int, 3)",
        "var v = new(int)",
        "var v any = 1",
        "var v any = &point{}",
        "var v method = &point{}",
        "var v = []any{1}",
        "var v = node{i: 1}",
        "var v = [2]int{1: number}",
        "var v = &numbers[1]",
        "var v = numbers[:]",
        "var v = []byte(\"abc\")",
        "var v = func() int { return number }",
        "var v = generic[int]",
        "var v = (&point{}).m",
        "var v = make(chan int)",
    ],
)  # fmt: skip
def test_left_to_code(library: Library, declaration: str) -> None:
    """The result is right either way; what is listed here may become static one day."""
    module, init = compiled(library, declaration)
    assert "&main.v" in init
    assert not any(module.datas["main.v"].content)
    assert module.datas["main.v"].relocs == []


def test_what_failed_leaves_nothing_behind(library: Library) -> None:
    """The static part of a value that turned out not to be static is no data of the module."""
    module, _ = compiled(library, "var v = []*point{{1, 2}, {3, 4}, {5, number}}")
    assert not [name for name in module.datas if name.startswith("·static")]


def test_templates_of_literals_in_functions(library: Library) -> None:
    text = """package main

func f(i int) (int, []string, [5]byte) {
	a := [4]int{1, 2, 3, 4}
	return a[i], []string{"a", "b", "c", "d"}, [...]byte{1, 2, 3, 4, 5}
}

func g(n int) [4]int { return [4]int{1, 2, 3, n} }

func h() []*int { return []*int{nil, nil, nil, new(int)} }

func main() { f(0); g(1); h() }
"""
    module = library.module(text)
    templates = [data for name, data in module.datas.items() if name.startswith("·template")]
    sizes = sorted(data.size for data in templates)
    assert sizes == [5, 32, 64]
    words = next(data for data in templates if data.size == 64)
    assert len(words.relocs) == 4
    assert not words.ptrs, "it is never written to: nothing in it is the collector's business"
