"""--fix and --diff: all or nothing per file, nothing broken, nothing else touched."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.command import gopy, tree

MENDABLE = 'package main\n\nfunc main() {\n\tfmt.Println("hi")\n\tfmt.Println("again")\n}\n'
MENDED = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hi")\n\tfmt.Println("again")\n}\n'
MOD = "module example.com/m\n\ngo 1.27\n"


def test_two_findings_with_the_same_fix(tmp_path: Path) -> None:
    tree(tmp_path, {"x.go": MENDABLE})
    diff = gopy("vet", "--diff", "x.go", cwd=tmp_path)
    assert (tmp_path / "x.go").read_text() == MENDABLE
    assert '+import "fmt"\n' in diff.out
    assert diff.status == 1
    fixed = gopy("vet", "--fix", "x.go", cwd=tmp_path)
    assert (tmp_path / "x.go").read_text() == MENDED
    assert fixed.status == 0, fixed.err
    again = gopy("vet", "--fix", "x.go", cwd=tmp_path)
    assert (again.status, again.out, again.err) == (0, "", "")


def test_line_ends_mark_and_permissions_stay(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + 'package main\r\n\r\nfunc main() {\r\n\tx := "世"\r\n\tx = x\r\n\t_ = x\r\n}\r\n'.encode()
    tree(tmp_path, {"x.go": text})
    (tmp_path / "x.go").chmod(0o640)
    assert gopy("vet", "--fix", "--only=assign", "x.go", cwd=tmp_path).status == 0
    new = (tmp_path / "x.go").read_bytes()
    assert b"x = x" not in new
    assert new.startswith(b"\xef\xbb\xbfpackage main\r\n")
    assert new.count(b"\r\n") == new.count(b"\n")
    assert new.replace(b"\t\r\n", b"") == text.replace(b"\tx = x\r\n", b"")
    assert (tmp_path / "x.go").stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["x.go"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    tree(tmp_path, {"real/y.go": MENDABLE, "links/note": ""})
    link = tmp_path / "links" / "x.go"
    link.symlink_to("../real/y.go")
    assert gopy("vet", "--fix", "x.go", cwd=tmp_path / "links").status == 0
    assert link.is_symlink()
    assert (tmp_path / "real" / "y.go").read_text() == MENDED


def test_what_cannot_be_mended_is_said_and_left(tmp_path: Path) -> None:
    text = 'package main\n\nfunc main() {\n\tfmt.Println("hi")\n\tvar s string = 1\n}\n'
    tree(tmp_path, {"x.go": text})
    said = gopy("vet", "--fix", "x.go", cwd=tmp_path)
    assert said.status == 1
    assert "x.go: fixed: 1" in said.err
    assert "left for you: " in said.err
    assert 'import "fmt"' in (tmp_path / "x.go").read_text()


def test_mending_the_syntax_may_bring_type_errors_to_light(tmp_path: Path) -> None:
    tree(tmp_path, {"x.go": "package main\n\nfunc main() {\n\tvar x int = 1；\n\tvar s string = x\n}\n"})
    said = gopy("vet", "--fix", "x.go", cwd=tmp_path)
    assert said.status == 1
    assert "var x int = 1;\n" in (tmp_path / "x.go").read_text(), said.err


def test_a_file_in_another_encoding_is_not_rewritten(tmp_path: Path) -> None:
    text = 'package main\n\n// 你好世界，这里是注释\nfunc main() {\n\tfmt.Println("你好")\n}\n'.encode("gbk")
    tree(tmp_path, {"x.go": text})
    assert gopy("vet", "--fix", "x.go", cwd=tmp_path).status == 1
    assert (tmp_path / "x.go").read_bytes() == text


def test_only_named_packages_are_touched(tmp_path: Path) -> None:
    library = 'package lib\n\nfunc F() { fmt.Println("hi") }\n'
    program = 'package main\n\nimport "example.com/m/lib"\n\nfunc main() {\n\tlib.F()\n\tfmt.Println()\n}\n'
    tree(tmp_path, {"go.mod": MOD, "lib/lib.go": library, "main.go": program})
    assert gopy("vet", "--fix", ".", cwd=tmp_path).status == 1  # lib is still broken
    assert (tmp_path / "lib" / "lib.go").read_text() == library
    assert 'import "example.com/m/lib"' in (tmp_path / "main.go").read_text()
    assert '"fmt"' in (tmp_path / "main.go").read_text()
    assert gopy("vet", "--fix", "./...", cwd=tmp_path).status == 0
    assert (tmp_path / "lib" / "lib.go").read_text().startswith('package lib\n\nimport "fmt"\n')


def test_external_tests_that_use_what_only_tests_export(tmp_path: Path) -> None:
    tree(
        tmp_path,
        {
            "go.mod": MOD,
            "a.go": "package a\n\nvar hidden = 1\n",
            "export_test.go": "package a\n\nvar Shown = hidden\n",
            "a_test.go": (
                'package a_test\n\nimport (\n\t"testing"\n\n\t"example.com/m"\n)\n\n'
                "func TestA(t *testing.T) {\n\tx := a.Shown\n\tx = x\n\t_ = x\n}\n"
            ),
        },
    )
    said = gopy("vet", "--fix", "--only=assign", cwd=tmp_path)
    assert said.status == 0, said.err
    assert "x = x" not in (tmp_path / "a_test.go").read_text()


def test_build_tags_hold_for_the_check_of_the_fix(tmp_path: Path) -> None:
    tree(
        tmp_path,
        {
            "go.mod": MOD,
            "lib/lib.go": "//go:build special\n\npackage lib\n\nvar X = 1\n",
            "main.go": 'package main\n\nimport "example.com/m/lib"\n\nfunc main() {\n\tx := lib.X\n\tx = x\n\t_ = x\n}\n',
        },
    )
    said = gopy("vet", "--fix", "--tags=special", "--only=assign", cwd=tmp_path)
    assert said.status == 0, said.err
    assert "x = x" not in (tmp_path / "main.go").read_text()


def test_standard_input_is_shown_not_written(tmp_path: Path) -> None:
    said = gopy("vet", "--fix", "-", cwd=tmp_path, stdin=MENDABLE.encode())
    assert '+import "fmt"' in said.out
    assert os.listdir(tmp_path) == []


def test_fixes_of_fragments_need_no_imports(tmp_path: Path) -> None:
    text = "n := 65\nprintln(string(n))\nfmt.Println()\n"
    tree(tmp_path, {"x.go": text})
    for form in ("--json", "--sarif"):
        assert "fmt.Sprint" in gopy("vet", form, "x.go", cwd=tmp_path).out
    assert "+println(string(rune(n)))" in gopy("vet", "--diff", "x.go", cwd=tmp_path).out
    hidden = b"n := 65\nfmt := 1\nprintln(string(n), fmt)\n"
    assert 'import fmt0 \\"fmt\\"' in gopy("vet", "--json", "-", cwd=tmp_path, stdin=hidden).out


def test_fmt_writes_in_one_step(tmp_path: Path) -> None:
    tree(tmp_path, {"a.go": "package a\nvar x=1", "b.go": "package b\n", "c.go": "package c\nfunc {"})
    (tmp_path / "a.go").chmod(0o600)
    said = gopy("fmt", "-l", "-w", ".", cwd=tmp_path)
    assert said.status == 2
    assert said.out == "a.go\n"
    assert "c.go:2:6: syntax error" in said.err
    assert (tmp_path / "a.go").read_text() == "package a\n\nvar x = 1\n"
    assert (tmp_path / "a.go").stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(tmp_path)) == ["a.go", "b.go", "c.go"]
    missing = gopy("fmt", "nope.go", cwd=tmp_path)
    assert (missing.status, missing.err) == (2, "lstat nope.go: no such file or directory\n")
