"""Images of hand-written wasm, for testing the host without a compiler."""

import wasmtime

from gopy.link.entry import Entry
from gopy.link.program import Image, ImageModule
from gopy.runtime.limits import Limits
from gopy.runtime.session import Options, run

RUNTIME = """
(module $runtime
  (import "host" "write" (func $write (param i32 i32 i64) (result i64)))
  (import "host" "read" (func $read (param i32 i32 i64) (result i64)))
  (import "host" "exit" (func $exit (param i32)))
  (import "host" "nanotime" (func $nanotime (result i64)))
  (import "host" "walltime" (func $walltime (result i64)))
  (import "host" "sleep" (func $sleep (param i64)))
  (import "host" "random" (func $random (param i32 i64)))
  (import "host" "args" (func $args (param i32 i64) (result i64)))
  (import "host" "environ" (func $environ (param i32 i64) (result i64)))
  (import "host" "traceback" (func $traceback (result i32)))
  (import "host" "tracetext" (func $tracetext (param i32 i32 i64) (result i64)))
  (import "host" "pcinfo" (func $pcinfo (param i64 i32 i64) (result i64)))
  (memory (export "memory") 2 65536)
  (table (export "table") 8 funcref)
  (tag (export "panic"))
  (global $pending (mut i32) (i32.const 0))
  (global $heap (export "heap") (mut i64) (i64.const 0))
  (global $added (export "added") (mut i32) (i32.const 0))
  (type $start (func))
  (func (export "runtime.boot") (param i64 i64 i64) (global.set $heap (local.get 0)))
  (func (export "runtime.addmodule") (param i32) (global.set $added (i32.add (global.get $added) (local.get 0))))
  (func (export "runtime.added") (result i32) (global.get $added))
  (func (export "runtime.rt0") (param i64) (result i32)
    (call_indirect (type $start) (i32.wrap_i64 (local.get 0))) (i32.const 0))
  ;; what stands at 1024 is written when the buffer is flushed
  (func (export "runtime.flushout")
    (drop (call $write (i32.const 1) (i32.const 1024) (i64.extend_i32_u (global.get $pending))))
    (global.set $pending (i32.const 0)))
  (func (export "buffer") (param i32) (global.set $pending (local.get 0)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (export "write" (func $write)) (export "read" (func $read)) (export "exit" (func $exit))
  (export "nanotime" (func $nanotime)) (export "walltime" (func $walltime)) (export "sleep" (func $sleep))
  (export "random" (func $random)) (export "args" (func $args)) (export "environ" (func $environ))
  (export "traceback" (func $traceback)) (export "tracetext" (func $tracetext)) (export "pcinfo" (func $pcinfo)))
"""

IMPORTS = """
  (import "runtime" "memory" (memory 1))
  (import "runtime" "table" (table 1 funcref))
  (import "runtime" "write" (func $write (param i32 i32 i64) (result i64)))
  (import "runtime" "read" (func $read (param i32 i32 i64) (result i64)))
  (import "runtime" "exit" (func $exit (param i32)))
  (import "runtime" "nanotime" (func $nanotime (result i64)))
  (import "runtime" "walltime" (func $walltime (result i64)))
  (import "runtime" "sleep" (func $sleep (param i64)))
  (import "runtime" "random" (func $random (param i32 i64)))
  (import "runtime" "args" (func $args (param i32 i64) (result i64)))
  (import "runtime" "environ" (func $environ (param i32 i64) (result i64)))
  (import "runtime" "traceback" (func $traceback (result i32)))
  (import "runtime" "tracetext" (func $tracetext (param i32 i32 i64) (result i64)))
  (import "runtime" "pcinfo" (func $pcinfo (param i64 i32 i64) (result i64)))
  (import "runtime" "runtime.added" (func $added (result i32)))
  (import "runtime" "buffer" (func $buffer (param i32)))
  (import "runtime" "grow" (func $grow (param i32) (result i32)))
"""
SLOT = 20  # table index of a program's start
DATA = 2 << 20  # where a program's data begins


def module(name, wat, lines="", moduledata=0, has_init=False, data_end=0, table_end=0):
    wasm = bytes(wasmtime.wat2wasm(wat))
    entry = Entry("", "", lines, wasm)
    return ImageModule(name, entry.wasm_digest, moduledata, has_init, data_end, table_end, lambda: entry)


def image(body, lines="", more=()):
    """A program whose start function has this body (`body` may also define other functions behind a line `;;`)."""
    start, _, others = body.partition(";;")
    text = f"""(module $main {IMPORTS} {others}
      (func $start {start})
      (elem (i32.const {SLOT}) func $start)
      (data (i32.const {DATA}) "hello\\n"))"""
    main = module("main", text, lines, 64, False, DATA + 64, SLOT + 1)
    return Image([module("runtime", RUNTIME, data_end=1 << 16, table_end=8), *more, main], SLOT)


class Outcome:
    """What a run gave."""

    def __init__(self, result, out, err):
        self.status = result.status
        self.limit = result.limit
        self.fuel = result.fuel
        self.out = bytes(out)
        self.err = err.decode()


def execute(program, cache=None, **options):
    """Run an image with its output caught."""
    out, err = bytearray(), bytearray()
    limits = Limits(**{name: options.pop(name) for name in ("timeout", "memory", "output", "fuel") if name in options})
    made = Options(limits=limits, sinks=(out.extend, err.extend), **options)
    result = run(program, made, cache)
    return Outcome(result, out, err)
