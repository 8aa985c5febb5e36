"""Declarations, cycles, scopes, imports: what gc says of them, recorded from real Go (`go build -gcflags=-e`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gopy.types.checker import Config
from tests.types.checking import check, check_files, errors, shown

CASES: dict[str, tuple[str, list[str]]] = {
    "type cycle by names": (
        "package p\ntype A B\ntype B A\n",
        ["2:6: invalid recursive type A", "\t2:6: A refers to B", "\t3:6: B refers to A"],
    ),
    "type that contains itself": (
        "package p\ntype T struct { t T }\n",
        ["2:6: invalid recursive type: T refers to itself"],
    ),
    "instances that contain each other": (
        "package p\ntype D[T any] struct{ f E[T] }\ntype E[T any] struct{ g D[T] }\n",
        ["2:25: invalid recursive type E[T]", "\t2:25: E[T] refers to D[T]", "\t3:25: D[T] refers to E[T]"],
    ),
    "initialization cycle through a function": (
        "package p\nvar x = f()\nfunc f() int { return x }\n",
        ["2:5: initialization cycle for x", "\t2:5: x refers to f", "\t3:6: f refers to x"],
    ),
    "constants that refer to each other": (
        "package p\nconst (\n\ta = b\n\tb = a\n)\n",
        ["3:2: initialization cycle for a", "\t3:2: a refers to b", "\t4:2: b refers to a"],
    ),
    "redeclaration": (
        "package p\nvar x int\nfunc x() {}\n",
        ["3:6: x redeclared in this block", "\t2:5: other declaration of x"],
    ),
    "method declared twice": (
        "package p\ntype T int\nfunc (T) m() {}\nfunc (t *T) m() {}\n",
        ["4:13: method T.m already declared at x.go:3:10"],
    ),
    "field and method": (
        "package p\ntype T struct{ m int }\nfunc (T) m() {}\n",
        ["3:10: field and method with the same name m", "\t2:16: other declaration of m"],
    ),
    "init and main": (
        "package main\nfunc init() int { return 0 }\nvar main = 1\nfunc init(x int) {}\n",
        [
            "2:6: func init must have no arguments and no return values",
            "3:5: cannot declare main - must be func",
            "4:6: func init must have no arguments and no return values",
        ],
    ),
    "numbers of names and values": (
        "package p\nvar a, b = 1\nvar c, d = 1, 2, 3\nconst e, f = 1\n",
        [
            "2:12: assignment mismatch: 2 variables but 1 value",
            "3:18: extra init expr 3",
            "4:10: missing init expr for f",
        ],
    ),
    "repeated constants": (
        'package p\nconst (\n\ta = iota + "x"\n\tb\n)\n',
        [
            '3:6: invalid operation: iota + "x" (mismatched types untyped int and untyped string)',
            '4:2: invalid operation: iota + "x" (mismatched types untyped int and untyped string)',
        ],
    ),
    "unused variables and imports": (
        'package p\nimport "os"\nimport f "fmt"\nfunc g() {\n\tx := 1\n\tvar y int\n\tfunc() { z := 2 }()\n}\n',
        [
            '2:8: "os" imported and not used',
            '3:8: "fmt" imported as f and not used',
            "5:2: declared and not used: x",
            "6:6: declared and not used: y",
            "7:11: declared and not used: z",
        ],
    ),
    "type switch variable": (
        "package p\nfunc f(x any) {\n\tswitch y := x.(type) {\n\tcase int:\n\t}\n}\n",
        ["3:9: y declared and not used"],
    ),
    "receivers": (
        "package p\ntype P *int\nfunc (P) m() {}\nfunc (int) n() {}\nfunc (x *undef) o() {}\nfunc (*[]int) q() {}\n",
        [
            "3:7: invalid receiver type P (pointer or interface type)",
            "4:7: cannot define new methods on non-local type int",
            "5:10: undefined: undef",
            "6:8: invalid receiver type *[]int",
        ],
    ),
    "missing return": (
        "package p\nfunc f(x bool) int {\n\tif x {\n\t\treturn 1\n\t}\n}\nfunc g() int { for {} }\n",
        ["6:1: missing return"],
    ),
    "constraints as types": (
        "package p\ntype C interface{ ~int | string }\nvar x C\nvar y comparable\n",
        [
            "3:7: cannot use type C outside a type constraint: interface contains type constraints",
            "4:7: cannot use type comparable outside a type constraint: interface is (or embeds) comparable",
        ],
    ),
    "embedded fields": (
        "package p\ntype I interface{}\ntype T struct {\n\t*I\n\tint\n\tint\n}\n",
        [
            "4:2: embedded field type cannot be a pointer to an interface",
            "6:2: int redeclared",
            "\t5:2: other declaration of int",
        ],
    ),
    "array lengths": (
        "package p\nvar n = 3\nvar a [n]int\nvar b [-1]int\nvar c [undef]int\nvar d [1.5]int\nvar e [...]int\n",
        [
            "3:8: invalid array length n",
            "4:8: invalid array length -1 (untyped int constant)",
            "5:8: undefined array length undef or missing type constraint",
            "6:8: array length 1.5 (untyped float constant) must be integer",
            "7:7: invalid use of [...] array (outside a composite literal)",
        ],
    ),
    "unions": (
        "package p\ntype M int\ntype C interface{ int | int | ~M | error | comparable }\n",
        [
            "3:25: overlapping terms int and int",
            "3:31: invalid use of ~ (underlying type of M is int)",
            "3:36: cannot use error in union (error contains methods)",
            "3:44: cannot use comparable in union",
        ],
    ),
    "map keys": (
        "package p\nvar m map[[]int]bool\nfunc f[T any](map[T]int) {}\n",
        ["2:11: invalid map key type []int", "3:19: invalid map key type T (missing comparable constraint)"],
    ),
    "range": (
        "package p\nfunc f(c chan<- int, n int) {\n\tfor range c {\n\t}\n\tfor i, j := range n {\n\t\t_, _ = i, j\n\t}\n"
        "\tfor range f {\n\t}\n}\n",
        [
            "3:12: cannot range over c (variable of type chan<- int): receive from send-only channel chan<- int",
            "5:9: range over n (variable of type int) permits only one iteration variable",
            "8:12: cannot range over f (value of type func(c chan<- int, n int)): "
            "func must be func(yield func(...) bool): wrong argument count",
        ],
    ),
    "switch": (
        'package p\nfunc f(x int, y any) {\n\tswitch x {\n\tcase 1, 2, 1:\n\tcase "a":\n\t}\n\tswitch y.(type) {\n'
        "\tcase int, int:\n\tcase nil, nil:\n\t}\n\tswitch x.(type) {\n\t}\n}\n",
        [
            "4:13: duplicate case 1 (constant of type int) in expression switch",
            "\t4:7: previous case",
            '5:7: cannot convert "a" (untyped string constant) to type int',
            "8:12: duplicate case int in type switch",
            "\t8:7: previous case",
            "9:12: duplicate case nil in type switch",
            "\t9:7: previous case",
            "11:9: x (variable of type int) is not an interface",
        ],
    ),
    "statements": (
        'package p\nfunc f() int {\n\tdefer int(3)\n\tgo len("")\n\t1\n\tlen\n\tint\n'
        '\tif 1 {\n\t}\n\tx := ""\n\tx++\n\treturn x\n}\n',
        [
            "3:8: defer requires function call, not conversion int(3) (constant 3 of type int)",
            '4:5: go discards result of len("") (constant 0 of type int)',
            "5:2: 1 (untyped int constant) is not used",
            "6:2: len (built-in) must be called",
            "7:2: int (type) is not an expression",
            "8:5: non-boolean condition in if statement",
            "11:2: invalid operation: x++ (non-numeric type string)",
            "12:9: cannot use x (variable of type string) as int value in return statement",
        ],
    ),
    "imports": (
        'package p\nimport "fmt"\nimport "fmt"\nimport . "strings"\nvar fmt = 1\n',
        [
            "3:8: fmt redeclared in this block",
            "\t2:8: other declaration of fmt",
            '3:8: "fmt" imported and not used',
            '2:8: "fmt" imported and not used',
            '4:8: "strings" imported and not used',
            '5:5: fmt already declared through import of package fmt ("fmt")',
            "\t2:8: other declaration of fmt",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_errors(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(errors(text)) == sorted(expected)


@pytest.mark.go
@pytest.mark.parametrize("name", CASES)
def test_real_go_agrees(name: str, tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module m\n\ngo 1.27\n")
    (tmp_path / "x.go").write_text(CASES[name][0])
    go = Path(sys.executable).parent / "go"
    ran = subprocess.run([go, "build", "-gcflags=-e", "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    lines = [line for line in ran.stderr.splitlines() if not line.startswith("#")]
    assert [line.replace("./x.go:", "", 1).replace("./x.go", "x.go") for line in lines] == errors(CASES[name][0])


def test_errors_come_file_by_file_as_found() -> None:
    fset, result = check_files(
        {
            "a.go": "package p\nfunc main() {\n\tvar x int\n}\n",
            "b.go": "package p\ntype T struct{ a undefined }\nfunc main() {}\n",
        }
    )
    assert shown(fset, result.diagnostics) == [
        "b.go:2:18: undefined: undefined",
        "b.go:3:6: main redeclared in this block",
        "\ta.go:2:6: other declaration of main",
        "a.go:3:6: declared and not used: x",
    ]


def test_the_same_error_twice_on_a_line_is_said_once() -> None:
    assert errors("package p\nvar x = undef + undef\n") == ["2:9: undefined: undef"]


def test_init_order_follows_dependencies() -> None:
    result = check("package p\nvar a = b\nvar b = f()\nvar c = 1\nfunc f() int { return c }\n")
    assert [i.lhs[0].name for i in result.info.init_order] == ["c", "b", "a"]


def test_language_version() -> None:
    config = Config(go_version="go1.17")
    assert errors("package p\nfunc f[T any]() {}\n", config) == [
        "2:8: type parameter requires go1.18 or later (-lang was set to go1.17; check go.mod)",
        "2:10: predeclared any requires go1.18 or later (-lang was set to go1.17; check go.mod)",
    ]


def test_a_package_that_is_missing_leaves_silence() -> None:
    text = 'package p\nimport "nosuch/bar"\nvar x bar.T\nfunc f() { bar.F(x).G(); y := x.z + 1; _ = y }\n'
    assert errors(text) == ["2:8: package nosuch/bar is not in std"]


def test_without_an_importer_no_import_is_found() -> None:
    _, result = check_files({"x.go": 'package p\nimport "fmt"\nvar _ = fmt.Sprint\n'}, Config())
    assert [str(d.message) for d in result.diagnostics] == ["could not import fmt (no importer)"]


def test_func_main_is_needed_to_link() -> None:
    assert errors("package main\n", Config(command=True)) == ["1:9: function main is undeclared in the main package"]
    assert errors("package main\nfunc main() {}\n", Config(command=True)) == []
