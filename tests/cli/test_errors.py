"""Broken and hostile input through the real command: one clear sentence, go's exit status, never a traceback."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.command import GOPY, Said, environment, go, gopy, tree
from tests.cli.nesting import programs

MOD = "module example.com/m\n\ngo 1.27\n"
GOOD = "package main\n\nfunc main() {\n}\n"

# Texts.

TEXTS: dict[str, tuple[bytes, int, str]] = {
    "wrong UTF-8": (b'package main\n\nvar x = "\xff"\n\nfunc main() {}\n', 1, "./x.go:3:10: invalid UTF-8 encoding"),
    "NUL": (b"package main\n\nfunc main() {\x00}\n", 1, "./x.go:3:14: invalid NUL character"),
    "NUL in a comment": (b"package main\n\n// \x00\nfunc main() {}\n", 1, "./x.go:3:4: invalid NUL character"),
    "byte order mark": (b"\xef\xbb\xbfpackage main\n\nfunc main() {}\n", 0, ""),
    "mark inside": (b"package main\n\nvar \xef\xbb\xbfx int\n", 1, "./x.go:3:5: invalid BOM in the middle of the file"),
    "GBK": ('package main\n\n// 你好世界，再见\nvar x = "你好"\n'.encode("gbk"), 1, "GBK"),
    "UTF-16": ("package main\n\nfunc main() {}\n".encode("utf-16"), 1, "UTF-16"),
    "line ends of Windows": (b"package main\r\n\r\nfunc main() {\r\n}\r\n", 0, ""),
    "line ends of the Mac": (b"package main\r\rfunc main() {}\r", 1, "./x.go:1:15: syntax error: "),
    "control characters": (b"package main\n\nvar x = \x1b[31m\n", 1, "./x.go:3:9: invalid character U+001B"),
    "only a shebang": (b"#!/usr/bin/env gopy\n", 1, "./x.go:1:1: invalid character U+0023 '#'"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_odd_texts(tmp_path: Path, name: str) -> None:
    data, status, message = TEXTS[name]
    said = gopy("vet", "--plain", "x.go", cwd=tree(tmp_path, {"x.go": data}))
    assert (said.status, message in said.err) == (status, True), said.err
    if not status:
        assert said.err == ""


def test_empty_texts_are_fragments_of_nothing(tmp_path: Path) -> None:
    tree(tmp_path, {"empty.go": b"", "comment.go": b"// nothing\n", "go.mod": MOD, "d/empty.go": b""})
    assert gopy("vet", "--plain", "empty.go", cwd=tmp_path).status == 0
    assert gopy("vet", "--plain", "comment.go", cwd=tmp_path).status == 0
    said = gopy("vet", "--plain", "./d", cwd=tmp_path)  # a package's file needs its clause
    assert said.status == 1
    assert "d/empty.go:1:1: syntax error: package statement must be first" in said.err


def test_a_file_that_is_too_large_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "x.go").open("wb") as file:
        file.truncate(100 << 20)
    said = gopy("vet", "x.go", cwd=tmp_path)
    assert said.status == 1
    assert said.err == "open x.go: file too large: a Go source file may have 32 MiB here\n"


def test_endless_standard_input_is_refused(tmp_path: Path) -> None:
    with subprocess.Popen(["/bin/cat", "/dev/zero"], stdout=subprocess.PIPE) as source:
        done = subprocess.run(
            [*GOPY, "vet", "-"], stdin=source.stdout, capture_output=True, cwd=tmp_path, timeout=60, env=environment()
        )
        source.kill()
    assert "the file is too large" in Said(done).err
    assert done.returncode == 1


# Files and packages: what the go command says.

PLACES: dict[str, str | bytes] = {
    "go.mod": MOD,
    "main.go": GOOD,
    "two/a.go": "package a\n",
    "two/b.go": "package b\n",
    "excluded/a.go": "//go:build ignore\n\npackage a\n",
    "excluded/b_windows.go": "package a\n",
    "none/README": "",
    "dir.go/a.go": "package dir\n",
    "cycle/a/a.go": 'package a\n\nimport _ "example.com/m/cycle/b"\n',
    "cycle/b/b.go": 'package b\n\nimport _ "example.com/m/cycle/a"\n',
    "missing/a.go": 'package a\n\nimport _ "example.com/m/nowhere"\n',
    "absent/a.go": 'package a\n\nimport _ "nosuchstd"\n',
    "in/internal/x/x.go": "package x\n",
    "out/out.go": 'package out\n\nimport _ "example.com/m/in/internal/x"\n',
    "program/a.go": 'package program\n\nimport _ "example.com/m"\n',
    "onlytest/a_test.go": "package onlytest\n",
}
ARGUMENTS = [
    ".", "./two", "./excluded", "./none", "./nowhere", "./dir.go", "./main.go", "./cycle/a", "./missing", "./absent",
    "./out", "./program", "./onlytest", "./excluded/a.go", "nosuch", "example.com/m/nowhere", "other.org/x", "./nowhere/...",
    "./main.go/...", "-C nowhere .", "main.go two/a.go", "../...", "./none/...", "-nosuch .", "-tags= ./main.go", "./out/out.go",
]  # fmt: skip
# the messages that must be go's, word for word (the others are gopy's own sentences for the same)
SAME_WORDS = {
    "./two",
    "./excluded",
    "./none",
    "./nowhere",
    "./nowhere/...",
    "./main.go/...",
    "main.go two/a.go",
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tree(tmp_path_factory.mktemp("places"), PLACES)


@pytest.mark.go
@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_places_as_go_vet(places: Path, arguments: str) -> None:
    theirs = go("vet", *arguments.split(), cwd=places)
    ours = gopy("vet", "--plain", *arguments.split(), cwd=places)
    assert ours.status == theirs.status, (ours.err, theirs.err)
    assert bool(ours.err) == bool(theirs.err), (ours.err, theirs.err)
    if arguments in SAME_WORDS:
        assert ours.err == theirs.err


@pytest.mark.go
@pytest.mark.parametrize(
    "text",
    [
        "module m\nfoo bar\n", "modul m\n", "", 'module "m\n', "module m\n\nrequire (\n", "\0", "module m\nmodule m\n",
        "module m\ngo 1.20\ngo 1.20\n", "module m m\n", "module\n", "module m\nuse .\n", "module m\ngo 1\n",
        "module m\n\nretract v1.0.0 // bad\n", "module m\ngo 1.1\n",
    ],
)  # fmt: skip
def test_go_mod_as_go(tmp_path: Path, text: str) -> None:
    tree(tmp_path, {"go.mod": text, "a.go": "package a\n"})
    theirs = go("vet", cwd=tmp_path)
    ours = gopy("vet", "--plain", cwd=tmp_path)
    assert (ours.status, ours.err) == (theirs.status, theirs.err)


def test_no_module(tmp_path: Path) -> None:
    tree(tmp_path, {"a.go": GOOD})
    said = gopy("vet", cwd=tmp_path)
    assert said.status == 1
    assert said.err.startswith("go: go.mod file not found in current directory or any parent directory")
    assert gopy("vet", "a.go", cwd=tmp_path).status == 0


def test_links_pipes_and_devices(tmp_path: Path) -> None:
    tree(tmp_path, {"a/go.mod": MOD, "a/a.go": "package a\n", "a/sub/b.go": "package b\n"})
    place = tmp_path / "a"
    (place / "self").symlink_to(".")
    assert gopy("vet", "./...", cwd=place).err == ""
    os.mkfifo(tmp_path / "pipe.go")
    (tmp_path / "endless.go").symlink_to("/dev/zero")
    for name in ("pipe.go", "endless.go"):
        said = gopy("vet", name, cwd=tmp_path, timeout=20)
        assert (said.status, said.err) == (1, f"open {name}: not a regular file\n")
        assert gopy("fmt", name, cwd=tmp_path, timeout=20).status == 2
    (place / "loop.go").symlink_to("loop.go")
    said = gopy("vet", cwd=place)
    assert (said.status, said.err) == (1, f"open {place}/loop.go: too many levels of symbolic links\n")


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.go")
    tree(tmp_path, {name: "package main\n\nfunc main() { x := 1 }\n"})
    for form in ("--plain", "--json", "--sarif", "--github", "--color=always"):
        said = gopy("vet", form, name, cwd=tmp_path)
        assert said.status == 1
        assert "declared and not used: x" in said.out + said.err


def _without_privileges() -> None:
    """Even root may read and write only what permissions allow, from the next exec on (prctl PR_CAPBSET_DROP)."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def test_unreadable_file(tmp_path: Path) -> None:
    tree(tmp_path, {"go.mod": MOD, "a.go": GOOD})
    (tmp_path / "a.go").chmod(0)
    command = [*GOPY, "vet", "a.go"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, preexec_fn=_without_privileges, env=environment())
    assert (done.returncode, done.stderr) == (1, b"open a.go: permission denied\n")


# Nesting.


@pytest.mark.parametrize("name", ["parentheses", "blocks", "function literals", "calls", "struct types", "fragment"])
def test_nesting(tmp_path: Path, name: str) -> None:
    text, status = programs(1200)[name]
    said = gopy("vet", "-", cwd=tmp_path, stdin=text.encode())
    assert said.status == status, said.err[:1000]
    assert said.err == ""


@pytest.mark.ci
@pytest.mark.parametrize("name", programs(1))
def test_nesting_5000_deep(tmp_path: Path, name: str) -> None:
    text, status = programs(5000)[name]
    said = gopy("check", "-", cwd=tmp_path, stdin=text.encode(), timeout=120)
    assert said.status == status, said.err[:1000]
    assert bool(said.err) == bool(status)
    assert "syntax yet" not in said.err
    assert "nests too deeply" not in said.err
    analyzed = gopy("vet", "--plain", "-", cwd=tmp_path, stdin=text.encode(), timeout=120)
    assert "nests too deeply" not in analyzed.err


def test_a_second_run_with_a_big_stack_starts_where_the_first_did(tmp_path: Path) -> None:
    text, _ = programs(1200)["function literals"]
    tree(tmp_path, {"d/x.go": text, "d/d/y.go": ""})
    said = gopy("vet", "-C", "d", "--plain", "x.go", cwd=tmp_path)
    assert (said.status, said.err) == (0, "")


@pytest.mark.ci
def test_100_000_lines(tmp_path: Path) -> None:
    body = "".join(f"func f{i}(x int) int {{\n\ty := x + {i}\n\treturn y\n}}\n\n" for i in range(20_000))
    tree(tmp_path, {"x.go": f"package main\n\n{body}func main() {{ println(f0(1)) }}\n"})
    start = time.monotonic()
    said = gopy("vet", "x.go", cwd=tmp_path, timeout=300)
    assert (said.status, said.err) == (0, "")
    assert time.monotonic() - start < 120


# Streams.

MANY = "package main\n\nfunc main() {\n" + "".join(f"\tx{i} := 1\n" for i in range(3000)) + "}\n"


def test_the_reader_goes_away(tmp_path: Path) -> None:
    tree(tmp_path, {"x.go": MANY})
    for arguments, to in ((["vet", "-e", "--json", "x.go"], "stdout"), (["vet", "-e", "--plain", "x.go"], "stderr")):
        read, write = os.pipe()
        os.close(read)
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {to: write}
        done = subprocess.run([*GOPY, *arguments], cwd=tmp_path, env=environment(), timeout=60, **streams)
        os.close(write)
        assert done.returncode in (-signal.SIGPIPE, 1), done.returncode
        assert not done.stdout
        assert not done.stderr


@pytest.mark.parametrize("form", ["--plain", "--json", "--sarif", "--github", "--fix", "--diff", "--color=always"])
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&- <&-", ">/dev/full", "2>/dev/full"])
def test_closed_and_full_streams(tmp_path: Path, form: str, closed: str) -> None:
    if "full" in closed and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    tree(tmp_path, {"x.go": "package main\n\nfunc main() { x := 1 }\n"})
    shell = ["/bin/sh", "-c", f'exec "$@" {closed}', "sh"]
    done = subprocess.run([*shell, *GOPY, "vet", form, "x.go"], cwd=tmp_path, capture_output=True, env=environment())
    said = Said(done)
    assert said.status == 1, said.err
    assert "Exception ignored" not in said.err
    assert "AttributeError" not in said.err


def test_interrupt(tmp_path: Path) -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*GOPY, "vet", "-"], cwd=tmp_path, env=environment(), **pipes) as process:
        time.sleep(1.5)  # now it waits for its input
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode in (-signal.SIGINT, 130)
    assert (out, err) == (b"", b"")


# --fix on a disk that refuses.

MENDABLE = 'package main\n\nfunc main() {\n\tfmt.Println("hi")\n}\n'


def _small_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


def test_fix_on_a_full_disk_leaves_the_file(tmp_path: Path) -> None:
    tree(tmp_path, {"x.go": MENDABLE})
    done = subprocess.run(
        [*GOPY, "vet", "--fix", "x.go"],
        cwd=tmp_path,
        capture_output=True,
        preexec_fn=_small_files,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
    )
    said = Said(done)
    assert said.status == 1
    assert "x.go: File too large" in said.err
    assert (tmp_path / "x.go").read_text() == MENDABLE
    assert [p.name for p in tmp_path.iterdir()] == ["x.go"]


def test_fix_in_a_directory_that_may_not_be_written(tmp_path: Path) -> None:
    tree(tmp_path, {"x.go": MENDABLE})
    place = tmp_path
    place.chmod(0o555)
    try:
        done = subprocess.run(
            [*GOPY, "vet", "--fix", "x.go"],
            cwd=place,
            capture_output=True,
            preexec_fn=_without_privileges,
            env=environment(PYTHONDONTWRITEBYTECODE="1"),
        )
    finally:
        place.chmod(0o755)
    assert done.returncode == 1
    assert b"x.go: Permission denied" in done.stderr
    assert (place / "x.go").read_text() == MENDABLE
    assert [p.name for p in place.iterdir()] == ["x.go"]


def test_without_a_module_the_way_out_is_said(tmp_path: Path) -> None:
    (tmp_path / "main.go").write_text("package main\n\nfunc main() {}\n")
    said = gopy("vet", "--lang", "en", cwd=tmp_path)
    assert said.status == 1
    assert said.err.startswith("go: go.mod file not found in current directory or any parent directory")
    assert "name files (main.go), not a directory" in said.err
    assert "name the files" not in gopy("vet", "--plain", cwd=tmp_path).err
