"""Layouts: a table of what is what, and what must hold for any type."""

from __future__ import annotations

import pytest

from gopy.compile.layout import MAX_LEAVES, Layout, Layouts
from gopy.ir.values import F32, F64, I32, I64, TYPE_NAMES
from gopy.types import sizes
from gopy.types.objects import TypeName
from gopy.types.typ import Array, Struct, Type
from tests.compile.library import Library
from tests.compile.random_types import Types

WIDTHS = {I32: 4, I64: 8, F32: 4, F64: 8}
STORED = {"i32.store8": 1, "i32.store16": 2, "i32.store": 4, "i64.store": 8, "f32.store": 4, "f64.store": 8}


def described(layout: Layout) -> str:
    """A layout as a line: size, alignment, pointers; leaves with offsets, those that point with a star."""
    leaves = " ".join(f"{TYPE_NAMES[leaf.type]}{'*' if leaf.ptr else ''}@{leaf.offset}" for leaf in layout.leaves)
    words = [f"{layout.size}/{layout.align}", f"[{leaves}]" if not layout.mem else "memory"]
    if layout.ptrs:
        words.append("pointers " + ",".join(map(str, layout.ptrs)))
    if layout.direct:
        words.append("direct")
    return " ".join(words)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("bool", "1/1 [i32@0] direct"),
        ("int", "8/8 [i64@0] direct"),
        ("uint16", "2/2 [i32@0] direct"),
        ("float32", "4/4 [f32@0] direct"),
        ("complex128", "16/8 [f64@0 f64@8]"),
        ("string", "16/8 [i32*@0 i64@8] pointers 0"),
        ("[]int", "24/8 [i32*@0 i64@8 i64@16] pointers 0"),
        ("any", "16/8 [i32*@0 i64*@8] pointers 0,8"),
        ("error", "16/8 [i32*@0 i64*@8] pointers 0,8"),
        ("*int", "8/8 [i32*@0] pointers 0 direct"),
        ("map[int]int", "8/8 [i32*@0] pointers 0 direct"),
        ("chan int", "8/8 [i32*@0] pointers 0 direct"),
        ("func()", "8/8 [i32*@0] pointers 0 direct"),
        ("unsafe.Pointer", "8/8 [i32*@0] pointers 0 direct"),
        ("uintptr", "8/8 [i64@0] direct"),
        ("struct{}", "0/1 []"),
        ("[0]int", "0/8 []"),
        ("[3]int", "24/8 memory"),
        ("[2]string", "32/8 memory pointers 0,16"),
        ("[2][2]*int", "32/8 memory pointers 0,8,16,24"),
        ("struct { a int8; b int64; c string }", "32/8 [i32@0 i64@8 i32*@16 i64@24] pointers 16"),
        ("struct { a struct { b *int } }", "8/8 [i32*@0] pointers 0 direct"),
        ("struct { _ struct{}; a int32 }", "4/4 [i32@0] direct"),
        ("struct { a string }", "16/8 [i32*@0 i64@8] pointers 0"),
        ("struct { a int8; b struct{} }", "2/1 [i32@0] direct"),
        ("struct { a [1]int }", "8/8 memory"),
        ("struct { a int; b [0]string }", "16/8 [i64@0] direct"),
        ("struct { a, b, c, d []int }", "96/8 [" + " ".join(
            f"i32*@{at} i64@{at + 8} i64@{at + 16}" for at in (0, 24, 48, 72)) + "] pointers 0,24,48,72"),
        ("struct { a, b, c, d []int; e bool }", "104/8 memory pointers 0,24,48,72"),
    ],
)  # fmt: skip
def test_table(library: Library, source: str, wanted: str) -> None:
    text = f'package main\n\nimport "unsafe"\n\ntype X {source}\n\nvar _ unsafe.Pointer\n\nfunc main() {{}}\n'
    obj = library.check(text).pkg.scope.lookup("X")
    assert isinstance(obj, TypeName)
    assert described(Layouts().of(obj.type)) == wanted


def test_large_arrays_have_their_pointers_as_a_range() -> None:
    pointers = Layouts().of(Array(Array(Types(0).pointer(0), 1000), 1000)).ptrs
    assert pointers == range(0, 8_000_000, 8)


def flat(t: Type) -> int:
    """How many leaves a type has; more than MAX_LEAVES if it is of memory class."""
    u = t.underlying()
    if isinstance(u, Array):
        return 99 if u.length else 0
    if isinstance(u, Struct):
        return sum(flat(field.type) for field in u.fields)
    return len(Layouts().of(u).leaves)


@pytest.mark.parametrize("seed", range(60))
def test_any_type(seed: int) -> None:
    layouts = Layouts()
    made = Types(seed)
    for _ in range(10):
        t = made.any(4)
        layout = layouts.of(t)
        assert layout is layouts.of(t)
        assert (layout.size, layout.align) == (sizes.sizeof(t), sizes.alignof(t))
        assert list(layout.ptrs) == sorted(set(layout.ptrs))
        assert all(at % 8 == 0 and at + 8 <= layout.size for at in layout.ptrs)
        assert layout.mem == (flat(t) > MAX_LEAVES)
        if layout.mem:
            assert [(leaf.offset, leaf.type, leaf.ptr) for leaf in layout.leaves] == [(0, I32, True)]
            assert not layout.direct
            continue
        end = 0
        for leaf in layout.leaves:
            assert leaf.offset >= end and leaf.offset % STORED[leaf.store] == 0
            end = leaf.offset + STORED[leaf.store]
            assert leaf.store.startswith(TYPE_NAMES[leaf.type]) and leaf.load.startswith(
                leaf.store.replace("store", "load")
            )
            assert STORED[leaf.store] <= WIDTHS[leaf.type]
        assert end <= layout.size
        assert [leaf.offset for leaf in layout.leaves if leaf.ptr] == list(layout.ptrs)
        if layout.direct:
            assert len(layout.leaves) == 1
