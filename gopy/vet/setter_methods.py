"""Methods whose only work is to change the value their pointer receiver points to.

Such a method called on a copy does nothing that lasts. `is_setter` holds if the method writes to a part of *receiver,
keeps the receiver nowhere (no mention but r.f, and calls of other such methods), and has no effect elsewhere but to
print: it writes only to its own variables and calls only functions that compute or print.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.info import FIELD_VAL
from gopy.types.objects import Builtin, Func, Var
from gopy.types.typ import Array, Pointer
from gopy.vet.callee import callee, is_type
from gopy.vet.variables import DECLARE, mention_of, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Unit

_HARMLESS_PACKAGES = frozenset(
    ("errors", "fmt", "log", "math", "strconv", "strings", "time", "unicode", "unicode/utf8")
)
_HARMLESS_BUILTINS = frozenset(("append", "cap", "complex", "imag", "len", "make", "max", "min", "new", "real"))


def is_setter(unit: Unit, method: Func) -> bool:
    """Whether a method of this package only changes what its pointer receiver points to."""
    return _setters(unit).get(method.origin) is True


def only_computes(unit: Unit, body: ast.BlockStmt) -> bool:
    """Whether a function's body changes nothing but its own variables, and does nothing else but print."""
    return all(_harmless(unit, None, node) for node in ast.walk(body))


def _setters(unit: Unit) -> dict[Func, bool]:
    known = unit.shared.get("setters")
    if isinstance(known, dict):
        return known
    found: dict[Func, bool] = {}
    unit.shared["setters"] = found
    for declaration in unit.inspection.nodes(ast.FuncDecl):
        method = unit.info.defs.get(declaration.name)
        if isinstance(method, Func) and declaration.recv is not None and declaration.body is not None:
            found[method] = _only_sets(unit, declaration)
    return found


def _only_sets(unit: Unit, declaration: ast.FuncDecl) -> bool:
    info = unit.info
    assert declaration.recv is not None and declaration.body is not None
    if not declaration.recv.list or not declaration.recv.list[0].names:
        return False
    recv = info.defs.get(declaration.recv.list[0].names[0])
    if not isinstance(recv, Var) or not isinstance(recv.type, Pointer):
        return False
    receiver = variables(unit).of(recv)
    if receiver is None:
        return False
    writes = False
    for mention in receiver.mentions:
        if mention.kind == DECLARE:
            continue
        place, parent = _part(unit, mention.ident)
        if place is None:
            return False
        match parent:
            case ast.AssignStmt() if place in parent.lhs:
                writes = True
            case ast.IncDecStmt():
                writes = True
            case ast.UnaryExpr() if parent.op == "&":
                return False
            case ast.SliceExpr() if isinstance(_under(unit, place), Array):
                return False
            case ast.SelectorExpr():
                selection = info.selections.get(parent)
                if selection is None or selection.kind != FIELD_VAL:
                    return False
    return writes and all(_harmless(unit, receiver.var, node) for node in ast.walk(declaration.body))


def _part(unit: Unit, ident: ast.Ident) -> tuple[ast.Expr | None, ast.Node | None]:
    """The part of *receiver (r.f, (*r).f.g, r[i]) that a mention of the receiver is about, and what is around it."""
    place: ast.Expr | None = None
    at: ast.Expr = ident
    parent = unit.inspection.parent(at)
    while True:
        if isinstance(parent, ast.ParenExpr):
            at = parent
        elif isinstance(parent, ast.StarExpr) and place is None:
            place = at = parent
        elif isinstance(parent, ast.SelectorExpr) and parent.x is at:
            selection = unit.info.selections.get(parent)
            if selection is None or selection.kind != FIELD_VAL:
                break
            if place is not None and (selection.indirect or isinstance(_under(unit, at), Pointer)):
                break
            if place is None and len(selection.index) > 1:
                return None, None
            place = at = parent
        elif isinstance(parent, ast.IndexExpr) and parent.x is at and isinstance(_under(unit, at), Array):
            place = at = parent
        else:
            break
        parent = unit.inspection.parent(at)
    return (at if place is not None else None), parent


def _under(unit: Unit, expr: ast.Expr) -> object:
    t = unit.info.type_of(expr)
    return t.underlying() if t is not None else None


def _harmless(unit: Unit, recv: Var | None, node: ast.Node) -> bool:
    """Whether a node has no effect but on the receiver and on local variables."""
    info = unit.info
    if isinstance(node, (ast.GoStmt, ast.DeferStmt, ast.SendStmt, ast.FuncLit, ast.SelectStmt)):
        return False
    if isinstance(node, ast.UnaryExpr):
        return node.op != "<-"
    if isinstance(node, ast.CallExpr):
        if is_type(info, node.fun):
            return True
        called = callee(info, node)
        if type(called) is Builtin:
            return called.name in _HARMLESS_BUILTINS
        return isinstance(called, Func) and called.pkg is not None and called.pkg.path in _HARMLESS_PACKAGES
    targets: list[ast.Expr] = []
    if isinstance(node, ast.AssignStmt) and node.tok != ":=":
        targets = node.lhs
    elif isinstance(node, ast.IncDecStmt):
        targets = [node.x]
    return all(_local_target(unit, recv, target) for target in targets)


def _local_target(unit: Unit, recv: Var | None, target: ast.Expr) -> bool:
    """Whether an assignment changes a part of *receiver or a local variable, nothing shared with others."""
    target = ast.unparen(target)
    root: ast.Expr = target
    while isinstance(root, (ast.SelectorExpr, ast.IndexExpr, ast.StarExpr, ast.ParenExpr)):
        root = root.x
    if not isinstance(root, ast.Ident):
        return False
    obj = unit.info.object_of(root)
    if root.name == "_":
        return True
    if recv is not None and obj is recv:
        place, _ = _part(unit, root)
        return place is not None and ast.unparen(place) is target
    variable = variables(unit).of(obj)
    return variable is not None and ast.unparen(mention_of(unit, root).place) is target
