"""Modules as text: what the builder writes reads as the text format would say it."""

import wasmtime

from gopy.wasm.decode import DecodedModule, module_text
from gopy.wasm.module import FUNC, ModuleBuilder
from gopy.wasm.opcodes import I32, I64

TEXT = """(module $demo
  (type (func (param i32) (result i64)))  ;; 0
  (type (func))  ;; 1
  (import "host" "clock" (func (param i32) (result i64)))
  (import "runtime" "table" (table 4 funcref))
  (import "runtime" "memory" (memory 1))
  (import "runtime" "panic" (tag))
  (import "runtime" "sp" (global (mut i32)))
  (export "now" (func $demo.now))
  (elem (i32.const 2) func $demo.now $host.clock)
  (func $demo.now (param i32) (result i64)  ;; 1 at 0xAT
    (local i32 i64 i64)
    block
      local.get 0
      i32.eqz
      if
        br 1
      else
        nop
      end
      local.get 0
      i64.load32_u offset=300
      return
    end
    local.get 0
    call $host.clock
  )
  (data (i32.const 64) "hi\\00\\22")
)
"""


def build():
    builder = ModuleBuilder()
    clock = builder.import_func("host", "clock", (I32,), (I64,), "host.clock")
    builder.import_table("runtime", "table", 4)
    builder.import_memory("runtime", "memory", 1)
    builder.import_tag("runtime", "panic")
    builder.import_global("runtime", "sp", I32)
    now = builder.func("demo.now", (I32,), (I64,))
    builder.body(
        bytes.fromhex("02 017f 027e 0240 2000 45 0440 0c01 05 01 0b 2000 3502ac02 0f 0b 2000 1000 0b".replace(" ", ""))
    )
    builder.export("now", FUNC, now)
    builder.elements(2, [now, clock])
    builder.data(64, b'hi\0"')
    return builder.finish("demo")


def test_text():
    wasm, starts = build()
    assert module_text(wasm) == TEXT.replace("0xAT", hex(starts[0]))
    assert module_text(wasm, "demo.now").startswith("  (func $demo.now")
    assert module_text(wasm, "demo.other") == ""


def test_it_is_valid():
    wasm, _ = build()
    module = wasmtime.Module(wasmtime.Engine(), wasm)
    assert next((item.module, item.name) for item in module.imports) == ("host", "clock")
    assert [item.name for item in module.exports] == ["now"]


def test_what_others_write():
    wasm = wasmtime.wat2wasm("""(module (func (export "f") (result f64) f64.const 1.5)
        (func (param i32) local.get 0 if (result i32) i32.const -7 else i32.const 8 end drop) (memory 1 2))""")
    module = DecodedModule(bytes(wasm))
    text = module_text(bytes(wasm))
    assert "f64.const 1.5" in text and "if (result i32)" in text and "(memory 1 2)" in text
    assert module.imported == 0 and len(module.bodies) == 2
