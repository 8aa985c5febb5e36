"""A package as the compiler sees it: checked, with its syntax, and what its directives say."""

from __future__ import annotations

from gopy.compile.typekey import package_path
from gopy.source.file import FileSet
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.link.build import CheckedPackage
    from gopy.types.info import Info


class Unsupported(Exception):
    """The program uses what gopy cannot compile; `pos` where, `message` what.

    `go`: Go's own compiler refuses it too, behind its type checker, and the message is its.
    """

    def __init__(self, pos: int, message: str, go: bool = False) -> None:
        super().__init__(message)
        self.pos = pos
        self.message = message
        self.go = go


class SourcePackage:
    """A package with its syntax: `decls` by (receiver's type name, name)."""

    __slots__ = (
        "path",
        "fset",
        "files",
        "info",
        "pkg",
        "decls",
        "linknames",
        "wasmimports",
        "inits",
        "need",
        "embedded",
    )

    def __init__(self, checked: CheckedPackage) -> None:
        self.fset: FileSet = checked.fset
        self.need = checked.need
        self.files = checked.files
        self.info: Info = checked.result.info
        self.pkg = checked.result.pkg
        self.path = checked.piece or package_path(self.pkg)
        self.decls: dict[tuple[str, str], ast.FuncDecl] = {}
        self.inits: list[ast.FuncDecl] = []
        self.linknames: dict[str, str] = {}
        self.wasmimports: dict[str, str] = {}
        self.embedded = checked.embedded
        for file in self.files:
            for decl in file.decls:
                if isinstance(decl, ast.FuncDecl):
                    if decl.recv is None and decl.name.name == "init":
                        self.inits.append(decl)
                    elif decl.name.name != "_":
                        self.decls[ast.receiver_name(decl), decl.name.name] = decl
            if b"//go:uintptrescapes" in file.source.data:
                _refuse_directive(file, "//go:uintptrescapes")
            if b"//go:linkname" in file.source.data or b"//go:wasmimport" in file.source.data:
                self._directives(file)

    def _directives(self, file: ast.File) -> None:
        for group in file.comments:
            for comment in group.list:
                words = comment.text.split()
                if len(words) == 3 and words[0] == "//go:linkname":
                    self.linknames[words[1]] = words[2]
                elif len(words) == 3 and words[0] == "//go:wasmimport":
                    following = [d for d in file.decls if isinstance(d, ast.FuncDecl) and d.pos >= comment.pos]
                    if following:
                        nearest = min(following, key=lambda d: d.pos)
                        self.wasmimports[nearest.name.name] = words[2]

    def version_at(self, pos: int) -> str:
        """The language version of the file at a position."""
        for file in self.files:
            if file.source.base <= pos <= file.source.base + len(file.source.data):
                return self.info.file_versions.get(file, "") or "go1.27"
        return "go1.27"


def _refuse_directive(file: ast.File, directive: str) -> None:
    """Errors: Unsupported, where a file has a directive that would have to be obeyed: objects whose addresses are passed as
    uintptr are not kept alive."""
    for group in file.comments:
        for comment in group.list:
            if comment.text.split(None, 1)[0] == directive:
                raise Unsupported(comment.pos, directive)
