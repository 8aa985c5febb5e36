"""Which words of slots are cleared before which calls, as text after the pass alone."""

from gopy.compile.passes.deadslots import clear_dead_slots
from gopy.compile.passes.effects import compute_effects
from gopy.ir.check import check_module
from gopy.ir.parse import parse_module
from gopy.ir.pretty import print_func

HEAD = """
extern new() -> i32 from m is allocates
extern use(i32) from m
extern quiet() from m
extern "runtime.chanrecv1"(i32, i32) from m is allocates
extern "runtime.newobject"(i32) -> i32 from m is allocates
extern "runtime.selectgo"(i32) from m is allocates
data d size 8
"""


def cleared(text, suspends=False):
    """The lines of f that the pass has added, each with the op it stands before."""
    module = parse_module(HEAD + text)
    facts = compute_effects(module)
    before = print_func(module.funcs["f"]).split("\n")
    clear_dead_slots(module.funcs["f"], facts, suspends)
    check_module(module)
    found = []
    at = 0
    lines = print_func(module.funcs["f"]).split("\n")
    for i, line in enumerate(lines):
        if at < len(before) and line == before[at]:
            at += 1
        else:
            following = next(rest for rest in lines[i + 1 :] if rest == before[at])
            found.append((line.strip(), following.strip()))
    assert at == len(before)
    return found


def test_after_the_last_use_and_before_the_first():
    text = """func f(%p: i32*) {
  slot.0 size 8 align 8 pointers 0
entry.0:
  _ = call new()
  i32.store(slot.0) <- %p
  _ = call new()
  call use(i32.load(slot.0))
  _ = call new()
  _ = call new()
  return
}"""
    zero = ("i64.store(slot.0) <- 0", "_ = call new()")
    assert cleared(text) == [zero, zero]
    assert cleared(text, suspends=True) == [zero]


def test_only_before_calls_that_may_collect():
    assert not cleared("""func f(%p: i32*) {
  slot.0 size 8 align 8 pointers 0
entry.0:
  i32.store(slot.0) <- %p
  call use(i32.load(slot.0))
  call quiet()
  return
}""")


def test_not_before_a_short_call_outside_of_loops():
    text = """func f(%p: i32*) {
  slot.0 size 8 align 8 pointers 0
entry.0:
  i32.store(slot.0) <- %p
  call use(i32.load(slot.0))
  jump loop.1
loop.1:
  _ = call "runtime.newobject"(&d)
  TERM
}"""
    assert not cleared(text.replace("TERM", "return"))
    assert len(cleared(text.replace("TERM", "jump loop.1"))) == 1


def test_words_one_by_one_and_large_slots_as_a_whole():
    text = """func f(%p: i32*) {
  slot.0 size 16 align 8 pointers 0 8
  slot.1 size 80 align 8 pointers 0 8 16 24 32 40 48 56 64 72
entry.0:
  i32.store(slot.0) <- %p
  i32.store(slot.0, 8) <- %p
  fill(slot.1, 0, 80)
  call use(slot.1)
  _ = call new()
  call use(i32.load(slot.0, 8))
  return
}"""
    assert cleared(text) == [
        ("i64.store(slot.0) <- 0", "_ = call new()"),
        ("fill(slot.1, 0, 80)", "_ = call new()"),
    ]


def test_an_address_in_a_local_keeps_all_of_the_slot():
    text = """func f(%p: i32*) {
  local %a: i32
  slot.0 size 16 align 8 pointers 0 8
entry.0:
  i32.store(slot.0) <- %p
  i32.store(slot.0, 8) <- %p
  %a = i32.add(slot.0, 8)
  _ = call new()
  call use(%a)
  _ = call new()
  return
}"""
    assert [line for line, _ in cleared(text)] == ["i64.store(slot.0) <- 0", "i64.store(slot.0, 8) <- 0"]


def test_an_address_that_is_stored_or_returned_keeps_the_slot():
    text = """func f(%p: i32*) -> i32 {
  slot.0 size 8 align 8 pointers 0
entry.0:
  i32.store(slot.0) <- %p
  i32.store(%p) <- slot.0
  _ = call new()
  return 0
}"""
    assert not cleared(text)
    assert not cleared(text.replace("i32.store(%p) <- slot.0", "call use(slot.0)").replace("return 0", "return slot.0"))


def test_the_cases_of_a_select_lead_to_other_slots():
    text = """func f(%p: i32*) {
  slot.0 size 8 align 8 pointers 0
  slot.1 size 16 align 8 pointers 8
entry.0:
  i32.store(slot.0) <- %p
  i32.store(slot.1, 8) <- slot.0
  _ = call new()
  call "runtime.selectgo"(slot.1)
  call use(i32.load(slot.0))
  _ = call new()
  return
}"""
    # Nothing before the first call: selectgo reads both.
    assert cleared(text) == [
        ("i64.store(slot.0) <- 0", "_ = call new()"),
        ("i64.store(slot.1, 8) <- 0", "_ = call new()"),
    ]


def test_what_a_receive_operation_writes_is_dead_before_it():
    text = """func f(%c: i32*) {
  slot.0 size 8 align 8 pointers 0
entry.0:
  jump loop.1
loop.1:
  call "runtime.chanrecv1"(%c, slot.0)
  call use(i32.load(slot.0))
  _ = call new()
  jump loop.1
}"""
    assert cleared(text) == [("i64.store(slot.0) <- 0", "_ = call new()")]


def test_what_the_handler_reads_is_live_everywhere():
    text = """func f(%p: i32*) is handler handler.1 {
  slot.0 size 8 align 8 pointers 0
entry.0:
  i32.store(slot.0) <- %p
  _ = call new()
  return
handler.1:
  call use(i32.load(slot.0))
  _ = call new()
  return
}"""
    assert not cleared(text)
    assert len(cleared(text.replace("call use(i32.load(slot.0))", "call quiet()"))) == 2
