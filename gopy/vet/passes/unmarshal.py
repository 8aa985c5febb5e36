"""unmarshal: json.Unmarshal and its like given a value and not a pointer to it."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Func
from gopy.types.typ import INVALID_TYPE, Interface, Pointer
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import receiver, receiver_named, static_callee

_UNMARSHAL = frozenset(("encoding/json", "encoding/xml", "encoding/asn1"))
_DECODER = frozenset(("encoding/json", "encoding/xml", "encoding/gob"))


def run(p: Pass) -> None:
    """Report Unmarshal(data, x) and Decode(x) where x is neither a pointer nor an interface."""
    if p.pkg.path in _UNMARSHAL | _DECODER:
        return
    for call in p.nodes(ast.CallExpr):
        func = static_callee(p.info, call)
        index = _target_index(func) if func is not None else -1
        if func is None or not 0 <= index < len(call.args):
            continue
        t = p.type_of(call.args[index])
        under = t.underlying() if t is not None else INVALID_TYPE
        if under is not INVALID_TYPE and not isinstance(under, (Pointer, Interface)):
            second = " as second argument" if index == 1 else ""
            p.report(call.lparen, f"call of {func.name} passes non-pointer{second}")


def _target_index(func: Func) -> int:
    """Which argument is set; -1 for other functions."""
    recv = receiver(func)
    if recv is None:
        return 1 if func.name == "Unmarshal" and func.pkg is not None and func.pkg.path in _UNMARSHAL else -1
    if func.name != "Decode":
        return -1
    named = receiver_named(recv)[1]
    if named is None or named.obj.name != "Decoder" or named.obj.pkg is None:
        return -1
    return 0 if named.obj.pkg.path in _DECODER else -1


ANALYZER = Analyzer("unmarshal", Text("a decoding function is given a value and not a pointer"), run)
