"""`gopy run`, `gopy build`, `gopy tool` as users call them: real programs in processes of their own."""

import os
import signal
import subprocess

import pytest

from tests.cli.command import GOPY, environment, gopy

HELLO = 'package main\n\nfunc main() { println("hello") }\n'


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """One cache for all tests here, so that the library is compiled once."""
    return {"GOPY_CACHE": str(tmp_path_factory.mktemp("cache"))}


@pytest.fixture
def run(tmp_path, cache):
    """Run a program text with flags; files are written to a directory of its own."""

    def call(text, *flags, arguments=(), stdin=b"", name="main.go"):
        (tmp_path / name).write_text(text)
        return gopy("run", *flags, name, *arguments, cwd=tmp_path, stdin=stdin, env=cache)

    call.path = tmp_path
    return call


def test_hello(run):
    for _ in range(2):
        said = run(HELLO)
        assert (said.status, said.out, said.err) == (0, "", "hello\n")


def test_compile_errors(run):
    said = run("package main\n\nfunc main() { x := 1 }\n", "--plain")
    assert said.status == 1
    assert said.err == "# command-line-arguments\n./main.go:3:15: declared and not used: x\n"
    said = run("package main\n\nfunc main() { x := 1 }\n")
    assert said.status == 1
    assert "declared and not used: x" in said.err
    assert said.out == ""


def test_a_panic(run):
    said = run("package main\n\nfunc f(a []int) int { return a[5] }\n\nfunc main() { println(f(nil)) }\n")
    assert said.status == 1
    lines = said.err.split("\n")
    assert lines[0] == "panic: runtime error: index out of range [5] with length 0"
    assert lines[2] == "goroutine 1 [running]:"
    assert lines[3].startswith("main.f(")
    assert lines[4].startswith(f"\t{run.path / 'main.go'}:3 +0x")
    assert lines[5] == "main.main()"
    assert lines[6].startswith(f"\t{run.path / 'main.go'}:5 +0x")
    assert lines[7:] == ["exit status 2", ""]


def test_stack_overflow(run):
    said = run("package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\nfunc main() { println(f(0)) }\n")
    assert said.status == 1
    assert said.err.startswith(
        "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\n"
        "goroutine 1 [running]:\nmain.f(...)\n\t"
    )
    assert said.err.endswith("...additional frames elided...\nexit status 2\n")


def test_deep_recursion_that_ends(run):
    said = run(
        "package main\n\nfunc f(n int) int { if n == 0 { return 0 }; return f(n-1) + 1 }\n\nfunc main() { println(f(3000000)) }\n"
    )
    assert said.err == "3000000\n"


def test_statements_alone(run):
    assert run('println("hi")\n').err == "hi\n"


def test_standard_input(tmp_path, cache):
    said = gopy("run", "-", cwd=tmp_path, stdin=HELLO.encode(), env=cache)
    assert (said.status, said.err) == (0, "hello\n")


def test_a_package(tmp_path, cache):
    (tmp_path / "go.mod").write_text("module example.com/m\n\ngo 1.27\n")
    (tmp_path / "cmd").mkdir()
    (tmp_path / "lib").mkdir()
    (tmp_path / "cmd" / "main.go").write_text(
        'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.N) }\n'
    )
    (tmp_path / "lib" / "lib.go").write_text("package lib\n\nvar N = f()\n\nfunc f() int { return 42 }\n")
    for name in ("./cmd", "example.com/m/cmd", "cmd/main.go"):
        assert gopy("run", name, cwd=tmp_path, env=cache).err == "42\n"
    (tmp_path / "lib" / "lib.go").write_text("package lib\n\nvar N = g()\n")
    said = gopy("run", "--plain", "./cmd", cwd=tmp_path, env=cache)
    assert said.err == "# example.com/m/lib\nlib/lib.go:3:9: undefined: g\n"
    said = gopy("run", "./lib", cwd=tmp_path, env=cache)
    assert said.status == 1
    assert said.err == "package example.com/m/lib is not a main package\n"


def test_the_time_limit(run):
    said = run("package main\n\nfunc main() { println(1); for {} }\n", "--timeout", "300ms")
    assert said.status == 124
    assert said.err == "1\ngopy: stopped after 300ms: the time limit (--timeout)\n"


def test_the_fuel_limit(run):
    said = run("package main\n\nfunc main() { for {} }\n", "--fuel", "1M", "--lang", "zh")
    assert said.status == 125
    assert said.err == "gopy: 程序被停止：执行了 1000000 条指令，达到上限（--fuel）\n"
    counts = {
        run(HELLO, "--fuel", "10M", "--stats", "--seed", "1").err.partition("instructions")[0].split()[-1]
        for _ in range(2)
    }
    assert len(counts) == 1


def test_the_memory_limit(run):
    text = "package main\n\nvar all [][]byte\n\nfunc main() { for { all = append(all, make([]byte, 1<<20)) } }\n"
    said = run(text, "--memory", "50MB")
    assert said.status == 125
    assert "fatal error: out of memory" in said.err or "fatal error: runtime: out of memory" in said.err
    assert said.err.endswith("gopy: stopped: it needs more than 50 MB of memory, the limit (--memory)\n")


def test_the_output_limit(run):
    said = run("package main\n\nfunc main() { for { println(123456) } }\n", "--max-output", "1KB")
    assert said.status == 125
    assert said.err.endswith("gopy: stopped: it printed more than 1 KB, the limit (--max-output)\n")
    assert said.err.count("123456") == 146


def test_statistics(run):
    said = run(HELLO, "--stats")
    for part in ("hello", "running", "memory at the end"):
        assert part in said.err


def test_flags(run):
    for flags in (
        ("--timeout", "x"),
        ("--memory", "-1"),
        ("--fuel", "0"),
        ("--clock", "sun"),
        ("--seed", "x"),
        ("--nothing",),
    ):
        said = run(HELLO, *flags)
        assert said.status == 2
        assert "usage: gopy run" in said.err
    said = run(HELLO, "--dir", "nothing")
    assert (said.status, said.err) == (2, "gopy: nothing: not a directory\n")
    assert "--timeout" in gopy("run", "-h", cwd=run.path).out


def test_what_is_not_there(run):
    said = gopy("run", "nothing.go", cwd=run.path)
    assert (said.status, said.err) == (1, "stat nothing.go: no such file or directory\n")


def test_what_only_go_has(run):
    said = run('package main\n\nimport "go/ast"\n\nfunc main() { _ = ast.File{} }\n', "--plain")
    assert said.status == 1
    assert said.err.startswith(
        "main.go:3:8: package go/ast is part of Go's standard library, but gopy cannot run it yet"
    )


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_interrupting_ends_at_once(run, cache):
    run(HELLO)
    (run.path / "loop.go").write_text("package main\n\nfunc main() { println(1); for {} }\n")
    process = subprocess.Popen(
        [*GOPY, "run", "loop.go"],
        cwd=run.path,
        env=environment(**cache),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert process.stderr is not None
    assert process.stderr.readline() == b"1\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == -signal.SIGINT
    process.stderr.close()


# gopy build.


def test_build_and_run(run, cache):
    (run.path / "main.go").write_text(HELLO)
    said = gopy("build", "main.go", cwd=run.path, env=cache)
    assert (said.status, said.out, said.err) == (0, "", "")
    assert gopy("run", "main.wasm", cwd=run.path, env=cache).err == "hello\n"
    assert gopy("build", "-o", "other.wasm", "main.go", cwd=run.path, env=cache).status == 0
    assert (run.path / "other.wasm").read_bytes() == (run.path / "main.wasm").read_bytes()
    said = gopy("run", "other.wasm", "a", cwd=run.path, env={"GOPY_CACHE": "off"})
    assert said.err == "hello\n"
    (run.path / "bad.wasm").write_bytes(b"\0asm\x01\0\0\0")
    said = gopy("run", "bad.wasm", cwd=run.path, env=cache)
    assert (said.status, said.err) == (1, "bad.wasm: not a program that gopy build has made\n")


def test_build_only_compiles_what_is_no_program(run, cache):
    (run.path / "go.mod").write_text("module example.com/m\n\ngo 1.27\n")
    (run.path / "lib").mkdir()
    (run.path / "lib" / "lib.go").write_text("package lib\n\nfunc F() int { return 1 }\n")
    (run.path / "cmd").mkdir()
    (run.path / "cmd" / "main.go").write_text(HELLO)
    before = sorted(os.listdir(run.path))
    for named in (["./lib"], ["./..."], ["./cmd", "./lib"], ["lib/lib.go"]):
        said = gopy("build", *named, cwd=run.path, env=cache)
        assert (said.status, said.out, said.err) == (0, "", ""), named
    assert sorted(os.listdir(run.path)) == before
    assert gopy("build", "-o", "x", "./lib", cwd=run.path, env=cache).status == 1
    assert gopy("build", "./cmd", cwd=run.path, env=cache).status == 0 and (run.path / "cmd.wasm").exists()
    (run.path / "lib" / "lib.go").write_text('package lib\n\nfunc F() int { return "x" }\n')
    said = gopy("build", "--plain", "./...", cwd=run.path, env=cache)
    line = 'lib/lib.go:3:23: cannot use "x" (untyped string constant) as int value in return statement'
    assert (said.status, said.err.replace(os.sep, "/")) == (1, f"# example.com/m/lib\n{line}\n")


def test_build_with_errors(run, cache):
    (run.path / "main.go").write_text("package main\n")
    said = gopy("build", "--plain", "main.go", cwd=run.path, env=cache)
    assert said.status == 1
    assert "function main is undeclared in the main package" in said.err
    assert not (run.path / "main.wasm").exists()


# gopy tool.


def test_tool_ir_and_wasm(run, cache):
    (run.path / "main.go").write_text(
        "package main\n\nfunc add(a, b int) int { return a + b }\n\nfunc main() { println(add(1, 2)) }\n"
    )
    for what in ("ir", "wasm"):
        said = gopy("tool", what, "main.go", "main.add", cwd=run.path, env=cache)
        assert said.status == 0, said.err
        assert "i64.add" in said.out
        assert "main.main" not in said.out
        whole = gopy("tool", what, "main.go", cwd=run.path, env=cache)
        assert "main.main" in whole.out
        said = gopy("tool", what, "main.go", "main.none", cwd=run.path, env=cache)
        assert (said.status, said.err) == (1, "there is no function main.none\n")
    assert gopy("tool", "ir", "none.go", cwd=run.path, env=cache).status == 1


def test_tool_cache(run, cache, tmp_path):
    run(HELLO)
    said = gopy("tool", "cache", cwd=run.path, env=cache)
    assert said.out.startswith(cache["GOPY_CACHE"])
    assert " files, " in said.out
    own = {"GOPY_CACHE": str(tmp_path / "own")}
    gopy("run", "main.go", cwd=run.path, env=own)
    assert gopy("tool", "cache", "clear", cwd=run.path, env=own).out.startswith("files removed: ")
    assert gopy("tool", "cache", cwd=run.path, env=own).out.endswith(": 0 files, 0.0 MB\n")


def test_tool_usage(run):
    for arguments in ((), ("nothing",), ("cache", "x"), ("ir", "--nothing")):
        said = gopy("tool", *arguments, cwd=run.path)
        assert said.status == 2
        assert "usage: gopy tool" in said.err
