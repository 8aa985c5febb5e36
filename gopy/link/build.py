"""Compiling one package of the standard library: sources -> checked package -> IR -> wasm -> entry.

The package is checked as Go's own std is (functions may lack bodies), and what it imports is what its dependencies' facts say:
the same as what programs see. Its positions are names relative to the library (`fmt/print.go`), for the cache may be shared by
several installations.
"""

from __future__ import annotations

from gopy.ir.module import Extern
from gopy.link.entry import Entry
from gopy.link.facts import write_facts
from gopy.link.lines import positions
from gopy.link.summary import write_summary
from gopy.source.file import FileSet
from gopy.types.package import ImportFailure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.emit.module import EmittedModule
    from gopy.link.image import StdImage
    from gopy.link.regions import Region
    from gopy.link.sources import PackageSources
    from gopy.syntax import ast
    from gopy.types.check import Result
    from gopy.types.package import Package


MODULEDATA = "·moduledata"
INIT = "_gopy_init"


class BuildError(Exception):
    """A package of the standard library does not compile: a mistake in gopy."""


class CheckedPackage:
    """A package that was parsed and checked: what the compiler gets. `fset` has the positions of its files; `embedded`: the
    files for variables with //go:embed; `piece`: see types.package.Homes; `files` are then those of that piece."""

    __slots__ = ("path", "fset", "files", "result", "embedded", "piece")

    def __init__(self, path: str, fset: FileSet, files: list[ast.File], result: Result) -> None:
        self.path = path
        self.fset = fset
        self.files = files
        self.result = result
        self.embedded: dict[ast.ValueSpec, dict[str, bytes]] = {}
        self.piece = ""

    @property
    def pkg(self) -> Package:
        """The package."""
        return self.result.pkg

    def need(self, decl: ast.FuncDecl) -> None:
        """See to it that a function's body has been checked: of a package of the library, that is put off until then."""
        self.result.check_body(decl)


def check_sources(source: PackageSources, *, lazy_bodies: bool = False) -> CheckedPackage:
    """Parse and check a package of the library; with `lazy_bodies`, bodies of functions are checked when they are needed.

    Errors: BuildError.
    """
    from gopy.syntax.parse import parse_file
    from gopy.types.check import check_package
    from gopy.types.checker import Config

    fset = FileSet()
    files = [parse_file(fset.add(f"{source.path}/{name}", data)) for name, data in source.files.items()]
    problems = [error for file in files for error in file.errors]
    config = Config("", import_facts, is_std=True, lazy_bodies=lazy_bodies)
    result = check_package(fset, source.path, files, config)
    problems += result.diagnostics
    if problems:
        said = "\n".join(f"{fset.position(problem.pos)}: {problem.message}" for problem in problems[:10])
        raise BuildError(f"package {source.path} of the standard library:\n{said}")
    return CheckedPackage(source.path, fset, files, result)


def import_facts(path: str) -> Package:
    """The importer for packages of the library: what has been built before; internal packages too."""
    from gopy.types.std import package_source
    from gopy.types.universe import universe

    try:
        return package_source(path, universe()).package
    except KeyError:
        raise ImportFailure(f"package {path} is not in std", whole=True) from None


def compile_package(image: StdImage, source: PackageSources, place: Region) -> Entry:
    """Compile a package whose dependencies are there: what it imports is what `image` has. Errors: BuildError."""
    from gopy.compile.program import compile_packages
    from gopy.emit.backend import compile_module
    from gopy.types.std import use_image

    use_image(image)
    checked = check_sources(source)
    module = compile_packages(source.path, checked.fset, [checked], image, place.data, place.table)
    emitted = compile_module(module, positions(checked.fset), suspend_stress=image.stress)
    if emitted.data_end > place.data_end or emitted.table_end > place.table_end:
        raise BuildError(f"package {source.path} is too large for its region in gopy/link/regions.py")
    return entry_of(emitted, place.data, place.table, write_facts(checked.pkg))


def entry_of(emitted: EmittedModule, data: int, table: int, facts: str = "") -> Entry:
    """The entry of a module that was emitted, whose memory and table slots begin at `data` and `table`."""
    functions = []
    for number, info in enumerate(emitted.funcs.values()):
        if info.export or info.table_index:
            extern = Extern(info.name, emitted.name, info.params, info.results)
            extern.may_block = info.may_block
            extern.may_alloc = info.may_alloc
            extern.may_panic = info.may_panic
            extern.noreturn = info.noreturn
            extern.has_recover = info.has_recover
            extern.stays = info.stays
            extern.table_index = info.table_index
            functions.append((number, extern))
    summary = write_summary(
        emitted.name,
        functions,
        emitted.stable.items(),
        (data, emitted.data_end),
        (table, emitted.table_end),
        emitted.addresses.get(MODULEDATA, 0),
        INIT in emitted.funcs,
    )
    return Entry(summary, facts, emitted.lines, emitted.wasm)
