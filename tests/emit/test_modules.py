"""Two modules in one store: functions by name and through the table, data by address, panics across."""

import wasmtime

from gopy.emit.backend import compile_module
from gopy.ir.check import check_module
from gopy.ir.parse import parse_module
from tests.emit.engine import ENGINE

RUNTIME = """
module runtime data 65536 table 1
data runtime.counter size 8 align 8 stable
  bytes 0 05
func runtime.add(%n: i64) -> i64 is export {
entry.0:
  i64.store(&runtime.counter) <- i64.add(i64.load(&runtime.counter), %n)
  return i64.load(&runtime.counter)
}
func runtime.fail() is export, noreturn {
entry.0:
  throw
}
func runtime.apply(%f: i32, %x: i64) -> i64 is export {
  local %r: i64
entry.0:
  %r = call [%f] (i64) -> (i64) (%x)
  return %r
}
"""
PROGRAM = """
module main data 131072 table 100
extern runtime.add(i64) -> i64 from runtime
extern runtime.unused() from runtime
extern runtime.fail() from runtime is noreturn, panics
extern runtime.apply(i32, i64) -> i64 from runtime
address runtime.counter 65536
data main.f·f size 8
  word 0 func main.double
func main.double(%x: i64) -> i64 {
entry.0:
  return i64.mul(%x, 2)
}
func _gopy_init() is handler caught.1 {
  local %r: i64
entry.0:
  %r = call runtime.add(10)
  %r = call runtime.apply(i32.load(&main.f·f), %r)
  i64.store(&runtime.counter) <- %r
  %r = call runtime.apply(@runtime.add, %r)
  call runtime.fail()
  unreachable
caught.1:
  i64.store(&runtime.counter) <- i64.add(i64.load(&runtime.counter), 1000)
  return
}
"""


def test_two_modules():
    modules = [parse_module(RUNTIME), parse_module(PROGRAM)]
    store = wasmtime.Store(ENGINE)
    linker = wasmtime.Linker(ENGINE)
    for module in modules:
        check_module(module)
        # Calls through the table do not suspend here; otherwise the runtime's frame functions would be needed.
        for func in module.funcs.values():
            for block in func.blocks:
                for op in block.ops:
                    if hasattr(op, "callees"):
                        op.callees = "nested"
        module.candidates["nested"] = set()
        emitted = compile_module(module, checked=True, memory_pages=4)
        instance = linker.instantiate(store, wasmtime.Module(ENGINE, emitted.wasm))
        linker.define_instance(store, module.name, instance)
    assert emitted.table_end == 102
    exports = instance.exports(store)
    assert list(exports) == ["_gopy_init"]
    exports["_gopy_init"](store)
    memory = linker.get(store, "runtime", "memory")
    counter = int.from_bytes(memory.read(store, 65536, 65544), "little")
    assert counter == (5 + 10) * 2 * 2 + 1000
    imported = {item.name for item in wasmtime.Module(ENGINE, emitted.wasm).imports}
    assert "runtime.unused" not in imported and {"runtime.add", "memory", "table", "panic", "sp"} <= imported
