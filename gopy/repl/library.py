"""The library as a session's cells see it: the packages of std, and beside them the modules of earlier cells and of packages that
these have imported."""

from __future__ import annotations

from gopy.link.image import StdImage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.link.build import CheckedPackage
    from gopy.link.cache import Cache
    from gopy.link.summary import Summary

    Progress = Callable[[str, int, int], None]


class Library(StdImage):
    """Std and cells. `add` makes a cell or package known: what it exports, and its syntax for what is generic in it."""

    def __init__(self, cache: Cache, progress: Progress | None = None) -> None:
        super().__init__(cache, progress)
        self._cells: dict[str, tuple[CheckedPackage, Summary]] = {}

    def add(self, checked: CheckedPackage, summary: Summary) -> None:
        """A cell or package that was compiled."""
        self._cells[checked.piece] = (checked, summary)

    def has(self, path: str) -> bool:
        """Whether there is a package or cell."""
        return path in self._cells or super().has(path)

    def package_name(self, path: str) -> str:
        """The name of a package of std, "" if there is none with this import path."""
        return "" if path in self._cells else super().package_name(path)

    def is_std(self, path: str) -> bool:
        """Whether there is a package of std."""
        return super().has(path)

    def summary(self, path: str) -> Summary:
        """The summary of a module."""
        found = self._cells.get(path)
        return found[1] if found is not None else super().summary(path)

    def source(self, path: str) -> CheckedPackage:
        """A package with its syntax."""
        found = self._cells.get(path)
        return found[0] if found is not None else super().source(path)
