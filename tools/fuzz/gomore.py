"""Random Go: the statements of types, methods, calls of several results, and control flow beyond loops.

They are written as gostmt.py says. Names of local types are new in each program, as all names are.
"""

from __future__ import annotations

from goexpr import Type, Var
from gostmt import LONGEST, Statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class MoreStatements(Statements):
    """Further statements of a program being generated."""

    def further(self) -> list[tuple[Callable[[], None], int]]:
        """More statements, with weights."""
        return [
            (self.type_switch, 3),
            (self.deferred, 2),
            (self.method_call, 4),
            (self.shadow, 2),
            (self.results, 3),
            (self.embedded, 2),
            (self.stack, 2),
            (self.complex_numbers, 2),
            (self.variadic, 2),
            (self.linked, 2),
            (self.backwards, 2),
            (self.array_copies, 3),
            (self.method_expression, 2),
            (self.nested_panics, 2),
            (self.early_exit, 2),
            (self.any_keys, 2),
            (self.bytes_and_runes, 2),
        ]

    def body(self, count: int, result: Type | None = None) -> None:
        """The statements of a function literal: no loop outside of it is known there."""
        saved = self.in_loop, self.labels, self.result
        self.in_loop, self.labels = 0, []
        self.result = result if saved[2] is not None else None
        self.block(count)
        self.in_loop, self.labels, self.result = saved

    def inside(self, *variables: Var) -> None:
        """Variables that the block just opened has."""
        self.scopes[-1] += variables

    def got(self, *variables: tuple[str, Type]) -> None:
        """Variables that were just declared: they are used, known, and shown."""
        self.out(f"{', '.join('_' for _ in variables)} = {', '.join(name for name, _ in variables)}")
        self.scopes[-1] += [Var(name, type, False, False) for name, type in variables]
        self.show(*variables)

    def type_switch(self) -> None:
        rng = self.rng
        values = [self.full(self.type(1), 2) for _ in range(rng.randrange(1, 4))]
        values += [rng.choice(("nil", "any(nil)"))] if rng.random() < 0.3 else []
        self.open(f"for _, x := range []any{{{', '.join(values)}}} {{")
        self.out("switch x := x.(type) {")
        used: set[str] = set()
        for _ in range(rng.randrange(1, 5)):
            type = self.type(1)
            if (
                type.text in used
                or type.text == "any"
                or any({type.text, u} in ({"byte", "uint8"}, {"rune", "int32"}) for u in used)
            ):
                continue
            used.add(type.text)
            self.open(f"case {type.text}:")
            self.scopes[-1].append(Var("x", type, True, False))
            self.show(("x", type))
            self.indent -= 1
            self.scopes.pop()
        if rng.random() < 0.5:
            self.out("case nil:")
            self.out('\tprintln("nil")' if self.plain else '\tfmt.Println("nil")')
        self.out("default:")
        self.out("\t_ = x" if self.plain else '\tfmt.Printf("other %T\\n", x)')
        self.out("}")
        self.close()

    def deferred(self) -> None:
        """Deferred calls: of a literal that sees later changes, with arguments evaluated at once."""
        type = self.basic()
        if self.in_loop:
            self.open("func() {")
        argument = self.full(type, 2)
        given = self.name("d")
        self.open(f"defer func({given} {type.text}) {{")
        self.scopes[-1].append(Var(given, type))
        saved = self.in_loop, self.labels
        self.in_loop, self.labels = 0, []
        self.show((given, type))
        self.block(1)
        self.in_loop, self.labels = saved
        self.close(f"}}({argument})")
        if self.in_loop:
            self.close("}()")

    def method_call(self) -> None:
        """A method that changes its receiver, directly, through an interface, as a method value."""
        found = [var for var in self.variables() if var.type.methods and not var.fixed and var.type.kind == "struct"]
        if not found:
            if self.structs:
                type = self.rng.choice(self.structs)
                self.declare(type, self.expr(type, 2))
            return
        var = self.rng.choice(found)
        name, params, result = self.rng.choice(var.type.methods)
        texts = [(param, self.expr(param, 2)) for param in params]
        # A method may get here again: its strings must not double each time.
        arguments = ", ".join(f"sub({text}, 0, {LONGEST})" if param.kind == "string" else text for param, text in texts)
        got = self.name()
        way = self.rng.randrange(3)
        iface = next((iface for iface in self.ifaces if iface.methods[0][0] == name), None)
        if way == 0 and iface is not None:
            holder = self.name("h")
            self.out(f"var {holder} {iface.text} = &{var.name}")
            self.out(f"{got} := {holder}.{name}({arguments})")
        elif way == 1:
            bound = self.name("f")
            self.out(f"{bound} := {var.name}.{name}")
            self.out(f"{got} := {bound}({arguments})")
        else:
            self.out(f"{got} := {var.name}.{name}({arguments})")
        self.out(f"_ = {got}")
        self.scopes[-1].append(Var(got, result))
        self.show((got, result), (var.name, var.type))

    def shadow(self) -> None:
        """A block with a variable of the same name."""
        found = self.variables()
        if not found:
            return
        var = self.rng.choice(found)
        self.open("{")
        type = self.basic()
        value = self.expr(type, 2)
        self.out(f"{var.name} := {type.text}({value})" if type.kind in ("int", "float") else f"{var.name} := {value}")
        self.out(f"_ = {var.name}")
        hidden = [(scope, v) for scope in self.scopes for v in scope if v.name == var.name]
        for scope, v in hidden:
            scope.remove(v)
        self.scopes[-1].append(Var(var.name, type))
        self.block(2)
        self.close()
        for scope, v in hidden:
            scope.append(v)

    def results(self) -> None:
        """A function of several named results, which a deferred call changes."""
        rng = self.rng
        types = [self.basic(), self.type(1), self.basic()][: rng.randrange(2, 4)]
        name = self.name("f")
        named = [(self.name("r"), type) for type in types]
        given, argument = self.name("c"), self.basic()
        texts = ", ".join(f"{r} {type.text}" for r, type in named)
        self.open(f"{name} := func({given} {argument.text}) ({texts}) {{")
        self.inside(Var(given, argument), *(Var(r, type) for r, type in named))
        if rng.random() < 0.6:
            self.open("defer func() {")
            changed, type = rng.choice(named)
            if rng.random() < 0.4:
                self.out("_ = recover()")
            self.out(f"{changed} = {self.expr(type, 2)}")
            self.close("}()")
        self.body(rng.randrange(1, 3), types[0])
        if rng.random() < 0.3:
            self.out(f"if {self.expr(self.bool, 1)} {{ return }}")
        self.out(f"return {', '.join(self.expr(type, 2) for type in types)}")
        self.close()
        into = [(self.name(), type) for type in types]
        self.out(f"{', '.join(v for v, _ in into)} := {name}({self.expr(argument, 2)})")
        self.got(*into)
        same = [place for place, type in self._assignable() if type is types[0] and "[" not in place]
        if same and types[0].kind != "string":
            self.out(f"{rng.choice(same)}{', _' * (len(types) - 1)} = {name}({self.expr(argument, 2)})")

    def embedded(self) -> None:
        """A struct that embeds another one, or a pointer to it: promoted fields and methods."""
        rng = self.rng
        if not self.structs:
            return self.declaration()
        inner = rng.choice(self.structs)
        name, var, extra = self.name("E"), self.name(), self.basic()
        star = "*" if rng.random() < 0.4 else ""
        self.out(f"type {name} struct {{ x {extra.text}; {star}{inner.text} }}")
        value = self.literal(inner)
        embedded = f"&{inner.text}{value[len(inner.text) :]}" if star else self.expr(inner, 2)
        self.out(f"{var} := {name}{{{self.expr(extra, 2)}, {embedded}}}")
        for field, type in rng.sample(inner.fields, min(2, len(inner.fields))):
            if type.kind not in ("slice", "map", "string"):
                self.out(f"{var}.{field} = {self.expr(type, 2)}")
            self.show((f"{var}.{field}", type), (f"{var}.x", extra))
        if inner.methods:
            method, params, result = rng.choice(inner.methods)
            texts = [(param, self.expr(param, 1)) for param in params]
            arguments = ", ".join(f"sub({t}, 0, {LONGEST})" if p.kind == "string" else t for p, t in texts)
            value_of = self.name()
            self.out(f"{value_of} := {var}.{method}({arguments})")
            self.got((value_of, result))
            iface = next((iface for iface in self.ifaces if iface.methods[0][0] == method), None)
            if iface is not None:
                holder = self.name()
                self.out(f"var {holder} {iface.text} = {rng.choice(('', '&'))}{var}")
                self.out(f"_, _ = {holder}.({inner.text})")
        other = self.name()
        self.out(f"{other} := {var}")
        self.out(f"{other}.x = {self.expr(extra, 1)}")
        self.show(
            (f"{var}.x", extra),
            (f"{other}.x", extra),
            (f"{other}.{inner.text}", inner) if not star else (f"*{other}.{inner.text}", inner),
        )
        return None

    def stack(self) -> None:
        """A generic type of the prelude."""
        rng = self.rng
        elem = self.type(1)
        name = self.name("st")
        self.out(f"{name} := &Stack[{elem.text}]{{}}")
        for _ in range(rng.randrange(1, 4)):
            self.out(f"{name}.Push({self.full(elem, 2)})")
        got, ok, seen = self.name(), self.name(), self.name("e")
        self.out(f"{got}, {ok} := {name}.Pop()")
        self.got((got, elem), (ok, self.bool))
        self.open(f"for {seen} := range {name}.All {{")
        self.out("if tick() { break }")
        self.inside(Var(seen, elem, False, False))
        self.show((seen, elem))
        self.body(1)
        self.close()

    def complex_numbers(self) -> None:
        """Arithmetic of complex numbers that stay small."""
        rng = self.rng
        wide = rng.random() < 0.7
        text, part = ("complex128", self.basics["float64"]) if wide else ("complex64", self.basics["float32"])
        a, b = self.name("z"), self.name("z")
        for name in (a, b):
            parts = [f"{part.text}(clamp(float64({self.expr(part, 2)})))" for _ in range(2)]
            self.out(f"{name} := complex({', '.join(parts)})")
        self.out(f"{a} = {a} {rng.choice('+-*')} {b}")
        self.out(f"{b} {rng.choice('+-*')}= {a}")
        self.out(f"_ = []{text}{{{a}, -{b}}}")
        self.show((f"real({a})", part), (f"imag({b})", part), (f"({a} == {b})", self.bool))

    def variadic(self) -> None:
        """A variadic function: called with values, with a slice, with nothing."""
        rng = self.rng
        elem = self.type(1)
        many = self.slice(elem)
        name, given = self.name("f"), self.name("c")
        self.open(f"{name} := func({given} ...{elem.text}) int {{")
        self.inside(Var(given, many, False, False))
        if rng.random() < 0.4:
            self.open(f"if len({given}) > 0 {{")
            self.out(f"{given}[0] = {self.expr(elem, 2)}")
            self.close()
        self.body(1, self.int)
        self.out(f"return len({given})")
        self.close()
        held = self.name()
        self.out(f"{held} := {self.expr(many, 2)}")
        values = ", ".join(self.expr(elem, 2) for _ in range(rng.randrange(4)))
        self.show((f"{name}({values})", self.int), (f"{name}({held}...)", self.int))
        self.got((held, many))

    def linked(self) -> None:
        """A list of nodes, made and walked."""
        rng = self.rng
        elem = self.type(1)
        node, head, at, n = self.name("L"), self.name("h"), self.name("p"), self.name("n")
        self.out(f"type {node} struct {{ v {elem.text}; next *{node} }}")
        self.out(f"var {head} *{node}")
        self.open(f"for {n} := range {rng.randrange(1, 5)} {{")
        self.inside(Var(n, self.int))
        self.out(f"_ = {n}")
        self.out(f"{head} = &{node}{{{self.full(elem, 2)}, {head}}}")
        self.close()
        self.open(f"for {at} := {head}; {at} != nil; {at} = {at}.next {{")
        self.out("if tick() { break }")
        if elem.kind in ("int", "float"):
            self.out(f"{at}.v = {self.expr(elem, 2)}")
        self.show((f"{at}.v", elem))
        self.close()

    def backwards(self) -> None:
        """A loop made with goto, in a function of its own."""
        count, label = self.name("n"), self.name("again")
        self.open("func() {")
        self.out(f"{count} := 0")
        self.scopes[-1].append(Var(count, self.int, True))
        self.out(f"{label}:")
        self.out(f"{count}++")
        self.open("func() {")
        self.body(2)
        self.close("}()")
        self.out(f"if {count} < {self.rng.randrange(2, 4)} && !tick() {{ goto {label} }}")
        self.show((count, self.int))
        self.close("}()")

    def array_copies(self) -> None:
        """Arrays are values: ranges, assignments and calls copy them."""
        rng = self.rng
        elem = self.type(1)
        type = self.array(rng.randrange(1, 5), elem)
        a, b, i, e = self.name(), self.name(), self.name("i"), self.name("e")
        self.out(f"{a} := {self.expr(type, 2)}")
        self.out(f"{b} := {a}")
        self.scopes[-1] += [Var(a, type, True, False), Var(b, type, True, False)]
        over = rng.choice((a, f"&{a}", f"{a}[:]"))
        self.open(f"for {i}, {e} := range {over} {{")
        self.inside(Var(i, self.int), Var(e, elem, False, False))
        self.out(f"_, _ = {i}, {e}")
        self.out(f"{a}[len({a})-1-{i}] = {self.full(elem, 2)}")
        self.show((e, elem))
        self.close()
        self.out(f"{b}[{rng.randrange(type.size)}] = {self.expr(elem, 2)}")
        changed = self.name("f")
        self.out(f"{changed} := func(x {type.text}) {type.text} {{ x[0] = {self.expr(elem, 1)}; return x }}")
        self.show((f"{changed}({a})", type), (a, type), (b, type))
        if elem.comparable:
            self.show((f"({a} == {b})", self.bool))

    def method_expression(self) -> None:
        """T.M and (*T).M as functions; a deferred method value."""
        rng = self.rng
        found = [type for type in self.structs if type.methods]
        if not found:
            return self.declaration()
        type = rng.choice(found)
        method, params, result = rng.choice(type.methods)
        function, got, receiver = self.name("f"), self.name(), self.name()
        star = rng.random() < 0.4
        self.out(f"{function} := {f'(*{type.text})' if star else type.text}.{method}")
        self.out(f"{receiver} := {self.expr(type, 2)}")
        texts = [(param, self.expr(param, 1)) for param in params]
        arguments = "".join(f", sub({t}, 0, {LONGEST})" if p.kind == "string" else f", {t}" for p, t in texts)
        self.out(f"{got} := {function}({'&' * star}{receiver}{arguments})")
        self.got((got, result), (receiver, type))
        self.open("func() {")
        self.out(f"defer {receiver}.{method}({arguments[2:]})")
        self.body(1)
        self.close("}()")
        return None

    def nested_panics(self) -> None:
        """Panics in deferred calls, recovered one by one."""
        rng = self.rng
        first, second, count = self.basic(), self.basic(), self.name("n")
        self.out(f"{count} := 0")
        self.open(f'try("{self.name("try")}", func() {{')
        self.open("defer func() {")
        self.out(f"{count}++")
        if rng.random() < 0.5:
            self.out("if e := recover(); e != nil { panic(e) }")
        else:
            self.out(f"if {self.expr(self.bool, 1)} {{ recover() }}")
        self.close("}()")
        if rng.random() < 0.6:
            self.open("defer func() {")
            self.body(1)
            self.out(f"if {self.expr(self.bool, 1)} {{ panic({self.expr(second, 1)}) }}")
            self.close("}()")
        self.body(rng.randrange(1, 3))
        self.out(f"if {self.expr(self.bool, 2)} {{ panic({self.expr(first, 1)}) }}")
        self.out(f"{count} += 10")
        self.close("})")
        self.got((count, self.int))

    def early_exit(self) -> None:
        """Loops over functions, one in the other, left by return, break and continue."""
        rng = self.rng
        result = self.basic()
        name, a, b, label, r = (self.name(stem) for stem in ("f", "i", "i", "outer", "r"))
        self.open(f"{name} := func() ({r} {result.text}) {{")
        self.inside(Var(r, result))
        if rng.random() < 0.5:
            self.out(f"defer func() {{ {r} = {self.expr(result, 2)} }}()")
        self.out(f"{label}:")
        self.open(f"for {a} := range seq({rng.randrange(2, 5)}) {{")
        self.inside(Var(a, self.int))
        self.open(f"for {b} := range {rng.choice((f'seq({rng.randrange(1, 5)})', str(rng.randrange(1, 5))))} {{")
        self.inside(Var(b, self.int))
        self.out("if tick() { return }")
        self.show((a, self.int), (b, self.int))
        if rng.random() < 0.3:
            self.open("defer func() {")
            self.show((b, self.int), (r, result))
            self.close("}()")
        self.body(1, result)
        leave = (f"return {self.expr(result, 2)}", f"continue {label}", f"break {label}", "break", "continue", "return")
        for way in (rng.choice(leave), rng.choice(leave[1:3])):
            self.out(f"if {self.expr(self.bool, 2)} {{ {way} }}")
        self.close()
        self.out(f"{r} = {self.expr(result, 1)}")
        self.close()
        self.out(f"return {r}")
        self.close()
        got = self.name()
        self.out(f"{got} := {name}()")
        self.got((got, result))

    def any_keys(self) -> None:
        """A map with keys of several types."""
        rng = self.rng
        name, got = self.name("m"), self.name("n")
        keys = [self.expr(self.basic(), 2) for _ in range(rng.randrange(1, 5))]
        keys += [self.literal(type) for type in self.structs if type.comparable][:1]
        self.out(f"{name} := map[any]int{{}}")
        for key in keys:
            self.out(f"{name}[{key}]++")
        self.out(f"{got} := {name}[{rng.choice(keys)}] + 10*len({name})")
        self.got((got, self.int))
        if rng.random() < 0.5:
            self.out(f"clear({name})")
            self.show((f"len({name})", self.int))

    def bytes_and_runes(self) -> None:
        """Text taken apart and put together."""
        rng = self.rng
        kind = rng.choice(("byte", "rune"))
        elem = self.basics["uint8" if kind == "byte" else "int32"]
        name, text = self.name("b"), self.name()
        self.out(f"{name} := []{kind}({self.expr(self.string, 2)})")
        self.open(f"for i, j := 0, len({name})-1; i < j; i, j = i+1, j-1 {{")
        self.out(f"{name}[i], {name}[j] = {name}[j], {name}[i]")
        self.close()
        self.out(f"{name} = append({name}, {self.expr(elem, 2)})")
        self.out(f"{text} := sub(string({name}), 0, {LONGEST})")
        self.got((text, self.string))
        word = self.literal(self.string)
        self.show((f"({text} < {word})", self.bool), (f"strings.Compare({text}, {word})", self.int))
