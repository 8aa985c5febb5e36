"""Package-level variables and the function that initialises a package (spec "Package initialization")."""

from __future__ import annotations

from gopy.compile.lower.function import Lowerer
from gopy.compile.lower.initvars import lower_initializer
from gopy.compile.lower.vars import Variables
from gopy.compile.source import Unsupported
from gopy.compile.static import Encoder
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.module import Data
from gopy.types.objects import Var

MAX_SIZE = 2_000_000_000  # bytes of a package variable: the linker's limit in Go

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.compile.source import SourcePackage
    from gopy.types.info import Initializer


def declare_globals(comp: Compiler) -> None:
    """Give every package-level variable its memory."""
    for source in comp.packages:
        scope = source.pkg.scope
        for name in scope.names():
            obj = scope.lookup(name)
            if isinstance(obj, Var) and comp.owns(obj):
                layout = comp.layouts.of(obj.type)
                if layout.size > MAX_SIZE:
                    raise Unsupported(obj.pos, f"variable {name} is too large ({layout.size} bytes)")
                data = Data(f"{source.path}.{name}", max(layout.size, 1), layout.align)
                data.ptrs = layout.ptrs
                data.stable = True
                comp.module.datas[data.name] = data
        for spec, files in source.embedded.items():
            var = source.info.defs.get(spec.names[0])
            if isinstance(var, Var):
                from gopy.compile.embedded import fill

                fill(comp, var, comp.module.datas[f"{source.path}.{var.name}"], files)


def lower_init(comp: Compiler, source: SourcePackage) -> str:
    """The function that initialises a package's variables and calls its init functions; its symbol, "" if there
    is nothing to do."""
    symbol = f"{source.path}.init"
    func = IRFunc(symbol, 0)
    dynamic = [init for init in source.info.init_order if not _static_init(comp, source, init)]
    if not dynamic and not source.inits:
        return ""
    variables = Variables(comp, source.info)
    f = Lowerer(comp, source, {}, func, variables)
    for init in dynamic:
        variables.scan(init.rhs)
    for init in dynamic:
        lower_initializer(f, init)
    for number, decl in enumerate(source.inits):
        name = f"{symbol}.{number}"
        comp.request(name, source, decl)
        f.emit(ops.Call([], name, [], decl.pos))
    f.end(ops.Return([]))
    comp.add_func(func)
    return symbol


def _static_init(comp: Compiler, source: SourcePackage, init: Initializer) -> bool:
    if len(init.lhs) != 1 or init.lhs[0].name == "_":
        return False
    var = init.lhs[0]
    data = comp.module.datas[f"{source.path}.{var.name}"]
    trial = Data(data.name, data.size, data.align)
    encoder = Encoder(comp, source.info, shared=False)
    if not encoder.encode(trial, 0, init.rhs, var.type):
        return False
    encoder.commit()
    data.content, data.relocs = trial.content, trial.relocs
    return True
