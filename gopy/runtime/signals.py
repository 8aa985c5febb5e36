"""Signals from outside, for programs that use os/signal: Ctrl-C, and what other programs send.

Python delivers signals in the main thread, while the program runs in another one. So `receive`, in the main thread, installs
handlers that look at what the program wants: the usual effect, none, or that the signal is kept until the program asks for it
(`pending`). Programs that do not use os/signal run without all this: a signal ends them at once, as the system does.
"""

from __future__ import annotations

import os
import signal
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any, Self

USUAL = 0
IGNORED = 1
CAUGHT = 2

# Numbers of system calls (see std/src/os/signal/hooks.go).
CALL_ACTION = 1 << 20
CALL_PENDING = CALL_ACTION + 1

# Linux's numbers, which programs use on every system.
_LINUX = {"SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGUSR1": 10, "SIGUSR2": 12, "SIGTERM": 15, "SIGWINCH": 28}

_actions: dict[int, int] = {}
_kept: list[int] = []


class Receiving:
    """A context manager within which signals do what the program wants; for the main thread, in others it does nothing."""

    __slots__ = ("_before",)

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        _actions.clear()
        _kept.clear()
        if threading.current_thread() is threading.main_thread():
            for name in _LINUX:
                number = getattr(signal, name, None)
                if number is not None:
                    self._before[number] = signal.signal(number, self._arrived)
        return self

    def __exit__(self, *exception: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _arrived(self, number: int, _frame: FrameType | None) -> None:
        linux = _LINUX[signal.Signals(number).name]
        action = _actions.get(linux, USUAL)
        if action == CAUGHT:
            if linux not in _kept:
                _kept.append(linux)
        elif action == USUAL:
            before = self._before[number]
            signal.signal(number, before)
            if callable(before):
                before(number, None)
            else:
                os.kill(os.getpid(), number)


def call(number: int, sig: int, action: int) -> int:
    """A program's system call."""
    if number == CALL_ACTION:
        _actions[sig] = action
        return 0
    if _kept:
        return _kept.pop(0)
    return -11  # EAGAIN
