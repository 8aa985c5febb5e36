"""Interface types (spec "Interface types"); their type sets are computed by typeset.py."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import predicates, recording, typeset, typexpr, union
from gopy.types.named import Named, unalias
from gopy.types.objects import RECV_VAR, Func, Var
from gopy.types.typ import (
    Array,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import TypeName
    from gopy.types.typ import Type


def interface_type(c: Checker, e: ast.InterfaceType, definition: TypeName | None) -> Interface:
    """The type that an interface type expression denotes; `definition` is the type name it defines, if any."""
    iface = Interface()
    iface.complete = False
    # Methods get the defined type as receiver, for the sake of messages.
    receiver: Type = iface
    if definition is not None and definition.typed:
        named = unalias(definition.type)
        if isinstance(named, Named):
            receiver = named
    for f in e.methods.list:
        if not f.names:
            iface.embeddeds.append(union.parse_union(c, f.type))
            iface.embed_pos.append(f.type.pos)
            continue
        name = f.names[0]
        if name.name == "_":
            c.error(name, "BlankIfaceMethod", "methods must have a unique non-blank name")
            continue
        sig = typexpr.typ(c, f.type)
        if not isinstance(sig, Signature):
            if predicates.is_valid(sig):
                c.error(f.type, "InvalidSyntaxTree", f"{c.str(sig)} is not a method signature")
            continue
        sig.recv = Var(name.pos, c.pkg, "", receiver, RECV_VAR)
        method = Func(name.pos, c.pkg, name.name, sig)
        recording.record_def(c, name, method)
        iface.methods.append(method)
    iface.complete = True
    if iface.methods or iface.embeddeds:
        iface.methods.sort(key=lambda m: m.name)
        c.interfaces.append((e, iface))

        # As soon as possible, so that its errors are reported once, and here.
        def compute() -> None:
            typeset.compute_interface_type_set(c, e.pos, iface)

        c.later(compute)
    return iface


def anonymous_cycles(c: Checker) -> None:
    """Report interface literals that lead back to themselves through their methods' types: gc cannot compile these."""
    state: dict[Interface, bool] = {}
    for e, iface in sorted(c.interfaces, key=lambda i: i[0].pos):
        if _has_cycle(iface, state):
            text = "anonymous interface refers to itself (see https://go.dev/issue/56103)"
            c.error(e, "InvalidTypeCycle", f"invalid recursive type: {text}")
            state = dict.fromkeys(state, False)  # one report for each cycle


def _has_cycle(iface: Interface, state: dict[Interface, bool]) -> bool:
    return any(_leads_back(m.type, state) for m in typeset.type_set(iface).methods)


def _leads_back(t: Type, state: dict[Interface, bool]) -> bool:
    """Whether t leads to an interface that is being visited, by unnamed types only."""
    t = unalias(t)
    match t:
        case Pointer() | Slice() | Array() | Chan():
            return _leads_back(t.elem, state)
        case Map():
            return _leads_back(t.key, state) or _leads_back(t.elem, state)
        case Struct():
            return any(_leads_back(f.type, state) for f in t.fields)
        case Signature():
            return any(_leads_back(v.type, state) for v in (*t.params.vars, *t.results.vars))
        case Interface() if t.methods or t.embeddeds:
            known = state.get(t)
            if known is not None:
                return known
            state[t] = True
            if _has_cycle(t, state):
                return True
            state[t] = False
    return False
