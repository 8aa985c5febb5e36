"""The progress bar: only on a terminal, and gone when the work is done."""

import io
from types import SimpleNamespace

import pytest

from gopy.cli import progress as module
from gopy.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def screen(text, cells):
    """What a terminal shows of one line with carriage returns."""
    line = [" "] * cells
    at = 0
    for c in text:
        if c == "\r":
            at = 0
        else:
            line[at] = c
            at += 1
    return "".join(line).rstrip()


@pytest.fixture
def terminal(monkeypatch):
    stream = Terminal()
    # Not sys.stderr itself, which pytest sets anew before the test.
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("COLUMNS", "100")
    return stream


def test_it_grows_and_goes(terminal):
    progress = Progress(str)
    progress.std("internal/bytealg", 1, 4)
    assert screen(terminal.getvalue(), 100) == (
        "first use: compiling the standard library [######..................] 1/4 internal/bytealg"
    )
    progress.std("io", 2, 4)
    assert screen(terminal.getvalue(), 100).endswith("] 2/4 io")
    progress.std("", 4, 4)
    assert screen(terminal.getvalue(), 100) == ""


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (66, "first use: making native code [############............] 1/2 fmt"),
        (64, "first use: making native code [############............] 1/2"),
        (60, "first use: making native code 1/2"),
        (33, "[############............] 1/2"),
        (30, "1/2"),
    ],
)
def test_a_narrow_terminal(terminal, monkeypatch, columns, shown):
    monkeypatch.setenv("COLUMNS", str(columns))
    Progress(str).native("fmt", 1, 2)
    assert screen(terminal.getvalue(), columns) == shown


def test_elsewhere_it_is_silent(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))
    progress = Progress(str)
    progress.std("fmt", 1, 2)
    progress.std("", 2, 2)
    assert stream.getvalue() == ""
