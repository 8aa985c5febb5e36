"""What is read and written is UTF-8, however the streams came: as Go's tools do it, and as programs print."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from gopy.cli import terminal
from tests.cli.command import gopy


@pytest.mark.parametrize("flags", [("-",), ("--simple-prompt",)])
def test_a_script_that_is_no_utf8(tmp_path: Path, flags: tuple[str, ...]) -> None:
    """Where the locale is one of UTF-8, Python's standard input is strict."""
    script = b'x := "\xff"\ny := 20\ny + 1\n'
    said = gopy("repl", *flags, cwd=tmp_path, stdin=script, env={"PYTHONIOENCODING": "utf-8:strict"})
    assert "invalid UTF-8 encoding" in said.out + said.err
    assert "_3 = 21" in said.out, "the session goes on"


def _streams(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    inner, outer = io.BytesIO("你好".encode()), io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(inner, encoding=encoding))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(outer, encoding=encoding, newline="\r\n"))
    return outer


def test_pipes_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python gives pipes and files the system's code page there; Go's tools and the programs write UTF-8."""
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    outer = _streams(monkeypatch, "cp1252")
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        terminal.prepare_streams()
    assert sys.stdin.read() == "你好"
    sys.stdout.write("世界\n")
    sys.stdout.flush()
    assert outer.getvalue() == "世界\n".encode()


def test_an_encoding_that_was_asked_for_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "gbk")
    outer = _streams(monkeypatch, "gbk")
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        terminal.prepare_streams()
    sys.stdout.write("世界🙂\n")
    sys.stdout.flush()
    assert outer.getvalue() == "世界?\n".encode("gbk")
