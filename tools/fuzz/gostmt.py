"""Random Go: statements.

Loops and functions spend fuel of which a program has little, so that all of them end. Everything that is printed is the
same in every run: no addresses, no order of maps.

Each call of `statement` writes lines to `out`; blocks open a scope. What may panic stands in a function literal of its own
that recovers and prints.
"""

from __future__ import annotations

import random

from goexpr import INTS, Expressions, Type, Var

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 60  # bytes of strings that loops may build up


class Statements(Expressions):
    """The statements of a program being generated; `plain`: it prints with println only."""

    def __init__(self, seed: str, prefix: str, plain: bool) -> None:
        super().__init__(random.Random(seed), prefix)  # noqa: S311 - it must be repeatable
        self.plain = plain
        self.lines: list[str] = []
        self.indent = 0
        self.in_loop = 0
        self.labels: list[str] = []
        self.result: Type | None = None  # of the function being written
        self.budget = 0  # statements that the function may still have

    # Writing.

    def out(self, text: str) -> None:
        self.lines.append("\t" * self.indent + text)

    def open(self, text: str) -> None:
        """A line that opens a block and a scope."""
        self.out(text)
        self.indent += 1
        self.scopes.append([])

    def close(self, text: str = "}") -> None:
        self.indent -= 1
        self.scopes.pop()
        self.out(text)

    def declare(self, type: Type, value: str | None = None, fixed: bool = False, own: bool = True) -> Var:
        """A new variable in the innermost scope."""
        name = self.name()
        if value is None:
            self.out(f"var {name} {type.text}")
        elif self.rng.random() < 0.5:
            self.out(f"var {name} {type.text} = {value}")
        else:
            self.out(
                f"{name} := {value}"
                if type.kind not in ("int", "float", "iface", "any", "func")
                else f"{name} := {type.text}({value})"
                if type.kind != "func"
                else f"{name} := {value}"
            )
        self.out(f"_ = {name}")
        var = Var(name, type, fixed, own)
        self.scopes[-1].append(var)
        return var

    def full(self, type: Type, depth: int = 3) -> str:
        """An expression with calls in it."""
        self.calls_left = 2
        text = self.expr(type, depth)
        self.calls_left = 0
        return text

    # Printing.

    def show(self, *shown: tuple[str, Type]) -> None:
        """Print values."""
        rng = self.rng
        label = f'"{self.name("#")}"'
        if self.plain:
            for text, type in shown:
                match type.kind:
                    case "int" | "float" | "string" | "bool":
                        self.out(f"println({label}, {text})")
                    case "slice" | "map" | "array":
                        self.out(f"println({label}, len({text}))")
                    case "struct":
                        for name, field in type.fields:
                            if field.kind in ("int", "float", "string", "bool"):
                                self.out(f"println({label}, ({text}).{name})")
            return
        good = [(text, type) for text, type in shown if type.printable]
        if not good:
            return
        if rng.random() < 0.5:
            self.out(f"fmt.Println({label}, {', '.join(text for text, _ in good)})")
            return
        verbs = []
        for _, type in good:
            options = ["%v", "%v", "%+v", "%T", "%#v"]
            match type.kind:
                case "int":
                    options += [
                        "%d",
                        "%x",
                        "%X",
                        "%o",
                        "%b",
                        "%5d",
                        "%-5d|",
                        "%05d",
                        "%+d",
                        "%#x",
                        "%q",
                        "%U",
                        "%c",
                        "% d",
                    ]
                case "float":
                    options += ["%f", "%.2f", "%8.3f", "%e", "%g", "%G", "%+.1e", "%010.2f", "%-9.1f|", "%.3g"]
                case "string":
                    options += ["%s", "%q", "%x", "%10s", "%-10s|", "%.2s", "%+q", "%X", "% x"]
                case "bool":
                    options += ["%t", "%6t"]
                case "slice" | "array" | "map" | "struct":
                    options += ["%v", "%d", "%x", "%q", "%s", "%5v"] if self._plain_inside(type) else []
                case "iface" | "any":
                    options = ["%v", "%T"]
            if not self._plain_inside(type):
                options = ["%v", "%T"] if type.kind not in ("slice", "array", "map") else ["%T"]
            verbs.append(rng.choice(options))
        self.out(f'fmt.Printf("%s {" ".join(verbs)}\\n", {label}, {", ".join(text for text, _ in good)})')

    def _plain_inside(self, type: Type) -> bool:
        """Whether no interface is inside, whose dynamic value may be a pointer."""
        match type.kind:
            case "iface" | "any" | "func":
                return False
            case "slice" | "array":
                return self._plain_inside(type.elem)
            case "map":
                return self._plain_inside(type.elem) and self._plain_inside(type.key)
            case "struct":
                return all(self._plain_inside(field) for _, field in type.fields)
        return True

    # Statements.

    def block(self, count: int) -> None:
        """Some statements, in the innermost scope."""
        for _ in range(count):
            if self.budget <= 0:
                return
            self.budget -= 1
            self.statement()

    def statement(self) -> None:
        rng = self.rng
        options = [
            (self.declaration, 22),
            (self.assignment, 20),
            (self.print, 14),
            (self.conditional, 9),
            (self.loop, 9 if self.in_loop < 2 else 1),
            (self.switch, 5),
            (self.append, 7),
            (self.map_change, 5),
            (self.parallel, 5),
            (self.risky, 5),
            (self.closure, 4),
            (self.pointer, 4),
            (self.jump, 4 if self.in_loop else 0),
            *self.further(),
        ]
        if self.result is None:  # the main function of a program
            options += [(self.goroutines, 4), (self.select, 3)]
        chosen = rng.choices([option for option, _ in options], [weight for _, weight in options])[0]
        chosen()

    def declaration(self) -> None:
        type = self.type()
        if self.rng.random() < 0.08:
            self.declare(type)
            return
        text = self.full(type)
        self.declare(
            type, text, own=type.kind not in ("slice", "map") or self.result is None or text.startswith(type.text)
        )

    def _assignable(self) -> list[tuple[str, Type]]:
        """What may stand on the left: variables, fields, elements that exist."""
        found = []
        for var in self.variables():
            if var.fixed:
                continue
            found.append((var.name, var.type))
            if var.type.kind == "struct":
                found += [(f"{var.name}.{name}", field) for name, field in var.type.fields]
            elif var.type.kind == "array":
                found.append((f"{var.name}[{self.rng.randrange(var.type.size)}]", var.type.elem))
        return found

    def assignment(self) -> None:
        places = self._assignable()
        if not places:
            return self.declaration()
        rng = self.rng
        place, type = rng.choice(places)
        if type.kind == "int" and rng.random() < 0.5:
            match rng.randrange(4):
                case 0:
                    self.out(f"{place}{rng.choice(('++', '--'))}")
                case 1:
                    self.out(f"{place} {rng.choice(('<<', '>>'))}= {self.nonconstant(self.basics['uint8'], 1)} & 31")
                case 2:
                    self.out(f"{place} {rng.choice(('/', '%'))}= {self.nonconstant(type, 2)} | 1")
                case 3:
                    self.out(f"{place} {rng.choice(('+', '-', '*', '&', '|', '^', '&^'))}= {self.full(type)}")
            return None
        if type.kind == "string":
            self.out(f"{place} = {self.full(type)}")
            self.out(f"{place} = sub({place}, 0, {LONGEST})")
            return None
        if type.kind in ("slice", "map") and self.result is not None:
            self.out(f"{place} = {self.literal(type)}")
            return None
        self.out(f"{place} = {self.full(type)}")
        if type.kind == "slice":
            self.out(f"{place} = {place}[:min(len({place}), 12)]")
        return None

    def parallel(self) -> None:
        """a, b = b, a and the like; operands without calls."""
        places = [(p, t) for p, t in self._assignable() if t.kind not in ("slice", "map")]
        if len(places) < 2:
            return self.declaration()
        chosen = self.rng.sample(places, min(len(places), self.rng.choice((2, 2, 3))))
        roots = {place.split(".")[0].split("[")[0] for place, _ in chosen}
        if len(roots) < len(chosen):  # overlapping parts of one variable: one at a time
            chosen = chosen[:1]
        values = [self.expr(type, 1) for _, type in chosen]
        same = [i for i, (_, type) in enumerate(chosen) if type is chosen[0][1]]
        if len(same) > 1:
            values[same[0]], values[same[1]] = chosen[same[1]][0], chosen[same[0]][0]
        self.out(f"{', '.join(place for place, _ in chosen)} = {', '.join(values)}")
        return None

    def print(self) -> None:
        candidates = [(var.name, var.type) for var in self.variables()]
        shown = self.rng.sample(candidates, min(len(candidates), self.rng.randrange(1, 4)))
        if not shown or self.rng.random() < 0.4:
            type = self.type()
            shown.append((self.full(type), type))
        self.show(*shown)

    def conditional(self) -> None:
        rng = self.rng
        if rng.random() < 0.3:
            type = self.basic()
            name = self.name()
            text = self.full(type)
            if type.kind in ("int", "float"):
                text = f"{type.text}({text})"
            other = f"{name} == {name}, {name} != {self.expr(type, 1)}"
            self.open(f"if {name} := {text}; pick({self.expr(self.bool, 2)}, {other}) {{")
            self.scopes[-1].append(Var(name, type))
        else:
            self.open(f"if {self.full(self.bool)} {{")
        self.block(rng.randrange(1, 4))
        while rng.random() < 0.25:
            self.scopes.pop()
            self.indent -= 1
            self.open(f"}} else if {self.full(self.bool, 2)} {{")
            self.block(rng.randrange(1, 3))
        if rng.random() < 0.5:
            self.close("} else {")
            self.indent += 1
            self.scopes.append([])
            self.block(rng.randrange(1, 4))
        self.close()

    def loop(self) -> None:
        rng = self.rng
        label = ""
        if rng.random() < 0.25:
            label = self.name("loop")
            self.out(f"{label}:")
        i, v = self.name("i"), self.name("e")
        variables: list[Var] = []
        match rng.randrange(8):
            case 0 | 1:
                head = f"for {i} := 0; {i} < {rng.randrange(2, 7)}; {i}++ {{"
                variables = [Var(i, self.int, True)]
            case 2:
                type = self.basics[rng.choice(INTS)]
                head = f"for {i} := range {type.text}({rng.randrange(1, 6)}) {{"
                variables = [Var(i, type)]
            case 3:
                head = f"for {self.full(self.bool, 2)} {{"
            case 4:
                type = self.slice(self.type(1))
                head = f"for {i}, {v} := range {self.expr(type, 2)} {{"
                variables = [Var(i, self.int), Var(v, type.elem, False, False)]
            case 5:
                head = f"for {i}, {v} := range {self.expr(self.string, 2)} {{"
                variables = [Var(i, self.int), Var(v, self.basics["int32"])]
            case 6:
                type = self.array(rng.randrange(1, 5), self.basic())
                head = f"for {i}, {v} := range {self.expr(type, 2)} {{"
                variables = [Var(i, self.int), Var(v, type.elem)]
            case _:
                head = f"for {i} := range seq({rng.randrange(1, 5)}) {{"
                variables = [Var(i, self.int)]
        self.open(head)
        self.scopes[-1] += variables
        self.out("if tick() { break }")
        for var in variables:
            self.out(f"_ = {var.name}")
        if label:
            self.labels.append(label)
            self.out(f"if {self.expr(self.bool, 1)} {{ {rng.choice(('break', 'continue'))} {label} }}")
        self.in_loop += 1
        self.block(rng.randrange(1, 5))
        self.in_loop -= 1
        if label:
            self.labels.pop()
        self.close()

    def jump(self) -> None:
        target = self.rng.choice(["", *self.labels])
        self.out(f"if {self.full(self.bool, 2)} {{ {self.rng.choice(('break', 'continue'))} {target} }}")

    def switch(self) -> None:
        rng = self.rng
        tag = self.rng.random() < 0.6
        type = rng.choice((self.int, self.string, self.basics["uint8"], self.basic())) if tag else self.bool
        if type.kind == "bool":
            tag = False
        self.out(f"switch {self.full(type, 2)} {{" if tag else "switch {")
        used: set[str] = set()
        default = rng.randrange(5)
        count = rng.randrange(1, 5)
        loops, self.in_loop, labels, self.labels = self.in_loop, 0, self.labels, []
        for case in range(count):
            if case == default:
                head = "default:"
            elif tag:
                values = [
                    value for value in (self.literal(type) for _ in range(rng.randrange(1, 4))) if value not in used
                ]
                values = list(dict.fromkeys(values)) or [self.changing(type)]
                used |= set(values)
                head = f"case {', '.join(values)}:"
            else:
                head = f"case {self.nonconstant(self.bool, 2)}:"
            self.open(head)
            self.block(rng.randrange(3))
            if case < count - 1 and rng.random() < 0.15:
                self.out("fallthrough")
            self.indent -= 1
            self.scopes.pop()
        self.in_loop, self.labels = loops, labels
        self.out("}")

    def append(self) -> None:
        found = [var for var in self.variables() if var.type.kind == "slice" and not var.fixed and var.own]
        if not found:
            return self.declaration()
        rng = self.rng
        var = rng.choice(found)
        elem = var.type.elem
        match rng.randrange(6):
            case 0 | 1:
                values = ", ".join(self.full(elem, 2) for _ in range(rng.randrange(1, 3)))
                self.out(f"{var.name} = append(part({var.name}, 0, 10), {values})")
            case 2:
                self.open(f"if len({var.name}) > 1 {{")
                self.out(f"{var.name}[bound({self.expr(self.int, 2)}, len({var.name})-1)] = {self.full(elem, 2)}")
                self.close()
            case 3:
                other = self.name()
                self.out(f"{other} := {var.name}[:len({var.name})/2]")
                self.scopes[-1].append(Var(other, var.type))
                self.out(f"{other} = append({other}, {self.expr(elem, 1)})")
                self.show((other, var.type), (var.name, var.type))
            case 4:
                self.out(f"copy({var.name}, {self.changing(var.type)})")
            case 5:
                self.show(
                    (f"len({var.name})", self.int), (f"cap({var.name}[:len({var.name}):len({var.name})])", self.int)
                )
        return None

    def map_change(self) -> None:
        found = [var for var in self.variables() if var.type.kind == "map" and not var.fixed and var.own]
        if not found:
            type = self.map(self.key_type(), self.type(1))
            self.declare(type, self.literal(type))
            return
        rng = self.rng
        var = rng.choice(found)
        key, elem = var.type.key, var.type.elem
        match rng.randrange(6):
            case 0 | 1:
                self.open(f"if {var.name} != nil && len({var.name}) < 20 {{")
                self.out(f"{var.name}[{self.expr(key, 2)}] = {self.expr(elem, 2)}")
                self.close()
            case 2:
                self.out(f"delete({var.name}, {self.expr(key, 2)})")
            case 3:
                a, b = self.name(), self.name()
                self.out(f"{a}, {b} := {var.name}[{self.expr(key, 2)}]")
                self.out(f"_, _ = {a}, {b}")
                self.scopes[-1] += [Var(a, elem, False, False), Var(b, self.bool)]
                self.show((a, elem), (b, self.bool))
            case 4:
                if elem.kind == "int":
                    self.open(f"if {var.name} != nil {{")
                    self.out(f"{var.name}[{self.expr(key, 1)}] {rng.choice('+-*')}= {self.expr(elem, 2)}")
                    self.close()
                count, total = self.name(), self.name()
                self.out(f"{count}, {total} := 0, 0")
                self.scopes[-1] += [Var(count, self.int), Var(total, self.int)]
                self.open(f"for k, e := range {var.name} {{")
                self.out("_, _ = k, e")
                self.out(f"{count}++")
                if elem.kind == "int":
                    self.out(f"{total} ^= int(e)")
                if rng.random() < 0.3:
                    self.out(f"delete({var.name}, k)")
                self.close()
                self.show((count, self.int), (total, self.int))
            case 5:
                self.show((var.name, var.type), (f"len({var.name})", self.int))

    def risky(self) -> None:
        """One operation that may panic, alone in its statement."""
        rng = self.rng
        operations = []
        slices = [var for var in self.variables() if var.type.kind in ("slice", "string", "array")]
        if slices:
            var = rng.choice(slices)
            index = self.name("n")
            low = self.name("n")
            self.out(f"{index}, {low} := {self.expr(self.int, 2)}, {self.expr(self.int, 1)}")
            self.out(f"_, _ = {index}, {low}")
            of = var.name
            if var.type.kind == "slice":  # a capacity is not the same everywhere, and stands in the text of the panic
                of = self.name("s")
                self.out(f"{of} := {var.name}[:len({var.name}):len({var.name})]")
                self.out(f"_ = {of}")
            elem = self.basics["uint8"] if var.type.kind == "string" else var.type.elem
            sliced = self.slice(elem) if var.type.kind == "array" else var.type
            operations += [(f"{of}[{index}]", elem), (f"{of}[{low}:{index}]", sliced)]
            operations += [(f"{of}[:{index}]", sliced), (f"{of}[{low}:]", sliced)]
            if var.type.kind == "array":
                operations = [op for op in operations if op[1] is elem]
        type = self.basics[rng.choice(INTS)]
        a, b = self.name("n"), self.name("n")
        self.out(f"{a}, {b} := {type.text}({self.expr(type, 2)}), {type.text}({self.expr(type, 2)})")
        operations += [(f"{a} {rng.choice('/%')} {b}", type)]
        if not type.text.startswith("u"):
            operations += [(f"{a} {rng.choice(('<<', '>>'))} {b}", type)]
        inner = self.basic()
        value = self.name("a")
        self.out(f"{value} := any({self.expr(self.basic(), 2)})")
        operations += [(f"{value}.({inner.text})", inner)]
        nothing = self.name("m")
        self.out(f"var {nothing} map[int]int")
        self.out(f"_, _, _, _ = {a}, {b}, {value}, {nothing}")
        text, type = rng.choice(operations)
        self.open(f'try("{self.name("try")}", func() {{')
        if rng.random() < 0.1:
            self.out(
                rng.choice(
                    (
                        f"{nothing}[1]++",
                        f"panic({self.full(self.basic(), 2)})",
                        f'panic(fmt.Errorf("%v", {a}))' if not self.plain else f"panic({a})",
                    )
                )
            )
        else:
            name = self.name()
            self.out(f"{name} := {text}")
            self.out(f"_ = {name}")
            self.show((name, type))
        self.close("})")

    def closure(self) -> None:
        """A closure that changes what it captured, called in statements of its own."""
        rng = self.rng
        param, result = self.basic(), self.basic()
        name = self.name("f")
        given = self.name("c")
        self.open(f"{name} := func({given} {param.text}) {result.text} {{")
        self.scopes[-1].append(Var(given, param))
        saved = self.in_loop, self.labels, self.result
        self.in_loop, self.labels, self.result = 0, [], result if saved[2] is not None else None
        self.block(rng.randrange(1, 3))
        self.in_loop, self.labels, self.result = saved
        self.out(f"return {self.expr(result, 2)}")
        self.close()
        for _ in range(rng.randrange(1, 3)):
            got = self.name()
            self.out(f"{got} := {name}({self.expr(param, 2)})")
            self.out(f"_ = {got}")
            self.scopes[-1].append(Var(got, result))
            self.show((got, result))

    def pointer(self) -> None:
        places = [(p, t) for p, t in self._assignable() if "]" not in p or t.kind != "map"]
        if not places:
            return self.declaration()
        place, type = self.rng.choice(places)
        name = self.name("q")
        self.out(f"{name} := &{place}")
        if type.kind == "int":
            self.out(f"*{name} {self.rng.choice('+-*^|&')}= {self.expr(type, 2)}")
        elif type.kind == "struct" and type.fields:
            field, inner = self.rng.choice(type.fields)
            self.out(f"{name}.{field} = {self.expr(inner, 2)}")
        elif type.kind != "slice" and type.kind != "string":
            self.out(f"*{name} = {self.expr(type, 2)}")
        self.show((f"*{name}", type), (place, type))
        return None

    # These are of gomore.py and of the program (goprogram.py).

    def further(self) -> list[tuple[Callable[[], None], int]]:
        """More statements, with weights."""
        raise NotImplementedError

    def goroutines(self) -> None:
        """A pattern of goroutines."""
        raise NotImplementedError

    def select(self) -> None:
        """A select statement."""
        raise NotImplementedError
