"""Checking one package: the phases in types2's order, and the queue of delayed work.

Collect all objects; report cycles among type names; check package-level declarations (types, aliases, the rest), each
on demand; then what they delayed, function bodies among it; the initialisation order; unused imports. Errors stop
nothing: what they make unknown is invalid and leads to no further messages.
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic
from gopy.types import cycles, errors, initorder, interface, mono, recording, resolver
from gopy.types.checker import Checker, Config
from gopy.types.objects import Func
from gopy.types.package import Package
from gopy.types.universe import universe
from gopy.types.version import CURRENT, NEWEST_MINOR, version_minor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import FileSet
    from gopy.syntax import ast
    from gopy.types.directives import Directive
    from gopy.types.info import Info
    from gopy.types.objects import Object


class Result:
    """What checking a package gave.

    `diagnostics`: the errors as gc prints them, duplicates left out; `reported`: all, in the order they were found.
    """

    __slots__ = ("pkg", "info", "diagnostics", "reported", "_checker")

    def __init__(
        self,
        pkg: Package,
        info: Info,
        diagnostics: list[Diagnostic],
        reported: list[Diagnostic],
        checker: Checker | None = None,
    ) -> None:
        self.pkg = pkg
        self.info = info
        self.diagnostics = diagnostics
        self.reported = reported
        self._checker = checker

    def check_body(self, fdecl: ast.FuncDecl) -> None:
        """Check the body of a function, if that was put off (Config.lazy_bodies): info then has what it has of it."""
        c = self._checker
        found = c.bodies.pop(fdecl, None) if c is not None else None
        if c is None or found is None:
            return
        c.env.version, action = found
        c.untyped.clear()  # recorded long since
        declared = len(c.declared)
        action()
        process_delayed(c, 0)
        for named in c.declared[declared:]:
            named.set_underlying(named.underlying())
        recording.record_untyped(c)
        self.diagnostics += errors.as_printed(c.fset, c.diagnostics[len(self.reported) :])
        self.reported = list(c.diagnostics)


def check_package(fset: FileSet, path: str, files: list[ast.File], config: Config | None = None) -> Result:
    """Check the files of one package.

    Parameters: `path`, the import path; `files`, parsed files, in the order gc gets them. Never raises on bad input.
    """
    pkg = Package(path, "", universe())
    c = Checker(fset, pkg, config if config is not None else Config(), universe())
    _init_files(c, files)
    handed = _directives(c)
    resolver.collect_objects(c)
    cycles.direct_cycles(c)
    resolver.package_objects(c)
    process_delayed(c, 0)
    # Settle what lazily leads through other types, so that later users need not.
    for named in c.declared:
        named.set_underlying(named.underlying())
    initorder.init_order(c)
    if not c.config.lazy_bodies:
        resolver.unused_imports(c)
    recording.record_untyped(c)
    if c.first_error is None:
        mono.monomorph(c)
    if c.first_error is None and not any(file.errors for file in files):
        _later_phases(c, handed)
    pkg.go_version = c.config.go_version
    pkg.complete = True
    checker = c if c.bodies else None
    return Result(pkg, c.info, errors.as_printed(fset, c.diagnostics), list(c.diagnostics), checker)


def process_delayed(c: Checker, top: int) -> None:
    """Run the delayed actions from index `top` on, including those they add."""
    delayed, versions = c.delayed, c.delayed_versions
    env = c.env
    saved = env.version
    i = top
    while i < len(delayed):
        env.version = versions[i]
        delayed[i]()
        i += 1
    del delayed[top:]
    del versions[top:]
    env.version = saved


def _init_files(c: Checker, files: list[ast.File]) -> None:
    """Take the files that belong to the package, and determine the language version of each."""
    pkg = c.pkg
    for file in files:
        name = file.name.name
        if not pkg.name:
            if name != "_":
                pkg.name = name
            else:
                c.error(file.name, "BlankPkgName", "invalid package name _")
        elif name != pkg.name:
            c.error(file.source.base, "MismatchedPkgName", f"package {name}; expected package {pkg.name}")
            continue
        c.files.append(file)
    if files and version_minor(c.config.go_version) > NEWEST_MINOR:
        text = f"package requires newer Go version {c.config.go_version} (application built with {CURRENT})"
        c.error(files[0].source.base, "TooNew", text)
    for file in c.files:
        version = c.config.go_version
        if file.go_version:
            # //go:build can lower the version to go1.21, but not below.
            minor = version_minor(file.go_version)
            version = f"go1.{max(minor, 21)}"
            if minor > NEWEST_MINOR:
                c.error(file.name, "TooNew", f"file requires newer Go version {file.go_version}")
        c.info.file_versions[file] = version


def _directives(c: Checker) -> list[tuple[ast.File, list[Directive]]]:
    """What gc's parser says about //go: directives; the files that have some, and what is to be judged later."""
    config = c.config
    if config.branch_errors or config.is_std or config.ignore_func_bodies:
        return []
    files = [file for file in c.files if b"//go:" in file.source.data]
    if not files:
        return []
    from gopy.types.directives import misplaced

    return [(file, misplaced(c, file)) for file in files]


def _later_phases(c: Checker, handed: list[tuple[ast.File, list[Directive]]]) -> None:
    """What gc finds after type checking, in a program that has no errors so far: missing bodies, a missing main."""
    config = c.config
    if config.branch_errors:
        return  # types2 by itself has no such phases
    interface.anonymous_cycles(c)
    if handed:
        from gopy.types.directives import judged

        linked: set[Object] = set()
        for file, found in handed:
            judged(c, file, found, linked)
    if not config.is_std and not config.ignore_func_bodies:
        for info in list(c.obj_map.values()):
            fdecl = info.fdecl
            if fdecl is not None and fdecl.body is None and not _is_linknamed(c, fdecl):
                at = fdecl.recv.pos if fdecl.recv is not None else fdecl.name.pos
                c.error(at, "BadDecl", "missing function body")
    if config.command and c.pkg.name == "main" and c.first_error is None:
        main = c.pkg.scope.lookup("main")
        if not isinstance(main, Func):
            c.error(c.files[0].name, "MissingMain", "function main is undeclared in the main package")


def _is_linknamed(c: Checker, fdecl: ast.FuncDecl) -> bool:
    """Whether a //go:linkname directive of the package gives the function a body elsewhere."""
    for file in c.files:
        for group in file.comments:
            for comment in group.list:
                words = comment.text.split()
                if len(words) > 1 and words[0] in ("//go:linkname", "//go:wasmimport") and words[1] == fdecl.name.name:
                    return True
    return False
