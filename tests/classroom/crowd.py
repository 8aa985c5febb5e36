"""A class for the tests of grading: an exercise, and submissions of every kind, each with the verdict that it deserves."""

from __future__ import annotations

import io
import json
import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

TOML = """
format = 1
id = "swap-010"
kind = "test"
title = { en = "Swap <two> numbers", zh = "交换两个数" }
points = 10
files = ["swap.go"]
[limits]
fuel = "100M"
memory = "32MB"
output = "64KB"
[[checks]]
id = "swaps"
kind = "tests"
title = { en = "swaps any two numbers", zh = "能交换任意两个数" }
weight = 6
tests = ["TestSwap"]
help = { en = "Look at the order of <assignment>.", zh = "看看赋值的顺序。" }
[[checks]]
id = "secret"
kind = "tests"
title = { en = "unusual numbers", zh = "不寻常的数" }
weight = 3
tests = ["TestConcealed"]
hidden = true
[[checks]]
id = "vet"
kind = "vet"
title = { en = "vet is silent", zh = "vet 没有发现" }
weight = 1
"""
VISIBLE = """package swap

import "testing"

func TestSwap(t *testing.T) {
	if a, b := Swap(1, 2); a != 2 || b != 1 {
		t.Errorf("Swap(1, 2) = %d, %d; want 2, 1", a, b)
	}
}
"""
HIDDEN = """package swap

import "testing"

func TestConcealed(t *testing.T) {
	if a, b := Swap(-70707, 9); a != 9 || b != -70707 {
		t.Errorf("topsecret: %d, %d", a, b)
	}
}
"""


def go(body: str, imports: str = "", more: str = "") -> str:
    """The student's file with a body of Swap."""
    names = "".join(f"\t{json.dumps(name)}\n" for name in imports.split())
    return f"package swap\n\n{f'import ({chr(10)}{names})' if names else ''}\n{more}\nfunc Swap(a, b int) (int, int) {{\n{body}\n}}\n"


RIGHT = go("\treturn b, a")
WRONG = go("\treturn a, b")

FULL, VET, NOTHING = 10.0, 1.0, 0.0
PROGRAMS: dict[str, tuple[str, str, float]] = {
    "good": (RIGHT, "graded", FULL),
    "wrong": (WRONG, "graded", VET),
    "half": (go("\tif a < 0 {\n\t\treturn a, b\n\t}\n\treturn b, a"), "graded", 7.0),
    "half-printing": (go('\tfmt.Println(a, b)\n\tif a < 0 {\n\t\tpanic(a)\n\t}\n\treturn b, a', "fmt"), "graded", 7.0),
    "not-compiling": (go("\treturn c, a"), "not compiled", NOTHING),
    "markup": (go('\treturn "<script>alert(1)</script>", a'), "not compiled", NOTHING),
    "markup-printing": (go('\tfmt.Println("<script>alert(1)</script>```")\n\treturn a, b', "fmt"), "graded", VET),
    "endless": (go("\tfor {\n\t\ta++\n\t}"), "graded", VET),
    "recursive": (go("\treturn Swap(a, b)"), "graded", VET),
    "memory": (go("\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t\tall[len(all)-1][a] = 1\n\t}"), "graded", VET),
    "flood": (go('\tfor {\n\t\tfmt.Println("flood flood flood")\n\t}', "fmt"), "graded", VET),
    "deadlock": (go("\tselect {}"), "graded", VET),
    "sleeper": (go("\ttime.Sleep(time.Hour)\n\treturn b, a", "time"), "graded", FULL),
    "panicking": (go('\tpanic("no")'), "graded", VET),
    "leaving": (go("\tos.Exit(0)\n\treturn b, a", "os"), "graded", VET),
    "forging": (
        go('\tfmt.Print("--- PASS: TestSwap (0.00s)\\n--- PASS: TestConcealed (0.00s)\\nPASS\\n")\n\tos.Exit(0)\n\treturn a, b', "fmt os"),
        "graded",
        VET,
    ),
    "reading": (
        go('\tdata, err := os.ReadFile("/etc/passwd")\n\tif err == nil {\n\t\tprintln(string(data))\n\t\treturn b, a\n\t}\n\treturn a, b', "os"),
        "graded",
        VET,
    ),
    "writing": (
        go('\tif os.WriteFile("TARGET", []byte("x"), 0o666) == nil && os.Remove("SAMPLE") == nil {\n\t\treturn b, a\n\t}\n\treturn a, b', "os"),
        "graded",
        VET,
    ),
    "looking": (
        go('\twhere, _ := os.Getwd()\n\t_, file, _, _ := runtime.Caller(0)\n\tpanic(where + file)', "os runtime"),
        "graded",
        VET,
    ),
    "empty-file": ("", "not compiled", NOTHING),
    "nested": (go(f"\treturn b, {'(' * 3000}a{')' * 3000}"), "graded", FULL),
}  # fmt: skip


def make_exercise(directory: Path) -> Path:
    """The exercise."""
    files = {
        "exercise.toml": TOML,
        "README.md": "Swap.",
        "starter/swap.go": WRONG,
        "solution/swap.go": RIGHT,
        "tests/visible/swap_test.go": VISIBLE,
        "tests/hidden/concealed_test.go": HIDDEN,
    }
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return directory


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, str], links: dict[str, str] | None = None, mode: str = "w:gz") -> bytes:
    """A tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type = tarfile.SYMTYPE
            info.linkname = target
            archive.addfile(info)
    return out.getvalue()


def notebook(*cells: str) -> str:
    """A notebook of code cells."""
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": c} for c in cells]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": "hi"}, *made], "metadata": {}, "nbformat": 4})


def commit(directory: Path, *, bare: bool = False) -> None:
    """A git repository with the right file; of a bare one only what .git has."""
    directory.mkdir()
    (directory / "swap.go").write_text(RIGHT)
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *who, *words], cwd=directory, check=True, capture_output=True)  # noqa: S607
    (directory / "swap.go").unlink()
    if bare:
        (directory / ".git").rename(directory.with_name("moved"))
        directory.rmdir()
        directory.with_name("moved").rename(directory)


def containers(directory: Path) -> dict[str, tuple[str, float]]:
    """One submission of each way to hand in, and of each way to attack; their verdicts."""
    bomb = b"\0" * (40 << 20)
    refused = ("refused", NOTHING)
    right = ("graded", FULL)
    made: dict[str, tuple[bytes | str, tuple[str, float]]] = {
        "zip.zip": (zipped({"swap.go": RIGHT}), right),
        "zip-deep.zip": (zipped({"ann/work/swap.go": RIGHT, "__MACOSX/ann/._swap.go": b"\0", "ann/x.txt": ""}), right),
        "zip-windows.zip": (zipped({"ann\\swap.go": RIGHT}), right),
        "zip-renamed.zip": (zipped({"my solution.go": RIGHT}), right),
        "zip-in-zip.zip": (zipped({"hw/inner.zip": zipped({"swap.go": RIGHT})}), right),
        "zip-twice.zip": (zipped({"a/swap.go": RIGHT, "b/swap.go": WRONG}), refused),
        "zip-outside.zip": (zipped({"swap.go": RIGHT, "../../outside.txt": "x"}), refused),
        "zip-absolute.zip": (zipped({"swap.go": RIGHT, "/outside.txt": "x"}), refused),
        "zip-bomb.zip": (zipped({"swap.go": RIGHT, "big": bomb}), refused),
        "zip-large.zip": (zipped({"swap.go": RIGHT + "//" + "x" * (2 << 20)}), refused),
        "zip-other.zip": (zipped({"letter.txt": "sorry"}), ("empty", NOTHING)),
        "tar.tar.gz": (tarred({"hw/swap.go": RIGHT}), right),
        "tar-plain.tar": (tarred({"swap.go": RIGHT}, mode="w"), right),
        "tar-xz.tar.xz": (tarred({"./swap.go": RIGHT}, mode="w:xz"), right),
        "tar-outside.tar": (tarred({"swap.go": RIGHT, "../outside.txt": "x"}, mode="w"), refused),
        "tar-link.tgz": (tarred({}, {"swap.go": "/etc/passwd"}), refused),
        "tar-bomb.tgz": (tarred({"big": "\0" * (40 << 20), "swap.go": RIGHT}), refused),
        "garbage.zip": (bytes(range(256)) * 40, refused),
        "garbage.tar.gz": (b"\x1f\x8b" + bytes(range(256)) * 40, refused),
        "half.zip": (zipped({"swap.go": RIGHT * 50})[:-30], refused),
        "essay.pdf": (b"%PDF-1.7 something", refused),
        "rar.rar": (b"Rar!\x1a\x07\x01\x00" + b"\0" * 50, refused),
        "single.go": (RIGHT, right),
        "cells.ipynb": (notebook("Swap(3, 4)", "// Swap swaps.\nfunc Swap(a, b int) (int, int) { return a, b }", "fmt.Println(Swap(1, 2))", "func Swap(a, b int) (int, int) {\n\t_ = strings.ToUpper(\"x\")\n\treturn b, a\n}\nx, y := Swap(1, 2)"), right),
        "written.ipynb": (notebook("%%writefile swap.go\n" + RIGHT, "x := 1"), right),
        "broken.ipynb": ("[" * 100_000, refused),
    }  # fmt: skip
    verdicts: dict[str, tuple[str, float]] = {}
    for name, (data, verdict) in made.items():
        (directory / name).write_bytes(data.encode() if isinstance(data, str) else data)
        verdicts[name] = verdict
    (directory / "nothing").mkdir()
    verdicts["nothing"] = ("empty", NOTHING)
    (directory / "garbled").mkdir()
    (directory / "garbled" / "swap.go").write_bytes(bytes(range(256)) * 8)
    verdicts["garbled"] = ("not compiled", NOTHING)
    (directory / "moodle_123_file_").mkdir()
    (directory / "moodle_123_file_" / "hw.zip").write_bytes(zipped({"swap.go": RIGHT}))
    verdicts["moodle_123_file_"] = right
    if os.name == "posix":
        (directory / "linked").mkdir()
        (directory / "linked" / "swap.go").symlink_to("/etc/passwd")
        (directory / "linked-folder").symlink_to("/etc")
        (directory / "linked-inside").mkdir()
        (directory / "linked-inside" / "src").symlink_to(directory / "single.go")
        (directory / "pipe").mkdir()
        os.mkfifo(directory / "pipe" / "swap.go")
        verdicts |= {"linked": refused, "linked-folder": refused, "pipe": refused, "linked-inside": ("empty", NOTHING)}
    commit(directory / "repository")
    commit(directory / "bare.git", bare=True)
    verdicts |= {"repository": right, "bare.git": right}
    return verdicts


def key_of(name: str) -> str:
    """The student of an entry."""
    for suffix in (".tar.gz", ".tar.xz", ".tgz", ".tar", ".zip", ".rar", ".pdf", ".go", ".ipynb", ".git"):
        if name.endswith(suffix):
            return name.removesuffix(suffix)
    return name


def make_crowd(directory: Path, count: int, target: Path) -> dict[str, tuple[str, float]]:
    """So many submissions, and their verdicts by student. `target`: a directory in which hostile ones try to write."""
    directory.mkdir()
    given = containers(directory)
    verdicts: dict[str, tuple[str, float]] = {}
    twice = [name for name in given if sum(key_of(other) == key_of(name) for other in given) > 1]
    for name, verdict in given.items():
        verdicts[name if name in twice else key_of(name)] = verdict
    kinds = list(PROGRAMS)
    for i in range(count - len(given)):
        kind = kinds[i % len(kinds)]
        text, state, points = PROGRAMS[kind]
        text = text.replace("TARGET", str(target / "written")).replace("SAMPLE", str(target / "sample"))
        if text:
            text += f"\n// {i}\n"
        student = f"{kind}-{i}"
        (directory / student).mkdir()
        (directory / student / "swap.go").write_text(text)
        verdicts[student] = (state, points)
    return verdicts
