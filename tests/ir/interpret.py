"""Running IR in Python, op by op as it is lowered: the judge of what the passes and the emitter make of it."""

from gopy.ir import ops, values

MASK = {values.I32: (1 << 32) - 1, values.I64: (1 << 64) - 1}


class Thrown(Exception):
    """A panic on its way."""


class OutOfSteps(Exception):
    """The program runs too long for a test."""


def signed(number, type):
    width = 32 if type == values.I32 else 64
    return number - (1 << width) if number >> (width - 1) else number


def evaluate(value, env):
    kind = type(value)
    if kind is values.Get:
        return env[value.local.index]
    if kind is values.Const:
        return value.value & MASK[value.type]
    if kind is values.Un:
        x = evaluate(value.x, env)
        if value.op.endswith("eqz"):
            return int(x == 0)
        if value.op == "i32.wrap_i64":
            return x & MASK[values.I32]
        assert value.op == "i64.extend_i32_u", value.op
        return x
    if kind is values.Select:
        return evaluate(value.x if evaluate(value.cond, env) else value.y, env)
    assert kind is values.Bin, value
    x, y = evaluate(value.x, env), evaluate(value.y, env)
    operand = values.operand_type(value.op)
    name = value.op[4:]
    if name.endswith("_s"):
        x, y = signed(x, operand), signed(y, operand)
        name = name[:-2]
    elif name.endswith("_u"):
        name = name[:-2]
    result = {
        "add": lambda: x + y, "sub": lambda: x - y, "mul": lambda: x * y, "and": lambda: x & y, "or": lambda: x | y,
        "xor": lambda: x ^ y, "eq": lambda: x == y, "ne": lambda: x != y, "lt": lambda: x < y, "gt": lambda: x > y,
        "le": lambda: x <= y, "ge": lambda: x >= y,
    }[name]()  # fmt: skip
    return int(result) & MASK[value.type]


class Interpreter:
    """Runs functions of a module. `hooks`: Python functions in place of some; `steps`: blocks to run at most."""

    def __init__(self, module, hooks, steps=100000):
        self.module = module
        self.hooks = hooks
        self.steps = steps

    def call(self, name, args):
        if name in self.hooks:
            return self.hooks[name](*args)
        func = self.module.funcs[name]
        env = [0] * len(func.locals)
        env[: len(args)] = args
        block = func.blocks[0]
        while True:
            try:
                return self._run(block, env)
            except Thrown:
                if func.handler is None:
                    raise
                block = func.handler

    def _run(self, block, env):
        while True:
            self.steps -= 1
            if self.steps < 0:
                raise OutOfSteps
            for op in block.ops:
                kind = type(op)
                if kind is ops.Set:
                    env[op.dst.index] = evaluate(op.value, env)
                elif kind is ops.Call:
                    results = self.call(op.name, [evaluate(arg, env) for arg in op.args])
                    for dst, result in zip(op.dsts, results, strict=True):
                        if dst is not None:
                            env[dst.index] = result
                elif kind is ops.Check:
                    if evaluate(op.cond, env):
                        self.call(op.name, [evaluate(arg, env) for arg in op.args])
                        raise AssertionError("a check's callee came back")
                else:
                    assert kind in (ops.Suspend, ops.Preempt), op
            term = block.term
            kind = type(term)
            if kind is ops.Jump:
                block = term.target
            elif kind is ops.If:
                block = term.then if evaluate(term.cond, env) else term.else_
            elif kind is ops.Switch:
                index = evaluate(term.index, env)
                block = term.targets[index] if index < len(term.targets) else term.default
            elif kind is ops.Return:
                return [evaluate(value, env) for value in term.values]
            else:
                assert kind is ops.Throw, term
                raise Thrown
