"""From the output of a test program to the events of `go test -json`, line by line, as cmd/test2json makes them.

The program runs with -test.v=test2json: lines of package testing's begin with a mark (^V), errors stand between two
others (^O, ^N), and where a test itself prints such a character there is an escape (^[) before it. Output belongs to the
test that was named last. How a test ended is told when it is sure that no more of its output comes: at the next line about
another test.
"""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FRAMING, ERROR_BEGIN, ERROR_END, ESCAPE = 0x16, 0x0F, 0x0E, 0x1B
_UPDATES = (b"RUN   ", b"PAUSE ", b"CONT  ", b"NAME  ", b"PASS  ", b"FAIL  ", b"SKIP  ", b"ATTR  ", b"ARTIFACTS ")
_REPORTS = (b"--- PASS: ", b"--- FAIL: ", b"--- SKIP: ", b"--- BENCH: ")
_LONGEST_LINE = 4096
_LONGEST_OUTPUT = 1024

Event = dict[str, object]


def encode(event: Event) -> str:
    """An event as a line of JSON, written as Go's encoder does."""
    text = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    for c in "<>&\u2028\u2029":
        if c in text:
            text = text.replace(c, f"\\u{ord(c):04x}")
    return text + "\n"


def decode(data: bytes) -> str:
    """Output as text: each byte that is no UTF-8 becomes a replacement character."""
    text = data.decode("utf-8", "surrogateescape")
    return "".join("\ufffd" if "\udc80" <= c <= "\udcff" else c for c in text)


class Converter:
    """Makes the events of one package. `write` takes the lines; `now` gives the time as a text, and a number of seconds."""

    def __init__(self, write: Callable[[str], None], package: str, now: Callable[[], tuple[str, float]]) -> None:
        self._write = write
        self._package = package
        self._now = now
        self._began = now()[1]
        self._name = ""  # of the test that output belongs to
        self._reports: list[Event] = []  # how tests ended, from the outermost on
        self._result = ""
        self._marked = False  # lines of package testing's have a mark
        self._framing = False  # what is put out is such a line
        self._in_error = False
        self._escaped = False
        self._output = _Lines(self._put_out, self._put_out, _LONGEST_OUTPUT)
        self._input = _Lines(self._line, self._output.feed, _LONGEST_LINE)
        self.failed_build = ""
        self._event({"Action": "start"})

    def feed(self, data: bytes) -> None:
        """More output of the program."""
        self._input.feed(data)

    def close(self, passed: bool) -> None:
        """The program has ended."""
        if not passed:
            self._result = "fail"
        elif self._result != "skip":
            self._result = "pass"
        self._input.flush()
        self._output.flush()
        event: Event = {"Action": self._result, "Elapsed": _number(round(self._now()[1] - self._began, 3))}
        if self._result == "fail" and self.failed_build:
            event["FailedBuild"] = self.failed_build
        self._event(event)

    # Lines of the input.

    def _line(self, line: bytes) -> None:
        marked = line[0] == FRAMING
        if self._marked and not marked:
            self._output.feed(line)
            return
        if marked:
            self._output.flush()
            line = line[1:]
        bare = line.removesuffix(b"\n").removesuffix(b"\r")
        if bare == b"=== NAME":
            line = b"=== NAME  \n"
        if bare in (b"PASS", b"FAIL") or bare.startswith(b"FAIL\t"):
            self._end_reports(0)
            self._marked = marked
            self._put_frame(line)
            self._result = "pass" if bare == b"PASS" else "fail"
            return
        if bare.startswith(b"?   \t") and bare.endswith(b"\t[no test files]") and not self._reports:
            self._result = "skip"
        if line.startswith(b"=== ") and line[4:].startswith(_UPDATES):
            self._update(line, marked)
            return
        rest = line
        depth = 0
        while rest.startswith(b"    "):
            rest = rest[4:]
            depth += 1
        if rest.startswith(_REPORTS) and depth <= len(self._reports):
            self._report(line, rest, depth, marked)
            return
        if not rest.startswith(_REPORTS) and 0 < depth <= len(self._reports):
            self._name = str(self._reports[depth - 1]["Test"])
        self._output.feed(line)

    def _update(self, line: bytes, marked: bool) -> None:
        """A line that a test begins, waits, goes on."""
        word, _, rest = decode(line[4:]).partition(" ")
        action = word.lower()
        event: Event = {"Action": action}
        name = rest.strip()
        if action == "artifacts":
            name, _, event["Path"] = name.partition(" ")
        elif action == "attr":
            name, _, more = name.partition(" ")
            event["Key"], _, event["Value"] = more.partition(" ")
        self._marked = marked
        self._end_reports(0)
        self._name = name
        if action == "name":
            return
        if action == "pause":
            self._put_frame(line)
        self._event(event)
        if action != "pause":
            self._put_frame(line)

    def _report(self, line: bytes, rest: bytes, depth: int, marked: bool) -> None:
        """A line that a test has ended."""
        word, _, name = decode(rest[4:]).partition(" ")
        event: Event = {"Action": word.rstrip(":").lower()}
        name = name.strip()
        if " (" in name:
            name, _, spent = name.partition(" (")
            try:
                event["Elapsed"] = _number(float(spent.removesuffix("s)")))
            except ValueError:
                pass
        self._marked = marked
        self._end_reports(depth)
        event["Test"] = self._name = name
        self._reports.append(event)
        self._put_frame(line)

    def _end_reports(self, depth: int) -> None:
        """Tell how tests ended, the innermost first, down to a depth."""
        self._name = ""
        while len(self._reports) > depth:
            self._event(self._reports.pop())

    # Output.

    def _put_frame(self, line: bytes) -> None:
        self._framing = True
        self._output.feed(line)
        self._framing = False

    def _put_out(self, data: bytes) -> None:
        """A piece of output, which marks of errors may divide."""
        kind = "frame" if self._framing else "error-continue" if self._in_error else ""
        piece = bytearray()
        at = 0
        while at < len(data):
            c = data[at]
            at += 1
            if self._escaped:
                self._escaped = False
                piece.append(c)
            elif c == ESCAPE:
                self._escaped = True
            elif c == ERROR_BEGIN:
                self._output_event(piece, kind)
                self._in_error = True
                kind = "error"
            elif c == ERROR_END:
                if data[at : at + 1] == b"\n":
                    piece.append(data[at])
                    at += 1
                self._output_event(piece, kind)
                self._in_error = False
                kind = ""
            else:
                piece.append(c)
        self._output_event(piece, kind)

    def _output_event(self, piece: bytearray, kind: str) -> None:
        if piece:
            event: Event = {"Action": "output", "Output": decode(bytes(piece))}
            if kind:
                event["OutputType"] = kind
            self._event(event)
            piece.clear()

    def _event(self, event: Event) -> None:
        """Write an event, its fields in Go's order."""
        full: Event = {"Time": self._now()[0], "Action": event["Action"], "Package": self._package}
        name = event.get("Test") or self._name
        if name:
            full["Test"] = name
        for field in ("Elapsed", "Output", "OutputType", "FailedBuild", "Key", "Value", "Path"):
            if event.get(field, "") != "":
                full[field] = event[field]
        self._write(encode(full))


def _number(value: float) -> float:
    """A number that JSON shows without a fraction where it has none."""
    return int(value) if value == int(value) else value


class _Lines:
    """Divides a stream into lines. A line also ends before a mark of package testing's. `part` gets pieces of lines that
    are too long, and the name of a benchmark, which comes before its result."""

    __slots__ = ("_line", "_part", "_longest", "_data", "_inside")

    def __init__(self, line: Callable[[bytes], None], part: Callable[[bytes], None], longest: int) -> None:
        self._line = line
        self._part = part
        self._longest = longest
        self._data = bytearray()
        self._inside = False  # in the middle of a line whose beginning is out

    def feed(self, data: bytes | bytearray) -> None:
        """More of the stream."""
        self._data += data
        while True:
            end = self._end()
            if end > 0:
                piece = bytes(self._data[:end])
                del self._data[:end]
                if self._inside:
                    self._inside = False
                    self._part(piece)
                else:
                    self._line(piece)
                continue
            tab = self._data.find(b"\t")
            if not self._inside and tab >= 0 and _is_benchmark(self._data[:tab].rstrip(b" ")):
                self._take(tab + 1)
            elif len(self._data) >= self._longest:
                self._take(_whole(self._data, self._longest))
            else:
                return

    def _take(self, size: int) -> None:
        piece = bytes(self._data[:size])
        del self._data[:size]
        self._inside = True
        self._part(piece)

    def _end(self) -> int:
        """Where the first line ends; 0: its end is not there yet."""
        data = self._data
        newline = data.find(b"\n") + 1
        if FRAMING not in data:
            return newline
        escaped = False
        for i, c in enumerate(data):
            if c == 0x0A:
                return i + 1
            if escaped:
                escaped = False
            elif c == ESCAPE:
                escaped = True
            elif c == FRAMING and i > 0:
                return i
        return 0

    def flush(self) -> None:
        """The stream has ended, or what comes does not belong to the line."""
        if self._data:
            piece = bytes(self._data)
            self._data.clear()
            self._part(piece)


def _is_benchmark(name: bytes | bytearray) -> bool:
    return name.startswith(b"Benchmark") and not decode(bytes(name[9:]))[:1].islower()


def _whole(data: bytes | bytearray, size: int) -> int:
    """At most `size`, so that no UTF-8 sequence is cut."""
    end = size
    while end > size - 4 and end > 1 and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    first = data[end - 1]
    length = 4 if first >= 0xF0 else 3 if first >= 0xE0 else 2 if first >= 0xC0 else 1
    return size if end - 1 + length <= size else end - 1
