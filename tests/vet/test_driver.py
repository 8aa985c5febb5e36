"""The driver: silencing comments, programs with errors, analyzers that fail, facts between packages."""

from __future__ import annotations

import pytest

from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import Result, check_package
from gopy.types.checker import Config
from gopy.types.package import Package
from gopy.vet.analyzer import Analyzer, Facts
from gopy.vet.driver import analyze, export_facts
from gopy.vet.passes import bools
from gopy.vet.registry import VET_ANALYZERS
from tests.vet.harness import import_std, shown, vet

SELF = "package p\n\nfunc f(x, y int) int {\n\t%s\n\t%s\n\treturn x\n}\n"


def test_ignore_same_line() -> None:
    assert vet(SELF % ("x = x //gopy:ignore assign it is an example", "y = y")) == ["5:2: self-assignment of y"]


def test_ignore_line_above() -> None:
    assert vet(SELF % ("//gopy:ignore all for the test", "x = x")) == []


def test_ignore_at_line_end_does_not_reach_down() -> None:
    text = SELF % ("y++ //gopy:ignore assign only here", "x = x")
    assert vet(text) == ["5:2: self-assignment of x"]


def test_ignore_other_analyzer() -> None:
    assert vet(SELF % ("x = x //gopy:ignore bools not this", "y++")) == ["4:2: self-assignment of x"]


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("//gopy:ignore", "//gopy:ignore needs the name of an analyzer and a reason"),
        ("//gopy:ignore assign", "//gopy:ignore assign needs a reason"),
        ("//gopy:ignore assing typing error", '//gopy:ignore names "assing", which is no analyzer'),
    ],
)
def test_ignore_without_effect(comment: str, problem: str) -> None:
    found = vet(SELF % (f"x = x {comment}", "y++"))
    assert found == ["4:2: self-assignment of x", f"4:8: {problem}"]


def test_other_comments_are_no_ignores() -> None:
    assert vet(SELF % ("x = x // gopy:ignore assign spaced", "y++ //gopy:ignored")) == ["4:2: self-assignment of x"]


def test_order_is_that_of_go_vet() -> None:
    text = (
        'package p\n\nimport "fmt"\n\nfunc f(x int) {\n\tfmt.Errorf("%d", "x")\n\tx = x\n'
        "\t_ = append([]int{})\n\treturn\n\tfmt.Println()\n}\n"
    )
    assert vet(text) == [
        "8:6: append with no values",
        "7:2: self-assignment of x",
        '6:14: fmt.Errorf format %d has arg "x" of wrong type string',
        "10:2: unreachable code",
        "6:2: result of fmt.Errorf call not used",
    ]


def test_goes_on_after_type_errors() -> None:
    text = (
        'package p\n\nimport "fmt"\n\nfunc f(x int) {\n\tfmt.Printf("%d %s", undefined, x)\n\tfmt.Printf("%s", x)\n'
        "\tx = x\n\tundefined = undefined\n\tvar unused int\n\tfmt.Println(y == nil && y == nil)\n}\n"
    )
    assert vet(text, allow_errors=True) == [
        "8:2: self-assignment of x",
        "6:17: fmt.Printf format %s has arg x of wrong type int",
        "7:14: fmt.Printf format %s has arg x of wrong type int",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "fmt.Printf(1)",
        "fmt.Printf()",
        'fmt.Printf("%d", )',
        'fmt.Printf("%d", f)(x.y)',
        "defer undefined()",
        "go 1",
        "var x, y = 1",
        "a, b := f(), undefined.g(",
        "switch x := y.(type) { case T: _ = x }",
        "for i := range undefined { go func() { print(i) }() }",
        "ctx, cancel := context.WithCancel()",
        "break; continue L; goto M; fallthrough",
        '_ = struct{ A undefined `json:"a"`; A int }{1, 2}',
        "x := []undefined{{1, 2}, {3}}; x = append(x)",
        "errors.As(err, undefined)",
        "var m sync.Mutexx; n := m",
        "_ = undefined << 70; _ = 1 << -1; _ = x << y",
        "string(undefined); string(x); undefined(1)",
        "return 1, 2, undefined",
        "select { case <-x: default: }; select {}; x()",
        "type T struct { T }; var t T; t = t",
        "func() { return 1 }()",
        'fmt.Printf("%d", -)',
        "_ = x == y. && x == y. && -; _ = (x && [] || [])",
        'fmt.Printf("%s", func() int { if ; return 1 }())',
    ],
)
def test_wrong_programs_do_not_break_analyzers(body: str) -> None:
    text = f'package p\n\nimport ("context"; "errors"; "fmt"; "sync"; "net/http"; "missing/x")\n\nfunc g() {{\n{body}\n}}\n\n'
    text += (
        "func (t missing) String() string { return fmt.Sprint(t) }\nfunc (t *T[P]) Is(error) {}\nfunc Test_(t *T) {}\n"
    )
    vet(text, allow_errors=True)
    vet(text, allow_errors=True, file="x_test.go")


def test_findings_within_errors_are_left_out() -> None:
    text = "package p\n\nfunc f(xs []int) {\n\t_ = append(undefined)\n\t_ = append(xs)\n}\n"
    assert vet(text, allow_errors=True) == ["5:6: append with no values"]


def _fail(_: object) -> None:
    raise ZeroDivisionError("on purpose")


def test_failing_analyzer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bools, "ANALYZER", Analyzer("bools", bools.ANALYZER.doc, _fail))
    fset = FileSet()
    files = [parse_file(fset.add("x.go", b"package p\n\nfunc f(x bool) {\n\tx = x\n\t_ = x && x\n}\n"))]
    result = check_package(fset, "p", files, Config("", import_std))
    internal: list[str] = []
    found = analyze(fset, files, result, VET_ANALYZERS, internal)
    assert shown(fset, found) == ["x.go:4:2: self-assignment of x"]
    assert len(internal) == 1
    assert internal[0].startswith("analyzer bools failed on package p: ZeroDivisionError: on purpose")
    with pytest.raises(ZeroDivisionError):
        analyze(fset, files, result, VET_ANALYZERS)


@pytest.mark.parametrize("analyzed", [True, False])
def test_facts_of_imported_packages(analyzed: bool) -> None:
    fset = FileSet()
    packages: dict[str, Package] = {}
    facts = Facts()

    def check(path: str, text: str) -> tuple[list[object], Result]:
        files = [parse_file(fset.add(f"{path}/x.go", text.encode()))]
        config = Config("", lambda p: packages[p] if p in packages else import_std(p))
        result = check_package(fset, path, files, config)
        assert result.diagnostics == []
        packages[path] = result.pkg
        return files, result

    library = (
        'package lib\n\nimport ("fmt"; "os")\n\nfunc Logf(format string, args ...any) { fmt.Printf(format, args...) }\n\n'
        'func Die() { Logf("dying"); os.Exit(1) }\n'
    )
    files, result = check("lib", library)
    if analyzed:
        assert analyze(fset, files, result, VET_ANALYZERS, facts=facts) == []  # type: ignore[arg-type]
    export_facts(fset, files, result, facts)  # type: ignore[arg-type]
    program = (
        'package main\n\nimport ("context"; "lib")\n\nfunc f(x bool) {\n\t_, cancel := context.WithCancel(context.Background())\n'
        '\tlib.Logf("%d", "x")\n\tif x {\n\t\tlib.Die()\n\t}\n\tcancel()\n}\n'
    )
    files, result = check("main", program)
    found = analyze(fset, files, result, VET_ANALYZERS, facts=facts)  # type: ignore[arg-type]
    assert shown(fset, found) == ['main/x.go:7:12: lib.Logf format %d has arg "x" of wrong type string']
