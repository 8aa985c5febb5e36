"""Random functions as IR text: any block may jump to any other, so that every shape of graph occurs, reducible or not."""

import random

FUEL = 60

HELPERS = """
extern runtime.unused() from runtime
func main.fail(%n: i64) is noreturn {
entry.0:
  call main.note(i64.add(%n, 9000))
  call main.throw()
  unreachable
}
func main.risky(%n: i64) -> i64 {
entry.0:
  check i64.eqz(i64.and(%n, 7)) main.fail(%n)
  return i64.add(%n, 3)
}
func main.slow(%p: i32*, %n: i64) -> i64, i32 {
  local %q: i32*
entry.0:
  %q = call main.new()
  if i32.wrap_i64(i64.and(%n, 1)) then park.1 else end.2
park.1:
  call main.yield()
  jump end.2
end.2:
  call host.use(%p)
  return i64.mul(%n, 3), i32 %q
}
""".replace("i32 %q", "%q")


def expression(rng, depth=2):
    if depth == 0 or rng.random() < 0.3:
        return rng.choice(["%a", "%b", "%c", "%d", str(rng.randrange(-3, 9))])
    op = rng.choice("add sub mul and or xor".split())
    return f"i64.{op}({expression(rng, depth - 1)}, {expression(rng, depth - 1)})"


def condition(rng):
    choice = rng.random()
    x, y = expression(rng, 1), expression(rng, 1)
    if choice < 0.2:
        return f"i64.eqz(i64.and({x}, {rng.randrange(1, 4)}))"
    if choice < 0.3:
        return f"i32.eqz(i64.lt_s({x}, {y}))"
    op = rng.choice("eq ne lt_s gt_u le_s ge_u".split())
    return f"i64.{op}({x}, {y})"


def op(rng, features):
    kind = rng.choice(features)
    local = rng.choice("abcd")
    pointer = rng.choice("pqr")
    return {
        "set": f"%{local} = {expression(rng)}",
        "temp": f"%t = {expression(rng)}\n  %{local} = i64.add({expression(rng, 1)}, %t)",
        "note": f"call main.note({expression(rng, 1)})",
        "yield": "call main.yield()",
        "suspend": "suspend",
        "preempt": "preempt",
        "risky": f"%{local} = call main.risky({expression(rng, 1)})",
        "check": f"check i64.eqz(i64.and({expression(rng, 1)}, 15)) main.fail({expression(rng, 1)})",
        "new": f"%{pointer} = call main.new()",
        "copy": f"%{pointer} = %{rng.choice('pqr')}",
        "clear": f"%{pointer} = 0",
        "use": f"call host.use(%{pointer})",
        "slow": f"%{local}, %{rng.choice('pqr')} = call main.slow(%{pointer}, {expression(rng, 1)})",
        "self": f"%{local} = call main.inner(i64.and({expression(rng, 1)}, 7))",
    }[kind]  # fmt: skip


def function(rng, name, count, features, handler, export):
    """A function of `count` blocks; each costs fuel, so that it ends."""
    lines = [
        f"func {name}(%a: i64) -> i64 is "
        + ", ".join((["export"] if export else ["panics"]) + (["handler h.0"] if handler else []))
        + " {"
    ]
    lines.append("  local %b: i64, %c: i64, %d: i64, %t: i64, %fuel: i64, %p: i32*, %q: i32*, %r: i32*")
    lines += ["first.0:", f"  %fuel = {FUEL if export else 12}", "  jump k0.0"]
    names = [f"k{i}.0" for i in range(count)]
    for i in range(count):
        body = [op(rng, features) for _ in range(rng.randrange(4))]
        choice = rng.random()
        if choice < 0.3:
            term = f"jump {rng.choice(names)}"
        elif choice < 0.85:
            term = f"if {condition(rng)} then {rng.choice(names)} else {rng.choice(names)}"
        elif choice < 0.95:
            ways = ", ".join(rng.choice(names) for _ in range(rng.randrange(1, 4)))
            term = f"switch i32.wrap_i64(i64.and({expression(rng, 1)}, 3)) to [{ways}] else {rng.choice(names)}"
        else:
            term = f"return {expression(rng, 1)}"
        lines += [f"{names[i]}:", "  %fuel = i64.sub(%fuel, 1)", f"  if i64.lt_s(%fuel, 0) then out.0 else b{i}.0"]
        lines += [f"b{i}.0:", *[f"  {line}" for line in body], f"  {term}"]
    lines += ["out.0:", "  call host.use(%p)", "  return i64.add(i64.mul(%a, 7), i64.xor(%b, i64.add(%c, %d)))"]
    if handler:
        lines += ["h.0:", "  %fuel = i64.sub(%fuel, 5)", "  call main.note(i64.add(%b, 500))"]
        lines += ["  call host.use(%q)"]
        lines += ["  %r = call main.new()"] if "new" in features else []
        lines += [f"  if i64.lt_s(%fuel, 0) then out.0 else {rng.choice(names)}"]
    return "\n".join([*lines, "}"]) + "\n"


def program(seed, features, handlers):
    """A program of two functions, of which main.main calls main.inner if `features` has "self"."""
    rng = random.Random(seed)  # noqa: S311
    inner = function(
        rng,
        "main.inner",
        rng.randrange(1, 5),
        [f for f in features if f != "self"],
        handlers and rng.random() < 0.5,
        False,
    )
    main = function(rng, "main.main", rng.randrange(2, 9), features, handlers, True)
    return HELPERS.replace("extern runtime.unused() from runtime\n", "") + inner + main
