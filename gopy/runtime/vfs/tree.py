"""The files that a program sees: a tree in memory, and in it the directories of the machine that were granted.

A granted directory (`--dir`; for tests also testdata, only to be read) is a *mount*: it stands in the tree where it stands
on the machine. Everything else is memory, nearly empty at first (the working directory, /tmp, a few devices), and vanishes
with the program. So programs about files work anywhere, and nothing of the machine's is touched or seen unless it was granted.

Names are looked up here, element by element, never by the system: symbolic links are read and followed here, absolute
ones from the root of this tree, so `..` and links lead out of a mount only into memory. What is done in a mount at the end is
done without following links, in a directory opened step by step (place.py): a link that somebody else puts there
meanwhile is an error and no way out.

A directory is a `Where`: a node, and for a mount the way down from it. Errors are OSError.
"""

from __future__ import annotations

import errno
import os
import stat
import time

from gopy.runtime.vfs.place import Mount, RealPlace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

UID = 1000  # user and group of the program and of all files in memory
UMASK = 0o022
# What an owner's permissions let the program do: with a file, or with the names in a directory.
READ, WRITE, SEARCH = 0o400, 0o200, 0o100
CHANGE = WRITE | SEARCH
WINDOWS = os.name == "nt"
MAX_LINKS = 40
MAX_NAME = 255
MAX_NODES = 200_000
MAX_BYTES = 256 << 20  # of all files in memory


def fail(number: int) -> OSError:
    """An error to raise."""
    return OSError(number, os.strerror(number))


class Node:
    """A file in memory: `mode` is Linux's; `data` what a file holds, or a link's target; `children` of a directory, and its
    `parent` (itself for the root; None once it was removed); `mount`: here a granted directory begins; `opened`: how many times
    it is open."""

    __slots__ = (
        "mode",
        "number",
        "links",
        "opened",
        "data",
        "children",
        "parent",
        "mount",
        "device",
        "atime",
        "mtime",
        "ctime",
    )

    def __init__(self, mode: int, number: int, now: int) -> None:
        self.mode = mode
        self.number = number
        self.links = 1
        self.opened = 0
        self.data = bytearray()
        self.children: dict[str, Node] = {}
        self.parent: Node | None = None
        self.mount: Mount | None = None
        self.device = ""
        self.atime = self.mtime = self.ctime = now

    @property
    def is_dir(self) -> bool:
        """Whether it is a directory."""
        return stat.S_ISDIR(self.mode)


class Where:
    """A directory: in memory `node`; in a mount, below its node by the names in `way`."""

    __slots__ = ("node", "way")

    def __init__(self, node: Node, way: tuple[str, ...] = ()) -> None:
        self.node = node
        self.way = way

    def real(self, name: str = "") -> RealPlace:
        """The place of a file in this directory, or of the directory itself, on the machine. The directory is in a mount."""
        assert self.node.mount is not None
        return RealPlace(self.node.mount, (*self.way, name) if name else self.way)


def permit(node: Node, wanted: int) -> None:
    """See to it that the owner, which the program is, may do something with what is in memory (the machine does it for what is
    its own). Errors: OSError."""
    if node.mount is None and not node.device and wanted & ~node.mode:
        raise fail(errno.EACCES)


class Found:
    """What a path names: a `name` in the directory `where`, with the `node` or, in a mount, the `status` of what is there; both
    None: nothing is. `itself`: it is this directory, reached by "." or ".." or as the root; `last` is how the path ends."""

    __slots__ = ("where", "name", "node", "status", "itself", "last")

    def __init__(self, where: Where, name: str, last: str) -> None:
        self.where = where
        self.name = name
        self.last = last
        self.node: Node | None = None
        self.status: os.stat_result | None = None
        self.itself: Where | None = None

    @property
    def exists(self) -> bool:
        """Whether there is something."""
        return self.node is not None or self.status is not None

    @property
    def is_real(self) -> bool:
        """Whether it is, or would be, on the machine."""
        return (self.itself or self.where).node.mount is not None

    @property
    def mode(self) -> int:
        """Linux's mode of what is there."""
        return self.node.mode if self.node is not None else self.status.st_mode if self.status is not None else 0

    def on_machine(self) -> RealPlace | None:
        """The place on the machine, if it is there; that of a mount's root too."""
        if self.is_real:
            return self.real()
        if self.node is not None and self.node.mount is not None:
            return self.directory().real()
        return None

    def directory(self) -> Where:
        """As a directory, which it is."""
        if self.itself is not None:
            return self.itself
        if self.node is not None:
            return Where(self.node)
        return Where(self.where.node, (*self.where.way, self.name))

    def real(self) -> RealPlace:
        """Its place on the machine."""
        return self.itself.real() if self.itself is not None else self.where.real(self.name)


class Tree:
    """The tree of a session. `granted`: directories of the machine; `cwd`: the working directory, on the machine too; `clock`
    gives the time in nanoseconds; `program`: the name of the program; `readable`: directories granted only to be read. Errors:
    OSError for what cannot be granted."""

    def __init__(
        self,
        granted: Sequence[str],
        cwd: str,
        clock: Callable[[], int] = time.time_ns,
        program: str = "main",
        readable: Sequence[str] = (),
    ) -> None:
        self._start_path = cwd
        self._mounts: list[Mount] = []
        self.clock = clock
        self._numbers = 1
        self.nodes = 0
        self.bytes = 0
        self.missed = ""  # the first file that a program looked for in vain though the machine has it
        self._granted = bool(granted)
        self.root = self.node(stat.S_IFDIR | 0o755)
        self.root.parent = self.root
        self._make("/tmp").mode |= 0o1777  # noqa: S108 - a directory in memory
        for name, number in (("null", 0o666), ("zero", 0o666), ("random", 0o666), ("urandom", 0o666)):
            device = self.add(self._make("/dev"), name, self.node(stat.S_IFCHR | number))
            device.device = name
        for name in ("stdin", "stdout", "stderr"):
            self.add(self._make("/dev"), name, self.node(stat.S_IFCHR | 0o620)).device = name
        self.add(self._make("/usr/local/bin"), program, self.node(stat.S_IFREG | 0o755))
        executable = self.add(self._make("/proc/self"), "exe", self.node(stat.S_IFLNK | 0o777))
        executable.data[:] = os.fsencode(f"/usr/local/bin/{program}")
        self._home = self._make(virtual(cwd))
        for path, writable in [*((path, True) for path in granted), *((path, False) for path in readable)]:
            mount = Mount(path, writable)
            self._make(virtual(os.path.abspath(path))).mount = mount
            self._mounts.append(mount)
        self.cwd = self._start(cwd)

    def _start(self, cwd: str) -> Where:
        """The working directory; it may be below a mount."""
        return self.find(Where(self.root), virtual(cwd)).directory()

    def node(self, mode: int) -> Node:
        """A new node."""
        if self.nodes >= MAX_NODES:
            raise fail(errno.ENOSPC)
        self.nodes += 1
        self._numbers += 1
        return Node(mode, self._numbers, self.clock())

    def add(self, parent: Node, name: str, node: Node) -> Node:
        """Put a node into a directory."""
        if parent.parent is None:
            raise fail(errno.ENOENT)
        parent.children[name] = node
        parent.mtime = parent.ctime = self.clock()
        if node.is_dir:
            node.parent = parent
        return node

    def drop(self, parent: Node, name: str) -> None:
        """Take a node out of its directory. Its contents stay for those who have it open."""
        node = parent.children.pop(name)
        parent.mtime = parent.ctime = node.ctime = self.clock()
        node.links -= 1
        if node.is_dir:
            node.parent = None
        self.let_go(node)

    def let_go(self, node: Node) -> None:
        """Count a node no more if it has neither a name nor is open."""
        if node.links <= 0 and not node.opened:
            self.nodes -= 1
            self.bytes -= len(node.data)

    def resize(self, node: Node, size: int) -> None:
        """Change the length of a file in memory."""
        data = node.data
        grown = size - len(data)
        if grown > 0:
            if self.bytes + grown > MAX_BYTES:
                raise fail(errno.ENOSPC)
            data.extend(bytes(grown))
        else:
            del data[size:]
        self.bytes += grown

    def _make(self, path: str) -> Node:
        """A directory in memory, with those above it."""
        node = self.root
        for name in path.split("/"):
            if name:
                found = node.children.get(name)
                node = found if found is not None else self.add(node, name, self.node(stat.S_IFDIR | 0o755))
        return node

    # Looking up.

    def find(self, start: Where, path: str, follow: bool = True) -> Found:
        """What a path names, from a directory on; with `follow`, what a link at its end leads to.

        Errors: OSError (a directory on the way does not exist or is none, links go round in circles, a slash stands behind
        a file).
        """
        if not path:
            raise fail(errno.ENOENT)
        if len(path) >= 4096:
            raise fail(errno.ENAMETOOLONG)
        if WINDOWS:
            path = _from_windows(path)
        if not (start.node.is_dir or start.way):
            raise fail(errno.ENOTDIR)
        where = Where(self.root) if path[0] == "/" else start
        slash = path[-1] == "/"
        todo = [name for name in path.split("/") if name]
        if not todo:
            return self._itself(where, "/")
        todo.reverse()
        links = 0
        while True:
            name = todo.pop()
            if name == "." or name == "..":
                where = where if name == "." else self._up(where)
                if not todo:
                    return self._itself(where, name)
                continue
            if len(name) > MAX_NAME and len(name.encode("utf-8", "surrogateescape")) > MAX_NAME:
                raise fail(errno.ENAMETOOLONG)
            found = self._look(where, name)
            mode = found.mode
            if stat.S_ISLNK(mode) and (todo or follow or slash):
                links += 1
                if links > MAX_LINKS:
                    raise fail(errno.ELOOP)
                target = self.link_target(found)
                if not target:
                    raise fail(errno.ENOENT)
                if target[0] == "/":
                    where = Where(self.root)
                if target[-1] == "/" and not todo:
                    slash = True
                more = [part for part in target.split("/") if part]
                if not more and not todo:
                    return self._itself(where, "/")
                todo += reversed(more)
                continue
            if not todo:
                found.last = name + "/" if slash else name
                if slash and found.exists and not stat.S_ISDIR(mode):
                    raise fail(errno.ENOTDIR)
                return found
            if not found.exists:
                raise fail(errno.ENOENT)
            if not stat.S_ISDIR(mode):
                raise fail(errno.ENOTDIR)
            where = found.directory()

    def _look(self, where: Where, name: str) -> Found:
        """What has a name in a directory."""
        found = Found(where, name, name)
        if where.node.mount is None:
            if where.node.parent is None:
                raise fail(errno.ENOENT)  # it was removed
            permit(where.node, SEARCH)
            found.node = where.node.children.get(name)
        else:
            with where.real(name) as place:
                try:
                    found.status = place.stat()
                except FileNotFoundError:
                    pass
        return found

    def _itself(self, where: Where, last: str) -> Found:
        found = Found(where, "", last)
        found.itself = where
        if where.node.mount is None:
            found.node = where.node
        else:
            with where.real() as place:
                found.status = place.stat()
        return found

    def _up(self, where: Where) -> Where:
        if where.way:
            return Where(where.node, where.way[:-1])
        return Where(where.node.parent or where.node)

    def link_target(self, found: Found) -> str:
        """What a symbolic link leads to."""
        if found.node is not None:
            return found.node.data.decode("utf-8", "surrogateescape")
        with found.real() as place:
            return place.readlink()

    def path(self, where: Where) -> str:
        """The absolute path of a directory. Errors: OSError if it was removed."""
        names = list(where.way[::-1])
        node = where.node
        while node is not self.root:
            parent = node.parent
            if parent is None:
                raise fail(errno.ENOENT)
            names.append(next(name for name, child in parent.children.items() if child is node))
            node = parent
        return "/" + "/".join(reversed(names))

    @property
    def used(self) -> bool:
        """Whether the program has looked for anything on the machine."""
        return any(mount.used for mount in self._mounts)

    @property
    def touched(self) -> list[str] | None:
        """The files of the machine that the program has looked for; None if they are too many."""
        if any(mount.touched is None for mount in self._mounts):
            return None
        return [os.path.join(mount.path, *way) for mount in self._mounts for way in mount.touched or ()]

    def miss(self, path: str) -> None:
        """Note that a program looked in vain for a file, if the machine has it: the user may want to grant the directory."""
        if not self.missed and not self._granted and self.cwd.node is self._home and not path.startswith("/"):
            try:
                if os.path.lexists(os.path.join(self._start_path, path)):
                    self.missed = path
            except ValueError:
                pass


def _from_windows(path: str) -> str:
    """A path as users of Windows write it, for instance as a program's argument: C:\\data\\x.txt is /c/data/x.txt."""
    path = path.replace("\\", "/")
    if path[1:2] == ":" and path[0].isalpha() and path[0].isascii():
        path = f"/{path[0].lower()}/{path[2:].lstrip('/')}"
    return path


def virtual(path: str) -> str:
    """An absolute path of the machine as it is called in the tree: with slashes, without a drive's colon."""
    drive, rest = os.path.splitdrive(path)
    rest = rest.replace(os.sep, "/").rstrip("/")
    return (f"/{drive.rstrip(':').lower()}" if drive else "") + (rest or ("" if drive else "/"))
