"""The parser: the same trees as go/ast (marker go), and what has no counterpart there: errors, fragments, depth."""

from __future__ import annotations

import random
import re
import subprocess
from pathlib import Path

import pytest

from gopy.source.diagnostic import Text
from gopy.source.file import FileSet
from gopy.syntax import ast, parse
from gopy.syntax.explain import explain
from gopy.syntax.parse import parse_file, parse_text
from gopy.syntax.read import Reader, Unreadable
from gopy.syntax.scanner import SEMI, scan
from tests.syntax.dump import dump
from tests.syntax.gc_oracle import FRAMES, GO, ask, build, framed, goroot, snippets
from tests.syntax.test_explain import mutated

HERE = Path(__file__).parent
LINE_END_CASES = 400
TREES = sorted((HERE / "trees").glob("*.go"))


def parsed(text: str | bytes) -> ast.File:
    return parse_file(FileSet().add("x.go", text.encode() if isinstance(text, str) else text))


def fragment(text: str) -> ast.File:
    return parse_text(FileSet().add("x.go", text.encode()))


def spelled(node: ast.Node, file: ast.File) -> str:
    return file.source.text(node.pos, node.end)


def func_body(file: ast.File, name: str = "main") -> list[ast.Stmt]:
    for decl in file.decls:
        if isinstance(decl, ast.FuncDecl) and decl.name.name == name:
            assert decl.body is not None
            return decl.body.list
    raise AssertionError(f"no func {name}")


@pytest.fixture(scope="session")
def astdump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("astdump") / "astdump"
    subprocess.run([str(GO), "build", "-o", str(program), str(HERE / "astdump" / "main.go")], check=True, timeout=120)
    return program


def go_trees_of(astdump: Path, files: list[Path]) -> dict[str, str]:
    """file name -> go/parser's tree, of the files it accepts."""
    names = "\n".join(map(str, files))
    done = subprocess.run(
        [str(astdump)], input=names, check=True, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    trees: dict[str, str] = {}
    for part in re.split(r"^(?:error .*\n)*== ", done.stdout, flags=re.MULTILINE)[1:]:
        path, _, tree = part.partition("\n")
        trees[Path(path).name] = re.sub(r"^error .*\n", "", tree, flags=re.MULTILINE)
    return trees


@pytest.fixture(scope="session")
def go_trees(astdump: Path) -> dict[str, str]:
    return go_trees_of(astdump, TREES)


@pytest.mark.go
@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_same_tree_as_go(path: Path, go_trees: dict[str, str]) -> None:
    file = parse_file(FileSet().add(path.name, path.read_bytes()))
    assert file.errors == [] or path.stem == "statements"  # its labels break the rules of branches
    assert dump(file).splitlines() == go_trees[path.name].splitlines()


@pytest.mark.go
@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_same_tree_read_token_by_token(path: Path, go_trees: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "_doubtful", lambda *_: True)
    file = parse_file(FileSet().add(path.name, path.read_bytes()))
    assert dump(file).splitlines() == go_trees[path.name].splitlines()


def test_positions_follow_the_file_set() -> None:
    fset = FileSet()
    fset.add("a.go", b"package a\n")
    source = fset.add("b.go", b"package b\n\nvar x = 1\n")
    file = parse_file(source)
    (decl,) = file.decls
    assert fset.position(decl.pos).line == 3
    assert source.text(decl.pos, decl.end) == "var x = 1"
    assert str(fset.position(file.name.pos)) == "b.go:1:9"


def test_iota_counts_specs() -> None:
    file = parsed("package p\nconst (\n\tA = iota\n\tB\n\n\t// c\n\tC, D = 1, 2\n)\nconst E = iota\n")
    specs = [s for d in file.decls if isinstance(d, ast.GenDecl) for s in d.specs if isinstance(s, ast.ValueSpec)]
    assert [(s.names[0].name, s.iota) for s in specs] == [("A", 0), ("B", 1), ("C", 2), ("E", 0)]


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("//go:build go1.21", "go1.21"),
        ("//go:build go1.18 && go1.20", "go1.20"),
        ("//go:build go1.18 || go1.20", "go1.18"),
        ("//go:build linux || go1.20", ""),
        ("//go:build linux && go1.20", "go1.20"),
        ("//go:build !go1.20", ""),
        ("//go:build !(linux || !go1.19)", "go1.19"),
        ("//go:build go1", "go1"),
        ("//go:build go1.20 &&", ""),
        ("//go:buildgo1.20", ""),
    ],
)
def test_language_version(line: str, version: str) -> None:
    assert parsed(f"{line}\n\npackage p\n").go_version == version
    assert parsed(f"package p\n\n{line}\n").go_version == ""


def test_line_directives() -> None:
    text = (
        "package p\n//line foo.go:10\nvar a int\nvar /*line bar.go:5:7*/b int\n //line no.go:1\nvar c int\n//line :x\n"
    )
    fset = FileSet()
    file = parse_file(fset.add("x.go", text.encode()))
    places = [str(fset.position(d.specs[0].pos)) for d in file.decls if isinstance(d, ast.GenDecl)]
    assert places == ["foo.go:10", "bar.go:5:7", "bar.go:7:5"]


# What tree-sitter's grammar lets pass, or only the text beside the tree shows.
REFUSED = {
    "f(1\n)": "newline",
    "x := []int{\n1,\n2\n}": "newline",
    "if x\n{\n}": "newline",
    "for i := 0; i < 3; i++\n{\n}": "newline",
    "x := (1\n+ 2)": "newline",
    "a[i\n]": "newline",
    "var x\nint": "newline",
    "a, b += 1, 2": "+=",
    "f(a..., b)": "unexpected name b",
    'x := "\\q"': "escape",
    "x := '\\400'": "escape",
    "x := 'ab'": "rune",
    "x := 08": "octal",
    "switch x { case 1: a() case 2: }": "case",
    "x := T{,}": "comma",
    "goto L": "label",
    "L: x()": "label",
    "break": "break",
    "continue": "continue",
    "x := a<-b": "<-",
    "for i := 0; ; i := 1 {}": "post statement",
}


@pytest.mark.parametrize("body", REFUSED)
def test_refused_in_a_function(body: str) -> None:
    file = parsed(f"package p\nfunc f() {{\n{body}\n}}\n")
    assert REFUSED[body] in str(file.errors[0].message)
    assert not isinstance(file.errors[0].message, Text)


@pytest.mark.parametrize(
    "text",
    [
        "package p\nfunc f()\n{\n}\n",
        "package p\nx := 1\n",
        'package p\nvar a = 1\nimport "b"\n',
        "package p\nfunc (a T, b T) f() {}\n",
        "package p\nfunc () f() {}\n",
        "package p\nfunc f(a int, string) {}\n",
        "package p\nfunc f() (a ...int) {}\n",
        "package p\nfunc f(,) {}\n",
        "package p; package q\n",
        "var x = 1\n",
        "",
        "package p\n\0\n",
        "package p\n// \ufeff\n",
        "package p\nfunc (a ...T) f() {}\n",
    ],
)
def test_refused_at_the_top(text: str) -> None:
    assert parsed(text).errors


@pytest.mark.parametrize("name", FRAMES)
def test_errors_are_those_explain_finds(name: str) -> None:
    """Each recorded error must be noticed by what parse_file looks at before it asks explain."""
    for _, text, _ in snippets(name):
        data = framed(name, text)
        ours = [(e.pos, str(e.message)) for e in parsed(data).errors]
        theirs = [(e.pos, str(e.message)) for e in explain(FileSet().add("x.go", data))]
        assert ours == theirs, text


# Statements in which Go reads a semicolon where tree-sitter reads on; the statements they are.
BROKEN_LINES = {
    "x = struct{} // c\n{}": ["x = struct{}", "{}"],
    "x = f /*\n*/ (1)": ["x = f", "(1)"],
    "f\n(x)": ["f", "(x)"],
    "a\n[]int{}": ["a", "[]int{}"],
    "a\n*b": ["a", "*b"],
    "a\n-b": ["a", "-b"],
    "a\n<-b": ["a", "<-b"],
    "return\nx": ["return", "x"],
    "for { break\nL: continue\nL() }": ["for { break\nL: continue\nL() }"],
    "T\n{}": ["T", "{}"],
}


@pytest.mark.parametrize("body", BROKEN_LINES)
def test_a_line_end_is_a_semicolon(body: str) -> None:
    file = parsed(f"package p\nfunc main() {{\n{body}\n}}\n")
    assert [e for e in file.errors if e.code == "Syntax"] == []
    assert [spelled(s, file) for s in func_body(file)] == BROKEN_LINES[body]


@pytest.fixture(scope="session")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("oracle") / "oracle")


def with_line_ends_moved(data: bytes, chance: random.Random) -> bytes:
    """`data` with a line end, a comment of several lines or a line comment put between tokens here and there."""
    tokens = scan(data)
    places = {chance.randrange(len(tokens.kinds) - 1) for _ in range(chance.choice((1, 1, 2, 4)))}
    for at in sorted(places, reverse=True):
        start, end = tokens.starts[at], tokens.ends[at]
        if tokens.kinds[at] == SEMI and data[start:end] == b"\n":
            data = data[:start] + chance.choice((b" ", b";", b";;", b"/*\n*/")) + data[end:]
        else:
            data = data[:start] + chance.choice((b"\n", b"\n", b"/*\n*/", b"// c\n", b";", b";;")) + data[start:]
    return data


@pytest.mark.go
def test_line_ends_moved(oracle: Path, astdump: Path, tmp_path: Path) -> None:
    """Where gc finds errors gopy does, and where it finds none the tree is go/parser's."""
    chance = random.Random(4)  # noqa: S311 - a choice of texts, not a secret
    originals = [f for f in sorted((goroot() / "src").rglob("*.go")) if f.is_file() and 600 < f.stat().st_size < 4000]
    files = []
    for number in range(LINE_END_CASES):
        path = tmp_path / f"moved{number}.go"
        path.write_bytes(with_line_ends_moved(chance.choice(originals).read_bytes(), chance))
        files.append(path)
    trees = go_trees_of(astdump, files)
    wrong = []
    for path, errors in zip(files, ask(oracle, files), strict=True):
        file = parse_file(FileSet().add(path.name, path.read_bytes()))
        if bool(file.errors) != bool(errors):
            wrong.append((path.read_bytes(), errors, file.errors))
        elif not errors and path.name in trees and dump(file) != trees[path.name]:
            wrong.append((path.read_bytes(), "another tree", []))
    assert wrong == []
    assert len(trees) > LINE_END_CASES // 10


@pytest.mark.go
@pytest.mark.parametrize("by_character", [False, True])
def test_no_error_slips_through(by_character: bool) -> None:
    """Every text that the recogniser refuses makes parse_file ask it."""
    chance = random.Random(12)  # noqa: S311
    originals = [f for f in sorted((goroot() / "src").rglob("*.go")) if f.is_file() and 300 < f.stat().st_size < 5000]
    missed = []
    for _ in range(500):
        source = FileSet().add("x.go", mutated(chance.choice(originals).read_bytes(), chance, by_character))
        if not parse_file(source).errors and explain(source):
            missed.append(source.data)
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "x\f:= 1",
        "x\v:= 1",
        "x\u00a0:= 1",
        "e\u0301 := 1",
        "var f func(a ...int, b int)",
        "var f func() (a ...int)",
        "var s struct{ x ~int }",
        "var s struct{ x []~int }",
        "var s T[~int]",
        "var s T[int | string]",
    ],
)
def test_what_only_the_text_shows(text: str) -> None:
    assert parsed(f"package p\nfunc _() {{\n{text}\n}}\n").errors


# What gc's parser accepts, or refuses without losing its way: the type checker sees the whole file.
READ_ON = [
    "type T struct { a int 1 }",
    "type T struct { a int 08; b int }",
    "type T interface { m[P any](); n() }",
    "func (T) m[P any](p P) P { return p }",
    "func () m() {}",
    "func (a, b T) m() {}",
    "func (a T, b T) m() {}",
    "func f(a ...int, b int) (c ...int) {}",
    "const c func(\n) int = 1",
    "const (A = 1; B = 2)",
    "const x int",
    "var x [...]int",
    "type T [...]int",
    "type T[P *C,] struct{}",
    "type T[P *C|D] struct{}",
    "type T[P interface{ m() }] []P",
    "type T [len(x) * 2]int",
    "type T[P [4]int] struct{}",
    "type T struct { a [3]/*\n*/b; c\n*d }",
    "func f() { _ = ~x; _ = new{1} }",
    "func f() { x.(type); y := x.(type) }",
    "func f() { L: }",
    "func f() { _ = func(...int); _ = func(a int) string }",
    "func f() { for i, j, k := range x {} }",
    "func f() { _ = x[i::]; _ = x[:i:]; _ = x[::k]; _ = x[::] }",
    "func f() { go (g()); defer (g()); go g; go int(3) }",
    "func f() { if ; (((([]T{})))) {}; if ; x {} }",
    "func f() { switch ; {}; switch x := y; {}; switch ; x {}; switch x := y; x.(type) {} }",
    "func f() { for ;; {}; for x := y; ; {}; for ; x; y++ {} }",
    "func f() { {;;}; ;; L: ;; x; }",
    "func f() { f([]int, chan int, map[K]V, *T, func()); []int(); _ = a[i,]; g[int, string](1) }",
    "func f() { _ = new(f()); _ = make(1, 2) }",
    "func f() { _ = 08 + 0x; _ = '\\q' }",
    "func f() { x\0 := 1 }",
    "func f() { _ = <-chan int(x); _ = (<-chan int)(x); _ = <-chan <-chan int(x); var _ <-chan chan<- int }",
]


@pytest.mark.parametrize("text", READ_ON)
def test_the_whole_file_is_read(text: str) -> None:
    file = parsed(f"package p\n{text}\nvar last int\n")
    assert not any(isinstance(e.message, Text) or e.message.startswith("syntax error") for e in file.errors)
    assert not any(isinstance(node, (ast.BadStmt, ast.BadDecl)) for node in ast.walk(file))
    assert spelled(file.decls[-1], file) == "var last int"


def test_after_an_error_in_the_package_clause_nothing_is_read() -> None:
    """As in gc, lest the types of a file be checked that gc did not look at."""
    file = parsed("package main\uff1b\n\nvar x int = y\n")
    assert [str(e.message) for e in file.errors] == ["invalid character U+FF1B '\uff1b' in identifier"]
    assert [type(decl) for decl in file.decls] == [ast.BadDecl]


@pytest.mark.go
def test_what_go_parser_reads_too(astdump: Path, tmp_path: Path) -> None:
    files = []
    for number, text in enumerate(READ_ON):
        path = tmp_path / f"read{number}.go"
        path.write_bytes(f"package p\n{text}\nvar last int\n".encode())
        files.append(path)
    trees = go_trees_of(astdump, files)
    assert len(trees) > len(files) // 3
    for path in files:
        file = parse_file(FileSet().add(path.name, path.read_bytes()))
        if path.name in trees and not file.errors:
            assert dump(file) == trees[path.name], path.read_text()


def test_a_bad_node_never_comes_without_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the reader not know what the recogniser lets pass, that is said, whatever labels may be wrong."""

    def lost(*_: object) -> None:
        raise Unreadable

    monkeypatch.setattr(Reader, "index", lost)
    file = parsed("package p\nfunc f() { L: x[i::] }\nfunc g() { M: x = []int{}[1,] }\n")
    assert any(error.code == "Syntax" for error in file.errors)
    file = parsed("package p\nfunc g() { M: x = a[1,] }\n")
    assert [str(e.message) for e in file.errors if e.code == "Syntax"] == ["gopy cannot read this syntax yet"]


def test_what_can_be_read_beside_an_error() -> None:
    file = parsed("package p\n\nfunc f() {\n\tx := 1\n\ty := := 2\n\tz := 3\n}\n\nfunc g() { h() }\n")
    assert file.errors
    assert [spelled(s, file) for s in func_body(file, "g")] == ["h()"]
    kinds = [type(s) for s in func_body(file, "f")]
    assert ast.AssignStmt in kinds


def test_fragment_of_statements() -> None:
    text = 'import "fmt"\n\nx := 1\nfmt.Println(x)\nvar y int\nx, y = y, x\n'
    file = fragment(text)
    assert file.errors == []
    assert file.fragment == "statements"
    assert file.name.name == "main"
    assert [spec.path.value for spec in file.imports] == ['"fmt"']
    assert [spelled(s, file) for s in func_body(file)] == ["x := 1", "fmt.Println(x)", "var y int", "x, y = y, x"]


def test_mixed_fragment() -> None:
    file = fragment("var a = 1\nfunc f() {}\nf()\ntype T int\nb := a\n")
    assert file.fragment == "mixed"
    assert [spelled(s, file) for s in func_body(file)] == ["var a = 1", "f()", "b := a"]
    assert [spelled(d, file) for d in file.decls[:2]] == ["func f() {}", "type T int"]


def test_fragment_of_declarations() -> None:
    file = fragment("func f() {}\nvar a = 1\ntype T int\n")
    assert file.fragment == "declarations"
    assert [spelled(d, file) for d in file.decls] == ["func f() {}", "var a = 1", "type T int"]


def test_fragment_with_its_own_main() -> None:
    file = fragment("func main() { f() }\nx := 1\n")
    assert [spelled(s, file) for s in func_body(file)] == ["f()"]
    assert [spelled(s, file) for s in func_body(file, "_")] == ["x := 1"]


def test_fragment_read_token_by_token() -> None:
    file = fragment("x := new(f())\nfunc (t T) m[P any](p P) {}\nT{}.m(~x)\ntype T struct{}\nfunc() { g() }()\n")
    assert file.errors == []
    assert file.fragment == "mixed"
    assert [spelled(s, file) for s in func_body(file)] == ["x := new(f())", "T{}.m(~x)", "func() { g() }()"]
    assert [spelled(d, file) for d in file.decls[:2]] == ["func (t T) m[P any](p P) {}", "type T struct{}"]
    file = fragment('import "fmt"\nvar x = new(1)\n')
    assert (file.errors, file.fragment, len(file.imports)) == ([], "declarations", 1)


def test_fragment_with_errors() -> None:
    assert fragment("x := := 1\n").errors
    assert fragment("x := f(1\n)\n").errors
    assert fragment("for {\n").errors


def test_text_with_package_clause_is_a_file() -> None:
    file = fragment("// c\npackage p\n")
    assert (file.fragment, file.name.name, file.errors) == ("", "p", [])
    assert fragment("packages := 1\n").fragment == "statements"


@pytest.mark.parametrize(
    ("before", "again", "middle", "closing"),
    [
        ("var x = ", "(", "1", ")"),
        ("var x = ", "!", "y", ""),
        ("var x ", "[]", "int", ""),
        ("var x = ", "f(", "1", ")"),
        ("var x = 1", "+1", "", ""),
        ("var x = a", ".b", "", ""),
        ("var x = ", "[]T{", "", "}"),
        ("var x = ", "new(", "1", ")"),
        ("func f() ", "{", "", "}"),
        ("func f() {", "if x {} else ", "{}", ""),
        ("type T ", "struct{ a ", "int", "}"),
        ("var x = ", "func() { _ = ", "1", "}"),
    ],
)
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting(before: str, again: str, middle: str, closing: str, closed: bool) -> None:
    depth = 1500
    end = "}" if before.endswith("{") and closed else ""
    text = f"package p\n{before}{again * depth}{middle}{closing * depth if closed else ''}{end}\n"
    source = FileSet().add("x.go", text.encode())
    file = parse_file(source)
    assert not any(isinstance(e.message, Text) for e in file.errors)
    if closed:
        assert file.errors == []
        assert sum(1 for _ in ast.walk(file)) > depth


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00\x01" * 50, b"`", b"/*", b'"', b"'", b"package", b"package p\nfunc", b"}" * 100, b"\xef\xbb\xbf"],
)
def test_rubbish(data: bytes) -> None:
    assert parsed(data).errors
    parse_text(FileSet().add("x.go", data))


def test_every_prefix_of_a_file() -> None:
    data = (HERE / "trees" / "statements.go").read_bytes()
    for size in range(0, len(data), 7):
        parsed(data[:size])


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_nodes_lie_in_their_parents(path: Path) -> None:
    file = parse_file(FileSet().add(path.name, path.read_bytes()))
    for node in ast.walk(file):
        for child in ast.children(node):
            assert node.pos <= child.pos <= child.end <= node.end, (node, child)
