"""Interface types (spec "Interface types"); their type sets are computed by typeset.py."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import recording, typeset, typexpr, union
from gopy.types.named import Named, unalias
from gopy.types.objects import RECV_VAR, Func, Var
from gopy.types.typ import INVALID_TYPE, Interface, Signature

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
            if sig is not INVALID_TYPE:
                c.error(f.type, "InvalidSyntaxTree", f"{c.str(sig)} is not a method signature")
            continue
        sig.recv = Var(name.pos, c.pkg, "", receiver, RECV_VAR)
        method = Func(name.pos, c.pkg, name.name, sig)
        recording.record_def(c, name, method)
        iface.methods.append(method)
    iface.complete = True
    if iface.methods or iface.embeddeds:
        iface.methods.sort(key=lambda m: m.name)

        # As soon as possible, so that its errors are reported once, and here.
        def compute() -> None:
            typeset.compute_interface_type_set(c, e.pos, iface)

        c.later(compute)
    return iface
