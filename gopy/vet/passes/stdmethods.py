"""stdmethods: methods with the name of a well-known interface's method, but another signature."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Func
from gopy.types.package import Package
from gopy.types.typ import Signature, Tuple, Type
from gopy.types.typestring import type_string
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import implements_error

# Method: parameter types and result types. `=T`: only with that type the interface is meant at all, else the name
# is a coincidence.
_CANONICAL: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "As": (("any",), ("bool",)),
    "Format": (("=fmt.State", "rune"), ()),
    "GobDecode": (("[]byte",), ("error",)),
    "GobEncode": ((), ("[]byte", "error")),
    "Is": (("error",), ("bool",)),
    "MarshalJSON": ((), ("[]byte", "error")),
    "MarshalXML": (("*xml.Encoder", "xml.StartElement"), ("error",)),
    "ReadByte": ((), ("byte", "error")),
    "ReadFrom": (("=io.Reader",), ("int64", "error")),
    "ReadRune": ((), ("rune", "int", "error")),
    "Scan": (("=fmt.ScanState", "rune"), ("error",)),
    "Seek": (("=int64", "int"), ("int64", "error")),
    "UnmarshalJSON": (("[]byte",), ("error",)),
    "UnmarshalXML": (("*xml.Decoder", "xml.StartElement"), ("error",)),
    "UnreadByte": ((), ("error",)),
    "UnreadRune": ((), ("error",)),
    "Unwrap": ((), ("error",)),
    "WriteByte": (("byte",), ("error",)),
    "WriteTo": (("=io.Writer",), ("int64", "error")),
}


def run(p: Pass) -> None:
    """Report such methods of types and interfaces."""
    for node in p.nodes(ast.FuncDecl, ast.InterfaceType):
        if isinstance(node, ast.FuncDecl):
            if node.recv is not None:
                _check(p, node.name)
        elif isinstance(node, ast.InterfaceType):
            for field in node.methods.list:
                for name in field.names:
                    _check(p, name)


def _check(p: Pass, name: ast.Ident) -> None:
    expected = _CANONICAL.get(name.name)
    if expected is None:
        return
    method = p.info.defs.get(name)
    signature = method.type if isinstance(method, Func) else None
    if not isinstance(signature, Signature):
        return
    params, results = signature.params, signature.results
    if name.name == "WriteTo" and len(params.vars) > 1:
        return
    if name.name in ("Is", "As", "Unwrap"):
        recv = signature.recv
        if recv is None or not implements_error(recv.type):
            return
    if name.name == "Unwrap":
        if params.vars or len(results.vars) != 1 or _text(results.vars[0].type) not in ("error", "[]error"):
            p.report(name, "method Unwrap() should have signature Unwrap() error or Unwrap() []error")
        return
    if not (_match(expected[0], params, "=") and _match(expected[1], results, "=")):
        return
    if not (_match(expected[0], params, "") and _match(expected[1], results, "")):
        wanted = f"{name.name}({_join(expected[0])})"
        if len(expected[1]) == 1:
            wanted += " " + _join(expected[1])
        elif expected[1]:
            wanted += f" ({_join(expected[1])})"
        actual = name.name + _text(signature).removeprefix("func")
        p.report(name, f"method {actual} should have signature {wanted}")


def _match(expected: tuple[str, ...], actual: Tuple, prefix: str) -> bool:
    """Whether the expected types that begin with `prefix` stand in the tuple."""
    types = [_text(var.type) for var in actual.vars]
    for i, wanted in enumerate(expected):
        if not wanted.startswith(prefix):
            continue
        wanted = wanted.removeprefix("=")
        if i >= len(types) or (types[i] != wanted and not (wanted == "any" and types[i] == "interface{}")):
            return False
    return bool(prefix) or len(types) <= len(expected)


def _join(types: tuple[str, ...]) -> str:
    return ", ".join(t.removeprefix("=") for t in types)


def _text(t: Type) -> str:
    return type_string(t, _package_name)


def _package_name(pkg: Package) -> str:
    return pkg.name


ANALYZER = Analyzer("stdmethods", Text("a method with a well-known name and the wrong signature"), run)
