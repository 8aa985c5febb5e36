"""The colour of functions: a table."""

import pytest

from gopy.compile.passes.effects import compute_effects
from gopy.ir.parse import parse_module

HEAD = """
extern runtime.park() from runtime is blocks, allocates
extern runtime.newobject(i32) -> i32 from runtime is allocates
extern runtime.panicnil() from runtime is noreturn, allocates, panics
extern host.now() from host
among "sig:quiet": main.leaf
among "sig:loud": main.leaf main.parks
among "sig:none":
"""

BODIES = {
    "main.leaf": "call host.now()",
    "main.parks": "call runtime.park()",
    "main.callsParks": "call main.parks()",
    "main.new": "_ = call runtime.newobject(8)",
    "main.checks": "check %a runtime.panicnil()",
    "main.suspends": "suspend",
    "main.preempts": "preempt",
    "main.even": "call main.odd()",
    "main.odd": "call main.even()\n  call main.parks()",
    "main.loop1": "call main.loop2()",
    "main.loop2": "call main.loop1()\n  call main.leaf()",
    "main.anything": "call [%a] () -> () ()",
    "main.unknownKey": 'call [%a] () -> () () among "sig:other"',
    "main.quiet": 'call [%a] () -> () () among "sig:quiet"',
    "main.loud": 'call [%a] () -> () () among "sig:loud"',
    "main.none": 'call [%a] () -> () () among "sig:none"',
}

COLOURS = {
    "main.leaf": "",
    "main.parks": "block alloc",
    "main.callsParks": "block alloc",
    "main.new": "alloc",
    "main.checks": "panic",
    "main.suspends": "block alloc",
    "main.preempts": "",
    "main.even": "block alloc",
    "main.odd": "block alloc",
    "main.loop1": "",
    "main.loop2": "",
    "main.anything": "block alloc panic",
    "main.unknownKey": "block alloc panic",
    "main.quiet": "",
    "main.loud": "block alloc",
    "main.none": "",
}


@pytest.fixture(scope="module")
def colours():
    text = HEAD
    for name, body in BODIES.items():
        text += f"func {name}() {{\n  local %a: i32\nentry.0:\n  {body}\n  return\n}}\n"
    module = parse_module(text)
    compute_effects(module)
    return {
        name: " ".join(word for word in ("block", "alloc", "panic") if getattr(func, "may_" + word))
        for name, func in module.funcs.items()
    }


@pytest.mark.parametrize("name", BODIES)
def test_colour(colours, name):
    assert colours[name] == COLOURS[name]


def test_a_check_of_a_function_that_may_block_does_not():
    module = parse_module("""
func fails() is noreturn {
entry.0:
  suspend
  unreachable
}
func f(%a: i32) {
entry.0:
  check %a fails()
  return
}""")
    compute_effects(module)
    f = module.funcs["f"]
    assert module.funcs["fails"].may_block and f.may_panic and not (f.may_block or f.may_alloc)


def test_the_collector_is_where_allocation_begins():
    module = parse_module(
        "func runtime.collect() {\nentry.0:\n  return\n}\nfunc f() {\nentry.0:\n  call runtime.collect()\n  return\n}"
    )
    compute_effects(module)
    assert module.funcs["f"].may_alloc
