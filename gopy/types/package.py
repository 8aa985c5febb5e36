"""Packages: path, name, scope and imports."""

from __future__ import annotations

from gopy.types.scope import Scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.diagnostic import Text
    from gopy.types.objects import Object


class Homes:
    """The pieces of a package. `of`: piece by object, of those compiled; all others belong to `current`.

    `outdated`: the names, for messages, of types whose names have been given to others since.
    """

    __slots__ = ("current", "of", "outdated")

    def __init__(self) -> None:
        self.current = ""
        self.of: dict[Object, str] = {}
        self.outdated: dict[Object, str] = {}


class Package:
    """A package. `fake`: it could not be found, so that what depends on it stays silently untyped. `tested`: it is part
    of a test program, so that it is not the program even if it is called main.

    `imports_loader` gives the imported packages when someone first asks for them (packages of std). `homes`: None, but
    for a package that is compiled piece by piece, as the cells of a session are: which piece an object belongs to.
    """

    __slots__ = (
        "path",
        "name",
        "scope",
        "complete",
        "fake",
        "tested",
        "go_version",
        "imports_loader",
        "homes",
        "_imports",
    )

    def __init__(self, path: str, name: str, universe: Scope | None = None) -> None:
        self.path = path
        self.name = name
        self.scope = Scope(universe, comment=f"package {path}")
        self.complete = False
        self.fake = False
        self.tested = False
        self.go_version = ""
        self.imports_loader: Callable[[], list[Package]] | None = None
        self.homes: Homes | None = None
        self._imports: list[Package] = []

    @property
    def imports(self) -> list[Package]:
        """The packages that its files import; the resolver adds to it."""
        if self.imports_loader is not None:
            load, self.imports_loader = self.imports_loader, None
            self._imports = load()
        return self._imports

    def __repr__(self) -> str:
        return f"<Package {self.path}>"


class ImportFailure(Exception):
    """A package could not be imported; str() is the message that gc gives after `could not import PATH (`...`)`.

    `whole`: the message stands alone, as `go build` words it. `text`: the message where it is gopy's, not Go's.
    """

    def __init__(self, message: str, whole: bool = False, text: Text | None = None) -> None:
        super().__init__(message)
        self.whole = whole
        self.text = text


if TYPE_CHECKING:
    # import path -> package; raises ImportFailure
    Importer = Callable[[str], Package]
