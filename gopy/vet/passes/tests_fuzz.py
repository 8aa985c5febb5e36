"""tests: calls of f.Fuzz and f.Add in fuzz tests."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import predicates
from gopy.types.typ import BYTE, INVALID_TYPE, STRING, TYP, Pointer, Signature, Slice, Tuple, Type
from gopy.vet.analyzer import Pass
from gopy.vet.type_queries import is_named

# string bool float32 float64 int ... int64 uint ... uint64 []byte, in the order of the message
_ACCEPTED: list[Type] = [TYP[STRING], TYP[1], TYP[13], TYP[14], *TYP[2:12], Slice(BYTE)]


def check_fuzz(p: Pass, decl: ast.FuncDecl) -> None:
    """Check that fuzz targets have parameters that can be fuzzed, and that f.Add gives values of their types."""
    params: Tuple | None = None
    stack: list[ast.Node] = [decl]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.CallExpr) and _is_call_of(p, node, "Fuzz") and len(node.args) == 1:
            found, enter = _check_target(p, node.args[0])
            params = params or found
            if not enter:
                continue
        stack += reversed(list(ast.children(node)))
    if params is not None:
        for node in ast.walk(decl):
            if isinstance(node, ast.CallExpr) and _is_call_of(p, node, "Add"):
                _check_add(p, node, params)


def _is_call_of(p: Pass, call: ast.CallExpr, name: str = "") -> bool:
    """Whether a call is of a method of *testing.F, of any name if none is given."""
    fun = call.fun
    if not isinstance(fun, ast.SelectorExpr) or (name and fun.sel.name != name):
        return False
    found = p.info.types.get(fun.x)
    return found is not None and _is_testing(found.type, "F")


def _is_testing(t: Type, name: str) -> bool:
    return isinstance(t, Pointer) and is_named(t.elem, "testing", name)


def _check_target(p: Pass, target: ast.Expr) -> tuple[Tuple | None, bool]:
    """Check the argument of f.Fuzz. Results: its parameters if they are right; whether to look for calls inside."""
    t = p.type_of(target)
    if t is None or t is INVALID_TYPE:
        return None, True
    signature = t.underlying()
    if not isinstance(signature, Signature):
        p.report(target, "argument to Fuzz must be a function")
        return None, False
    if signature.results.vars:
        p.report(target, "fuzz target must not return any value")
    if not signature.params.vars:
        p.report(target, "fuzz target must have 1 or more argument")
        return None, False
    valid = _check_params(p, signature.params, target)
    for node in ast.walk(target):
        if (
            isinstance(node, ast.CallExpr)
            and _is_call_of(p, node)
            and not (_is_call_of(p, node, "Name") or _is_call_of(p, node, "Failed"))
        ):
            p.report(node, "fuzz target must not call any *F methods")
    return signature.params if valid else None, False


def _check_params(p: Pass, params: Tuple, target: ast.Expr) -> bool:
    fields = target.type.params.list if isinstance(target, ast.FuncLit) else []
    at: ast.Node = target
    valid = True
    if not _is_testing(params.vars[0].type, "T"):
        at = fields[0].type if fields else target
        p.report(at, "the first parameter of a fuzz target must be *testing.T")
        valid = False
    for i, param in enumerate(params.vars[1:], 1):
        if any(predicates.identical(accepted, param.type) for accepted in _ACCEPTED):
            continue
        count = 0
        for field in fields:
            count += len(field.names)
            if i < count:
                at = field.type
                break
        accepted = ", ".join(str(t) for t in _ACCEPTED)
        p.report(at, f"fuzzing arguments can only have the following types: {accepted}")
        valid = False
    return valid


def _check_add(p: Pass, call: ast.CallExpr, params: Tuple) -> None:
    wanted = [param.type for param in params.vars[1:]]
    if len(call.args) != len(wanted):
        p.report(
            call,
            f"wrong number of values in call to (*testing.F).Add: {len(call.args)}, fuzz target expects {len(wanted)}",
        )
        return
    have = [p.type_of(arg) for arg in call.args]
    if any(t is None or t is INVALID_TYPE for t in have):
        return
    wrong = [i for i, t in enumerate(have) if t is not None and not predicates.identical(t, wanted[i])]
    if len(wrong) == 1:
        i = wrong[0]
        p.report(
            call.args[i],
            f"mismatched type in call to (*testing.F).Add: {have[i]}, fuzz target expects {wanted[i]}",
        )
    elif wrong:
        p.report(
            call,
            f"mismatched types in call to (*testing.F).Add: [{' '.join(map(str, have))}], "
            f"fuzz target expects [{' '.join(map(str, wanted))}]",
        )
