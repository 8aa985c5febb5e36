"""//go:embed: which files are taken, what is said of patterns, and what a program makes of them."""

import os
import subprocess
import sys

import pytest

from gopy.project.embed import read_embedded
from gopy.source.file import SourceFile
from gopy.syntax.parse import parse_file

GOPY = [sys.executable, "-m", "gopy.cli.main"]


@pytest.fixture
def place(tmp_path):
    for name in ("data/a.txt", "data/sub/b.txt", "data/.hidden", "data/_x/u", "other/go.mod", "other/f", "main.css"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name + "\n")
    (tmp_path / "empty").mkdir()
    return tmp_path


def embedded(place, *lines):
    text = 'package p\n\nimport "embed"\n\n' + "".join(f"//go:embed {line}\n" for line in lines) + "var x embed.FS\n"
    problems = []
    found = read_embedded(parse_file(SourceFile("p.go", text.encode())), str(place), problems)
    assert len(found) == 1
    return list(next(iter(found.values())).files), [str(problem.message) for problem in problems]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("data/a.txt", ["data/a.txt"]),
        ("data", ["data/a.txt", "data/sub/b.txt"]),
        ("all:data", ["data/.hidden", "data/_x/u", "data/a.txt", "data/sub/b.txt"]),
        ("data/*", ["data/.hidden", "data/_x/u", "data/a.txt", "data/sub/b.txt"]),
        ("data/[a-c].txt", ["data/a.txt"]),
        ("data/[^b].t?t main.css", ["data/a.txt", "main.css"]),
        ('"main.css" `data/a.txt`', ["data/a.txt", "main.css"]),
        (r"data/\a.txt", ["data/a.txt"]),
        ("data/sub/*.txt", ["data/sub/b.txt"]),
    ],
)
def test_files(place, pattern, files):
    assert embedded(place, pattern) == (files, [])


def test_several_lines(place):
    assert embedded(place, "main.css", "data/sub") == (["data/sub/b.txt", "main.css"], [])


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("nothing", "no matching files found"),
        ("*.md", "no matching files found"),
        ("../x", "invalid pattern syntax"),
        ("/x", "invalid pattern syntax"),
        ("[", "invalid pattern syntax"),
        ("empty", "cannot embed directory empty: contains no embeddable files"),
        ("other", "cannot embed directory other: in different module"),
    ],
)
def test_problems(place, pattern, problem):
    assert embedded(place, pattern)[1] == [f"pattern {pattern}: {problem}"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_taken(place):
    os.symlink("/etc", place / "link")
    assert embedded(place, "link") == ([], ["pattern link: cannot embed irregular file link"])


PROGRAM = """package main

import (
	"embed"
	"fmt"
)

//go:embed data/a.txt
var text string

//go:embed data/a.txt
var raw []byte

//go:embed data
var tree embed.FS

func main() {
	raw[0] = 'D'
	b, err := tree.ReadFile("data/sub/b.txt")
	entries, _ := tree.ReadDir("data")
	fmt.Printf("%q %q %q %v %v\\n", text, raw, b, err, entries)
}
"""


def run(place):
    done = subprocess.run([*GOPY, "run", "."], cwd=place, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_a_program(place):
    (place / "go.mod").write_text("module m\n\ngo 1.27\n")
    (place / "main.go").write_text(PROGRAM)
    wanted = '"data/a.txt\\n" "Data/a.txt\\n" "data/sub/b.txt\\n" <nil> [-r--r--r-- 11 0001-01-01 00:00:00 a.txt dr-xr-xr-x 0 0001-01-01 00:00:00 sub/]\n'
    assert run(place) == wanted
    assert run(place) == wanted
    # A file that changes, or comes, is noticed.
    (place / "data" / "a.txt").write_text("new")
    assert run(place).startswith('"new" "Dew"')
    (place / "data" / "c.txt").write_text("c")
    assert "c.txt" in run(place)
