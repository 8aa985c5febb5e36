"""The instructions, by the names of WebAssembly's text format.

`OPCODES` maps a name to its bytes, prefix and all, without immediates. `MEMORY` maps loads and stores to their opcode
followed by the alignment they promise (its logarithm: the natural one, a hint only); the offset follows behind.
`IMMEDIATES` says for `decode` what stands behind an opcode; a name that is absent has nothing there.
"""

from __future__ import annotations

from gopy.wasm.leb128 import unsigned

# Value types and the empty block type.
I32 = 0x7F
I64 = 0x7E
F32 = 0x7D
F64 = 0x7C
FUNCREF = 0x70
EXNREF = 0x69
EMPTY = 0x40
TYPE_NAMES = {I32: "i32", I64: "i64", F32: "f32", F64: "f64", FUNCREF: "funcref", EXNREF: "exnref"}

# Runs of neighbouring opcodes: the first code, then names in order.
_RUNS = (
    (0x00, "unreachable nop block loop if else"),
    (0x08, "throw"),
    (0x0A, "throw_ref end br br_if br_table return call call_indirect return_call return_call_indirect"),
    (0x1A, "drop select"),
    (0x1F, "try_table local.get local.set local.tee global.get global.set table.get table.set"),
    (
        0x28,
        "i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u i64.load8_s i64.load8_u"
        " i64.load16_s i64.load16_u i64.load32_s i64.load32_u i32.store i64.store f32.store f64.store i32.store8"
        " i32.store16 i64.store8 i64.store16 i64.store32 memory.size memory.grow i32.const i64.const f32.const f64.const",
    ),
    (
        0x45,
        "i32.eqz i32.eq i32.ne i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s i32.ge_u"
        " i64.eqz i64.eq i64.ne i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s i64.ge_u"
        " f32.eq f32.ne f32.lt f32.gt f32.le f32.ge f64.eq f64.ne f64.lt f64.gt f64.le f64.ge"
        " i32.clz i32.ctz i32.popcnt i32.add i32.sub i32.mul i32.div_s i32.div_u i32.rem_s i32.rem_u i32.and i32.or i32.xor"
        " i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr"
        " i64.clz i64.ctz i64.popcnt i64.add i64.sub i64.mul i64.div_s i64.div_u i64.rem_s i64.rem_u i64.and i64.or i64.xor"
        " i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr"
        " f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt f32.add f32.sub f32.mul f32.div f32.min f32.max"
        " f32.copysign"
        " f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt f64.add f64.sub f64.mul f64.div f64.min f64.max"
        " f64.copysign"
        " i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u i64.extend_i32_s i64.extend_i32_u"
        " i64.trunc_f32_s i64.trunc_f32_u i64.trunc_f64_s i64.trunc_f64_u f32.convert_i32_s f32.convert_i32_u"
        " f32.convert_i64_s f32.convert_i64_u f32.demote_f64 f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s"
        " f64.convert_i64_u f64.promote_f32 i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 f64.reinterpret_i64"
        " i32.extend8_s i32.extend16_s i64.extend8_s i64.extend16_s i64.extend32_s",
    ),
    (0xD0, "ref.null ref.is_null ref.func"),
)
_PREFIXED = (  # behind 0xFC
    "i32.trunc_sat_f32_s i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u i64.trunc_sat_f32_s i64.trunc_sat_f32_u"
    " i64.trunc_sat_f64_s i64.trunc_sat_f64_u memory.init data.drop memory.copy memory.fill table.init elem.drop table.copy"
    " table.grow table.size table.fill untaken i64.add128 i64.sub128 i64.mul_wide_s i64.mul_wide_u"
)
OPCODES: dict[str, bytes] = {}
for _first, _names in _RUNS:
    for _number, _name in enumerate(_names.split(), _first):
        OPCODES[_name] = bytes((_number,))
for _number, _name in enumerate(_PREFIXED.split()):
    OPCODES[_name] = bytes((0xFC, _number))
del OPCODES["untaken"]  # nothing has number 18

MEMORY: dict[str, bytes] = {}
for _name, _code in OPCODES.items():
    if 0x28 <= _code[0] <= 0x3E:
        _bits = _name.partition(".")[2].lstrip("loadstre").partition("_")[0] or _name[1:3]
        MEMORY[_name] = _code + unsigned({"8": 0, "16": 1, "32": 2, "64": 3}[_bits])

IMMEDIATES = {
    **dict.fromkeys(MEMORY, "memarg"),
    **dict.fromkeys(("block", "loop", "if"), "blocktype"),
    **dict.fromkeys(("br", "br_if"), "label"),
    "br_table": "labels",
    **dict.fromkeys(("call", "return_call", "ref.func"), "func"),
    **dict.fromkeys(("call_indirect", "return_call_indirect"), "indirect"),
    **dict.fromkeys(("local.get", "local.set", "local.tee"), "local"),
    **dict.fromkeys(("global.get", "global.set"), "global"),
    **dict.fromkeys(("memory.size", "memory.grow", "memory.fill", "data.drop", "elem.drop"), "index"),
    **dict.fromkeys(("table.get", "table.set", "table.grow", "table.size", "table.fill"), "index"),
    **dict.fromkeys(("memory.copy", "memory.init", "table.copy", "table.init"), "index index"),
    "i32.const": "s32",
    "i64.const": "s64",
    "f32.const": "f32",
    "f64.const": "f64",
    "throw": "tag",
    "try_table": "try",
    "ref.null": "type",
}
