"""The parser: the same trees as go/ast (marker go), and what has no counterpart there: errors, fragments, depth."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gopy.source.diagnostic import Text
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.explain import explain
from gopy.syntax.parse import deep, parse_file, parse_text
from tests.syntax.dump import dump
from tests.syntax.gc_oracle import FRAMES, GO, framed, snippets

HERE = Path(__file__).parent
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
def go_trees(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    program = tmp_path_factory.mktemp("astdump") / "astdump"
    subprocess.run([str(GO), "build", "-o", str(program), str(HERE / "astdump" / "main.go")], check=True, timeout=120)
    done = subprocess.run(
        [str(program), *map(str, TREES)], check=True, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    trees: dict[str, str] = {}
    for part in done.stdout.split("== ")[1:]:
        path, _, tree = part.partition("\n")
        trees[Path(path).name] = tree
    return trees


def without_empty(tree: str) -> list[str]:
    """The lines without what mended files lack: empty statements, and so the lengths of the lists they stood in."""
    return [
        "list" if line.startswith("list ") else line for line in tree.splitlines() if not line.startswith("EmptyStmt")
    ]


@pytest.mark.go
@pytest.mark.parametrize("path", TREES, ids=lambda path: path.stem)
def test_same_tree_as_go(path: Path, go_trees: dict[str, str]) -> None:
    file = parse_file(FileSet().add(path.name, path.read_bytes()))
    assert file.errors == [] or path.stem == "statements"  # its labels break the rules of branches
    ours, theirs = dump(file), go_trees[path.name]
    if path.stem == "gaps":
        assert without_empty(ours) == without_empty(theirs)
    else:
        assert ours.splitlines() == theirs.splitlines()


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
    # a tag that is no string: gc's parser lets it pass, and gopy says that it cannot read it
    unread = {"type T struct { a int 1 }"}
    for _, text, _ in snippets(name):
        data = framed(name, text)
        ours = [(e.pos, str(e.message)) for e in parsed(data).errors]
        if text in unread:
            assert isinstance(parsed(data).errors[0].message, Text)
            continue
        theirs = [(e.pos, str(e.message)) for e in explain(FileSet().add("x.go", data))]
        assert ours == theirs, text


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
        assert deep(source) or again == "if x {} else "


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
