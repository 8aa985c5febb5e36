"""Objects in messages: `var x int`, `func (T).m(x int)`, `type T struct{...}`, and what kind of thing an object is."""

from __future__ import annotations

from gopy.types import typestring
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import (
    FIELD_VAR,
    LOCAL_VAR,
    PACKAGE_VAR,
    PARAM_VAR,
    RECV_VAR,
    RESULT_VAR,
    Builtin,
    Const,
    Func,
    Label,
    Nil,
    Object,
    PkgName,
    TypeName,
    Var,
)
from gopy.types.typ import Basic, Interface, Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.typestring import Qualifier


def object_string(obj: Object, qualifier: Qualifier | None = None) -> str:
    """An object with its type, as gc writes it; for `qualifier` see typestring."""
    match obj:
        case PkgName():
            path = obj.imported.path
            return f"package {obj.name}" + (f' ("{path}")' if path and path != obj.name else "")
        case Nil():
            return "nil"
        case Func():
            text = "func " + func_name(obj, qualifier)
            return text + _signature(obj.signature, qualifier) if obj.typed else text
        case Label():
            return f"label {obj.name}"
        case Builtin():
            return f"builtin {obj.name}"
        case TypeName():
            return _type_name_string(obj, qualifier)
        case Var():
            word = "field" if obj.is_field else "var"
        case _:
            word = "const"
    text = f"{word} {_qualified_name(obj, qualifier)}"
    return f"{text} {typestring.type_string(obj.type, qualifier)}" if obj.typed else text


def _signature(sig: Signature, qualifier: Qualifier | None) -> str:
    writer = typestring.TypeWriter(qualifier)
    writer.signature(sig)
    return "".join(writer.out)


def _qualified_name(obj: Object, qualifier: Qualifier | None) -> str:
    if obj.pkg is not None and obj.pkg.scope.lookup(obj.name) is obj:
        return typestring.package_prefix(obj.pkg, qualifier) + obj.name
    return obj.name


def _type_name_string(obj: TypeName, qualifier: Qualifier | None) -> str:
    typ: Type = obj.type
    text = "type parameter " if type(typ) is TypeParam else "type "
    text += _qualified_name(obj, qualifier)
    if not obj.typed or type(typ) is Basic:
        return text
    if isinstance(typ, (Named, Alias)) and typ.type_params and not typ.targs:
        writer = typestring.TypeWriter(qualifier)
        writer.type_params(typ.type_params)
        text += "".join(writer.out)
    if obj.is_alias:
        text += " ="
        if type(typ) is Alias and typ.rhs is not None:
            typ = typ.rhs
    elif type(typ) is TypeParam:
        typ = typ.bound
    else:
        typ = typ.underlying()
    return f"{text} {typestring.type_string(typ, qualifier)}"


def func_name(func: Func, qualifier: Qualifier | None = None) -> str:
    """A function's qualified name; a method's with its receiver type: (*T).m."""
    if not func.typed:
        return func.name
    recv = func.signature.recv
    if recv is not None:
        is_interface = type(recv.type) is Interface
        return f"({'interface' if is_interface else typestring.type_string(recv.type, qualifier)}).{func.name}"
    return typestring.package_prefix(func.pkg, qualifier) + func.name


_VAR_KINDS = {
    PACKAGE_VAR: "package-level variable",
    LOCAL_VAR: "local variable",
    RECV_VAR: "receiver",
    PARAM_VAR: "parameter",
    RESULT_VAR: "result variable",
    FIELD_VAR: "struct field",
}


def object_kind(obj: Object) -> str:
    """What kind of thing an object is, in the words of messages: "defined type", "struct field"."""
    match obj:
        case PkgName():
            return "package name"
        case Const():
            return "constant"
        case TypeName():
            if obj.is_alias:
                return "type alias"
            return "type parameter" if type(obj.type) is TypeParam else "defined type"
        case Var():
            return _VAR_KINDS[obj.kind]
        case Func():
            return "method" if obj.typed and obj.signature.recv is not None else "function"
        case Label():
            return "label"
        case Builtin():
            return "built-in function"
    return "untyped nil"
