"""Programs of several packages: gopy vet says what the go command says of the same tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from gopy.project.load import Loader
from gopy.tool.vet import Options, vet
from tests.cli.command import go, tree

MOD = "module example.com/m\n\ngo 1.27\n"
MAIN = 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { lib.F(1) }\n'


def said(root: Path, *arguments: str, tags: str = "") -> list[str]:
    """gopy's compile errors, one a line as gc prints them, and what could not be loaded."""
    report = vet(str(root), arguments or ("./...",), Options([], 0, frozenset(tags.split())))
    lines = [line for problem in report.problems for line in problem.split("\n")]
    for group in report.groups:
        lines += [f"{report.fset.position(d.pos)}: {d.message}" for d in group.diagnostics]
    return lines


def theirs(root: Path, *arguments: str, **env: str) -> list[str]:
    """The compile errors of the real go vet (go build for what go vet stops at)."""
    flags = [a for a in arguments if a.startswith("-")]
    rest = [a for a in arguments if not a.startswith("-")] or ["./..."]
    done = go("build", "-gcflags=-e", *flags, *rest, cwd=root, **env)
    if done.status == 0:
        done = go("vet", *flags, *rest, cwd=root, **env)
    lines = [line.removeprefix("vet: ") for line in done.err.splitlines()]
    return [line.removeprefix("./") for line in lines if line and not line.startswith("#")]


SAME: dict[str, dict[str, str]] = {
    "a program and its packages": {
        "go.mod": MOD,
        "main.go": MAIN,
        "lib/a.go": 'package lib\n\nimport "example.com/m/lib/deep"\n\nfunc F(x int) { deep.G(x, y) }\n',
        "lib/b.go": "package lib\n\nvar y = 2\n",
        "lib/deep/g.go": "package deep\n\nfunc G(x, y int) {}\n",
    },
    "a wrong call into another package": {
        "go.mod": MOD,
        "main.go": MAIN.replace("lib.F(1)", 'lib.F("x"); lib.H()'),
        "lib/a.go": "package lib\n\nfunc F(x int) {}\n",
    },
    "types and generics across packages": {
        "go.mod": MOD,
        "main.go": (
            'package main\n\nimport "example.com/m/lib"\n\nfunc main() {\n\tvar s lib.Stack[string]\n\ts.Push(1)\n'
            '\tvar t lib.Shape = lib.Square{2}\n\t_ = t.Area() + "x"\n\tlib.Map(s, func(int) bool { return true })\n}\n'
        ),
        "lib/a.go": (
            "package lib\n\ntype Stack[T any] []T\n\nfunc (s *Stack[T]) Push(x T) { *s = append(*s, x) }\n\n"
            "type Shape interface{ Area() float64 }\n\ntype Square struct{ Side float64 }\n\n"
            "func (s Square) Area() float64 { return s.Side }\n\nfunc Map[T, U any](xs []T, f func(T) U) []U { return nil }\n"
        ),
    },
    "a package whose name is not its path's end": {
        "go.mod": MOD,
        "main.go": 'package main\n\nimport "example.com/m/go-lib"\n\nfunc main() { lib.F(); golib.F() }\n',
        "go-lib/a.go": "package lib\n\nfunc F() {}\n",
    },
    "an unused import of a package with another name": {
        "go.mod": MOD,
        "main.go": 'package main\n\nimport "example.com/m/go-lib"\n\nfunc main() {}\n',
        "go-lib/a.go": "package lib\n",
    },
    "vendor": {
        "go.mod": MOD + "\nrequire other.org/v v1.0.0\n",
        "main.go": 'package main\n\nimport "other.org/v"\n\nfunc main() { v.F(1) }\n',
        "vendor/modules.txt": "# other.org/v v1.0.0\n## explicit; go 1.20\nother.org/v\n",
        "vendor/other.org/v/v.go": "package v\n\nfunc F(s string) {}\n",
    },
    "replace": {
        "go.mod": MOD + "\nrequire other.org/v v1.0.0\n\nreplace other.org/v => ./there\n",
        "main.go": 'package main\n\nimport "other.org/v/sub"\n\nfunc main() { sub.F(1) }\n',
        "there/go.mod": "module other.org/v\n\ngo 1.20\n",
        "there/sub/v.go": "package sub\n\nfunc F(s string) {}\n",
    },
    "a workspace": {
        "go.work": "go 1.27\n\nuse (\n\t.\n\t./other\n)\n",
        "go.mod": MOD,
        "main.go": 'package main\n\nimport "other.org/v"\n\nfunc main() { v.F(1) }\n',
        "other/go.mod": "module other.org/v\n\ngo 1.27\n",
        "other/v.go": "package v\n\nfunc F(s string) {}\n",
    },
    "a platform's files": {
        "go.mod": MOD,
        "a_linux.go": "package a\n\nvar X int = true\n",
        "a_windows.go": "package a\n\nvar X int = nil\n",
        "b.go": "//go:build darwin || !amd64\n\npackage a\n\nvar X string = 1\n",
        "c.go": "//go:build linux && amd64 && go1.20\n\npackage a\n\nvar Y string = 1\n",
    },
    "an old language version": {
        "go.mod": "module example.com/m\n\ngo 1.20\n",
        "a.go": (
            "package a\n\nfunc f(n int) {\n\tfor range n {\n\t}\n\tfor i := range 10 {\n\t\t_ = i\n\t}\n\t_ = min(n, 1)\n\tclear(map[int]int{})\n}\n"
        ),
    },
    "before generics": {
        "go.mod": "module example.com/m\n\ngo 1.17\n",
        "a.go": "package a\n\nfunc f[T any](x T) {}\n\ntype S[T any] struct{}\n\ntype N interface{ ~int | string }\n\nvar _ any\n",
    },
    "before functions as ranges": {
        "go.mod": "module example.com/m\n\ngo 1.22\n",
        "a.go": "package a\n\nfunc f(seq func(func(int) bool)) {\n\tfor x := range seq {\n\t\t_ = x\n\t}\n\tfor range 3 {\n\t}\n}\n",
    },
    "a file of another version": {
        "go.mod": "module example.com/m\n\ngo 1.21\n",
        "a.go": "//go:build go1.22\n\npackage a\n\nfunc f() {\n\tfor range 3 {\n\t}\n}\n",
        "b.go": "package a\n\nfunc g() {\n\tfor range 3 {\n\t}\n}\n",
    },
    "no version": {
        "go.mod": "module example.com/m\n",
        "a.go": "package a\n\nfunc f[T any](x T) {}\n",
    },
    "other modules below": {
        "go.mod": MOD,
        "a.go": "package a\n",
        "nested/go.mod": "module nested\n",
        "nested/a.go": "package nested\n\nvar x int = true\n",
        "testdata/t.go": "package t\n\nvar x int = true\n",
        "_hidden/t.go": "package t\n\nvar x int = true\n",
        ".hidden/t.go": "package t\n\nvar x int = true\n",
    },
    "the same error through two importers": {
        "go.mod": MOD,
        "a/a.go": 'package a\n\nimport "example.com/m/c"\n\nvar A = c.C\n',
        "b/b.go": 'package b\n\nimport "example.com/m/c"\n\nvar B = c.C\n',
        "c/c.go": "package c\n\nvar C int = true\n",
    },
    "syntax errors in an imported package": {
        "go.mod": MOD,
        "a/a.go": 'package a\n\nimport "example.com/m/c"\n\nvar A = c.C\n',
        "c/c.go": "package c\n\nvar C int = \n",
    },
}


@pytest.mark.go
@pytest.mark.parametrize("name", SAME)
def test_trees_as_go(tmp_path: Path, name: str) -> None:
    root = tree(tmp_path, dict(SAME[name]))
    env = {"GOFLAGS": ""} if name in ("vendor", "a workspace", "no version") else {}
    assert sorted(said(root)) == sorted(theirs(root, **env))


@pytest.mark.go
def test_tags_as_go(tmp_path: Path) -> None:
    root = tree(tmp_path, {
        "go.mod": MOD,
        "a.go": "package a\n\nvar X int = Y\n",
        "special.go": "//go:build special\n\npackage a\n\nvar Y = true\n",
        "plain.go": "//go:build !special\n\npackage a\n\nvar Y = 1\n",
    })  # fmt: skip
    assert said(root) == theirs(root) == []
    assert said(root, tags="special") == theirs(root, "-tags=special") != []


TESTS = {
    "go.mod": MOD,
    "a.go": "package a\n\nfunc hidden() int { return 1 }\n",
    "a_test.go": 'package a\n\nimport "testing"\n\nfunc TestA(t *testing.T) { var s string = hidden() }\n\nfunc helper() int { return 2 }\n',
    "export_test.go": "package a\n\nvar Hidden = hidden\n",
    "b_test.go": (
        'package a_test\n\nimport (\n\t"testing"\n\n\t"example.com/m"\n)\n\n'
        "func TestB(t *testing.T) { var s string = a.Hidden(); a.Missing() }\n"
    ),
}


@pytest.mark.go
def test_tests_as_go(tmp_path: Path) -> None:
    """go vet names the first error of a package only; gopy names it too, and the others."""
    root = tree(tmp_path, dict(TESTS))
    ours = said(root)
    for line in theirs(root):
        assert line in ours
    assert [line.split(":", 1)[0] for line in ours] == ["a_test.go"] * 2 + ["b_test.go"] * 3
    right = TESTS | {
        "a_test.go": TESTS["a_test.go"].replace("var s string = hidden()", "hidden()"),
        "b_test.go": TESTS["b_test.go"].replace("var s string = a.Hidden(); a.Missing()", "a.Hidden()"),
    }
    other = tree(tmp_path / "right", dict(right))
    assert said(other) == theirs(other) == []


def test_a_package_that_imports_the_tested_one_for_its_external_test(tmp_path: Path) -> None:
    root = tree(tmp_path, {
        "go.mod": MOD,
        "a/a.go": "package a\n\ntype T struct{}\n",
        "help/h.go": 'package help\n\nimport "example.com/m/a"\n\nfunc New() a.T { return a.T{} }\n',
        "a/a_test.go": (
            'package a_test\n\nimport (\n\t"testing"\n\n\t"example.com/m/a"\n\t"example.com/m/help"\n)\n\n'
            "func TestA(t *testing.T) { var x a.T = help.New(); _ = x }\n"
        ),
    })  # fmt: skip
    assert said(root) == []
    assert said(root, "./a") == []


@pytest.mark.go
def test_tests_are_checked_after_errors_elsewhere(tmp_path: Path) -> None:
    """A package with a mistake does not hide those of its external test, and the other way round."""
    root = tree(
        tmp_path,
        {
            "go.mod": MOD,
            "a.go": "package a\n\nvar X int = true\n",
            "a_test.go": 'package a_test\n\nimport "example.com/m"\n\nvar y string = a.X\n',
        },
    )
    ours = said(root)
    assert [line.split(":", 2)[0] for line in ours] == ["a.go", "a_test.go"]
    assert set(theirs(root)) <= set(ours)


def test_a_test_that_would_make_a_cycle(tmp_path: Path) -> None:
    root = tree(tmp_path, {
        "go.mod": MOD,
        "a/a.go": "package a\n",
        "b/b.go": 'package b\n\nimport _ "example.com/m/a"\n',
        "a/a_test.go": 'package a\n\nimport _ "example.com/m/b"\n',
    })  # fmt: skip
    assert any("import cycle not allowed" in line for line in said(root, "./a"))


def test_a_package_is_checked_once(tmp_path: Path) -> None:
    root = tree(tmp_path, SAME["the same error through two importers"] | {})
    report = vet(str(root), ["./..."], Options([], 0))
    assert [g.path for g in report.groups if g.diagnostics] == ["example.com/m/c"]
    loader = Loader(str(root))
    units = [u for name in "abc" for u in loader.directory_units(str(root / name))]
    loader.check_all(units)
    assert units[2].result is loader.dependencies[0].result


def test_what_depends_on_a_missing_package_is_silent(tmp_path: Path) -> None:
    root = tree(tmp_path, {
        "go.mod": MOD,
        "main.go": (
            'package main\n\nimport (\n\t"fmt"\n\n\t"github.com/x/y"\n)\n\n'
            "func main() {\n\tz := y.New()\n\tz.Run(y.Options{A: 1})\n\tfor _, w := range z.All() {\n\t\tfmt.Println(w.Name)\n\t}\n"
            "\tvar n int = true\n}\n"
        ),
    })  # fmt: skip
    lines = said(root)
    assert (
        lines[0]
        == "main.go:6:2: no required module provides package github.com/x/y; to add it:\n\tgo get github.com/x/y"
    )
    assert [line.split(": ", 1)[0] for line in lines[1:]] == ["main.go:15:6", "main.go:15:14"]


PLACES = {
    "in/go.mod": "module om\n\ngo 1.27\n",
    "in/a.go": "package a\n",
    "in/sub/a.go": "package sub\n",
    "in/nested/go.mod": "module nested\n\ngo 1.27\n",
    "in/nested/a.go": "package nested\n",
    "outside/a.go": "package outside\n",
    "w/go.work": "go 1.27\n\nuse (\n\t./a\n\t./b\n)\n",
    "w/a/go.mod": "module ex.org/a\n\ngo 1.27\n",
    "w/a/a.go": "package a\n",
    "w/b/go.mod": "module ex.org/b\n\ngo 1.27\n",
    "w/b/b.go": "package b\n",
    "w/c/go.mod": "module ex.org/c\n\ngo 1.27\n",
    "w/c/c.go": "package c\n",
    "w/d/d.go": "package d\n",
    "lost/go.work": "go 1.27\n\nuse ./nope\n",
    "old/go.work": "go 1.20\n\nuse ./a\n",
    "old/a/go.mod": "module a\n\ngo 1.27\n",
    "older/go.work": "use ./a\n",
    "older/a/go.mod": "module a\n\ngo 1.27\n",
}


@pytest.mark.go
@pytest.mark.parametrize(
    ("place", "arguments"),
    [
        ("in", "../outside ./nested ../outside/... ./nested/... ../... ./sub/../../outside ./sub ./... nested/... sub"),
        ("in/sub", ".. . ../... ./... ../nested om om/sub om/none"),
        ("outside", ". ./... ../in"),
        ("w", "./a ./c ./d ./... ./a/... ex.org/a ex.org/b ex.org/c ex.org/..."),
        ("w/a", ". ../b ../c ../... ./..."),
        ("w/c", ". ../a ./..."),
        ("lost", "./a ."),
        ("old", "./a ."),
        ("older", "./a"),
    ],
)
def test_where_packages_may_lie_as_go_vet(tmp_path: Path, place: str, arguments: str) -> None:
    tree(tmp_path, dict(PLACES))
    for argument in arguments.split():
        report = vet(str(tmp_path / place), [argument], Options([]))
        theirs = go("vet", argument, cwd=tmp_path / place, GOFLAGS="")
        said = "".join(line + "\n" for line in report.warnings + report.problems)
        # gopy has no GOROOT to name
        expected = "".join(line.split(" (/", 1)[0] + "\n" for line in theirs.err.splitlines())
        assert (said, not report.problems) == (expected, theirs.status == 0), argument


@pytest.mark.go
def test_imports_that_lead_nowhere_as_go_vet(tmp_path: Path) -> None:
    tree(
        tmp_path,
        {
            "go.mod": MOD,
            "a.go": (
                'package a\n\nimport _ "example.com/m/none"\n\nimport _ "example.com/m/nested"\n\nimport _ "example.com/mx"\n\n'
                'import . "example.org/y"\n\nimport z "example.org/z/z"\n\nimport "example.org/last"\n\nvar X = z.X + last.X\n'
            ),
            "nested/go.mod": "module nested\n\ngo 1.27\n",
            "nested/a.go": "package nested\n",
        },
    )
    lines = go("vet", cwd=tmp_path, GOFLAGS="").err.splitlines()
    assert sorted(line for text in said(tmp_path, ".") for line in text.split("\n")) == sorted(lines)
    assert len(lines) == 12
