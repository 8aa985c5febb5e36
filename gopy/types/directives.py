"""What gc says about //go: directives: those that stand where they mean nothing, and those that cannot hold.

gc's parser gathers the directives it comes past and hands them to the next package clause, function or specification;
the end of a declaration, a statement, or the parenthesis of a group loses what was gathered, which is an error of the
parser (`misplaced`). What a declaration was handed is judged after type checking (`judged`), if nothing else was wrong.
Both run only on files in which `//go:` occurs. See cmd/compile's documentation ("Compiler Directives") and embed's.

Invariant: the places of a file are sorted, so that the place a directive goes to is the first one after it.
"""

from __future__ import annotations

from bisect import bisect_left

from gopy.constant.literal import unquote
from gopy.syntax import ast
from gopy.types.objects import Func, Object, Var
from gopy.types.version import version_minor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker

FUNCTION_ONLY = frozenset(
    "go:noescape go:norace go:nosplit go:noinline go:nocheckptr go:systemstack go:nowritebarrier go:nowritebarrierrec "
    "go:yeswritebarrierrec go:cgo_unsafe_args go:uintptrkeepalive go:uintptrescapes go:registerparams".split()
)
RUNTIME_ONLY = frozenset("go:systemstack go:nowritebarrier go:nowritebarrierrec go:yeswritebarrierrec".split())
BUILD = "go:build"
EMBED = "go:embed"
CODE = "InvalidDirective"


class Directive:
    """A directive: its words, the position after its slashes, and what it was handed to (None: nothing)."""

    __slots__ = ("pos", "words", "node", "in_func")

    def __init__(self, pos: int, words: list[str]) -> None:
        self.pos = pos
        self.words = words
        self.node: ast.Node | None = None
        self.in_func = False


def misplaced(c: Checker, file: ast.File) -> list[Directive]:
    """Report what gc's parser does about the directives of a file; those that were handed to something."""
    found: list[Directive] = []
    places: list[tuple[int, ast.Node | None, bool]] | None = None
    for group in file.comments:
        for comment in group.list:
            if not comment.text.startswith("//go:"):
                continue
            pos, text = comment.pos + 2, comment.text[2:]
            if not _begins_line(file, comment.pos):
                c.soft_error(pos, CODE, "misplaced compiler directive")
                continue
            directive = Directive(pos, text.split())
            if not _well_formed(c, directive, text):
                continue
            verb = directive.words[0]
            if verb.startswith("go:linkname"):
                found.append(directive)
            elif verb in (EMBED, BUILD) or verb in FUNCTION_ONLY:
                if places is None:
                    places = _places(file)
                at = bisect_left(places, pos, key=_pos)
                if at < len(places):
                    _, directive.node, directive.in_func = places[at]
                if directive.node is not None:
                    found.append(directive)
                else:
                    c.soft_error(pos, CODE, f"misplaced {'go:embed' if verb == EMBED else 'compiler'} directive")
    return found


def _pos(place: tuple[int, ast.Node | None, bool]) -> int:
    return place[0]


def _begins_line(file: ast.File, pos: int) -> bool:
    source = file.source
    start = source.line_start(source.line(pos))
    return not source.data[source.offset(start) : source.offset(pos)].strip()


def _well_formed(c: Checker, directive: Directive, text: str) -> bool:
    """Whether a directive counts; says why if it does not, or is not for everyone."""
    words = directive.words
    verb = words[0]
    message = ""
    if verb in ("go:linkname", "go:linknamestd") and len(words) not in (2, 3):
        if text[len(verb) : len(verb) + 1] != " ":
            return False
        message = f"usage: //{verb} localname [linkname]"
    elif verb == EMBED and len(words) == 1:
        message = "usage: //go:embed pattern..."
    elif verb == "go:wasmimport" and len(words) != 3 and text != verb:
        message = "usage: //go:wasmimport importmodule importname"
    elif verb == "go:wasmexport" and len(words) != 2 and text != verb:
        message = "usage: //go:wasmexport exportname"
    if message:
        c.soft_error(directive.pos, CODE, message)
        return False
    if verb.startswith("go:cgo_") and not (verb == "go:cgo_import_dynamic" and len(words) >= 4):
        c.soft_error(directive.pos, CODE, f"//{text} only allowed in cgo-generated code")
    elif verb in RUNTIME_ONLY:
        c.soft_error(directive.pos, CODE, f"//{verb} only allowed in runtime")
    elif verb == "go:uintptrkeepalive":
        c.soft_error(directive.pos, CODE, f"//{verb} is only allowed in the standard library")
    return True


def _places(file: ast.File) -> list[tuple[int, ast.Node | None, bool]]:
    """Where directives are handed over (to a node; is it in a function) or lost (None), in source order."""
    places: list[tuple[int, ast.Node | None, bool]] = [(file.package, file, False), (file.name.end, None, False)]
    for decl in file.decls:
        if type(decl) is ast.FuncDecl:
            place = decl.recv.pos if decl.recv is not None else decl.name.pos
            places.append((place, decl, False))
        _add_places(places, decl)
        places.append((decl.end, None, False))
    places.sort(key=_pos)
    return places


def _add_places(places: list[tuple[int, ast.Node | None, bool]], decl: ast.Decl) -> None:
    for node in ast.walk(decl):
        if type(node) is ast.GenDecl:
            if node.lparen:
                places.append((node.lparen, None, False))
            places += [(spec.pos, spec, node is not decl) for spec in node.specs]
        elif isinstance(node, ast.Stmt):
            if type(node) is not ast.DeclStmt:
                places.append((node.pos, None, True))
            places.append((node.end, None, True))


def judged(c: Checker, file: ast.File, found: list[Directive], linked: set[Object]) -> None:
    """Report what gc does about directives once the package is known to be right; `linked`: named by others so far."""
    imports = {unquote(spec.path.value) for spec in file.imports}
    embedded: set[ast.Node] = set()
    for directive in found:
        verb, node = directive.words[0], directive.node
        if verb.startswith("go:linkname"):
            _linkname(c, directive, b"unsafe" in imports, linked)
        elif verb == EMBED:
            if type(node) is not ast.ValueSpec or _is_const(file, node):
                c.soft_error(directive.pos, CODE, "misplaced go:embed directive")
            elif node not in embedded:
                embedded.add(node)
                _embed(c, directive, node, b"embed" in imports)
        elif type(node) is not (ast.File if verb == BUILD else ast.FuncDecl):
            c.soft_error(directive.pos, CODE, "misplaced compiler directive")
        elif verb == "go:noescape" and type(node) is ast.FuncDecl and node.body is not None:
            at = node.recv.pos if node.recv is not None else node.name.pos
            c.soft_error(at, CODE, "can only use //go:noescape with external func implementations")


def _is_const(file: ast.File, spec: ast.ValueSpec) -> bool:
    return any(
        type(node) is ast.GenDecl and node.tok == "const" and spec in node.specs
        for decl in file.decls
        if decl.pos <= spec.pos < decl.end
        for node in ast.walk(decl)
    )


def _linkname(c: Checker, directive: Directive, unsafe: bool, linked: set[Object]) -> None:
    verb, local = directive.words[:2]
    remote = directive.words[-1]
    if not unsafe:
        c.soft_error(directive.pos, CODE, f'//{verb} only allowed in Go files that import "unsafe"')
        return
    if "[" in remote and "]" in remote:
        c.soft_error(directive.pos, CODE, f"//{verb} reference of an instantiation is not allowed")
        return
    obj = c.pkg.scope.lookup(local)
    if not isinstance(obj, Func | Var):
        c.soft_error(directive.pos, CODE, f"//{verb} must refer to declared function or variable")
    elif obj in linked:
        c.soft_error(directive.pos, CODE, f"duplicate //{verb} for {local}")
    else:
        linked.add(obj)


def _embed(c: Checker, directive: Directive, spec: ast.ValueSpec, imported: bool) -> None:
    if not imported:
        message = 'go:embed requires import "embed" (or import _ "embed", if package is not used)'
    elif len(spec.names) > 1:
        message = "go:embed cannot apply to multiple vars"
    elif spec.values:
        message = "go:embed cannot apply to var with initializer"
    elif directive.in_func:
        message = "go:embed cannot apply to var inside func"
    elif 0 < version_minor(c.config.go_version) < 16:
        version = c.config.go_version
        message = f"go:embed requires go1.16 or later (-lang was set to {version}; check go.mod)"
    else:
        return
    c.soft_error(directive.pos, CODE, message)
