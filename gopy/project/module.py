"""Where import paths lead: the main module, workspace modules, replaced modules and vendor/.

The rules are those of `go help importpath` and https://go.dev/ref/mod without a network: a package is in std, in one of
the modules on disk, in vendor/, or not there. Which std packages exist is asked of types.std, which holds their facts.
"""

from __future__ import annotations

import os.path

from gopy.project import gomod

WORK_GO = "1.18"  # a go.work without a go line


class NotFoundError(Exception):
    """An import path that leads nowhere; str() is Go's message."""


class Module:
    """A module on disk: its path (import path prefix), directory and parsed go.mod."""

    __slots__ = ("path", "directory", "file")

    def __init__(self, path: str, directory: str, file: gomod.ModFile) -> None:
        self.path = path
        self.directory = directory
        self.file = file

    def owns(self, import_path: str) -> bool:
        """Whether import_path could be a package of this module."""
        return import_path == self.path or import_path.startswith(self.path + "/")

    def directory_of(self, import_path: str) -> str:
        """The directory of a package of this module."""
        below = import_path[len(self.path) :].lstrip("/")
        return os.path.join(self.directory, *below.split("/")) if below else self.directory


class Modules:
    """All modules in force at a directory: the main module first (`main` None outside any module)."""

    __slots__ = ("main", "all", "vendor", "workspace")

    def __init__(self) -> None:
        self.main: Module | None = None
        self.all: list[Module] = []
        self.vendor: str | None = None
        self.workspace = False

    def module_of(self, directory: str) -> Module | None:
        """The module a directory belongs to (the innermost)."""
        best: Module | None = None
        for module in self.all:
            inside = directory == module.directory or directory.startswith(module.directory.rstrip(os.sep) + os.sep)
            if inside and (best is None or len(module.directory) > len(best.directory)):
                best = module
        return best

    def holds(self, directory: str) -> bool:
        """Whether a directory belongs to a module in force, and not to another one below it."""
        module = self.module_of(directory)
        nearest = gomod.find_up(directory, "go.mod")
        return (
            module is not None
            and nearest is not None
            and os.path.realpath(os.path.dirname(nearest)) == module.directory
        )

    def import_path(self, directory: str) -> str:
        """The import path of a directory; "command-line-arguments" outside any module."""
        module = self.module_of(directory)
        if module is None:
            return "command-line-arguments"
        below = os.path.relpath(directory, module.directory).replace(os.sep, "/")
        return module.path if below == "." else f"{module.path}/{below}"

    def find(self, import_path: str) -> str:
        """The directory of a package outside std. Errors: NotFoundError in Go's words."""
        best: Module | None = None
        for module in self.all:
            if module.owns(import_path) and (best is None or len(module.path) > len(best.path)):
                best = module
        if best is not None:
            directory = best.directory_of(import_path)
            if os.path.isdir(directory) and self.holds(directory):
                return directory
        if self.vendor is not None:
            directory = os.path.join(self.vendor, *import_path.split("/"))
            if os.path.isdir(directory):
                return directory
        if "." not in import_path.split("/", 1)[0]:
            raise NotFoundError(f"package {import_path} is not in std")
        if self.main is None:
            raise NotFoundError(
                f"no required module provides package {import_path}: go.mod file not found in current directory "
                "or any parent directory; see 'go help modules'"
            )
        raise NotFoundError(f"no required module provides package {import_path}; to add it:\n\tgo get {import_path}")


def find_modules(start: str) -> Modules:
    """The modules in force at `start`. Errors: gomod.ModFileError, OSError."""
    modules = Modules()
    work = gomod.find_up(start, "go.work")
    mod = gomod.find_up(start, "go.mod")
    mod_root = os.path.realpath(os.path.dirname(mod)) if mod is not None else ""
    work_root = ""
    if work is not None:
        work_root = os.path.realpath(os.path.dirname(work))
        modules.workspace = True
        modules.all = _workspace(work, work_root, start)
        # the module here comes first; if the workspace does not list it, it is not in force
        modules.all.sort(key=lambda m: m.directory != mod_root)
    elif mod is not None:
        modules.all.append(_read(mod))
    if modules.all:
        modules.main = modules.all[0]
    for module in list(modules.all):
        for path, target in module.file.replaces.items():
            if target.startswith(".") or os.path.isabs(target):
                directory = os.path.realpath(os.path.join(module.directory, target))
                if os.path.isfile(os.path.join(directory, "go.mod")):
                    modules.all.append(Module(path, directory, _read(os.path.join(directory, "go.mod")).file))
    vendor = os.path.join(work_root if modules.workspace else mod_root, "vendor")
    if (work_root or mod_root) and os.path.isfile(os.path.join(vendor, "modules.txt")):
        modules.vendor = vendor
    return modules


def _workspace(work: str, root: str, start: str) -> list[Module]:
    """The modules that a go.work lists. Errors: gomod.ModFileError for one that is not there or is newer than it."""
    file = gomod.read(work)
    found: list[Module] = []
    for use in file.uses:
        path = os.path.realpath(os.path.join(root, use))
        name = os.path.relpath(path, start)
        if not os.path.isfile(os.path.join(path, "go.mod")):
            where = os.path.join(name, "go.mod")
            raise gomod.ModFileError(
                f"go: cannot load module {name} listed in go.work file: open {where}: no such file or directory"
            )
        module = _read(os.path.join(path, "go.mod"))
        needs = module.file.go
        if gomod.version_key(needs) > gomod.version_key(file.go or WORK_GO):
            has = f"lists go {file.go}" if file.go else f"implicitly requires go {WORK_GO}"
            raise gomod.ModFileError(
                f"go: module {name} listed in go.work file requires go >= {needs}, but go.work {has}; "
                f"to download and use go {needs}:\n\tgo work use"
            )
        found.append(module)
    return found


def _read(path: str) -> Module:
    file = gomod.read(path)
    return Module(file.module, os.path.realpath(os.path.dirname(path)), file)


def internal_allowed(import_path: str, importer_path: str) -> bool:
    """Whether importer_path may import import_path, by the rule of internal directories (`go help gopath`)."""
    marked = f"/{import_path}/"
    at = marked.rfind("/internal/")
    if at < 0:
        return True
    root = marked[1:at]
    importer = importer_path.removesuffix("_test")
    return importer == root or importer.startswith(root + "/") if root else False
