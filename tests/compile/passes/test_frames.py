"""Which pointers are stored before which calls. Words are named by offset: `[0] <- %p`."""

from gopy.emit.backend import run_passes
from gopy.ir.check import check_module
from gopy.ir.parse import parse_module
from gopy.ir.pretty import print_func

HEAD = """
extern new() -> i32 from m is allocates
extern use(i32) from m
extern quiet() from m
extern fail() from m is noreturn, allocates, panics
data d size 8
"""


def framed(text, extra=""):
    module = parse_module(HEAD + extra + text)
    run_passes(module, lambda pos: ("", pos))
    check_module(module)
    return print_func(module.funcs["f"])


def stores(text):
    return [line.strip().replace("i32.store(%fp", "(") for line in text.split("\n") if ".store(%fp" in line]


def test_stored_before_the_call_that_it_must_outlive():
    text = framed("func f(%p: i32*) {\nentry.0:\n  _ = call new()\n  call use(%p)\n  return\n}")
    assert (
        text
        == """func f(%p: i32*) is allocates {
  local %fp: i32
entry.0:
  %fp = i32.sub($sp, 8)
  $sp = %fp
  i32.store(%fp) <- %p
  _ = call new()
  call use(%p)
  $sp = i32.add(%fp, 8)
  return
}
"""
    )


def test_not_if_it_is_not_needed():
    assert "%fp" not in framed("func f(%p: i32*) {\nentry.0:\n  call use(%p)\n  _ = call new()\n  return\n}")
    assert "%fp" not in framed("func f(%p: i32*) {\nentry.0:\n  call quiet()\n  call use(%p)\n  return\n}")
    assert "%fp" not in framed("func f(%p: i32) {\nentry.0:\n  _ = call new()\n  call use(%p)\n  return\n}")
    assert "%fp" not in framed(
        "func f() {\n  local %p: i32*\nentry.0:\n  %p = &d\n  _ = call new()\n  call use(%p)\n  return\n}"
    )


def test_once_for_two_calls_and_again_after_an_assignment():
    text = framed("""func f(%p: i32*) {
entry.0:
  _ = call new()
  _ = call new()
  call use(%p)
  %p = i32.load(%p)
  _ = call new()
  call use(%p)
  return
}""")
    assert len(stores(text)) == 2


def test_a_loop_does_not_store_again_and_again():
    text = framed("""func f(%p: i32*, %n: i64) {
entry.0:
  jump loop.1
loop.1:
  _ = call new()
  call use(%p)
  %n = i64.sub(%n, 1)
  if i64.eqz(%n) then end.2 else loop.1
end.2:
  return
}""")
    assert len(stores(text)) == 1
    assert text.index("i32.store(%fp) <- %p") < text.index("loop.1:")


def test_neighbours_in_time_share_a_word():
    text = framed("""func f() {
  local %p: i32*, %q: i32*
entry.0:
  %p = call new()
  _ = call new()
  call use(%p)
  %q = call new()
  _ = call new()
  call use(%q)
  return
}""")
    # The word is nobody's before the first call, nor while the third runs.
    assert stores(text) == ["() <- 0", "() <- %p", "() <- 0", "() <- %q"]
    assert "%fp = i32.sub($sp, 8)" in text


def test_two_that_one_loop_needs_do_not_share():
    text = framed("""func f(%p: i32*, %q: i32*, %n: i64) {
entry.0:
  jump loop.1
loop.1:
  %n = i64.sub(%n, 1)
  if i64.eqz(i64.and(%n, 1)) then odd.2 else even.3
odd.2:
  _ = call new()
  call use(%p)
  return
even.3:
  _ = call new()
  call use(%q)
  if i64.eqz(%n) then end.4 else loop.1
end.4:
  return
}""")
    assert {line.partition(" <-")[0] for line in stores(text)} == {"()", "(, 8)"}


def test_data_words_of_interfaces_are_stored_whole():
    text = framed("func f(%w: i64*) -> i64 {\nentry.0:\n  _ = call new()\n  return %w\n}")
    assert "i64.store(%fp) <- %w" in text


def test_a_check_stores_only_what_the_handler_reads():
    assert "%fp" not in framed("func f(%p: i32*) {\nentry.0:\n  check %p fail()\n  call use(%p)\n  return\n}")
    text = framed(
        "func f(%p: i32*) is handler h.1 {\nentry.0:\n  check %p fail()\n  return\nh.1:\n  call use(%p)\n  return\n}"
    )
    assert stores(text) == ["() <- %p"]
    assert "h.1:\n  $sp = %fp" in text


def test_slots_lie_in_the_frame():
    text = framed("""func f(%p: i32*) -> i64 {
  slot.0 size 12 align 4
  slot.1 size 8 align 8 pointers 0
entry.0:
  i64.store(slot.0+4) <- 7
  i32.store(slot.1) <- %p
  call use(slot.1)
  _ = call new()
  call use(%p)
  return i64.load(slot.0, 4)
}""")
    assert "%fp = i32.sub($sp, 32)" in text
    assert "i64.store(%fp, 4) <- 7" in text and "call use(i32.add(%fp, 16))" in text
    assert "i32.store(%fp, 24) <- %p" in text and "return i64.load(%fp, 4)" in text


def test_the_stack_has_an_end():
    limit = "address runtime.stacklimit 4096\nextern runtime.stackoverflow() from runtime is noreturn\n"
    text = framed("func f(%p: i32*) {\nentry.0:\n  _ = call new()\n  call use(%p)\n  return\n}", limit)
    assert "check i32.lt_u(%fp, i32.load(&runtime.stacklimit)) runtime.stackoverflow()\n  $sp = %fp" in text
