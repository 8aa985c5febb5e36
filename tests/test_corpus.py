"""The corpus of exercises: `gopy test -v` prints what `go test -v` prints, and mutants are caught alike."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / "tools" / "conformance"
sys.path.insert(0, str(TOOLS))

import corpus_tests  # noqa: E402 - beside the other tools
import mutants  # noqa: E402

SAMPLE = ["text/roman", "structures/lru", "concurrency/bank", "testing/helpers", "testing/nobuild", "testing/vetfails"]

# What gopy is known not to do: each package must differ, or leave the list.
KNOWN: set[str] = set()


@pytest.mark.go
def test_the_same_output_as_real_go_for_a_sample():
    for package, difference in corpus_tests.differences(SAMPLE).items():
        assert difference == [], package


@pytest.mark.go
@pytest.mark.ci
def test_mutants_have_the_same_fate_for_a_sample():
    run = [sys.executable, str(TOOLS / "mutants.py"), "--count", "6", "--seed", "7", "text/roman", "text/luhn"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert "mutants: 6 of 6 with the same verdicts" in done.stdout, done.stdout + done.stderr


@pytest.mark.go
@pytest.mark.ci
def test_the_same_output_as_real_go():
    every = 1 if os.environ.get("GOPY_CORPUS_ALL") else 4
    found = corpus_tests.differences(corpus_tests.packages([])[::every])
    assert {package for package, difference in found.items() if difference} == KNOWN


def test_the_corpus_is_large_and_varied():
    packages = corpus_tests.packages([])
    assert len(packages) >= 150
    assert len({package.split("/")[0] for package in packages}) >= 7
    assert set(SAMPLE) <= set(packages)


# The judges themselves: what they overlook on purpose, and what not.


def normal(text: str) -> list[str]:
    return corpus_tests.normal(text)


def test_times_and_addresses_are_overlooked():
    a = "--- FAIL: TestA (0.01s)\n    a_test.go:5: 0xc000123456 /tmp/x/001\nFAIL\texample.com/corpus/a/b\t0.02s\n"
    b = "--- FAIL: TestA (1.50s)\n    a_test.go:5: 0x2a25607ae0d8 /tmp/gopy7\nFAIL\texample.com/corpus/a/b\t3.456s\n"
    assert normal(a.replace("0.02s", "0.020s")) == normal(b)
    assert normal(a) != normal(a.replace("a_test.go:5", "a_test.go:6"))
    assert normal(a) != normal(a.replace("FAIL: TestA", "PASS: TestA"))


def test_of_a_trace_the_own_frames_are_compared():
    trace = (
        "panic: x [recovered, repanicked]\n\ngoroutine 7 [running]:\n{std}"
        "example.com/corpus/a/b.f(0x1, 0x2)\n\t/somewhere/a/b/b.go:{line} +0x1d\n"
        "created by testing.(*T).Run in goroutine 1\n\t/go/testing.go:9 +0x4\nFAIL\texample.com/corpus/a/b\t0.010s\n"
    )
    one = trace.format(std="panic({0x1, 0x2})\n\t/go/panic.go:859 +0x125\n", line=12)
    assert normal(one) == normal(trace.format(std="", line=12))
    assert normal(one) != normal(trace.format(std="", line=13))


def test_what_the_compiler_says_belongs_to_its_package():
    output = (
        "# example.com/corpus/a/b [example.com/corpus/a/b.test]\na/b/b.go:1:2: wrong\n"
        "=== RUN   TestC\nok  \texample.com/corpus/a/c\t0.001s\nFAIL\texample.com/corpus/a/b [build failed]\nFAIL\n"
    )
    parts = corpus_tests.by_package(output)
    assert parts["example.com/corpus/a/c"] == "=== RUN   TestC\nok  \texample.com/corpus/a/c\t0.001s\n"
    assert "wrong" in parts["example.com/corpus/a/b"]


def test_verdicts_of_tests():
    output = "\n".join(
        [
            '{"Action":"run","Package":"p","Test":"TestA"}',
            '{"Action":"pass","Package":"p","Test":"TestA"}',
            '{"Action":"run","Package":"p","Test":"TestB"}',
            '{"Action":"fail","Package":"p"}',
            '{"Action":"fail","Package":"q","FailedBuild":"q [q.test]"}',
        ]
    )
    assert mutants.verdicts(output) == {"p": {"TestA": "pass", "TestB": "open", "": "fail"}, "q": {"": "no build"}}


def test_mutants_are_seeded_and_differ_from_the_original():
    one, again = (mutants.draw(["text/roman", "structures/lru"], 20, 3) for _ in range(2))
    assert [m.text for m in one] == [m.text for m in again]
    assert [m.text for m in one] != [m.text for m in mutants.draw(["text/roman", "structures/lru"], 20, 4)]
    for mutant in one:
        assert mutant.text != (corpus_tests.CORPUS / mutant.package / mutant.file).read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("package a\n\nfunc f(x int) bool {\n\treturn x < 10\n}\n", {"<=", "11", "9"}),
        ("package a\n\nfunc f(p *int) {\n\tif p != nil {\n\t\t*p++\n\t}\n}\n", {"==", "!(p != nil)", "--", ""}),
        ('package a\n\nimport "fmt"\n\nvar s = "a < b"\n', set()),
    ],
)
def test_places(code: str, changes: set[str]):
    assert {new for _, _, new in mutants.places(code)} == changes
