"""An Image: the compiled modules that a program consists of, in the order in which they are loaded."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.link.entry import Entry
    from gopy.link.image import StdImage

MAIN = "main"


class ImageModule:
    """One module: what loading it takes. `entry` gives its wasm and line table if they are needed."""

    __slots__ = ("name", "wasm_digest", "moduledata", "has_init", "data_end", "table_end", "entry")

    def __init__(
        self,
        name: str,
        wasm_digest: str,
        moduledata: int,
        has_init: bool,
        data_end: int,
        table_end: int,
        entry: Callable[[], Entry],
    ) -> None:
        self.name = name
        self.wasm_digest = wasm_digest
        self.moduledata = moduledata
        self.has_init = has_init
        self.data_end = data_end
        self.table_end = table_end
        self.entry = entry


class Image:
    """A program. `start`: the table index of the function that initialises its packages and calls main.main."""

    __slots__ = ("modules", "start")

    def __init__(self, modules: list[ImageModule], start: int) -> None:
        self.modules = modules
        self.start = start

    @property
    def data_end(self) -> int:
        """The first address behind all static data."""
        return max(module.data_end for module in self.modules)

    @property
    def table_end(self) -> int:
        """The first table slot behind those of all modules."""
        return max(module.table_end for module in self.modules)


def std_modules(std: StdImage, paths: list[str]) -> list[ImageModule]:
    """The modules of the standard library that a program which imports `paths` needs."""
    return [std.module(path) for path in std.closure(paths)]


def module_of(name: str, entry: Entry) -> ImageModule:
    """The module of an entry."""
    from gopy.link.summary import Summary

    summary = Summary(entry.summary)
    return ImageModule(
        name,
        entry.wasm_digest,
        summary.moduledata,
        summary.has_init,
        summary.data_end,
        summary.table_end,
        lambda: entry,
    )
