"""The back end in one function: from a lowered module to bytes. It orders the passes of compile/passes.

    racepoints    for random schedules only: more places to give way
    simplify      every function tidied up
    devirtualize  calls through the table where the callee can be guessed
    inline        small leaf functions into their callers
    effects       over the whole module: who may block, allocate, panic
    then for each function
    nilcheck      checks that an earlier one has made
    normalise     one entry; a function with a handler begins with a test where it came from; no irreducible loops
    deadslots     what nobody reads any more in them is cleared before calls that may allocate
    slots         memory for variables that need addresses
    liveness      once; what follows adds code that leaves it valid
    frames        pointers to the shadow stack before calls that may allocate
    resume        functions that may block: leave in the middle, enter there again
    frames        prologue and ends, now that the frame's size is known
    structure     and emission: emit/func.py

With GOPY_CHECK_IR set in the environment (or `checked`) the IR is checked before and after the passes of each function.
"""

from __future__ import annotations

import os

from gopy.compile.passes.deadslots import clear_dead_slots
from gopy.compile.passes.descriptor import resolve_lines
from gopy.compile.passes.devirtualize import devirtualize
from gopy.compile.passes.effects import compute_effects
from gopy.compile.passes.frames import STACK_LIMIT, STACK_OVERFLOW, Frame, keep_roots, make_frame
from gopy.compile.passes.inline import Inliner
from gopy.compile.passes.liveness import liveness
from gopy.compile.passes.loops import Shape
from gopy.compile.passes.nilcheck import drop_nil_checks
from gopy.compile.passes.racepoints import add_race_points
from gopy.compile.passes.reducible import make_reducible, normalise
from gopy.compile.passes.resume import drop_preempts, make_resumable, may_suspend, resume_points, stress_suspend
from gopy.compile.passes.simplify import simplify
from gopy.compile.passes.slots import layout, place, slots_on_heap
from gopy.emit.linetable import with_inlined
from gopy.emit.module import EmittedModule, emit_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gopy.ir.func import Func
    from gopy.ir.module import Module


def _line_as_is(pos: int) -> tuple[str, int]:
    return "", pos


def compile_module(
    module: Module,
    position: Callable[[int], tuple[str, int]] | None = None,
    *,
    memory_pages: int = 0,
    suspend_stress: bool = False,
    race_points: Iterable[str] = (),
    checked: bool = False,
) -> EmittedModule:
    """Compile a lowered module, which is used up by it.

    Parameters: `position` gives the file and line of a position (without it lines are the bare numbers); `memory_pages`,
    for the module `runtime`: the least size of the memory; `suspend_stress`: suspend at every point (not in runtime
    itself); `race_points`: the packages whose functions get race points; `checked`: check the IR on the way. Errors:
    KeyError for a symbol that is nowhere; IRError if the IR is malformed and checked.
    """
    checked = checked or bool(os.environ.get("GOPY_CHECK_IR"))
    inliner = Inliner(module)
    add_race_points(module, race_points)
    where = with_inlined(position or _line_as_is, inliner.places)
    run_passes(module, where, inliner, suspend_stress=suspend_stress, checked=checked)
    return emit_module(module, where, memory_pages)


def run_passes(
    module: Module,
    position: Callable[[int], tuple[str, int]],
    inliner: Inliner | None = None,
    *,
    suspend_stress: bool = False,
    checked: bool = False,
) -> None:
    """All passes over the functions of a module, up to the form that is emitted; without `inliner` nothing is inlined."""
    funcs = list(module.funcs.values())
    if checked:
        _check(module, funcs)
    for func in funcs:
        simplify(func)
    if inliner is not None and not suspend_stress:
        devirtualize(module)
        for func in inliner.run():
            simplify(func)
    facts = compute_effects(module)
    stress = suspend_stress and module.name != "runtime"
    limited = (STACK_LIMIT in module.datas or STACK_LIMIT in module.addresses) and (
        STACK_OVERFLOW in module.funcs or STACK_OVERFLOW in module.externs
    )
    for func in funcs:
        drop_nil_checks(func)
        _transform(func, module, facts, stress, limited, position)
    if checked:
        _check(module, list(module.funcs.values()))


def _transform(
    func: Func,
    module: Module,
    facts: dict[str, int],
    stress: bool,
    limited: bool,
    position: Callable[[int], tuple[str, int]],
) -> None:
    suspends = func.may_block and any(may_suspend(op, facts) for block in func.blocks for op in block.ops)
    if suspends and stress:
        stress_suspend(func, facts)
    if not suspends or not module.has_go:  # without go statements there is nobody to make way for
        drop_preempts(func)
    normalise(func)
    shape = make_reducible(func) if suspends or len(func.blocks) > 3 else None
    start = func.blocks[0]
    if func.handler is not None:
        start = start.term.else_  # type: ignore[attr-defined]
    size = 0
    offsets: list[int] = []
    if func.slots:
        if func.may_alloc:
            clear_dead_slots(func, facts, suspends)
        if suspends:
            slots_on_heap(func, module, shape or Shape(func), start)
        else:
            offsets, size = layout(func)
    frame = Frame(func, size)
    if func.slots:
        place(func, frame.pointer(), offsets)
        func.slots = []
    if func.may_alloc or suspends or func.handler is not None:
        live = liveness(func)
        saved = 0
        if suspends:
            points = resume_points(func, live, facts)
            for point in points.values():
                saved |= point.live
        keep_roots(func, frame, live, facts, saved)
        if suspends:
            make_resumable(func, module, points, live.always, frame, start)
            resolve_lines(module, func.name + "·d", func.pos, position)
    make_frame(func, frame, start, limited and func.name != STACK_OVERFLOW)


def _check(module: Module, funcs: list[Func]) -> None:
    from gopy.ir.check import check_func  # only where it is asked for

    for func in funcs:
        check_func(func, module)
