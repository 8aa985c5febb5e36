"""gc's own syntax package as the judge: a small Go program around a copy of it, built where it is needed.

cmd/compile/internal/syntax cannot be imported from outside, so its files are copied from GOROOT into a module of a
temporary directory. `python tests/syntax/gc_oracle.py --update` records what it says about the snippets in data/errors.

A snippet file holds snippets, each followed by lines `//> line:column: message` (`//>` alone: no error). What a
snippet is put into, so that it is a file, is `FRAMES`' affair; lines are those of that file.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

GO = Path(sys.executable).parent / "go"
DATA = Path(__file__).parent / "data"
FRAMES = {
    "stmts": ("package p\nfunc _() {\n", "\n}\n"),
    "labels": ("package p\nfunc _() {\n", "\n}\n"),
    "decls": ("package p\n", "\n"),
    "lexical": ("package p\nvar _ = ", "\n"),
    "files": ("", ""),
}


def goroot() -> Path:
    found = subprocess.run([GO, "env", "GOROOT"], capture_output=True, text=True, check=True)
    return Path(found.stdout.strip())


def build(directory: Path) -> Path:
    """Build the oracle in `directory`; the program's path."""
    package = directory / "syntax"
    package.mkdir(parents=True)
    for file in (goroot() / "src/cmd/compile/internal/syntax").glob("*.go"):
        if not file.name.endswith("_test.go") and file.name != "testing.go":
            shutil.copy(file, package)
    shutil.copy(DATA / "oracle.go.txt", directory / "main.go")
    (directory / "go.mod").write_text("module oracle\n\ngo 1.27\n")
    subprocess.run([GO, "build", "-o", "oracle", "."], cwd=directory, check=True, capture_output=True)
    return directory / "oracle"


def ask(oracle: Path, files: list[Path]) -> list[list[tuple[int, int, str]]]:
    """For each file the errors (line, column, message) in the order in which gc finds them."""
    names = "\n".join(map(str, files))
    answer = subprocess.run([oracle], input=names, capture_output=True, text=True, check=True, timeout=120)
    return [[tuple(error) for error in json.loads(line)] for line in answer.stdout.splitlines()]


def printed(errors: list[tuple[int, int, str]]) -> list[str]:
    """What gc prints of the errors: one syntax error a line, no error twice on a line, sorted."""
    kept = []
    syntax_line = 0
    other = (0, "")
    for line, column, message in errors:
        if message.startswith("syntax error"):
            if line == syntax_line:
                continue
            syntax_line = line
        else:
            if (line, message) == other:
                continue
            other = (line, message)
        kept.append((line, column, message))
    kept.sort(key=lambda error: error[:2])
    lines = [f"{line}:{column}: {message}" for line, column, message in kept]
    return [text for at, text in enumerate(lines) if at == 0 or text != lines[at - 1]]


def snippets(name: str) -> list[tuple[int, str, list[str]]]:
    """(line, text, expected lines) of the snippets in data/errors/`name`.txt."""
    found = []
    text: list[str] = []
    expected: list[str] = []
    first = 1
    lines = (DATA / "errors" / f"{name}.txt").read_text("utf-8").split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        if line.startswith("//>"):
            expected += [line[4:]] if line[4:] else []
            if number == len(lines) or not lines[number].startswith("//>"):
                found.append((first, "\n".join(text), expected))
                text, expected, first = [], [], number + 1
        else:
            text.append(line)
    return found


def framed(name: str, text: str) -> bytes:
    """The file that a snippet makes."""
    before, after = FRAMES[name]
    return (before + text + after).encode()


def update(directory: Path) -> None:
    """Record what gc says about all snippets."""
    oracle = build(directory)
    for name in FRAMES:
        cases = snippets(name)
        files = []
        for number, (_, text, _) in enumerate(cases):
            file = directory / f"{name}{number}.go"
            file.write_bytes(framed(name, text))
            files.append(file)
        out = []
        for (_, text, _), file, errors in zip(cases, files, ask(oracle, files), strict=True):
            expected = [line.replace(str(file), "x.go").replace("\n", "\\n") for line in printed(errors)]
            out += [text, *(f"//> {line}" for line in expected)] if expected else [text, "//>"]
        (DATA / "errors" / f"{name}.txt").write_text("\n".join(out) + "\n", "utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--update"]:
    import tempfile

    with tempfile.TemporaryDirectory() as temporary:
        update(Path(temporary))
