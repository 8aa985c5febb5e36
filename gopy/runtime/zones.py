"""Time zones, for package time: the contents of TZif files (RFC 9636) of this machine, or of the package tzdata.

The local zone is what the program's environment says in TZ, or else the machine's. With a virtual clock it is UTC, so that
a program prints the same everywhere. Where the machine has no TZif file for it (Windows), its name and offset at present are
given as text: "CET 3600".
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_LOCAL_FILE = "/etc/localtime"
_LIMIT = 1 << 20


def zone_data(name: str) -> bytes:
    """The TZif file of a zone such as Europe/Paris; empty if there is none."""
    import zoneinfo

    parts = name.split("/")
    if not all(parts) or any(part in (".", "..") or "\\" in part or "\0" in part for part in parts):
        return b""
    for directory in zoneinfo.TZPATH:
        data = _read(os.path.join(directory, *parts))
        if data:
            return data
    try:
        from importlib import resources

        place = resources.files("tzdata.zoneinfo." + ".".join(parts[:-1]) if parts[:-1] else "tzdata.zoneinfo")
        return place.joinpath(parts[-1]).read_bytes()
    except (ImportError, OSError, ValueError):
        return b""


def local_zone(environ: Sequence[bytes], real: bool) -> bytes:
    """The local zone: a TZif file, "NAME OFFSET", or empty for UTC. `real`: not with a virtual clock."""
    for entry in environ:
        if entry.startswith(b"TZ="):
            name = entry[3:].decode("utf-8", "replace").removeprefix(":")
            if name.startswith("/"):
                return _read(name)
            return zone_data(name) if name and name != "UTC" else b""
    if not real:
        return b""
    data = _read(_LOCAL_FILE)
    if data:
        return data
    import time

    now = time.localtime()
    return f"{now.tm_zone.replace(' ', '_')} {now.tm_gmtoff}".encode() if now.tm_gmtoff else b""


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(_LIMIT)
    except (OSError, ValueError):
        return b""
    return data if data.startswith(b"TZif") else b""
