"""Running hand-written wasm: loading, output, exit, limits, traps."""

import os
import time

import pytest

from gopy.link.cache import Cache
from gopy.runtime import engine as engine_module
from gopy.runtime.capi import EngineError, check_layouts
from gopy.runtime.clock import VIRTUAL_START
from gopy.runtime.engine import EPOCH, FUEL, PLAIN, Engine
from tests.runtime.fake import DATA, SLOT, execute, image, module

HELLO = f"(drop (call $write (i32.const 1) (i32.const {DATA}) (i64.const 6)))"


def out(body, **options):
    return execute(image(body), **options).out


def show(value):
    """Write an i64 as 8 bytes to standard output."""
    return f"(i64.store (i32.const 256) {value}) (drop (call $write (i32.const 1) (i32.const 256) (i64.const 8)))"


def number(data):
    return int.from_bytes(data, "little", signed=True)


def test_layouts_are_those_of_the_package():
    check_layouts()


def test_hello():
    got = execute(image(HELLO))
    assert (got.status, got.out, got.err, got.limit) == (0, b"hello\n", "", "")


def test_standard_error():
    got = execute(image(HELLO.replace("(i32.const 1)", "(i32.const 2)", 1)))
    assert (got.out, got.err) == (b"", "hello\n")


def test_a_descriptor_that_is_not_open():
    assert number(out(show("(call $write (i32.const 7) (i32.const 0) (i64.const 1))"))) == -9


def test_exit_unwinds():
    got = execute(image(f"{HELLO} (call $exit (i32.const 3)) {HELLO}"))
    assert (got.status, got.out) == (3, b"hello\n")


def test_what_is_buffered_comes_out_after_a_trap():
    got = execute(image("(i32.store (i32.const 1024) (i32.const 0x0a6968)) (call $buffer (i32.const 3)) unreachable"))
    assert got.out == b"hi\n"
    assert got.status == 2
    assert "mistake in gopy" in got.err


def test_modules_are_initialised_in_order():
    def library(name, text):
        return module(
            name,
            f"""(module (import "runtime" "memory" (memory 1))
            (import "runtime" "write" (func $write (param i32 i32 i64) (result i64)))
            (func (export "_gopy_init") (i32.store (i32.const 512) (i32.const {ord(text)}))
              (drop (call $write (i32.const 1) (i32.const 512) (i64.const 1))))
            (func (export "{name}.f") (result i64) (i64.const {ord(text)})))""",
            moduledata=1000,
            has_init=True,
            data_end=1 << 20,
        )

    program = image(show("(i64.extend_i32_u (call $added))"), more=(library("a", "A"), library("b/c", "B")))
    got = execute(program).out
    assert got[:2] == b"AB"
    assert number(got[2:]) == 1000 + 1000 + 64


def test_a_function_of_another_module_is_called():
    library = module(
        "lib", '(module (func (export "lib.f") (param i64) (result i64) (i64.mul (local.get 0) (i64.const 2))))'
    )
    text = f"""(module (import "lib" "lib.f" (func $f (param i64) (result i64)))
      (import "runtime" "memory" (memory 1)) (import "runtime" "table" (table 1 funcref))
      (import "runtime" "write" (func $write (param i32 i32 i64) (result i64)))
      (func $start {show("(call $f (i64.const 21))")}) (elem (i32.const {SLOT}) func $start))"""
    program = image("")
    program.modules[1:] = [library, module("main", text, data_end=DATA, table_end=SLOT + 1)]
    assert number(execute(program).out) == 42


def test_memory_reaches_the_static_data():
    program = image(HELLO)
    program.modules[-1].data_end = 100 << 20
    assert execute(program).out == b"hello\n"


# Input, arguments, environment, clocks, chance.


def test_standard_input():
    read = "(drop (call $read (i32.const 0) (i32.const 256) (i64.const 4)))"
    body = f"{read} {read} {show('(call $read (i32.const 0) (i32.const 512) (i64.const 9))')}"
    assert number(out(body, stdin=b"abcdef")) == 0
    body = f"{read} {read} (drop (call $write (i32.const 1) (i32.const 256) (i64.const 4)))"
    assert out(body, stdin=b"abcdef") == b"efcd"


def test_arguments_and_environment():
    ask = "(call ${0} (i32.const 256) (i64.const {1}))"
    body = f"{show(ask.format('args', 0))} (drop {ask.format('args', 4)}) (drop (call $write (i32.const 1) (i32.const 256) (i64.const 4)))"
    got = out(body, arguments=[b"prog", b"-x"])
    assert number(got[:8]) == 8
    assert got[8:] == b"prog"
    body = f"(drop {ask.format('environ', 99)}) (drop (call $write (i32.const 1) (i32.const 256) (i64.const 8)))"
    assert out(body, environ=[b"A=1", b"B=2"]) == b"A=1\0B=2\0"


def test_the_virtual_clock():
    body = f"(call $sleep (i64.const 3600000000000)) {show('(call $walltime)')}"
    began = time.monotonic()
    assert number(out(body, clock="virtual")) == VIRTUAL_START + 3600 * 10**9 + 101
    assert time.monotonic() - began < 20
    assert out(body, clock="virtual") == out(body, clock="virtual")


def test_the_real_clock():
    assert abs(number(out(show("(call $walltime)"))) - time.time_ns()) < 10 * 10**9
    assert 0 < number(out(show("(call $nanotime)"))) < 60 * 10**9
    slept = number(out(f"(call $sleep (i64.const 20000000)) {show('(call $nanotime)')}"))
    assert slept >= 20_000_000


def test_chance():
    body = "(call $random (i32.const 256) (i64.const 100)) (drop (call $write (i32.const 1) (i32.const 256) (i64.const 100)))"
    assert out(body) != out(body)
    assert out(body, seed=7) == out(body, seed=7) != out(body, seed=8)
    assert len(set(out(body, seed=7))) > 50


# Limits.


def test_time_is_limited():
    began = time.monotonic()
    got = execute(image(f"{HELLO} (loop $l (br $l))"), timeout=200_000_000)
    assert (got.limit, got.out, got.status) == ("timeout", b"hello\n", 2)
    assert 0.2 <= time.monotonic() - began < 10


def test_time_is_limited_while_it_sleeps():
    began = time.monotonic()
    got = execute(image("(loop $l (call $sleep (i64.const 100000000000)) (br $l))"), timeout=200_000_000)
    assert got.limit == "timeout"
    assert time.monotonic() - began < 10


def test_a_limit_that_is_not_reached():
    got = execute(image(HELLO), timeout=10**10, output=6, fuel=0)
    assert (got.limit, got.status, got.out) == ("", 0, b"hello\n")


def test_fuel():
    got = execute(image("(loop $l (br $l))"), fuel=100_000)
    assert got.limit == "fuel"
    got = execute(image(HELLO), fuel=100_000)
    assert got.limit == ""
    assert 5 < got.fuel < 100
    assert got.fuel == execute(image(HELLO), fuel=100_000).fuel


def test_output_is_limited():
    got = execute(image(f"(loop $l {HELLO} (br $l))"), output=15)
    assert (got.limit, got.out, got.status) == ("output", b"hello\nhello\nhel", 2)


def test_no_character_is_cut():
    text = "äöü€".encode()
    stores = "".join(f"(i32.store8 (i32.const {300 + i}) (i32.const {c}))" for i, c in enumerate(text))
    body = f"{stores} (drop (call $write (i32.const 1) (i32.const 300) (i64.const {len(text)})))"
    assert [execute(image(body), output=n).out.decode() for n in (1, 2, 3, 6, 8, 9)] == [
        "",
        "ä",
        "ä",
        "äöü",
        "äöü",
        "äöü€",
    ]


def test_memory_is_limited():
    grow = "(i64.extend_i32_s (call $grow (i32.const {0})))"
    assert number(out(show(grow.format(1024 + 16)), memory=1 << 20)) > 0
    assert number(out(show(grow.format(1024 + 17)), memory=1 << 20)) == -1


# Traps.


def test_stack_overflow():
    got = execute(image("(call $f) ;; (func $f (call $f) (call $f))"))
    assert got.status == 2
    assert got.err.startswith(
        "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\ngoroutine 1 [running]:\n"
    )
    assert got.err.endswith("...additional frames elided...\n")


def test_a_host_function_that_fails(monkeypatch):
    from gopy.runtime.hostcalls import Host

    def fail(self, arguments):
        raise ZeroDivisionError("in the host")

    monkeypatch.setattr(Host, "walltime", fail)
    with pytest.raises(ZeroDivisionError, match="in the host"):
        execute(image("(drop (call $walltime))"))


@pytest.mark.parametrize(
    "call",
    [
        "(call $write (i32.const 1) (i32.const 0x7ffffff0) (i64.const 32))",
        "(call $write (i32.const 1) (i32.const 0) (i64.const 0x7fffffffffffffff))",
        "(call $write (i32.const 1) (i32.const 100) (i64.const -1))",
        "(call $read (i32.const 0) (i32.const -8) (i64.const 64))",
        "(call $args (i32.const -1) (i64.const 100))",
    ],
)
def test_addresses_that_are_not_in_memory(call):
    """A program must not make the host read or write outside of its memory."""
    got = execute(image(f"(drop {call})"), stdin=b"x" * 100)
    assert got.status == 2
    assert got.out == b""
    assert got.err.startswith("fatal error: memory out of bounds\n")


def test_random_bytes_outside_of_memory():
    assert execute(image("(call $random (i32.const -100) (i64.const 200))")).status == 2


# Native code.


def count_native(cache):
    return sum(name.endswith(".native") for name in os.listdir(cache.directory))


def test_native_code_is_kept(tmp_path, monkeypatch):
    cache = Cache(str(tmp_path))
    assert execute(image(HELLO), cache).out == b"hello\n"
    assert count_native(cache) == 2

    def no_compiler(self, wasm):
        raise AssertionError("compiled again")

    monkeypatch.setattr(Engine, "compile", no_compiler)
    assert execute(image(HELLO), cache).out == b"hello\n"


def test_damaged_native_code_is_made_again(tmp_path):
    cache = Cache(str(tmp_path))
    execute(image(HELLO), cache)
    for size in (0, 100, -100):
        for name in os.listdir(cache.directory):
            path = os.path.join(cache.directory, name)
            with open(path, "rb+") as file:
                file.truncate(size if size >= 0 else os.path.getsize(path) + size)
        assert execute(image(HELLO), cache).out == b"hello\n"


def test_variants_have_code_of_their_own(tmp_path):
    keys = {Engine(variant).key for variant in (PLAIN, FUEL, EPOCH)}
    assert len(keys) == 3
    cache = Cache(str(tmp_path))
    execute(image(HELLO), cache)
    execute(image(HELLO), cache, fuel=1000)
    assert count_native(cache) == 4


def test_wasm_that_is_not_valid():
    engine = Engine()
    with pytest.raises(EngineError):
        engine.compile(b"\0asm\x01\0\0\0\x01")


def test_a_small_stack_is_found(monkeypatch):
    import threading

    real = threading.stack_size

    def limited(size=None):
        if size is None:
            return real()
        if size > 100 << 20:
            raise ValueError
        return real(size)

    monkeypatch.setattr(threading, "stack_size", limited)
    stacks = []
    engine_module.on_big_stack(stacks.append)
    assert stacks == [64 << 20]
    assert execute(image(HELLO)).out == b"hello\n"
