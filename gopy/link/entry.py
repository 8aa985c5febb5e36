"""A compiled module as one file of the cache: summary, facts, line table, wasm.

    gopy-module 1 LENGTHS... DIGEST\\n

is the first line: four lengths in bytes, and the digest of the wasm, which names its native code. A run that finds the native
code reads only the beginning; the wasm is read when it is asked for. A file whose size is not the sum, or whose
text parts do not have the digest in the line, is none.
"""

from __future__ import annotations

from gopy.link.sources import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.link.cache import Cache

_MAGIC = "gopy-module 1"
_LONGEST_HEAD = 400


class Gone(OSError):
    """A file of the cache that was there has vanished or is damaged. It was removed; trying `again` makes it anew."""

    again = True


class Entry:
    """A compiled module. `wasm_digest` names its wasm, `text_digest` summary and facts."""

    __slots__ = ("summary", "facts", "lines", "wasm_digest", "_wasm", "_cache", "_name", "_offset")

    def __init__(self, summary: str, facts: str, lines: bytes, wasm: bytes | None, wasm_digest: str = "") -> None:
        self.summary = summary
        self.facts = facts
        self.lines = lines
        self._wasm = wasm
        self.wasm_digest = wasm_digest or digest(wasm or b"")
        self._cache: Cache | None = None
        self._name = ""
        self._offset = 0

    @property
    def wasm(self) -> bytes:
        """The wasm. Errors: Gone."""
        if self._wasm is None:
            assert self._cache is not None
            data = self._cache.read(self._name)
            if data is None or digest(data[self._offset :]) != self.wasm_digest:
                self._cache.remove(self._name)
                raise Gone(2, "the compiled module is gone from the cache or damaged; try again", self._name)
            self._wasm = data[self._offset :]
        return self._wasm

    def encoded_texts(self) -> bytes:
        """The file without the wasm at its end."""
        texts = (self.summary.encode(), self.facts.encode(), self.lines)
        lengths = " ".join(str(len(part)) for part in (*texts, self.wasm))
        body = b"".join(texts)
        return f"{_MAGIC} {lengths} {self.wasm_digest} {digest(body)}\n".encode() + body

    def encoded(self) -> bytes:
        """The file."""
        return self.encoded_texts() + self.wasm


def decode_entry(data: bytes) -> Entry | None:
    """The entry in a file that was read whole; None if it is damaged."""
    head, _, rest = data.partition(b"\n")
    found = _decode(head, lambda count: rest[:count], len(rest))
    if found is None:
        return None
    entry, used = found
    entry._wasm = rest[used:]
    return entry if digest(entry._wasm) == entry.wasm_digest else None


def read_entry(cache: Cache, name: str) -> Entry | None:
    """The entry in a file of the cache; None if there is none or it is damaged (then it is removed)."""
    path = cache.find(name)
    if not path:
        return None
    try:
        with open(path, "rb") as file:
            head = file.readline(_LONGEST_HEAD)
            found = _decode(head.rstrip(b"\n"), file.read, file.seek(0, 2) - file.seek(len(head)))
    except (OSError, ValueError):
        found = None
    if found is None:
        cache.remove(name)
        return None
    entry, used = found
    entry._cache = cache
    entry._name = name
    entry._offset = len(head) + used
    return entry


def _decode(head: bytes, read: Callable[[int], bytes], size: int) -> tuple[Entry, int] | None:
    """An entry without its wasm, and how long its texts are; `size` is that of everything behind the head."""
    words = head.decode("ascii", "replace").split(" ")
    if len(words) != 8 or not head.startswith(_MAGIC.encode()):
        return None
    try:
        summary, facts, lines, wasm = (int(word) for word in words[2:6])
    except ValueError:
        return None
    used = summary + facts + lines
    if used + wasm != size:
        return None
    body = read(used)
    if digest(body) != words[7]:
        return None
    facts_end = summary + facts
    entry = Entry(body[:summary].decode(), body[summary:facts_end].decode(), body[facts_end:], None, words[6])
    return entry, used
