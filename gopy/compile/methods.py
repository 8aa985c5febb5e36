"""The order of methods: by name, in byte order; unexported ones of the same name by their package. All lists of methods at run
time have it: of interface types, of types in descriptors, of itabs."""

from __future__ import annotations

from gopy.compile.typekey import package_path
from gopy.types.objects import Func, is_exported
from gopy.types.typ import Interface
from gopy.types.typeset import type_set


def package_of(method: Func) -> str:
    """The package that an unexported method's name belongs to; "" for exported ones."""
    return "" if is_exported(method.name) or method.pkg is None else package_path(method.pkg)


def method_order(method: Func) -> tuple[bytes, str]:
    """What methods are sorted by."""
    return method.name.encode(), package_of(method)


def interface_methods(u: Interface) -> list[Func]:
    """The methods of an interface type in order."""
    return sorted(type_set(u).methods, key=method_order)
