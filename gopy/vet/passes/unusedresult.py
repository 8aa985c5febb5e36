"""unusedresult: calls that only compute a value, which nobody takes."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Func
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, receiver
from gopy.vet.type_queries import is_string_method

FUNCTIONS: dict[str, frozenset[str]] = {
    "context": frozenset(("WithCancel", "WithDeadline", "WithTimeout", "WithValue")),
    "errors": frozenset(("New",)),
    "fmt": frozenset(("Append", "Appendf", "Appendln", "Errorf", "Sprint", "Sprintf", "Sprintln")),
    "maps": frozenset(("All", "Clone", "Collect", "Equal", "EqualFunc", "Keys", "Values")),
    "slices": frozenset(
        "All AppendSeq Backward BinarySearch BinarySearchFunc Chunk Clip Clone Collect Compact CompactFunc Compare "
        "CompareFunc Concat Contains ContainsFunc Delete DeleteFunc Equal EqualFunc Grow Index IndexFunc Insert "
        "IsSorted IsSortedFunc Max MaxFunc Min MinFunc Repeat Replace Sorted SortedFunc SortedStableFunc Values".split()
    ),
    "sort": frozenset(("Reverse",)),
}
STRING_METHODS = frozenset(("Error", "String"))


def run(p: Pass) -> None:
    """Report `fmt.Sprintf(...)` as a statement, and the like."""
    for stmt in p.nodes(ast.ExprStmt):
        call = ast.unparen(stmt.x)
        func = callee(p.info, call) if isinstance(call, ast.CallExpr) else None
        if not isinstance(func, Func) or not isinstance(call, ast.CallExpr):
            continue
        recv = receiver(func)
        if recv is not None:
            if func.name in STRING_METHODS and is_string_method(func):
                p.report(call.pos, f"result of ({recv.type}).{func.name} call not used", end=call.lparen)
        elif func.pkg is not None and func.name in FUNCTIONS.get(func.pkg.path, ()):
            p.report(call.pos, f"result of {func.pkg.path}.{func.name} call not used", end=call.lparen)


ANALYZER = Analyzer("unusedresult", Text("the result of a call that does nothing else is not used"), run)
