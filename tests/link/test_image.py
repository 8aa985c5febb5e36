"""The image of the standard library: order, what is compiled again after which change, damage. The compiler is a stand-in."""

import os

import pytest

from gopy.link import build, image as image_module, sources
from gopy.link.cache import Cache
from gopy.link.entry import Entry, decode_entry, read_entry
from gopy.link.facts import write_facts
from gopy.link.image import StdImage
from gopy.link.regions import NUMBERS, PROGRAM_DATA, TABLE_STEP, region
from gopy.link.summary import Summary, write_summary
from gopy.types import std
from gopy.types.universe import universe

FILES = {
    "runtime/runtime.go": "package runtime\n\nfunc Hook() int { return 1 }\n",
    "errors/errors.go": 'package errors\n\nimport _ "unsafe"\n\n//go:linkname hook runtime.Hook\nfunc hook() int\n\nfunc New(s string) error { return nil }\n',
    "io/io.go": 'package io\n\nimport (\n\t"errors" // why\n)\n\ntype Writer interface{ Write([]byte) (int, error) }\n\nvar EOF = errors.New("EOF")\n',
    "io/io_test.go": "package io\n\nthis is not Go\n",
    "slices/slices.go": "package slices\n\nfunc First[T any](s []T) T { return s[0] }\n",
    "sort/sort.go": 'package sort\n\nimport "slices"\n\nfunc First(s []int) int { return slices.First(s) }\n',
    "fmt/fmt.go": 'package fmt\n\nimport "io"\n\nfunc Fprintln(w io.Writer, a ...any) (int, error) { return 0, nil }\n',
}


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A small library in a directory of its own; `compiled` lists what the stand-in compiles."""
    for name, text in FILES.items():
        path = tmp_path / "src" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    compiled = []

    def compile_package(image, source, place):
        checked = build.check_sources(source)
        compiled.append(source.path)
        body = b"".join(source.files.values())
        summary = write_summary(source.path, [], [], (place.data, place.data), (place.table, place.table), 0, False)
        return Entry(summary, write_facts(checked.pkg), b"lines", b"\0asm" + body)

    monkeypatch.setattr(build, "compile_package", compile_package)
    monkeypatch.setattr(sources, "compiler_digest", lambda: "compiler")

    class Library:
        def __init__(self):
            self.compiled = compiled
            self.directory = str(tmp_path / "src")
            self.cache = Cache(str(tmp_path / "cache"))

        def image(self, progress=None):
            del compiled[:]
            made = StdImage(self.cache, progress, self.directory)
            std.use_image(made)
            return made

        def write(self, name, text):
            path = os.path.join(self.directory, name)
            with open(path, "w") as file:
                file.write(text)

    yield Library()
    std.use_image(None)


def test_a_package_comes_behind_what_it_uses(library):
    image = library.image()
    assert image.closure(["fmt", "sort"]) == ["runtime", "errors", "io", "fmt", "slices", "sort"]
    assert sorted(library.compiled) == ["errors", "fmt", "io", "runtime", "slices", "sort"]
    assert library.compiled.index("errors") < library.compiled.index("io") < library.compiled.index("fmt")


def test_runtime_is_always_needed(library):
    assert library.image().closure([]) == ["runtime"]


def test_nothing_is_compiled_twice(library):
    library.image().require(["fmt"])
    image = library.image()
    assert image.closure(["fmt"]) == ["runtime", "errors", "io", "fmt"]
    assert image.module("io").wasm_digest == Entry("", "", b"", image.entry("io").wasm).wasm_digest
    assert library.compiled == []


def test_the_index_alone_will_do(library, monkeypatch):
    library.image().require(["fmt"])
    image = library.image()
    monkeypatch.setattr(image_module, "PackageSources", None)
    assert image.package_name("fmt") == "fmt"
    assert "Fprintln" in image.facts("fmt")
    assert list(image.imports("io")) == ["runtime", "errors"]


def test_a_body_changes_only_its_package(library):
    library.image().require(["fmt", "sort"])
    library.write("errors/errors.go", FILES["errors/errors.go"].replace("return nil", "return error(nil)"))
    library.image().require(["fmt", "sort"])
    assert library.compiled == ["errors"]


def test_an_interface_changes_its_users(library):
    library.image().require(["fmt", "sort"])
    library.write("errors/errors.go", FILES["errors/errors.go"] + "\nfunc Is(x, y error) bool { return x == y }\n")
    library.image().require(["fmt", "sort"])
    assert library.compiled == ["errors", "io"]  # io's own interface is what it was


def test_a_generic_body_changes_its_users(library):
    library.image().require(["sort"])
    library.write("slices/slices.go", FILES["slices/slices.go"].replace("s[0]", "s[0:][0]"))
    library.image().require(["sort"])
    assert library.compiled == ["slices", "sort"]


def test_what_is_damaged_is_compiled_again(library):
    image = library.image()
    image.require(["fmt"])
    name = image._listed["io"][1]
    path = library.cache.find(name)
    with open(path, "rb") as file:
        whole = file.read()
    for damage in (b"", b"nonsense", whole[:-1], b"gopy-module 1 1 2 3 4 5 6\n"):
        with open(path, "wb") as file:
            file.write(damage)
        again = library.image()
        assert "EOF" in again.facts("io")
        assert library.compiled == ["io"]


def test_without_a_cache(library):
    library.cache = Cache("")
    image = library.image()
    assert image.package_name("fmt") == "fmt"
    assert "Fprintln" in image.facts("fmt")
    assert len(library.compiled) == 4


def test_progress_is_told(library):
    calls = []
    library.image(lambda *call: calls.append(call)).require(["io"])
    assert calls == [("runtime", 0, 3), ("errors", 1, 3), ("io", 2, 3), ("", 3, 3)]
    del calls[:]
    library.image(lambda *call: calls.append(call)).require(["io"])
    assert calls == []


def test_what_does_not_exist(library):
    image = library.image()
    for path in ("nothing", "", "../src/io", "/io", "io/../io", "io\0"):
        assert image.package_name(path) == ""
        assert not image.has(path)
    assert std.import_std("nothing", universe()) is None
    with pytest.raises(KeyError):
        image.require(["nothing"])


def test_a_mistake_in_the_library_is_told(library):
    library.write("io/io.go", 'package io\n\nvar x int = ""\n')
    with pytest.raises(build.BuildError, match=r"io/io.go:3:13: cannot use"):
        library.image().require(["fmt"])


def test_sources_for_generic_bodies(library):
    checked = library.image().source("slices")
    assert checked.pkg.path == "slices"
    assert checked.pkg.scope.lookup("First") is not None
    assert checked.fset.position(checked.files[0].decls[0].pos).name == "slices/slices.go"


def test_bodies_are_checked_when_they_are_needed(library):
    text = "package slices\n\nfunc A[T any](s []T) int { type t int; var n t = 1 << 3; return len(s) + int(n) }\n\nfunc B[T any](s []T) T { return s[0] }\n"
    library.write("slices/slices.go", text)
    checked = library.image().source("slices")
    first, second = checked.files[0].decls
    before = len(checked.result.info.types)
    checked.need(first)
    after = len(checked.result.info.types)
    assert after > before
    checked.need(first)
    assert len(checked.result.info.types) == after
    whole = build.check_sources(library.image()._source("slices"))
    checked.need(second)
    assert len(checked.result.info.types) == len(whole.result.info.types)
    assert sorted(str(v.type) for v in checked.result.info.types.values()) == sorted(
        str(v.type) for v in whole.result.info.types.values()
    )


# Entries and summaries.


def test_an_entry_comes_back(tmp_path):
    cache = Cache(str(tmp_path))
    entry = Entry("summary ü", "facts", b"\0lines", b"\0asm wasm")
    cache.write("e", entry.encoded())
    for again in (read_entry(cache, "e"), decode_entry(entry.encoded())):
        assert (again.summary, again.facts, again.lines, again.wasm) == (
            "summary ü",
            "facts",
            b"\0lines",
            b"\0asm wasm",
        )
        assert again.wasm_digest == entry.wasm_digest


def test_damaged_wasm_is_noticed_when_it_is_read(tmp_path):
    cache = Cache(str(tmp_path))
    data = Entry("s", "f", b"l", b"\0asm wasm").encoded()
    cache.write("e", data[:-1] + b"x")
    assert decode_entry(data[:-1] + b"x") is None
    entry = read_entry(cache, "e")
    with pytest.raises(OSError, match="damaged"):
        _ = entry.wasm
    assert cache.find("e") == ""


def test_a_summary_comes_back():
    from gopy.ir.module import Extern
    from gopy.ir.values import F32, F64, I32, I64

    one = Extern("p.(*T[a b]).M", "p", (I32, I64, F32, F64), (I64, I32))
    one.may_block = one.may_panic = True
    one.table_index = 17
    two = Extern("p.f", "p", (), ())
    two.may_alloc = two.noreturn = two.has_recover = True
    text = write_summary(
        "p", [(3, one), (0, two)], [("p.v", 4096), ("type:struct { a int }", 8)], (1, 2), (3, 4), 5, True
    )
    summary = Summary(text)
    assert (summary.module, summary.moduledata, summary.has_init) == ("p", 5, True)
    assert (summary.data_base, summary.data_end, summary.table_base, summary.table_end) == (1, 2, 3, 4)
    for f in (one, two):
        again = summary.extern(f.name)
        assert {name: getattr(again, name) for name in Extern.__slots__} == {
            name: getattr(f, name) for name in Extern.__slots__
        }
    assert summary.extern("p.v") is None
    assert summary.address("type:struct { a int }") == 8
    assert summary.address("p.f") is None
    assert summary.slots() == [(17, 3)]
    assert summary.functions() == ["p.(*T[a b]).M", "p.f"]


# Sources and regions.


def test_imports_are_found():
    text = b"""// Package x imports "nothing".
package x

import "a" // "b"
import . "c"
import (
\t"d/e"

\t// "f"
\t_ "g"; h "i"
)

const s = `
import "j"`
"""
    assert sources.imports_of(text) == ["a", "c", "d/e", "g", "i"]


def test_the_stamp_changes_with_the_sources(library):
    before = sources.stamp(library.directory)
    assert sources.stamp(library.directory) == before
    library.write("io/io.go", "package io\n")
    assert sources.stamp(library.directory) != before


def test_every_package_has_a_region():
    assert [path for path in sources.packages() if region(path) is None] == []


def test_regions_do_not_overlap():
    end = table_end = 0
    image_module.region("runtime")
    from gopy.link import regions

    for found in regions._regions.values():
        assert found.data >= end
        assert found.table >= table_end
        assert found.table_end - found.table >= TABLE_STEP
        end, table_end = found.data_end, found.table_end
    assert end <= PROGRAM_DATA
    assert table_end <= NUMBERS * TABLE_STEP + 1
    from gopy.emit.module import TABLE_SIZE

    assert TABLE_SIZE > regions.PROGRAM_TABLE + (1 << 16)
