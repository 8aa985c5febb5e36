"""`gopy tool ir` and `gopy tool wasm`: what a program is compiled to, as text."""

from __future__ import annotations

from gopy.tool.program import check_program, lower_program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence, Set as AbstractSet

    from gopy.link.image import StdImage
    from gopy.tool.vet import Report


def ir_text(
    cwd: str, arguments: Sequence[str], std: StdImage, tags: AbstractSet[str], stdin: bytes | None, function: str
) -> str | Report:
    """The IR of a program, or of one function ("" for all), tidied up but before all other passes; the report if the program
    has errors.
    """
    checked = check_program(cwd, arguments, std, tags, stdin)
    if checked.report.has_errors:
        return checked.report
    from gopy.compile.passes.simplify import simplify
    from gopy.ir.pretty import print_func, print_module

    fset = checked.loader.fset

    def position(pos: int) -> str:
        where = fset.position(pos)
        return f"{where.name}:{where.line}:{where.column}"

    module = lower_program(checked, std)
    for func in module.funcs.values():
        simplify(func)
    if not function:
        return print_module(module, position)
    wanted = [func for name, func in module.funcs.items() if function in (name, func.title)]
    return "\n".join(print_func(func, position) for func in wanted)


def wasm_text(
    cwd: str, arguments: Sequence[str], std: StdImage, tags: AbstractSet[str], stdin: bytes | None, function: str
) -> str | Report:
    """The wasm of a program, or of one function, as text; see ir_text."""
    checked = check_program(cwd, arguments, std, tags, stdin)
    if checked.report.has_errors:
        return checked.report
    from gopy.emit.backend import compile_module
    from gopy.link.lines import positions
    from gopy.wasm.decode import module_text

    emitted = compile_module(lower_program(checked, std), positions(checked.loader.fset))
    return module_text(emitted.wasm, function)
