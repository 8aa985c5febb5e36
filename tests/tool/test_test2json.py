"""The events of a test's output."""

import json

from gopy.tool.test2json import Converter, encode


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
