"""What comes before and after the checking proper: files, versions, imports of C, labels, missing bodies."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types import errors
from gopy.types.check import check_package
from gopy.types.checker import Config
from tests.types.checking import check, check_files, errors as errors_of, shown


def test_import_c_is_one_translatable_sentence_and_then_silence() -> None:
    result = check('package p\nimport "C"\nvar x C.int\nfunc f() { C.puts(x) }\n')
    assert [type(d.message) for d in result.diagnostics] == [Text]
    assert "cgo is not supported" in str(result.diagnostics[0].message)


def test_missing_bodies_are_reported_when_all_else_is_right() -> None:
    assert errors_of("package p\nfunc f()\n") == ["2:6: missing function body"]
    assert errors_of("package p\nfunc f()\nvar x int = nil\n") == [
        "3:13: cannot use nil as int value in variable declaration"
    ]
    linknamed = 'package p\nimport _ "unsafe"\n//go:linkname f runtime.f\nfunc f()\n'
    assert errors_of(linknamed) == []
    assert errors_of("package p\nfunc f()\n", Config(is_std=True)) == []


def test_anonymous_interface_cycles() -> None:
    text = "package p\ntype T interface {\n\tm() interface{ T }\n}\n"
    assert errors_of(text) == [
        "2:8: invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)"
    ]


def test_a_file_of_another_package_is_left_out() -> None:
    fset, result = check_files({"a.go": "package a\nvar X int\n", "b.go": "package b\nvar X undefined\n"})
    assert shown(fset, result.diagnostics) == ["b.go:1:1: package b; expected package a"]


def test_a_files_build_line_sets_its_language_version() -> None:
    text = "//go:build go1.21\n\npackage p\n\nfunc f() { for range 3 {} }\n"
    assert errors_of(text, Config(go_version="go1.27")) == [
        "5:22: cannot range over 3 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)"
    ]


def test_a_language_version_of_the_future() -> None:
    found = errors_of("package p\n", Config(go_version="go1.99"))
    assert found == ["1:1: package requires newer Go version go1.99 (application built with go1.27)"]


def test_gc_gives_up_after_ten_errors_in_the_order_found() -> None:
    text = "package p\nfunc f() {\n" + "".join(f"\tu{i}()\n" for i in range(9)) + "}\nvar a = v1\nvar b = v2\n"
    fset, result = check_files({"x.go": text})
    printed = [line.split(": ")[1:] for line in shown(fset, errors.as_printed(fset, result.reported, limit=10))]
    # Package-level variables are checked before function bodies, so the last call is not reached.
    assert [p[-1] for p in printed] == [f"u{i}" for i in range(8)] + ["v1", "v2"]


def test_labels_as_types2_checks_them() -> None:
    text = (
        "package p\nfunc f() {\n\tgoto over\n\tx := 1\n\t_ = x\nover:\n\tgoto inner\n\t{\n\tinner:\n\t}\nunused:\n"
        "\tfor {\n\t\tbreak unused2\n\t\tcontinue over\n\t}\n}\n"
    )
    fset = FileSet()
    result = check_package(fset, "p", [parse_file(fset.add("x.go", text.encode()))], Config(branch_errors=True))
    assert shown(fset, result.diagnostics) == [
        "x.go:3:7: goto over jumps over variable declaration at line 4",
        "x.go:7:7: goto inner jumps into block",
        "x.go:11:1: label unused declared and not used",
        "x.go:13:9: invalid break label unused2",
        "x.go:14:12: invalid continue label over",
    ]


def test_a_broken_file_is_checked_without_a_crash() -> None:
    for text in (
        "package p\nfunc f( {\n",
        "package p\ntype T struct {\nx\n",
        "package\n",
        "",
        "package p\nvar x = [...]\n",
    ):
        fset = FileSet()
        check_package(fset, "p", [parse_file(fset.add("x.go", text.encode()))], Config())


def test_a_pointer_to_an_alias_that_is_being_declared() -> None:
    assert (
        errors_of("package p\ntype T struct{ f func(*A) }\ntype A = B\ntype B struct{ t T }\nvar _ = T{func(*A) {}}\n")
        == []
    )
    assert errors_of("package p\ntype A = struct{ f func(*A, *T) }\ntype T = A\n") == [
        "2:6: invalid recursive type: A refers to itself",
        "2:6: invalid recursive type A",
        "\t2:6: A refers to T",
        "\t3:6: T refers to A",
    ]
