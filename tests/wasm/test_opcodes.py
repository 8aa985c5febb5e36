"""The opcode table against wasmtime's assembler: every instruction that the back end may write."""

import pytest
import wasmtime

from gopy.ir.check import BINARY, LOADS, STORES, UNARY
from gopy.ir.values import TYPE_NAMES, operand_type, result_type
from gopy.wasm.decode import DecodedModule
from gopy.wasm.opcodes import MEMORY, OPCODES


def assembled(instructions, params="", results=""):
    """The bytes of a function of one's own in the text format, without declarations and `end`."""
    wasm = wasmtime.wat2wasm(f"(module (memory 1) (tag) (table 1 funcref) (func {params} {results} {instructions}))")
    module = DecodedModule(bytes(wasm))
    at, end = module.bodies[0]
    return bytes(wasm[at + 1 : end - 1])


@pytest.mark.parametrize("name", sorted(UNARY | BINARY))
def test_operators(name):
    operand = TYPE_NAMES[operand_type(name)]
    count = 2 if name in BINARY else 1
    code = assembled("local.get 0 " * count + name, f"(param {operand})", f"(result {TYPE_NAMES[result_type(name)]})")
    assert code == b"\x20\x00" * count + OPCODES[name]


@pytest.mark.parametrize("name", sorted(LOADS))
def test_loads(name):
    code = assembled(f"i32.const 0 {name} offset=9 drop")
    assert code == b"\x41\x00" + MEMORY[name] + b"\x09\x1a"


@pytest.mark.parametrize("name", sorted(STORES))
def test_stores(name):
    code = assembled(f"i32.const 0 local.get 0 {name} offset=9", f"(param {name[:3]})")
    assert code == b"\x41\x00\x20\x00" + MEMORY[name] + b"\x09"


@pytest.mark.parametrize(
    ("text", "name", "immediates"),
    [
        ("i32.const 0 i32.const 0 i32.const 0 memory.copy", "memory.copy", "0000"),
        ("i32.const 0 i32.const 0 i32.const 0 memory.fill", "memory.fill", "00"),
        ("memory.size drop", "memory.size", "001a"),
        ("i32.const 0 memory.grow drop", "memory.grow", "001a"),
        ("i64.const 0 i64.const 0 i64.mul_wide_u drop drop", "i64.mul_wide_u", "1a1a"),
        ("i64.const 0 i64.const 0 i64.mul_wide_s drop drop", "i64.mul_wide_s", "1a1a"),
        ("i64.const 0 i64.const 0 i64.const 0 i64.const 0 i64.add128 drop drop", "i64.add128", "1a1a"),
        ("i64.const 0 i64.const 0 i64.const 0 i64.const 0 i64.sub128 drop drop", "i64.sub128", "1a1a"),
        ("throw 0", "throw", "00"),
        ("block try_table (catch 0 0) end end", "try_table", "400100000" + "00b0b"),
        ("i32.const 0 call_indirect (type 0)", "call_indirect", "0000"),
        ("i32.const 0 i32.const 0 i32.const 0 select drop", "select", "1a"),
        ("unreachable", "unreachable", ""),
        ("return", "return", ""),
        ("block i32.const 0 br_table 0 0 end", "br_table", "0100000b"),
    ],
)
def test_others(text, name, immediates):
    assert assembled(text).endswith(OPCODES[name] + bytes.fromhex(immediates))
