"""From the bytes of a file to a SourceFile: byte order marks, other encodings, size.

What Go reads is UTF-8. A byte order mark at the very start is dropped and still counts in the columns of line 1, as
in gc. Everything else that Go complains of and reads on (NUL, bytes that are not UTF-8, marks in the middle) stays in
the text, and syntax.explain reports it in gc's words; line ends stay as they are, since Go takes \\r for a blank.

A file in another encoding would give hundreds of such errors. So bytes that are no UTF-8 at all are tried as UTF-16
and GB18030, and if they make sense as text, one diagnostic says so and what to do, and the text is converted: all
places that are reported later are those of the converted text.
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.file import FileSet, SourceFile

UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_SHOWN = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GBK (GB18030)"}
LARGEST = 32 << 20  # bytes; beyond it a text is not parsed
# A position must fit in 32 bits for tree-sitter, and no text written by hand is that large.


def read_source(name: str, raw: bytes, fileset: FileSet) -> tuple[SourceFile, list[Diagnostic]]:
    """Enter the bytes of a file into `fileset`.

    The diagnostics are gopy's own: another encoding, or too large (then the SourceFile is empty). If there are any,
    the file is not what Go would read, and there is no use in reporting other syntax errors of Go's reader.
    """
    if len(raw) > LARGEST:
        source = fileset.add(name, b"")
        message = Text(
            "the file is too large: {size} MiB; gopy reads up to {limit} MiB", size=len(raw) >> 20, limit=LARGEST >> 20
        )
        return source, [Diagnostic(source.base, message, "FileSize")]
    encoding, text = foreign_text(raw)
    if encoding:
        source = fileset.add(name, text.encode("utf-8", "replace"))
        message = Text("this file is not UTF-8: it seems to be {encoding}", encoding=_SHOWN[encoding])
        hint = Text(
            "Go reads only UTF-8: save the file again in UTF-8 (in the editor choose the encoding UTF-8 when saving)"
        )
        return source, [Diagnostic(source.base, message, "Encoding", hints=[hint])]
    if raw.startswith(UTF8_MARK):
        return fileset.add(name, raw[len(UTF8_MARK) :], len(UTF8_MARK)), []
    return fileset.add(name, raw), []


def foreign_text(raw: bytes) -> tuple[str, str]:
    """The encoding other than UTF-8 that `raw` seems to be in, and its text; "" if there is none.

    A few wrong bytes in a text that is UTF-8 otherwise are no sign of another encoding.
    """
    if raw.isascii() and b"\0" not in raw:
        return "", ""
    encoding = _UTF16_MARKS.get(raw[:2], "") or _utf16_without_mark(raw)
    if encoding:
        text = _decoded(raw, encoding).removeprefix("\ufeff")
        return (encoding, text) if text else ("", "")
    if _is_utf8(raw) or _mostly_utf8(raw):
        return "", ""
    text = _decoded(raw, "gb18030")
    return ("gb18030", text) if _is_chinese(text) else ("", "")


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decoded(raw: bytes, encoding: str) -> str:
    """The text; "" if `raw` cannot be in that encoding."""
    if encoding.startswith("utf-16") and len(raw) % 2:
        raw = raw[:-1]  # a byte was lost at the end
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _utf16_without_mark(raw: bytes) -> str:
    """UTF-16 is seen by its NULs: Go code is mostly ASCII, so that every other byte is one."""
    sample = raw[: 1 << 12]
    half = len(sample) // 2
    if half < 4:
        return ""
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) <= 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) <= 0.1 * half:
        return "utf-16-be"
    return ""


def _mostly_utf8(raw: bytes) -> bool:
    """Whether most of what is outside ASCII is right UTF-8 (GBK text almost never is)."""
    text = raw.decode("utf-8", "surrogateescape")
    wrong = right = 0
    for char in text:
        if "\udc80" <= char <= "\udcff":
            wrong += 1
        elif char >= "\x80":
            right += len(char.encode())
    return right > wrong


def _is_chinese(text: str) -> bool:
    """Whether what is outside ASCII is nearly all common Chinese characters and punctuation, two or more of them."""
    foreign = [char for char in text if char >= "\x80"]
    common = sum(
        1
        for char in foreign
        if "\u4e00" <= char <= "\u9fff"
        or "\u3000" <= char <= "\u3017"
        or "\uff01" <= char <= "\uff5e"
        or char in "\u2018\u2019\u201c\u201d\u2014\u2026\u00b7\u00d7"
    )
    return len(foreign) >= 2 and common >= 0.9 * len(foreign)
