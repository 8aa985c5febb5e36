"""Local variables that are declared without a value, and the places where they are certainly still nil."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.vet.variables import ADDRESS, UPDATE, WRITE, Variable, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Unit


def declared_nil(unit: Unit, variable: Variable) -> ast.ValueSpec | None:
    """The declaration of a variable that begins as nil: `var p *T`, `var p *T = nil`."""
    declaration = variable.declaration
    spec = declaration.stmt if declaration is not None else None
    if not isinstance(spec, ast.ValueSpec):
        return None
    if not spec.values:
        return spec
    value = unit.initial_value(variable.var)
    return spec if isinstance(value, ast.Ident) and value.name == "nil" else None


def never_set_before(unit: Unit, var: object, at: ast.Node) -> ast.ValueSpec | None:
    """The declaration of a local variable that is certainly nil at a node; None where it may not be.

    It is if no assignment can come before, no address is taken, and function literals do not set it.
    """
    table = variables(unit)
    variable = table.of(var) if isinstance(var, Var) else None
    if variable is None or variable.of_kind(ADDRESS):
        return None
    spec = declared_nil(unit, variable)
    if spec is None:
        return None
    setters = [mention.ident for mention in variable.of_kind(WRITE, UPDATE)]
    if not setters:
        return spec
    owner = unit.inspection.enclosing_function
    if owner(at) is not variable.function or any(owner(setter) is not variable.function for setter in setters):
        return None
    if any(table.reaches(variable.function, setter, [at]) is not None for setter in setters):
        return None
    return spec
