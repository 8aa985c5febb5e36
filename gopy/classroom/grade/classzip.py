"""A class's submissions in one zip file, as learning platforms hand them out: unpacked into a directory of submissions.

The file is the teacher's, what is in it is not: links and names that lead outside are refused, and so is what unpacks to far too
much. Names are UTF-8 where the file says so; otherwise what they can be, UTF-8 or else GB 18030, as Windows in China writes them.
"""

from __future__ import annotations

import os
import stat

from gopy.classroom.attempt import HandedIn
from gopy.classroom.grade.archive import inside
from gopy.classroom.grade.submissions import LARGEST_ARCHIVE
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from zipfile import ZipInfo

UNPACKED = 4 << 30  # bytes of all that is in it
_UTF8 = 0x800  # flag: the name is UTF-8
_ENCRYPTED = 1
_FORBIDDEN = '<>:"|?*'  # in names of files, on Windows


def unpack_class(path: str, target: str, files: Sequence[str]) -> str:
    """Unpack the file into an empty directory; the directory that has the submissions, which is `target` or, where all are in one
    folder, that one. `files`: the exercise's, by which a single student's folder is known.

    Errors: HandedIn, for a file that cannot be taken; OSError.
    """
    import zipfile

    name = os.path.basename(path)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in infos) > UNPACKED:
                raise HandedIn(Text("{file} unpacks to far too much", file=name), name)
            for info in infos:
                member = inside(member_name(info))
                is_link = info.create_system == 3 and stat.S_ISLNK(info.external_attr >> 16)
                if not member or is_link:
                    continue
                if info.flag_bits & _ENCRYPTED:
                    raise HandedIn(Text("{file} is protected by a password", file=name), name)
                place = os.path.join(target, *map(_portable, member.split("/")))
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with archive.open(info) as file:
                    data = file.read(LARGEST_ARCHIVE + 1)  # one that is too large is refused when it is marked
                with open(place, "wb") as out:
                    out.write(data)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise HandedIn(Text("{file} cannot be unpacked: {error}", file=name, error=str(error)), name) from None
    return _top(target, files)


def member_name(info: ZipInfo) -> str:
    """The name of a member."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        data = info.filename.encode("cp437")  # as zipfile takes it
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _portable(part: str) -> str:
    if os.name != "nt":
        return part
    return "".join("_" if c in _FORBIDDEN or c < " " else c for c in part).rstrip(" .") or "_"


def _top(place: str, files: Sequence[str]) -> str:
    """Go into a folder that has everything in it, unless it is one student's."""
    inner = [entry for entry in os.scandir(place) if not entry.name.startswith((".", "__MACOSX"))]
    if len(inner) == 1 and inner[0].is_dir():
        names = os.listdir(inner[0].path)
        if len(names) > 1 and not set(names) & set(files):
            return inner[0].path
    return place
