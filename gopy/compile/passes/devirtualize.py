"""Calls through the table become direct calls where the callee is probably one of a few.

In a program it is known which functions a func value or an interface's method may mean (Module.candidates). Where few
of them are the program's own, the call asks for each of these by its table index and calls it directly; what is none
of them is called through the table as before. A direct call costs a fraction of one through the table, which checks
bounds, type and instance, and the inliner can replace it by the callee's body.
"""

from __future__ import annotations

from gopy.ir.func import Block, Func
from gopy.ir.ops import Call, CallIndirect, If, Jump, Set
from gopy.ir.values import I32, I64, Bin, FuncRef, Get

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.ir.module import Module
    from gopy.ir.values import Value

MAX_GUESSES = 4


def devirtualize(module: Module) -> None:
    """Treat all functions of a module."""
    guesses: dict[str, list[Func]] = {}
    for key, members in module.candidates.items():
        own = [module.funcs[name] for name in sorted(members) if name in module.funcs]
        if 0 < len(own) <= MAX_GUESSES:
            guesses[key] = own
    if not guesses:
        return
    for func in module.funcs.values():
        left: set[CallIndirect] = set()  # what remains of calls that have been treated
        at = 0
        while at < len(func.blocks):
            block = func.blocks[at]
            for i, op in enumerate(block.ops):
                if type(op) is CallIndirect and op.callees in guesses and op not in left:
                    fitting = [f for f in guesses[op.callees] if _fits(f, op)]
                    if fitting:
                        left.add(_split(func, at, i, op, fitting))
                        break
            at += 1


def _fits(callee: Func, op: CallIndirect) -> bool:
    return tuple(p.type for p in callee.params) == op.params and tuple(callee.results) == op.results


def _split(func: Func, at: int, i: int, op: CallIndirect, fitting: list[Func]) -> CallIndirect:
    """Replace block.ops[i] by a chain of tests, the code behind it going on in a block of its own; the call at the
    chain's end."""
    block = func.blocks[at]
    number = len(func.blocks)
    rest = Block(f"{block.name}-after{number}")
    rest.ops = block.ops[i + 1 :]
    rest.term = block.term
    del block.ops[i:]
    index = func.local(I32)
    block.ops.append(Set(index, op.index))
    args = []
    for arg in op.args:
        held = func.local(arg.type, "", _may_point(arg))
        block.ops.append(Set(held, arg))
        args.append(held)
    made: list[Block] = []
    test = block
    for n, callee in enumerate(fitting):
        direct = Block(f"{block.name}-direct{number}.{n}")
        direct.ops.append(Call(list(op.dsts), callee.name, [Get(a) for a in args], op.pos))
        direct.term = Jump(rest)
        other = Block(f"{block.name}-other{number}.{n}")
        test.term = If(Bin("i32.eq", Get(index), FuncRef(callee.name)), direct, other)
        made += [direct, other]
        test = other
    last = CallIndirect(list(op.dsts), op.params, op.results, Get(index), [Get(a) for a in args], op.pos, op.callees)
    test.ops.append(last)
    test.term = Jump(rest)
    func.blocks[at + 1 : at + 1] = [*made, rest]
    return last


def _may_point(arg: Value) -> bool:
    """Whether an argument may be the only reference to an object: not if it is a number for sure."""
    if type(arg) is Get:
        return arg.local.ptr
    return arg.type == I32 or arg.type == I64
