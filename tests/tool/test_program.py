"""From arguments to a program: what is loaded, what is refused, and when what was compiled before will do.

The library is a small one and the back end a stand-in, so that nothing here depends on what either can do.
"""

import os

import pytest

from gopy.compile import program as compiler
from gopy.emit import backend
from gopy.ir.module import Extern
from gopy.link import build, sources
from gopy.link.cache import Cache
from gopy.link.entry import Entry
from gopy.link.facts import write_facts
from gopy.link.image import StdImage
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.link.summary import write_summary
from gopy.tool import bundle as bundles
from gopy.tool.program import build_program
from gopy.types import std

LIBRARY = {
    "runtime": "package runtime\n",
    "io": "package io\n\ntype Writer interface{ Write([]byte) (int, error) }\n",
    "fmt": 'package fmt\n\nimport "io"\n\nfunc Println(a ...any) {}\nfunc Fprint(io.Writer, ...any)\n',
    "strings": "package strings\n\ntype Builder struct{}\n\nfunc (b *Builder) String() string\n",
}
HELLO = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hi") }\n'


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A working directory; `.build(*arguments)` compiles there, `.compiled` counts how often that was done."""
    for path, text in LIBRARY.items():
        directory = tmp_path / "src" / path
        directory.mkdir(parents=True)
        (directory / f"{path}.go").write_text(text)

    def compile_package(image, source, region):
        checked = build.check_sources(source)
        summary = write_summary(source.path, [], [], (region.data, region.data), (region.table, region.table), 0, False)
        return Entry(summary, write_facts(checked.pkg), b"", b"\0asm\x01\0\0\0" + source.path.encode())

    def entry_of(emitted, data, table, facts=""):
        start = Extern("_gopy_start", "main", (), ())
        start.table_index = PROGRAM_TABLE
        text = write_summary("main", [(0, start)], [], (data, data + 16), (table, table + 1), 0, False)
        return Entry(text, "", b"lines", b"\0asm\x01\0\0\0")

    compiled = []
    monkeypatch.setattr(build, "compile_package", compile_package)
    monkeypatch.setattr(build, "entry_of", entry_of)
    monkeypatch.setattr(compiler, "compile_packages", lambda *a: compiled.append([p.path for p in a[2]]))
    monkeypatch.setattr(backend, "compile_module", lambda *a, **k: None)  # noqa: ARG005
    monkeypatch.setattr(sources, "compiler_digest", lambda: "compiler")

    class Here:
        def __init__(self):
            self.path = tmp_path / "work"
            self.path.mkdir()
            self.cache = Cache(str(tmp_path / "cache"))
            self.compiled = compiled

        def write(self, name, text):
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

        def build(self, *arguments, **options):
            del compiled[:]
            image = StdImage(self.cache, None, str(tmp_path / "src"))
            return build_program(str(self.path), arguments, image, self.cache, **options)

        def errors(self, *arguments):
            program = self.build(*arguments)
            assert program.image is None
            report = program.report
            return report.problems + [str(d.message) for group in report.groups for d in group.errors]

    yield Here()
    std.use_image(None)


@pytest.fixture
def module(place):
    """A module with a command and a package."""
    place.write("go.mod", "module example.com/m\n\ngo 1.27\n")
    place.write("cmd/main.go", 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { lib.F() }\n')
    place.write("cmd/main_test.go", "package main\n\nnot Go\n")
    place.write("lib/lib.go", 'package lib\n\nimport "fmt"\n\nfunc F() { fmt.Println() }\n')
    return place


def names(program):
    return [m.name for m in program.image.modules]


def test_a_file(place):
    place.write("hello.go", HELLO)
    program = place.build("hello.go")
    assert names(program) == ["runtime", "io", "fmt", "main"]
    assert program.image.start == PROGRAM_TABLE
    assert program.image.data_end == PROGRAM_DATA + 16
    assert place.compiled == [["command-line-arguments"]]
    assert [name for name, _ in program.steps] == ["library", "parse", "library", "check", "lower", "emit", "store"]


def test_nothing_is_compiled_twice(place):
    place.write("hello.go", HELLO)
    first = place.build("hello.go")
    again = place.build("hello.go")
    assert place.compiled == []
    assert again.cached and not first.cached
    assert names(again) == names(first)
    assert again.entry.wasm == first.entry.wasm
    assert again.entry.lines == b"lines"


def test_a_change_is_noticed(place):
    place.write("hello.go", HELLO)
    place.build("hello.go")
    place.write("hello.go", HELLO.replace("hi", "ho"))
    assert not place.build("hello.go").cached
    place.write("hello.go", HELLO)
    assert not place.build("hello.go").cached  # only the last one is remembered


def test_the_same_name_elsewhere_is_another_program(place):
    place.write("hello.go", HELLO)
    place.build("hello.go")
    place.write("below/hello.go", HELLO)
    place.path = place.path / "below"
    assert not place.build("hello.go").cached


def test_a_module(module):
    program = module.build("./cmd")
    assert module.compiled == [["example.com/m/lib", "example.com/m/cmd"]]
    assert names(program) == ["runtime", "io", "fmt", "main"]
    assert module.build("./cmd").cached
    assert not module.build("example.com/m/cmd").cached


@pytest.mark.parametrize(
    "change",
    [
        ("lib/lib.go", "package lib\n\nfunc F() {}\n"),
        ("lib/more.go", "package lib\n"),
        ("cmd/more.go", "package main\n"),
        ("go.mod", "module example.com/m\n\ngo 1.26\n"),
        ("go.work", "go 1.27\n\nuse .\n"),
    ],
)
def test_a_change_in_a_module_is_noticed(module, change):
    module.build("./cmd")
    assert module.build("./cmd").cached
    module.write(*change)
    assert not module.build("./cmd").cached
    assert module.build("./cmd").cached


def test_what_has_no_say_is_not_looked_at(module):
    module.build("./cmd")
    module.write("lib/lib_test.go", "package lib\n")
    module.write("other/other.go", "package other\n")
    module.write("README.md", "text")
    assert module.build("./cmd").cached


def test_a_file_that_goes(module):
    module.write("lib/more.go", "package lib\n")
    module.build("./cmd")
    os.unlink(module.path / "lib" / "more.go")
    assert not module.build("./cmd").cached


def test_standard_input(place):
    program = place.build("-", stdin=HELLO.encode())
    assert names(program)[-1] == "main"
    assert place.build("-", stdin=HELLO.encode()).cached
    assert not place.build("-", stdin=HELLO.replace("hi", "ho").encode()).cached


def test_statements_alone(place):
    place.write("snippet.go", 'fmt.Println("hi")\n')
    assert names(place.build("snippet.go")) == ["runtime", "io", "fmt", "main"]


def test_without_a_cache(place):
    place.cache = Cache("")
    place.write("hello.go", HELLO)
    assert names(place.build("hello.go"))[-1] == "main"


def test_damage_is_noticed(place):
    place.write("hello.go", HELLO)
    place.build("hello.go")
    for name in os.listdir(place.cache.directory):
        if name.startswith("main-"):
            with open(os.path.join(place.cache.directory, name), "rb+") as file:
                file.truncate(20)
    assert not place.build("hello.go").cached
    assert place.build("hello.go").cached


# What is refused.


def test_programs_with_errors(place):
    place.write("a.go", "package main\n\nfunc main() { x := 1 }\n")
    for _ in range(2):
        assert place.errors("a.go") == ["declared and not used: x"]
    place.write("b.go", "package main\n\nfunc main() {\n")
    assert "syntax error" in place.errors("b.go")[0]
    place.write("c.go", "package main\n")
    assert place.errors("c.go") == ["function main is undeclared in the main package"]
    place.write("d.go", "package lib\n")
    assert place.errors("d.go") == ["package command-line-arguments is not a main package"]
    assert place.errors("none.go") == ["stat none.go: no such file or directory"]
    place.write("e_test.go", HELLO)
    assert place.errors("e_test.go") == ["go: cannot run *_test.go files (e_test.go)"]


def test_packages_that_cannot_be_run(module):
    assert module.errors("./lib") == ["package example.com/m/lib is not a main package"]
    assert module.errors("./...") == [
        "go: pattern ./... matches multiple packages:\n\texample.com/m/cmd\n\texample.com/m/lib"
    ]
    module.write("lib/lib.go", "package lib\n\nfunc F() int {}\n")
    assert module.errors("./cmd") == ["missing return"]


def test_what_only_go_has(place):
    place.write(
        "a.go",
        'package main\n\nimport (\n\t"fmt"\n\t"go/ast"\n\tstr "strings"\n)\n\n'
        "func main() {\n\tvar b str.Builder\n\tfmt.Printf(b.String())\n\tb.WriteString(str.ToUpper(``))\n\tb.Foo()\n\tstr.Foo()\n\t_ = ast.File{}\n}\n",
    )
    lacks = "is part of Go's standard library, but gopy cannot run it yet (gopy vet can check the program)"
    assert sorted(place.errors("a.go")) == sorted(
        [
            f"package go/ast {lacks}",
            f"fmt.Printf {lacks}",
            f"strings.Builder.WriteString {lacks}",
            f"str.ToUpper {lacks}",
            "b.Foo undefined (type strings.Builder has no field or method Foo)",
            "undefined: str.Foo",
        ]
    )


def test_what_nobody_has(place):
    place.write("a.go", 'package main\n\nimport "nothing"\n\nfunc main() { nothing.F() }\n')
    assert place.errors("a.go") == ["package nothing is not in std"]


def test_what_the_compiler_does_not_know(place, monkeypatch):
    def refuse(*arguments):
        raise compiler.Unsupported(30, "this")

    monkeypatch.setattr(compiler, "compile_packages", refuse)
    place.write("hello.go", HELLO)
    assert place.errors("hello.go") == ["gopy cannot compile this yet: this"]


# One file.


def test_a_bundle_is_the_program(place, tmp_path):
    place.write("hello.go", HELLO)
    program = place.build("hello.go")
    path = tmp_path / "hello.wasm"
    path.write_bytes(bundles.bundle(program))
    loaded = bundles.load_program(str(path))
    assert names(loaded) == names(program)
    assert loaded.image.start == program.image.start
    assert loaded.entry.lines == b"lines"
    for one, two in zip(loaded.image.modules, program.image.modules, strict=True):
        for field in ("wasm_digest", "moduledata", "has_init", "data_end", "table_end"):
            assert getattr(one, field) == getattr(two, field)
        assert one.entry().wasm == two.entry().wasm


def test_what_is_no_bundle(tmp_path, place):
    place.write("hello.go", HELLO)
    whole = bundles.bundle(place.build("hello.go"))
    path = tmp_path / "x.wasm"
    for data in (b"", b"\0asm\x01\0\0\0", b"text", whole[:-1], whole[:40], whole[:300] + b"xx" + whole[302:]):
        path.write_bytes(data)
        assert bundles.load_program(str(path)) is None
