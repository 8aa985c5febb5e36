"""printf: formats that do not fit their arguments, in calls of fmt.Printf and whatever works like it.

Which functions print is found by printf_wrappers, formats are read by printf_format, and printf_match knows which types
a verb prints. One problem is reported for each format.
"""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.package import Package
from gopy.types.typ import INVALID_TYPE, Pointer, Signature, Slice
from gopy.types.typestring import type_string
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, full_name
from gopy.vet.passes.printf_format import NONE, FormatError, Operation, directive_like, parse
from gopy.vet.passes.printf_match import (
    ANY,
    BOOL,
    BYTE_ARG,
    COMPLEX,
    ERROR,
    FLOAT,
    INT,
    POINTER,
    RUNE_ARG,
    STRING,
    is_formatter,
    match_type,
)
from gopy.vet.passes.printf_recursion import recursive_method
from gopy.vet.passes.printf_wrappers import ERRORF, PRINT, print_kinds
from gopy.vet.string_literal import position_in_literal
from gopy.vet.type_queries import implements_error, is_empty_interface

_NUMBER_FLAGS = " -+.0"
_SHARP_NUMBER_FLAGS = " -+.0#"
_ALL_FLAGS = " -+.0#"
_BITS = INT | STRING | POINTER | FLOAT | COMPLEX | RUNE_ARG
# Verb: the flags it knows, and what it prints.
_VERBS: dict[str, tuple[str, int]] = {
    "%": ("", 0),
    "b": (_SHARP_NUMBER_FLAGS, INT | FLOAT | COMPLEX | POINTER),
    "c": ("-", RUNE_ARG | INT),
    "d": (_NUMBER_FLAGS, INT | POINTER),
    **dict.fromkeys("eEfFgG", (_SHARP_NUMBER_FLAGS, FLOAT | COMPLEX)),
    **dict.fromkeys("oO", (_SHARP_NUMBER_FLAGS, INT | POINTER)),
    "p": ("-#", POINTER),
    "q": (" -+.0#", RUNE_ARG | INT | STRING),
    "s": (" -+.0", STRING),
    "t": ("-", BOOL),
    "T": ("-", ANY),
    "U": ("-#", RUNE_ARG | INT),
    "v": (_ALL_FLAGS, ANY),
    "w": (_ALL_FLAGS, ERROR),
    **dict.fromkeys("xX", (_SHARP_NUMBER_FLAGS, _BITS)),
}


def run(p: Pass) -> None:
    """Check all calls of print-like functions."""
    kinds = print_kinds(p)
    for call, kind in kinds.misuses:
        p.report(call, f"missing ... in args forwarded to {kind}-like function")
    for call in p.nodes(ast.CallExpr):
        func = callee(p.info, call)
        kind = kinds.kind(func) if func is not None else ""
        if not kind or func is None:
            continue
        if kind == PRINT:
            _check_print(p, call, full_name(func))
        else:
            _check_printf(p, call, full_name(func), kind)


def _check_printf(p: Pass, call: ast.CallExpr, name: str, kind: str) -> None:
    signature = p.type_of(call.fun)
    if not isinstance(signature, Signature) or not signature.variadic:
        return
    index = len(signature.params.vars) - 2
    if not 0 <= index < len(call.args):
        return
    format_arg = call.args[index]
    format_ = p.string_of(format_arg)
    if format_ is None:
        if index == len(call.args) - 1 and p.unit.file_version(call.pos) >= 24 and _is_string(p, format_arg):
            edit = Edit(format_arg.pos, format_arg.pos, '"%s", ')
            message = f"non-constant format string in call to {name}"
            p.report(format_arg, message, fixes=[Fix('Insert "%s" format string', [edit])])
        return
    if b"%" not in format_:
        if len(call.args) > index + 1:
            p.report(call.args[index + 1], f"{name} call has arguments but no formatting directives")
        return
    try:
        operations = parse(format_, index + 1)
    except FormatError as error:
        p.report(format_arg, f"{name} {error}")
        return
    _FormatCheck(p, call, name, kind, index + 1).check(operations)


def _is_string(p: Pass, expr: ast.Expr) -> bool:
    t = p.type_of(expr)
    return t is not None and t.underlying() is not INVALID_TYPE


class _FormatCheck:
    """The operations of one format against the arguments of one call, which begin at index `first`."""

    def __init__(self, p: Pass, call: ast.CallExpr, name: str, kind: str, first: int) -> None:
        self.p = p
        self.call = call
        self.name = name
        self.kind = kind
        self.first = first
        self.format_arg = call.args[first - 1]
        self.version = p.unit.file_version(call.pos)
        self.max_index = first - 1  # the last argument that some operation uses

    def check(self, operations: list[Operation]) -> None:
        args = self.call.args
        for operation in operations:
            if operation.verb == "w" and self.kind != ERRORF:
                self.report(operation, f"{self.name} does not support error-wrapping directive %w")
                return
            if not self.operation(operation):
                return
        if self.call.ellipsis and self.max_index >= len(args) - 2:
            return
        if any(operation.indexed for operation in operations):
            return  # with indices, arguments may be left out
        if self.max_index + 1 < len(args):
            expected = _count(self.max_index + 1 - self.first)
            self.p.report(self.call, f"{self.name} call needs {expected} but has {_count(len(args) - self.first)}")

    def report(self, operation: Operation, message: str) -> None:
        """Report a problem at the operation's place in a literal format, else at the format."""
        literal = self.format_arg
        if isinstance(literal, ast.BasicLit):
            start = position_in_literal(literal, operation.start)
            self.p.report(start, message, end=position_in_literal(literal, operation.end))
        else:
            self.p.report(literal, message)

    def operation(self, operation: Operation) -> bool:
        """Check one operation; False if a problem was reported, or the arguments cannot be seen."""
        p, args, name, verb = self.p, self.call.args, self.name, operation.verb
        known = _VERBS.get(verb)
        flags, accepted = known if known is not None else ("", ANY)
        if verb == "q" and self.version >= 26:
            accepted = RUNE_ARG | BYTE_ARG | STRING
        formatter = False
        if accepted != ERROR and operation.arg < len(args):
            t = p.type_of(args[operation.arg])
            formatter = t is not None and is_formatter(t)
        if not formatter:
            if known is None:
                self.report(operation, f"{name} format {operation.text} has unknown verb {verb}")
                return False
            for flag in operation.flags:
                if flag != "0" and flag not in flags:
                    self.report(operation, f"{name} format {operation.text} has unrecognized flag {flag}")
                    return False
        stars = [index for index in (operation.width_arg, operation.precision_arg) if index != NONE]
        for index in stars:
            if not self.can_check(operation, index):
                return False
            ok, reason = self.matches(INT, args[index])
            if not ok:
                self.report(
                    operation,
                    f"{name} format {operation.text} uses non-int {p.text(args[index])}{reason} as argument of *",
                )
                return False
        if verb != "%":
            stars.append(operation.arg)
        self.max_index = max([self.max_index, *stars])
        if verb == "%" or formatter:
            return True
        if not self.can_check(operation, operation.arg):
            return False
        return self.argument(operation, accepted, args[operation.arg])

    def can_check(self, operation: Operation, index: int) -> bool:
        """Whether an argument is there to be seen. Reports if it certainly is not."""
        args = self.call.args
        if index < len(args) - 1:
            return True
        if self.call.ellipsis:
            return False
        if index < len(args):
            return True
        self.report(
            operation,
            f"{self.name} format {operation.text} reads arg #{index - self.first + 1}, "
            f"but call has {_count(len(args) - self.first)}",
        )
        return False

    def matches(self, accepted: int, arg: ast.Expr) -> tuple[bool, str]:
        t = self.p.type_of(arg)
        if t is None:
            return True, ""
        ok, reason = match_type(accepted, t)
        return ok, f" ({reason})" if reason else ""

    def argument(self, operation: Operation, accepted: int, arg: ast.Expr) -> bool:
        """Check the argument that a verb prints."""
        p, name, verb = self.p, self.name, operation.verb
        t = p.type_of(arg)
        if t is None or t is INVALID_TYPE:
            return True
        if verb == "w" and self.version >= 27:
            under = t.underlying()
            if isinstance(under, Pointer) and implements_error(under.elem):
                elem, pointer = (type_string(each, self.qualifier) for each in (under.elem, t))
                self.report(
                    operation,
                    f"%w wants operand of error type {elem}, not pointer type {pointer} (defeats errors.Is)",
                )
                return False
        if isinstance(t, Signature) and verb not in "pT":
            self.report(operation, f"{name} format {operation.text} arg {p.text(arg)} is a func value, not called")
            return False
        ok, reason = self.matches(accepted, arg)
        if not ok:
            self.report(operation, f"{name} format {operation.text} has arg {p.text(arg)} of wrong type {t}{reason}")
            return False
        # The flag # keeps fmt from calling the methods, but not with %x, %X and %q.
        if accepted & STRING and verb != "T" and ("#" not in operation.flags or verb in "qxX"):
            method = recursive_method(p, arg)
            if method:
                self.report(
                    operation,
                    f"{name} format {operation.text} with arg {p.text(arg)} causes recursive {method} method call",
                )
                return False
        return True

    def qualifier(self, pkg: Package) -> str:
        return "" if pkg is self.p.pkg else pkg.name


def _check_print(p: Pass, call: ast.CallExpr, name: str) -> None:
    signature = p.type_of(call.fun)
    first = 0
    if signature is None:
        return
    signature = signature.underlying()
    if isinstance(signature, Signature):
        if not signature.variadic:
            return
        first = len(signature.params.vars) - 1
        rest = signature.params.vars[first].type
        if not isinstance(rest, Slice) or not is_empty_interface(rest.elem):
            return
    args = call.args[first:]
    if not args:
        return
    if first == 0:
        writer = args[0]
        if (
            isinstance(writer, ast.SelectorExpr)
            and isinstance(writer.x, ast.Ident)
            and writer.x.name == "os"
            and writer.sel.name.startswith("Std")
        ):
            p.report(call, f"{name} does not take io.Writer but has first arg {p.text(writer)}")
    text = p.string_of(args[0])
    if text is not None and b"%" in text.removesuffix(b"%"):
        directive = directive_like(text.removesuffix(b"%").decode("utf-8", "replace"))
        if directive:
            p.report(call, f"{name} call has possible Printf formatting directive {directive}")
    if name.endswith("ln"):
        text = p.string_of(args[-1])
        if text is not None and text.endswith(b"\n"):
            p.report(call, f"{name} arg list ends with redundant newline")
    for arg in args:
        t = p.type_of(arg)
        if isinstance(t, Signature):
            p.report(call, f"{name} arg {p.text(arg)} is a func value, not called")
        method = recursive_method(p, arg)
        if method:
            p.report(call, f"{name} arg {p.text(arg)} causes recursive call to {method} method")


def _count(n: int) -> str:
    return "1 arg" if n == 1 else f"{n} args"


ANALYZER = Analyzer("printf", Text("a format that does not fit its arguments"), run)
