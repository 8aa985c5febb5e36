"""What there is to see, on its way to the front end: streams, displays, results, errors, in the order in which they come.

Everything is sent as a child of the request whose cell runs, or, between cells, ran last: goroutines print on. Text of
streams is gathered for SOON seconds at most, so that a program that prints a hundred thousand lines sends some messages
a second and not so many thousands. Methods may be called from any thread.
"""

from __future__ import annotations

import threading
from time import monotonic, sleep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

SOON = 0.05
_LARGE = 1 << 16


class Publisher:
    """`send(type, content, parent)` sends a message. `parent`: the request; `silent`: nothing is sent."""

    def __init__(self, send: Callable[[str, dict[str, Any], Any], None]) -> None:
        self._send = send
        self.parent: Any = {}
        self.silent = False
        self.sent = 0  # messages about the cell
        self._lock = threading.RLock()
        self._name = ""
        self._pieces: list[str] = []
        self._size = 0
        self._last = 0.0
        self._waiting = threading.Event()
        self._thread: threading.Thread | None = None
        self._closed = False

    def begin(self, parent: Any, silent: bool) -> None:
        """A cell begins."""
        with self._lock:
            self.flush()
            self.parent = parent
            self.silent = silent
            self.sent = 0

    def stream(self, name: str, text: str) -> None:
        """Something was printed to "stdout" or "stderr"."""
        with self._lock:
            if name != self._name:
                self.flush()
                self._name = name
            self._pieces.append(text)
            self._size += len(text)
            if self._size > _LARGE or monotonic() - self._last > SOON:
                self.flush()
            else:
                self._waiting.set()
                if self._thread is None:  # one for all: each thread that sends has a socket of its own
                    self._thread = threading.Thread(target=self._flush_soon, daemon=True, name="gopy-flush")
                    self._thread.start()

    def flush(self) -> None:
        """Send what is gathered."""
        with self._lock:
            if self._pieces:
                text, self._pieces, self._size = "".join(self._pieces), [], 0
                self._last = monotonic()
                self._put("stream", {"name": self._name, "text": text})

    def close(self) -> None:
        """Nothing is sent from now on."""
        with self._lock:
            self.flush()
            self._closed = True
            self._waiting.set()
        if self._thread is not None:
            self._thread.join(1)

    def _flush_soon(self) -> None:
        while self._waiting.wait() and not self._closed:
            sleep(SOON)
            self._waiting.clear()
            self.flush()

    def display(self, data: Mapping[str, Any], id: str = "", update: bool = False) -> None:
        """Show a bundle; with an id, as one that can be changed, or (update) in the place of the one with this id."""
        content: dict[str, Any] = {"data": dict(data), "metadata": {}, "transient": {"display_id": id} if id else {}}
        self._after("update_display_data" if update else "display_data", content)

    def result(self, number: int, data: Mapping[str, Any]) -> None:
        """The cell's result."""
        self._after("execute_result", {"execution_count": number, "data": dict(data), "metadata": {}})

    def error(self, name: str, value: str, traceback: list[str]) -> None:
        """The cell has failed."""
        self._after("error", {"ename": name, "evalue": value, "traceback": traceback})

    def clear(self, wait: bool) -> None:
        """Take away what the cell has shown."""
        self._after("clear_output", {"wait": wait})

    def _after(self, type: str, content: dict[str, Any]) -> None:
        with self._lock:
            self.flush()
            self._put(type, content)

    def _put(self, type: str, content: dict[str, Any]) -> None:
        if not self.silent and not self._closed:
            self.sent += 1
            self._send(type, content, self.parent)
