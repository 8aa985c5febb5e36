"""What single ops and shapes of control flow do in wasm."""

import struct

import pytest

from gopy.wasm.decode import module_text
from tests.emit.engine import HEAP, Program

LOOP = """
func main.main(%n: i64) -> i64 is export {
  local %i: i64, %s: i64
entry.0:
  jump head.1
head.1:
  if i64.lt_s(%i, %n) then body.2 else done.3
body.2:
  %s = i64.add(%s, %i)
  %i = i64.add(%i, 1)
  jump head.1
done.3:
  return %s
}
"""


def test_a_loop_reads_as_one():
    program = Program(LOOP)
    assert program.call("main.main", 101) == 5050
    text = module_text(program.emitted.wasm, "main.main").partition("\n")[2]
    assert (
        text
        == """    (local i64 i64)
    loop
      local.get 1
      local.get 0
      i64.lt_s
      if
        local.get 2
        local.get 1
        i64.add
        local.set 2
        local.get 1
        i64.const 1
        i64.add
        local.set 1
        br 1
      else
        local.get 2
        return
      end
    end
    unreachable
  )
"""
    )


def evaluate(expression, type="i64", *, params="%a: i64, %b: i64", args=(), locals="", before=""):
    program = Program(
        f"func main.main({params}) -> {type} is export {{\n{locals}entry.0:\n{before}  return {expression}\n}}\n"
    )
    return program.call("main.main", *args)


@pytest.mark.parametrize(
    ("expression", "type", "result"),
    [
        ("i64.trunc_sat_f64_s(1e300)", "i64", (1 << 63) - 1),
        ("i64.trunc_sat_f64_s(nan:7ff8000000000000)", "i64", 0),
        ("i64.reinterpret_f64(nan:7ff4000000000001)", "i64", 0x7FF4000000000001),
        ("i32.reinterpret_f32(nan:7fa00001)", "i32", 0x7FA00001),
        ("f64.promote_f32(1.5)", "f64", 1.5),
        ("f64.convert_i64_u(-1)", "f64", 18446744073709551616.0),
        ("select.i64(i64.lt_s(%a, %b), %a, %b)", "i64", 6),
        ("i64.extend_i32_u(@main.main)", "i64", None),
        ("i64.popcnt(i64.rotl(-4, 1))", "i64", 62),
    ],
)
def test_expressions(expression, type, result):
    found = evaluate(expression, type, args=(6, 7))
    assert found == result or (result is None and found > 0)


def test_a_deep_tree():
    text = "%a"
    for _ in range(3000):
        text = f"i64.add({text}, %b)"
    assert evaluate_flat(text, (1, 2)) == 6001


def evaluate_flat(text, args):
    """As `evaluate`, but without the parser, which is no match for deep trees."""
    from gopy.ir.values import Bin, Get

    program = Program("func main.main(%a: i64, %b: i64) -> i64 is export {\nentry.0:\n  return %a\n}\n", defer=True)
    func = program.module.funcs["main.main"]
    value = Get(func.locals[0])
    for _ in range(text.count("i64.add")):
        value = Bin("i64.add", value, Get(func.locals[1]))
    func.blocks[0].term.values = [value]
    program.load()
    return program.call("main.main", *args)


def test_two_results_of_one_op():
    value = evaluate(
        "i64.xor(%lo, %hi)", locals="  local %lo: i64, %hi: i64\n", before="  %lo, %hi = i64.mul_wide_u(%a, %b)\n",
        args=(-1, 10),
    )  # fmt: skip
    wide = ((1 << 64) - 1) * 10
    assert value & ((1 << 64) - 1) == (wide & ((1 << 64) - 1)) ^ (wide >> 64)
    value = evaluate(
        "%hi", locals="  local %lo: i64, %hi: i64\n", before="  %lo, %hi = i64.add128(%a, 1, %b, 2)\n", args=(-1, -1)
    )
    assert value == 4


def test_memory_grows():
    text = """func main.main() -> i32 is export {
  local %old: i32, %now: i32
entry.0:
  %old = memory.grow(2)
  %now = memory.size()
  return i32.sub(%now, %old)
}
"""
    assert Program(text).call("main.main") == 2


def test_order_of_what_is_held_back():
    # t is read after its operand changed, and after a store: both times its value is the old one.
    text = """data main.x size 8
func main.main(%a: i64) -> i64 is export {
  local %t: i64, %u: i64, %v: i64
entry.0:
  i64.store(&main.x) <- 5
  %t = %a
  %a = 100
  %u = i64.load(&main.x)
  i64.store(&main.x) <- 6
  %v = i64.add(%t, %u)
  return i64.add(%v, i64.load(&main.x))
}
"""
    assert Program(text).call("main.main", 1000) == 1000 + 5 + 6


def test_copy_fill_and_data():
    text = """data main.text size 8 align 1 stable
  bytes 0 6162636465666768
data main.zeros size 5000000
data main.table size 24
  word 0 addr main.text 2
  word 8 func main.second
  word 16 addr main.zeros
func main.second() -> i64 {
entry.0:
  return 77
}
func main.main() -> i64 is export {
  local %r: i64
entry.0:
  copy(i32.add(i32.load(&main.table, 16), 4999990), i32.load(&main.table), 4)
  fill(i32.load(&main.table), 0, 2)
  %r = call [i32.load(&main.table+8)] () -> (i64) () among none
  return i64.add(i64.mul(%r, 1000), i64.load8_u(&main.zeros, 4999993))
}
"""
    program = Program(text, pages=120)
    assert program.call("main.main") == 77000 + ord("f")
    address = program.emitted.addresses["main.text"]
    assert program.memory.read(program.store, address, address + 8) == b"ab\0\0efgh"
    assert program.emitted.stable == {"main.text": address} and address == 65536
    assert len(program.emitted.wasm) < 10000
    assert program.emitted.data_end >= 65536 + 5000000
    assert program.emitted.funcs["main.second"].table_index > 0


def test_slots_of_a_function_that_is_suspended_are_on_the_heap():
    text = """func main.main(%n: i64) -> i64 is export {
  local %i: i64
  slot.0 size 8 align 8
  slot.1 size 16 align 8 pointers 8
entry.0:
  if i64.eqz(%n) then out.1 else loop.2
out.1:
  return 0
loop.2:
  i64.store(slot.0) <- i64.add(i64.load(slot.0), %i)
  call main.put(slot.1+8)
  call main.yield()
  %i = i64.add(%i, 1)
  if i64.lt_s(%i, %n) then loop.2 else end.3
end.3:
  return i64.add(i64.load(slot.0), i64.load(slot.1+4, 4))
}
func main.put(%p: i32*) {
entry.0:
  i64.store(%p) <- i64.add(i64.load(%p), 1000)
  return
}
"""
    program = Program(text)
    assert program.run("main.main", 5) == 5000 + 10
    assert program.suspensions == 5
    heap = program.data("runtime.heap")
    assert program.run("main.main", 0) == 0  # a way that needs no slot allocates none
    assert program.data("runtime.heap") == heap
    mask = program.emitted.addresses["main.main·s"]
    assert program.word(mask, 1) == 0b100


def test_a_preemption_point_asks_only_now_and_then():
    text = "data runtime.preemptcount size 4\n  bytes 0 03\n" + LOOP.replace(
        "  jump head.1\ndone", "  preempt\n  jump head.1\ndone"
    ).replace("entry.0:", "entry.0:\n  call main.yield()")
    program = Program(text)
    assert program.run("main.main", 4) == 6
    # Once for the yield; the counter starts at 3, so rounds 3 and 4 ask.
    assert program.suspensions == 3
    assert "preempt" not in module_text(
        Program(LOOP.replace("  jump head.1\ndone", "  preempt\n  jump head.1\ndone")).emitted.wasm, "main.main"
    )


def test_a_throw_through_several_frames():
    text = """func main.deep(%n: i64) {
entry.0:
  if i64.eqz(%n) then bottom.1 else down.2
bottom.1:
  call main.throw()
  unreachable
down.2:
  call main.deep(i64.sub(%n, 1))
  return
}
func main.main(%n: i64) -> i64 is export, handler caught.1 {
  local %x: i64, %times: i64
  slot.0 size 64 align 8
entry.0:
  %x = 5
  i64.store(slot.0) <- 0
  jump again.2
again.2:
  %x = i64.add(%x, %n)
  call main.deep(%n)
  return -1
caught.1:
  %times = i64.add(%times, 1)
  if i64.lt_s(%times, 3) then again.2 else done.3
done.3:
  return i64.add(%x, i64.mul(%times, 100))
}
"""
    program = Program(text)
    assert program.call("main.main", 7) == 5 + 21 + 300
    assert program["sp"] == HEAP


def test_stress_suspends_before_every_call_that_may():
    text = (
        """func runtime.stress() {
entry.0:
  suspend
  return
}
"""
        + LOOP.replace("  %i = i64.add(%i, 1)\n", "  call main.perhaps(%i)\n  %i = i64.add(%i, 1)\n")
        + """
func main.perhaps(%n: i64) {
entry.0:
  if i64.eqz(i64.sub(%n, 1000)) then yes.1 else no.2
yes.1:
  suspend
  jump no.2
no.2:
  return
}
"""
    )
    plain, stressed = Program(text), Program(text, suspend_stress=True, stress_runtime=True)
    assert plain.run("main.main", 10) == stressed.run("main.main", 10) == 45
    assert plain.suspensions == 0 and stressed.suspensions == 10


def test_floats_and_words_survive_a_suspension():
    text = """func main.main(%a: f64, %b: f32, %c: i32) -> f64 is export {
entry.0:
  call main.yield()
  return f64.add(%a, f64.add(f64.promote_f32(%b), f64.convert_i32_s(%c)))
}
"""
    bits = Program(text).run("main.main", 0.5, 0.25, -3)
    assert struct.unpack("<d", struct.pack("<Q", bits))[0] == -2.25


def test_a_panic_that_goes_on_in_a_saved_activation():
    # The callee parks, is resumed alone, and panics: main's frame is entered at its handler, where x is what it was before the call.
    text = """func main.parks() -> i64 {
entry.0:
  call main.yield()
  call main.throw()
  unreachable
}
func main.main(%n: i64) -> i64 is export, handler caught.1 {
  local %x: i64
entry.0:
  %x = i64.add(%n, 1)
  %x = call main.parks()
  return 0
caught.1:
  return %x
}
"""
    program = Program(text)
    assert program.run("main.main", 41) == 42
    assert program.caught == 1
