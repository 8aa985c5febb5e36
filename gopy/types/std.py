"""What gopy knows of Go's standard library: its packages as the checker sees them, loaded a piece at a time.

The facts stand in stddata/, a text file per package and a line per object (the notation is described in
tools/stdfacts/extractor/encode.go, which writes it). A package's file is read when the first name is looked up in its scope;
that makes the object from its line; a defined type gets its underlying type and methods when someone asks for them.

There is one set of packages per process, since facts do not change; it is made for the first universe scope given.
To compile and run a program, the packages are not Go's but those that gopy has itself (gopy/std/src): `use_image` then
takes their facts, in the same notation, from the image of the standard library, before any package has been made.
`import_std("unsafe")` is not answered here: universe.py has that package. Packages below internal/ are known as far as
exported types mention theirs, but cannot be imported.

gopy has packages of its own besides Go's, OWN. Their facts are in owndata/, written by tools/own_facts.py.
"""

from __future__ import annotations

import os

from gopy.types.objects import Func, Object, TypeName, Var
from gopy.types.package import Package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from gopy.types.named import Named
    from gopy.types.scope import Scope

    class Image(Protocol):
        """Packages of std that are not Go's own: what their facts are taken from. Images with one `key` have the same."""

        key: str

        def package_name(self, path: str) -> str:
            """The name of a package; "" if there is none with the import path."""

        def imports(self, path: str) -> Sequence[str]:
            """The import paths in a package's files."""

        def facts(self, path: str) -> str:
            """A package's text."""

        def hide(self, modules: frozenset[str]) -> None:
            """From now on have no packages of some modules."""


# Flags of objects.
NO_RETURN = "x"
PRINT_KINDS = {"p": "print", "f": "printf", "e": "errorf"}
DEPRECATED = "d"

# Import paths of gopy's own packages: the name, and what they import.
OWN = {
    "gopy/display": ("display", ("encoding/base64", "internal/show", "strconv", "strings", "unicode/utf8")),
    "gopy/picture": (
        "picture",
        ("bytes", "encoding/base64", "gopy/display", "image", "image/color", "image/png", "strconv"),
    ),
    "gopy/plot": ("plot", ("internal/show", "math", "strconv", "strings")),
}

_DIRECTORY = os.path.join(os.path.dirname(__file__), "stddata")
_OWN_DIRECTORY = os.path.join(os.path.dirname(__file__), "owndata")
_SOURCES: dict[str, Source] = {}
_INDEX: dict[str, str] = {}  # by import path: name, "public" or "internal", numbers of imported packages
_image: Image | None = None
_flags_of = ("", "")  # a path and Go's facts about that package, for known_flags
# Flags, and the name under which the documentation has it (Name or Type.Name), of the objects made so far.
FLAGS: dict[Object, tuple[str, str]] = {}


def use_image(image: Image | None) -> None:
    """From now on take the packages from an image (None: Go's facts).

    If it has the same packages as the one before (equal `key`), those that were made stay: a session of cells may have them
    while a program is compiled beside it. Otherwise they must be in use no more.
    """
    global _image
    same = image is not None and _image is not None and image.key == _image.key
    _image = image
    if not same:
        _SOURCES.clear()


def import_std(path: str, universe: Scope) -> Package | None:
    """The package of the standard library with an import path; None if there is none that a program may import."""
    if not is_public(path) or (_image is not None and not _image.package_name(path)):
        return None
    return package_source(path, universe).package


def has_image() -> bool:
    """Whether packages come from an image."""
    return _image is not None


def import_module(path: str, universe: Scope) -> Package | None:
    """The package of a module that the image has besides Go's library; None if it has none with that import path."""
    return package_source(path, universe).package if _image is not None and _image.package_name(path) else None


def hide(modules: frozenset[str]) -> None:
    """Have the image do without its packages of some modules, for the project has its own."""
    if _image is not None:
        _image.hide(modules)


def std_paths() -> list[str]:
    """The import paths of all packages of the standard library that a program may import, but for unsafe; sorted."""
    return [path for path in _index() if is_public(path)]


def is_internal(path: str) -> bool:
    """Whether an import path is that of a package which only the standard library itself may import."""
    return path in _index() and path != "unsafe" and not is_public(path)


def declares(path: str, name: str, member: str = "") -> bool:
    """Whether Go's own package has an exported object, or its type `name` a method or field `member`."""
    if not is_public(path):
        return False
    text = _facts(path)
    at = text.find(f"\n{name} ")
    if at < 0 or not member:
        return at >= 0
    line = text[at + 1 : text.index("\n", at + 1)]
    return any(f"{before}{member}{after}" in line for before in "\t*{,^#" for after in " :")


def known_flags(path: str, name: str, member: str = "") -> str:
    """The flags that Go's own package gives a package-level object, or a method `member` of its type `name`."""
    global _flags_of
    if not is_public(path):
        return ""
    if _flags_of[0] != path:
        _flags_of = (path, _facts(path) if path not in OWN else "")
    text = _flags_of[1]
    at = text.find(f"\n{name} ")
    if at < 0:
        return ""
    line = text[at + len(name) + 2 : text.index("\n", at + 1)]
    if not member:
        return line[1 : line.index(":")] if line[:1].islower() else ""
    for before in "\t*,#":
        found = line.find(f"{before}{member}:")
        if found >= 0:
            start = found + len(member) + 2
            return line[start : line.index(" ", start)]
    return ""


def _index() -> dict[str, str]:
    if not _INDEX:
        for line in _read("index").splitlines():
            path, _, rest = line.partition(" ")
            _INDEX[path] = rest
    return _INDEX


def is_public(path: str) -> bool:
    """Whether a program may import a package of Go's standard library by this path (unsafe apart)."""
    return " public" in _index().get(path, "") or path in OWN


def no_return(func: Func) -> bool:
    """Whether a function or method of std never returns (os.Exit), as go vet finds out."""
    found = FLAGS.get(func.origin)
    return found is not None and NO_RETURN in found[0]


def printf_kind(obj: Object) -> str:
    """What an object formats like: "print" (fmt.Print), "printf" (fmt.Printf), "errorf" (fmt.Errorf) or "" (like none)."""
    found = FLAGS.get(obj.origin if isinstance(obj, (Func, Var)) else obj)
    return PRINT_KINDS.get(found[0].strip(NO_RETURN + DEPRECATED), "") if found is not None else ""


def deprecated(obj: Object) -> str:
    """The note that says why an object of std is deprecated and what to use instead; "" if it is not."""
    if isinstance(obj, TypeName):
        source = _SOURCES.get(obj.pkg.path) if obj.pkg is not None else None
        if source is None or source.package is not obj.pkg or DEPRECATED not in source.flags(obj.name):
            return ""
        return _documentation(obj, obj.name)[1]
    found = FLAGS.get(obj.origin if isinstance(obj, (Func, Var)) else obj)
    return _documentation(obj, found[1])[1] if found is not None and DEPRECATED in found[0] else ""


def synopsis(obj: Object) -> str:
    """The first sentence of the documentation of a package-level object of std; "" if there is none."""
    return _documentation(obj, obj.name)[0]


def _documentation(obj: Object, key: str) -> tuple[str, str]:
    if obj.pkg is None or not is_public(obj.pkg.path) or obj.pkg.path in OWN:
        return "", ""
    text = "\n" + _read(os.path.join("docs", obj.pkg.path.replace("/", ".")))
    at = text.find(f"\n{key}\t")
    if at < 0:
        return "", ""
    sentence, _, note = text[at + len(key) + 2 : text.index("\n", at + 1)].partition("\t")
    return sentence, note


def _facts(path: str) -> str:
    return _read(path.replace("/", "."), _OWN_DIRECTORY if path in OWN else _DIRECTORY)


def _read(name: str, directory: str = _DIRECTORY) -> str:
    with open(os.path.join(directory, name + ".txt"), encoding="utf-8", newline="") as file:
        return file.read()


def package_source(path: str, universe: Scope | None) -> Source:
    """The source of facts for a package of std, internal ones too; its file is not read yet.

    Errors: KeyError if there is none.
    """
    source = _SOURCES.get(path)
    if source is None:
        if _image is not None:
            name = _image.package_name(path)
        else:
            name = OWN[path][0] if path in OWN else _index()[path].partition(" ")[0]
        if not name:
            raise KeyError(path)
        source = _SOURCES[path] = Source(Package(path, name, universe))
    return source


class Source:
    """A package with the text of its file, None until it is needed.

    `others`: the packages that its types mention, by number; paths until one is needed.
    """

    __slots__ = ("package", "text", "others")

    def __init__(self, package: Package) -> None:
        self.package = package
        self.text: str | None = None
        self.others: list[Source | str] = []
        package.complete = True
        package.imports_loader = self.imports
        package.scope.loader = self.load
        package.scope.loader_names = self.names

    def open(self) -> str:
        """The text, read if need be."""
        if self.text is None:
            path = self.package.path
            try:
                self.text = _image.facts(path) if _image is not None else _facts(path)
            except FileNotFoundError:
                self.text = "\n"  # an internal package that no exported type mentions
            self.others.extend(self.text[: self.text.index("\n")].split())
        return self.text

    def other(self, number: int) -> Source:
        """The package with a number in this file."""
        entry = self.others[number]
        if isinstance(entry, str):
            entry = self.others[number] = package_source(entry, self.package.scope.parent)
        return entry

    def imports(self) -> list[Package]:
        """The packages that this one imports (Package.imports_loader)."""
        from gopy.types.universe import UNSAFE

        if _image is not None:
            wanted = _image.imports(self.package.path)
        elif self.package.path in OWN:
            wanted = OWN[self.package.path][1]
        else:
            paths = list(_index())
            wanted = [paths[int(number)] for number in _index()[self.package.path].split()[2:]]
        found = []
        for path in wanted:
            found.append(UNSAFE if path == "unsafe" else package_source(path, self.package.scope.parent).package)
        return found

    def names(self) -> list[str]:
        """The names of all objects (Scope.loader_names)."""
        return [line[: line.index(" ")] for line in self.open().split("\n")[1:-1]]

    def find(self, name: str) -> int:
        """Where in the text the description of an object starts; -1 if there is no such object."""
        text = self.text if self.text is not None else self.open()
        at = text.find(f"\n{name} ")
        return at + len(name) + 2 if at >= 0 else -1

    def load(self, name: str) -> Object | None:
        """Make the object with a name (Scope.loader)."""
        at = self.find(name)
        if at < 0:
            return None
        from gopy.types.stdreader import read_object

        return read_object(self, name, at)

    def flags(self, name: str) -> str:
        """The flags of a package-level object."""
        text, at = self.open(), self.find(name)
        return text[at + 1 : text.index(":", at)] if text[at].islower() else ""

    def load_type(self, named: Named) -> None:
        """Complete a defined type (Named.loader)."""
        from gopy.types.stdreader import read_type

        read_type(self, named, self.find(named.obj.name))
