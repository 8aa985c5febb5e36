"""Looking into zip and tar archives, whatever they call themselves. See submissions.py for what is taken.

An archive is refused if a name in it leads outside, if it has too many names, or if it would unpack to far more than anybody
hands in; of what it claims about sizes nothing is believed: reading ends at a limit.
"""

from __future__ import annotations

import io

from gopy.classroom.attempt import HandedIn
from gopy.classroom.grade.submissions import FILE, LINK, MEMBERS, OTHER, Listing, too_many
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, Any

UNPACKED = 256 << 20  # bytes of everything in an archive
RATIO = 300  # by which an archive may be larger unpacked; text is packed to a tenth
_SMALL = 4 << 20  # bytes below which the ratio does not matter
_FOREIGN = {b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!\x1a\x07": "RAR"}


def list_archive(name: str, data: bytes) -> Listing:
    """The names in an archive. Errors: HandedIn."""
    import lzma
    import struct
    import tarfile
    import zipfile
    import zlib

    for magic, kind in _FOREIGN.items():
        if data.startswith(magic):
            raise HandedIn(Text("{file} is a {kind} archive; hand in a zip or tar archive", file=name, kind=kind), name)
    broken = (
        *(zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
        *(ValueError, OverflowError, IndexError, KeyError, NotImplementedError, RuntimeError),
    )
    try:
        listing = _list_zip(name, data) if data.startswith(b"PK") else _list_tar(name, data)
    except broken:
        raise unreadable(name) from None
    read = listing.read

    def careful(member: str, limit: int) -> bytes:
        try:
            return read(member, limit)
        except broken:
            raise unreadable(name) from None

    listing.read = careful
    return listing


def unreadable(name: str) -> HandedIn:
    """The refusal of an archive that is damaged, or is none."""
    return HandedIn(Text("{file} is not an archive that can be read", file=name), name)


def _bomb(name: str) -> HandedIn:
    return HandedIn(Text("{file} unpacks to far too much", file=name), name)


def inside(member: str) -> str:
    """A member's name in one form. Errors: HandedIn if it leads outside."""
    plain = member.replace("\\", "/")
    parts = [part for part in plain.split("/") if part not in ("", ".")]
    if plain.startswith("/") or ".." in parts or plain[1:2] == ":" or "\0" in plain:
        raise HandedIn(Text("there is a name in it that leads outside: {name}", name=member[:100]), member[:100])
    return "/".join(parts)


def _list_zip(name: str, data: bytes) -> Listing:
    import stat
    import zipfile

    archive = zipfile.ZipFile(io.BytesIO(data))
    infos = archive.infolist()
    if len(infos) > MEMBERS:
        raise too_many()
    unpacked = sum(info.file_size for info in infos)
    if unpacked > UNPACKED or unpacked > max(_SMALL, RATIO * len(data)):
        raise _bomb(name)
    kinds: dict[str, str] = {}
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        member = inside(info.filename)
        if info.is_dir() or not member:
            continue
        is_unix = info.create_system == 3
        kinds[member] = LINK if is_unix and stat.S_ISLNK(info.external_attr >> 16) else FILE
        members[member] = info

    def read(member: str, limit: int) -> bytes:
        if members[member].flag_bits & 1:
            raise HandedIn(Text("{file} is protected by a password", file=name), name)
        with archive.open(members[member]) as file:
            return file.read(limit)

    return Listing(kinds, read)


class _Limited:
    """A stream that is at most so long. Errors: HandedIn beyond that."""

    def __init__(self, stream: IO[bytes], room: int, name: str) -> None:
        self._stream = stream
        self._room = room
        self._name = name

    def read(self, count: int = -1) -> bytes:
        """As of a file."""
        if count < 0 or count > self._room:
            count = self._room + 1
        data = self._stream.read(count)
        self._room -= len(data)
        if self._room < 0:
            raise _bomb(self._name)
        return data


def _stream(name: str, data: bytes) -> _Limited:
    """What a tar archive is, unpacked if it is packed."""
    import bz2
    import gzip
    import lzma

    raw = io.BytesIO(data)
    stream: Any
    if data.startswith(b"\x1f\x8b"):
        stream = gzip.GzipFile(fileobj=raw)
    elif data.startswith(b"BZh"):
        stream = bz2.BZ2File(raw)
    elif data.startswith(b"\xfd7zXZ\x00"):
        stream = lzma.LZMAFile(raw)  # noqa: SIM115
    else:
        stream = raw
    room = UNPACKED if stream is raw else min(UNPACKED, max(_SMALL, RATIO * len(data)))
    return _Limited(stream, room, name)


def _list_tar(name: str, data: bytes) -> Listing:
    import tarfile

    kinds: dict[str, str] = {}
    with tarfile.open(fileobj=_stream(name, data), mode="r|") as archive:  # type: ignore[call-overload]
        count = 0
        for info in archive:
            count += 1
            if count > MEMBERS:
                raise too_many()
            member = inside(info.name)
            if info.isdir() or not member:
                continue
            is_plain = info.isreg() and not info.issparse()
            kinds[member] = FILE if is_plain else LINK if info.issym() or info.islnk() else OTHER

    def read(member: str, limit: int) -> bytes:
        found = b""
        with tarfile.open(fileobj=_stream(name, data), mode="r|") as archive:  # type: ignore[call-overload]
            for info in archive:
                if inside(info.name) == member and info.isreg():
                    file = archive.extractfile(info)
                    found = file.read(limit) if file is not None else b""  # the last of a name counts, as with tar
        return found

    return Listing(kinds, read)
