"""The names that a cell can use without declaring them: those of earlier cells, of packages, and those of Go itself.

Scopes, from the innermost: the file's (its imports), the package's (what the cell declares), `session` (what earlier
cells declared), `imports` (what they imported), `packages` (all packages of std by their names), the universe. A package
that no cell has imported is found only where it is written before a dot, so that a variable that does not exist is still
"undefined" though a package is called so.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.types.objects import PkgName
from gopy.types.package import Homes, ImportFailure, Package
from gopy.types.scope import Scope
from gopy.types.std import OWN, import_std, package_source, std_paths
from gopy.types.universe import universe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.local import LocalPackages
    from gopy.types.objects import Object

# Of several packages that are called the same, the one that is meant; the others have to be imported.
_PREFERRED = ("math/rand", "text/template", "text/scanner", "hash/maphash")


class Names:
    """The scopes of a session, and its package. `named`: what stands before dots in the cell that is checked; `local`: packages
    that are not of the library."""

    def __init__(self) -> None:
        self.packages = Scope(universe(), comment="packages")
        self.packages.loader = self._package
        self.imports = Scope(self.packages, comment="imports")
        self.session = Scope(self.imports, comment="session")
        self.package = Package("main", "main", self.session)
        self.package.homes = Homes()
        self.named: set[str] = set()
        self.trusted = False  # the cell is gopy's own, and may import what is internal
        self.local: LocalPackages | None = None
        self._paths: dict[str, str] = {}
        self._unknown: set[str] = set()

    @property
    def homes(self) -> Homes:
        """Which cell an object belongs to."""
        assert self.package.homes is not None
        return self.package.homes

    def import_package(self, path: str) -> Package:
        """The importer of the checker. Errors: ImportFailure."""
        found = import_std(path, universe())
        if found is None and self.trusted:
            found = package_source(path, universe()).package
        if found is None and self.local is not None and self.local.is_here():
            found = self.local.import_package(path)
        if found is None:
            raise ImportFailure(f"package {path} is not in std", whole=True)
        return found

    def path_of(self, name: str) -> str:
        """The import path of the package of std that is meant by a name; "" if there is none."""
        if not self._paths:
            for path in (*std_paths(), *OWN):
                last = path.removesuffix("/v2").rpartition("/")[2]
                known = self._paths.get(last)
                if known is None or path in _PREFERRED or (len(path) < len(known) and known not in _PREFERRED):
                    self._paths[last] = path
            self._paths["unsafe"] = "unsafe"
        return self._paths.get(name, "")

    def _package(self, name: str) -> Object | None:
        """A package that is used without having been imported."""
        if name not in self.named or name in self._unknown:
            return None
        path = self.path_of(name)
        found: Package | None = None
        if path == "unsafe":
            from gopy.types.universe import UNSAFE

            found = UNSAFE
        elif path:
            found = import_std(path, universe())
        if found is None:
            self._unknown.add(name)
            return None
        obj = PkgName(NO_POS, self.package, name, found, None)
        obj.used = True
        return obj

    def keep_imports(self, scopes: list[Scope]) -> None:
        """Later cells have what a cell's files imported."""
        for scope in scopes:
            for name, obj in scope.elems.items():
                if name != "_":
                    self.imports.elems[name] = obj
