"""//go: and //line directives that gc refuses; the messages are recorded from gc, which a test with marker go asks again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.tool.vet import Options, vet

# program -> what gc says, by place
CASES: dict[str, list[str]] = {
    "//go:noinline\n\npackage p\n": ["1:3: misplaced compiler directive"],
    "//go:build !ignore\n\npackage p\n\n//go:noinline\nfunc f() {}\n": [],
    "package p\n\n//go:build !ignore\n\nfunc f() {}\n": ["3:3: misplaced compiler directive"],
    "package p\n\n//go:noinline\nvar x int\n": ["3:3: misplaced compiler directive"],
    "package p\n\n//go:noinline\ntype (\n\tT int\n)\n": ["3:3: misplaced compiler directive"],
    "package p\n\ntype (\n\t//go:noinline\n\tT int\n)\n": ["4:4: misplaced compiler directive"],
    "package p\n\nfunc f() {} //go:noinline\n": ["3:15: misplaced compiler directive"],
    "package p\n\nvar x int //go:generate true\n": ["3:13: misplaced compiler directive"],
    "package p\n\n//go:generate true\n//go:unknown\nvar x int\n": [],
    "package p\n\nfunc f() {\n\t//go:noinline\n\tx := 1\n\t_ = x\n\t//go:noinline\n}\n": [
        "4:4: misplaced compiler directive",
        "7:4: misplaced compiler directive",
    ],
    "package p\n\nfunc f() {\n\t//go:noinline\n\tvar x = func() {\n\t\t//go:nosplit\n\t}\n\tx()\n}\n": [
        "6:5: misplaced compiler directive"
    ],
    "package p\n\nfunc f() {}\n\n//go:noinline\n": ["5:3: misplaced compiler directive"],
    "package p\n\n//go:nowritebarrier\nfunc f() {}\n": ["3:3: //go:nowritebarrier only allowed in runtime"],
    "package p\n\n//go:noescape\nfunc f() {}\n": ["4:6: can only use //go:noescape with external func implementations"],
    "package p\n\n//go:embed x.txt\nvar s string\n": [
        '3:3: go:embed requires import "embed" (or import _ "embed", if package is not used)'
    ],
    'package p\n\nimport _ "embed"\n\n//go:embed\nvar s string\n': ["5:3: usage: //go:embed pattern..."],
    'package p\n\nimport _ "embed"\n\n//go:embed x\nvar s, t string\n': ["5:3: go:embed cannot apply to multiple vars"],
    'package p\n\nimport _ "embed"\n\n//go:embed x\nvar s = ""\n': [
        "5:3: go:embed cannot apply to var with initializer"
    ],
    'package p\n\nimport _ "embed"\n\nfunc f() {\n\t//go:embed x\n\tvar s string\n\t_ = s\n}\n': [
        "6:4: go:embed cannot apply to var inside func"
    ],
    'package p\n\nimport _ "embed"\n\n//go:embed x\nfunc f() {}\n': ["5:3: misplaced go:embed directive"],
    'package p\n\nimport _ "embed"\n\n//go:embed x\nconst c = ""\n': ["5:3: misplaced go:embed directive"],
    'package p\n\nimport _ "embed"\n\n//go:embed x\n': ["5:3: misplaced go:embed directive"],
    "package p\n\nvar x int\n\n//go:linkname x y\n": [
        '5:3: //go:linkname only allowed in Go files that import "unsafe"'
    ],
    'package p\n\nimport _ "unsafe"\n\ntype t int\n\nvar x int\n\n//go:linkname x y\n//go:linkname x z\n//go:linkname t y\n'
    "//go:linkname u y\n//go:linkname x a b\n": ["13:3: usage: //go:linkname localname [linkname]"],
    'package p\n\nimport _ "unsafe"\n\ntype t int\n\nvar x int\n\n//go:linkname x y\n//go:linkname x z\n//go:linkname t y\n'
    "//go:linkname u y\n": [
        "10:3: duplicate //go:linkname for x",
        "11:3: //go:linkname must refer to declared function or variable",
        "12:3: //go:linkname must refer to declared function or variable",
    ],
    "package p\n\n//go:noinline\nvar x int = 1.5\n": [
        "4:13: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)"
    ],
    # an error of the parser, too, keeps gc from looking further
    "package p\n\nfunc f(a ...int, b int)\n": ["3:10: can only use ... with final parameter"],
    "package p\n\nfunc f(b int, a ...int)\n": ["3:6: missing function body"],
    "package p\n\n//go:noinline\nvar x = func() { L: }\n": ["4:18: label L defined and not used"],
    "package p\n\n//line foo:bar\n": ["3:12: invalid line number: bar"],
    "package p\n\n//line foo:0\n": ["3:12: invalid line number: 0"],
    "package p\n\n//line foo:5:0\n": ["3:14: invalid column number: 0"],
    "package p\n\n//line foo:0:7\n": ["3:12: invalid line number: 0"],
    "package p\n\n/*line :x:7*/\n": [],
    "package p\n\n//line foo\n": [],
}


@pytest.mark.parametrize("text", CASES)
def test_as_recorded(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.go"
    path.write_text(text)
    (tmp_path / "x").write_text("embedded")
    report = vet(str(tmp_path), ["x.go"], Options([]))
    assert report.problems == []
    found = []
    for group in report.groups:
        for diagnostic in group.diagnostics:
            place = report.fset.file(diagnostic.pos)
            assert place is not None
            where = place.physical(diagnostic.pos)
            found.append(f"{where.line}:{where.column}: {diagnostic.message}")
    assert found == CASES[text]


@pytest.mark.go
def test_gc_says_so(tmp_path: Path) -> None:
    go = Path(sys.executable).parent / "go"
    listed = subprocess.run(
        [go, "list", "-export", "-deps", "-f", "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}", "embed"],
        capture_output=True,
        text=True,
        check=True,
    )
    config = tmp_path / "importcfg"
    config.write_text(listed.stdout)
    wrong = []
    for text, expected in CASES.items():
        path = tmp_path / "x.go"
        path.write_text(text)
        command = [
            go,
            "tool",
            "compile",
            "-e",
            "-p",
            "p",
            "-complete",
            "-importcfg",
            config,
            "-o",
            tmp_path / "x.o",
            path,
        ]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        said = re.findall(r"x\.go:(\d+:\d+: .*)", output)
        if said != expected:
            wrong.append((text, said))
    assert wrong == []
