"""What a program may use: time, memory, output, instructions; and how it is said that it used more.

A limit that is reached ends the program with one sentence on standard error, unlike anything Go prints, so that nobody
takes it for an error of the program's own. `reason` names the limit for graders; the command line has exit statuses of
its own for it (cli/run.py).
"""

from __future__ import annotations

from gopy.source.diagnostic import Text

TIMEOUT = "timeout"
MEMORY = "memory"
OUTPUT = "output"
FUEL = "fuel"

STATUS = 2  # Result.status of a program that reached a limit, or trapped

_UNITS = {"": 1, "B": 1, "K": 1 << 10, "KB": 1 << 10, "M": 1 << 20, "MB": 1 << 20, "G": 1 << 30, "GB": 1 << 30}
_TIMES = {"ms": 10**6, "s": 10**9, "m": 60 * 10**9, "h": 3600 * 10**9}
_COUNTS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


class Limits:
    """The limits of a run; 0 is no limit. `timeout` in nanoseconds, `memory` and `output` in bytes, `fuel` in instructions."""

    __slots__ = ("timeout", "memory", "output", "fuel")

    def __init__(self, timeout: int = 0, memory: int = 0, output: int = 0, fuel: int = 0) -> None:
        self.timeout = timeout
        self.memory = memory
        self.output = output
        self.fuel = fuel


class LimitReached(Exception):
    """The program used more than it may; `reason` is TIMEOUT, MEMORY, OUTPUT or FUEL."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def message(reason: str, limits: Limits) -> Text:
    """The sentence about a limit that was reached."""
    if reason == TIMEOUT:
        return Text("stopped after {time}: the time limit (--timeout)", time=duration(limits.timeout))
    if reason == MEMORY:
        return Text("stopped: it needs more than {size} of memory, the limit (--memory)", size=size(limits.memory))
    if reason == OUTPUT:
        return Text("stopped: it printed more than {size}, the limit (--max-output)", size=size(limits.output))
    return Text("stopped after {count} instructions, the limit (--fuel)", count=limits.fuel)


def parse_duration(text: str) -> int | None:
    """Nanoseconds from "10s", "500ms", "2m", "1.5h"; a bare number is seconds. None if it is none of these."""
    number, unit = _split(text)
    return _scaled(number, _TIMES.get(unit or "s"))


def parse_size(text: str) -> int | None:
    """Bytes from "64MB", "1G", "4096"; None if it is no size."""
    number, unit = _split(text)
    return _scaled(number, _UNITS.get(unit.upper().replace("IB", "B")))


def parse_count(text: str) -> int | None:
    """A number from "1000000", "10M", "2G"; None if it is none."""
    number, unit = _split(text)
    return _scaled(number, _COUNTS.get(unit.upper()))


def _split(text: str) -> tuple[str, str]:
    text = text.strip()
    end = len(text)
    while end and text[end - 1].isalpha():
        end -= 1
    return text[:end].strip(), text[end:]


def _scaled(number: str, unit: int | None) -> int | None:
    if unit is None or not number or any(c not in "0123456789._" for c in number):
        return None
    try:
        found = int(float(number) * unit) if "." in number else int(number) * unit
    except ValueError:
        return None
    return found if 0 < found < 1 << 63 else None


def duration(ns: int) -> str:
    """A time as people write it."""
    for unit in ("h", "m", "s"):
        if ns % _TIMES[unit] == 0:
            return f"{ns // _TIMES[unit]}{unit}"
    return f"{ns / 10**9:g}s" if ns > 10**9 else f"{ns / 10**6:g}ms"


def size(count: int) -> str:
    """A number of bytes as people write it."""
    for unit in ("GB", "MB", "KB"):
        if count >= _UNITS[unit] and count % _UNITS[unit] == 0:
            return f"{count // _UNITS[unit]} {unit}"
    return f"{count} bytes"
