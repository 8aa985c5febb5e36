"""Limits as they are written and said, and output that is cut."""

import pytest

from gopy.runtime.limits import (
    FUEL,
    MEMORY,
    OUTPUT,
    TIMEOUT,
    Limits,
    duration,
    message,
    parse_count,
    parse_duration,
    parse_size,
    size,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10s", 10**10),
        ("500ms", 5 * 10**8),
        ("2m", 120 * 10**9),
        ("1.5h", 5400 * 10**9),
        ("3", 3 * 10**9),
        (" 1 s ", 10**9),
        ("0", None),
        ("-1s", None),
        ("s", None),
        ("1x", None),
        ("1.2.3s", None),
        ("", None),
        ("9" * 40, None),
        ("١s", None),
    ],
)
def test_durations(text, value):
    assert parse_duration(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("64MB", 64 << 20),
        ("1g", 1 << 30),
        ("4096", 4096),
        ("1.5K", 1536),
        ("2MiB", 2 << 20),
        ("1T", None),
        ("MB", None),
    ],
)
def test_sizes(text, value):
    assert parse_size(text) == value


@pytest.mark.parametrize(("text", "value"), [("10M", 10**7), ("1_000", 1000), ("5", 5), ("1MB", None), ("0", None)])
def test_counts(text, value):
    assert parse_count(text) == value


def test_what_was_parsed_is_said_alike():
    assert [duration(parse_duration(text)) for text in ("10s", "500ms", "2m", "1h", "90s", "1500ms", "0.25ms")] == [
        "10s",
        "500ms",
        "2m",
        "1h",
        "90s",
        "1.5s",
        "0.25ms",
    ]
    assert [size(n) for n in (64 << 20, 1 << 30, 1536, 1024, 1000)] == [
        "64 MB",
        "1 GB",
        "1536 bytes",
        "1 KB",
        "1000 bytes",
    ]


def test_messages():
    limits = Limits(timeout=10**10, memory=64 << 20, output=1 << 20, fuel=1000)
    assert [str(message(reason, limits)) for reason in (TIMEOUT, MEMORY, OUTPUT, FUEL)] == [
        "stopped after 10s: the time limit (--timeout)",
        "stopped: it needs more than 64 MB of memory, the limit (--memory)",
        "stopped: it printed more than 1 MB, the limit (--max-output)",
        "stopped after 1000 instructions, the limit (--fuel)",
    ]
