"""The clocks that a program sees: real ones, or a virtual one that only sleeping moves.

With the virtual clock time is part of the program: every run takes the same course, and `time.Sleep(time.Hour)` takes none.
It starts where the Go playground's does. Looking at it costs a little of its time, so that a loop that waits for a time ends.
"""

from __future__ import annotations

import time

# 2009-11-10 23:00:00 UTC in nanoseconds.
VIRTUAL_START = 1257894000 * 10**9
LOOK = 100  # nanoseconds that looking at the virtual clock takes


class RealClock:
    """The system's clocks. The monotonic one starts at 1, so that no program prints how long the machine has been up."""

    __slots__ = ("_start",)

    def __init__(self) -> None:
        self._start = time.monotonic_ns() - 1

    def walltime(self) -> int:
        """Nanoseconds since 1970 UTC."""
        return time.time_ns()

    def nanotime(self) -> int:
        """Nanoseconds since the start; never goes back."""
        return time.monotonic_ns() - self._start

    def sleep(self, ns: int) -> None:
        """Wait."""
        if ns > 0:
            time.sleep(ns / 1e9)


class VirtualClock:
    """A clock that moves when someone sleeps or looks."""

    __slots__ = ("_now",)

    def __init__(self) -> None:
        self._now = 1

    def walltime(self) -> int:
        """Nanoseconds since 1970 UTC."""
        self._now += LOOK
        return VIRTUAL_START + self._now

    def nanotime(self) -> int:
        """Nanoseconds since the start."""
        self._now += LOOK
        return self._now

    def sleep(self, ns: int) -> None:
        """Let time pass at once."""
        if ns > 0:
            self._now += ns
