"""Where variables live (spec "Variables"): what a function's body does with each decides.

A variable is *boxed*, put on the heap, if its address is taken (`&x`, a method with pointer receiver, slicing an
array), or if a function literal uses it and anybody assigns to it after its declaration; `return x` assigns to a named
result. If the address only goes to functions that do not keep it (compile/escape.py), memory of the activation will do:
then it is *addressed*. What a literal uses and nobody assigns to is copied into the closure. All others live in locals, or,
of memory class, in a slot. A closure that is called at once, or that the callee does not keep, is in a slot too.
`Variables` is that knowledge for a declaration with the literals inside.
"""

from __future__ import annotations

from gopy.compile.lower.function import Mem, Reg
from gopy.ir.values import Get, SlotAddr, Sym
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL, METHOD_VAL
from gopy.types.lookup import has_ptr_recv
from gopy.types.named import unalias
from gopy.types.objects import FIELD_VAR, PACKAGE_VAR, Func, Var
from gopy.types.typ import Array, Interface, Pointer, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.compile.buffers import Plan
    from gopy.compile.compiler import Compiler
    from gopy.compile.lower.function import Lowerer
    from gopy.ir.values import Value
    from gopy.types.info import Info
    from gopy.types.typ import Type

_MAX_COPIED = 128  # bytes of a variable that a closure copies: gc's


class Variables:
    """`boxed` variables; `captures`: the variables of enclosing functions that a literal uses, in order of first use."""

    __slots__ = (
        "boxed",
        "addressed",
        "captures",
        "assigned",
        "type_of",
        "_info",
        "_escapes",
        "_owner",
        "_calls",
        "lent",
        "plan",
        "flagged",
        "buffers",
    )

    def __init__(self, comp: Compiler, info: Info) -> None:
        self.boxed: set[Var] = set()
        self.addressed: set[Var] = set()
        self.type_of: Callable[[ast.Expr], Type] = lambda e: comp.type_in(info, e)
        self._escapes = comp.escapes
        self._calls: set[ast.Expr] = set()  # what is called at once (by no defer or go statement)
        self.lent: set[ast.Expr] = (
            set()
        )  # arguments &x, and literals, that the callee does not keep; literals called at once
        self.captures: dict[ast.Node, list[Var]] = {}
        self.plan: Plan | None = None
        self.buffers: set[object] = set()  # the owners of buffers (appendbuffer.py) so far
        self.flagged = False  # the function has a parameter with the words that `plan.flags` counts
        self.assigned: set[Var] = set()
        self._info = info
        self._owner: dict[Var, tuple[ast.Node, ...]] = {}

    def scan(self, *roots: ast.Node | None) -> Variables:
        """Look at declarations, statements or expressions; returns itself."""
        for root in roots:
            if root is not None:
                self._scan(root)
        captured = {var for vars in self.captures.values() for var in vars}
        self.boxed |= captured & (self.assigned | self.addressed)
        self.addressed -= self.boxed
        return self

    def _scan(self, root: ast.Node) -> None:
        info = self._info
        defs, uses = info.defs, info.uses
        stack: list[tuple[ast.Node, tuple[ast.Node, ...]]] = [(root, ())]
        while stack:
            node, lits = stack.pop()
            kind = type(node)
            if kind is ast.Ident:
                var = defs.get(node)  # type: ignore[call-overload]
                if type(var) is Var:
                    self._owner[var] = lits
                else:
                    var = uses.get(node)  # type: ignore[call-overload]
                    if type(var) is Var and var.kind != PACKAGE_VAR and var.kind != FIELD_VAR:
                        self._use(var, lits)
                continue
            inner: tuple[ast.Node, ...] = lits
            if isinstance(node, ast.FuncLit):
                inner = (*lits, node)
                self.captures.setdefault(node, [])
            elif isinstance(node, ast.UnaryExpr):
                if node.op == "&":
                    self._address(node.x, node in self.lent)
            elif isinstance(node, ast.CallExpr):
                fun = ast.unparen(node.fun)
                self._calls.add(fun)
                if type(fun) is ast.FuncLit:
                    self.lent.add(fun)
                for arg, kept in self._escapes.arguments(info, node):
                    if not kept and isinstance(arg, ast.UnaryExpr | ast.FuncLit):
                        self.lent.add(arg)
            elif isinstance(node, ast.DeferStmt | ast.GoStmt):
                self._later(node.call, inner, stack)
                continue
            elif isinstance(node, ast.SelectorExpr):
                self._selector(node)
            elif isinstance(node, ast.SliceExpr):
                if isinstance(self._under(node.x), Array):
                    self._address(node.x)
            elif isinstance(node, ast.AssignStmt):
                for x in node.lhs:
                    self._assign(x)
            elif isinstance(node, ast.FuncType):
                # A return statement with values assigns to named results, before deferred literals run.
                for field in node.results.list if node.results is not None else ():
                    for ident in field.names:
                        var = defs.get(ident)
                        if type(var) is Var:
                            self.assigned.add(var)
            elif isinstance(node, ast.IncDecStmt):
                self._assign(node.x)
            elif isinstance(node, ast.RangeStmt):
                if isinstance(self._under(node.x), Signature):
                    # The body is the code of a closure (rangefunc.py), and what it binds belongs to it.
                    inner = (*lits, node)
                    self.captures.setdefault(node, [])
                    for part in (node.body, node.value, node.key):
                        if part is not None:
                            stack.append((part, inner))
                    stack.append((node.x, lits))
                    if node.tok == "=":
                        for y in (node.key, node.value):
                            if y is not None:
                                self._assign(y)
                    continue
                if node.tok == "=":
                    for y in (node.key, node.value):
                        if y is not None:
                            self._assign(y)
            elif isinstance(node, ast.CaseClause | ast.Field):
                implicit = info.implicits.get(node)
                if isinstance(implicit, Var):
                    self._owner[implicit] = lits
            for name in reversed(node.child_fields):
                value = getattr(node, name)
                if value is None:
                    continue
                if type(value) is list:
                    stack.extend([(child, inner) for child in reversed(value)])
                else:
                    stack.append((value, inner))

    def _use(self, var: Var, lits: tuple[ast.Node, ...]) -> None:
        owner = self._owner.get(var, ())
        for lit in lits[len(owner) :]:
            captured = self.captures[lit]
            if var not in captured:
                captured.append(var)

    def _under(self, e: ast.Expr) -> Type:
        return unalias(self.type_of(e)).underlying()

    def _assign(self, x: ast.Expr) -> None:
        """x is assigned to: the variable it is part of changes."""
        var = self._root(x)
        if var is not None and self._info.defs.get(ast.unparen(x)) is not var:  # type: ignore[call-overload]
            self.assigned.add(var)

    def _later(
        self, call: ast.Expr, lits: tuple[ast.Node, ...], stack: list[tuple[ast.Node, tuple[ast.Node, ...]]]
    ) -> None:
        """A call that happens later: what it gets is kept until then."""
        for child in reversed(list(ast.children(call))):
            stack.append((child, lits))

    def _address(self, x: ast.Expr, lent: bool = False) -> None:
        """x's address is taken; `lent`: by somebody who does not keep it."""
        var = self._root(x)
        if var is not None:
            (self.addressed if lent else self.boxed).add(var)

    def _selector(self, node: ast.SelectorExpr) -> None:
        """x.f with a method that wants x's address."""
        selection = self._info.selections.get(node)
        if selection is None or selection.kind != METHOD_VAL:
            return
        method = selection.obj
        if not isinstance(method, Func) or not has_ptr_recv(method) or selection.indirect:
            return
        t = self.type_of(node.x)
        if not isinstance(unalias(t).underlying(), Pointer | Interface):
            lent = node in self._calls and bool(self._escapes.of_method(selection) & 1)
            self._address(node.x, lent)

    def _root(self, x: ast.Expr) -> Var | None:
        """The local variable whose memory x is, or is part of."""
        while True:
            x = ast.unparen(x)
            if isinstance(x, ast.Ident):
                var = self._info.object_of(x)
                if isinstance(var, Var) and var.kind != PACKAGE_VAR:
                    return var
                return None
            if isinstance(x, ast.SelectorExpr):
                selection = self._info.selections.get(x)
                if selection is None or selection.kind != FIELD_VAL or selection.indirect:
                    return None
                if isinstance(self._under(x.x), Pointer):
                    return None
            elif not (isinstance(x, ast.IndexExpr) and isinstance(self._under(x.x), Array)):
                return None
            x = x.x


def by_reference(f: Lowerer, var: Var) -> bool:
    """Whether a closure holds the address of a variable, not a copy."""
    return var in f.variables.boxed or f.layout(f.subst(var.type)).size > _MAX_COPIED


def declare(f: Lowerer, var: Var, values: list[Value] | None) -> None:
    """Make a variable and give it a value of its type; None: the zero value."""
    t = f.subst(var.type)
    layout = f.layout(t)
    if var.kind == PACKAGE_VAR:  # a cell's
        where = Mem(Sym(f.comp.global_symbol(var)))
        if values is None:
            f.clear(where, layout)
        else:
            f.write(where, layout, values)
        return
    if by_reference(f, var) and (var in f.variables.boxed or _is_captured(f, var)):
        if values is not None:
            values = f.stable(values, layout) if layout.mem else f.temps(values, layout)
        box = f.new_object(t)
        place = Mem(box)
        f.vars[var] = place
        if values is not None:
            f.write(place, layout, values)
        return
    place_ = own_place(f, var, t)
    f.vars[var] = place_
    if values is None:
        if isinstance(place_, Reg) or type(place_.base) is SlotAddr:  # an object of the heap is zero
            f.clear(place_, layout)
    else:
        f.write(place_, layout, values)


def own_place(f: Lowerer, var: Var, t: Type) -> Reg | Mem:
    """A place of the activation's own for a variable; its content is undefined."""
    layout = f.layout(t)
    if var in f.variables.addressed and layout.size:
        return Mem(f.memory(layout, var.name))
    return local_place(f, t, var.name)


def _is_captured(f: Lowerer, var: Var) -> bool:
    return any(var in captured for captured in f.variables.captures.values())


def local_place(f: Lowerer, t: Type, name: str = "") -> Reg | Mem:
    """A place of the activation's own for a value of type t; its content is undefined."""
    layout = f.layout(t)
    if layout.mem:
        return Mem(f.memory(layout, name))
    return Reg(f.locals_for(layout, name))


def declare_param(f: Lowerer, var: Var | None, t: Type, name: str) -> None:
    """Make a parameter of the function, and the variable it initialises (None or blank: nobody refers to it)."""
    layout = f.layout(t)
    leaves = layout.leaves
    names = [name] if len(leaves) == 1 else [f"{name}.{i}" if name else "" for i in range(len(leaves))]
    locals = [f.func.param(leaf.type, n, leaf.ptr) for leaf, n in zip(leaves, names, strict=True)]
    if var is not None:
        f.vars[var] = Mem(Get(locals[0])) if layout.mem else Reg(locals)


def box_params(f: Lowerer, vars: list[Var]) -> None:
    """Move the parameters that need it to memory; after all parameters are declared."""
    for var in vars:
        if var in f.vars and by_reference(f, var) and (var in f.variables.boxed or _is_captured(f, var)):
            place = f.vars[var]
            layout = f.layout(f.subst(var.type))
            values = f.read(place, layout)
            box = f.new_object(f.subst(var.type))
            f.vars[var] = Mem(box)
            f.write(f.vars[var], layout, values)
        elif var in f.vars and var in f.variables.addressed and isinstance(f.vars[var], Reg):
            layout = f.layout(f.subst(var.type))
            values = f.read(f.vars[var], layout)
            f.vars[var] = own_place(f, var, f.subst(var.type))
            f.write(f.vars[var], layout, values)
