"""Random Go: functions, methods, goroutines, whole programs.

A program is a text whose top-level names begin with a prefix and which offers `PREFIXRun()`: many programs fit into one file,
and share its prelude.
Goroutines stand only in patterns whose outcome is settled.
"""

from __future__ import annotations

from goexpr import BITS, INTS, Func, Type, Var
from gomore import MoreStatements

PRELUDE = """
var fuel int

func tick() bool { fuel--; return fuel < 0 }

func id[T any](v T) T { return v }

func pick[T any](b bool, x, y T) T {
	if b {
		return x
	}
	return y
}

func mapped[T, U any](xs []T, f func(T) U) (out []U) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return
}

func bound(i, n int) int {
	if i < 0 {
		i = ^i
	}
	return i % (n + 1)
}

func part[S ~[]E, E any](s S, i, j int) S {
	i, j = bound(i, len(s)), bound(j, len(s))
	return s[min(i, j):max(i, j):max(i, j)]
}

func sub(s string, i, j int) string {
	i, j = bound(i, len(s)), bound(j, len(s))
	s = s[min(i, j):max(i, j)]
	return s[:min(len(s), 60)]
}

func clamp(f float64) float64 {
	if f != f {
		return 0
	}
	return min(max(f, -100), 100)
}

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			_, isError := e.(error)
			{show}
		}
	}()
	f()
}

type Stack[T any] struct {
	items []T
	n     int
}

func (s *Stack[T]) Push(v T) {
	if len(s.items) < 8 {
		s.items = append(s.items, v)
	}
	s.n++
}

func (s *Stack[T]) Pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return v, false
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

func (s Stack[T]) All(yield func(T) bool) {
	for _, v := range s.items {
		if !yield(v) {
			return
		}
	}
}

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}
"""
IMPORTS = ("fmt", "math", "strconv", "strings", "sync")


class Generator(MoreStatements):
    """Generates one program from a seed."""

    # Goroutines, in patterns whose outcome is settled.

    def goroutines(self) -> None:
        rng = self.rng
        type = self.basic()
        n = rng.randrange(1, 6)
        ch, got = self.name("ch"), self.name("e")
        a = self.basic()
        argument = self.expr(a, 2)
        match rng.randrange(3):
            case 0:
                self.out(f"{ch} := make(chan {type.text}, {rng.randrange(3)})")
                self.open(f"go func(a {a.text}) {{")
                hidden, self.scopes = self.scopes, [[Var("a", a), Var("i", self.int, True)]]
                self.open(f"for i := range {n} {{")
                self.out("_ = i")
                self.out(f"{ch} <- {self.expr(type, 2)}")
                self.close()
                self.out(f"close({ch})")
                self.scopes = hidden
                self.close(f"}}({argument})")
                self.open(f"for {got} := range {ch} {{")
                self.scopes[-1].append(Var(got, type))
                self.show((got, type))
                self.close()
            case 1:
                results, wait = self.slice(type), self.name("wg")
                out = self.name("r")
                self.out(f"{out} := make({results.text}, {n})")
                self.out(f"var {wait} sync.WaitGroup")
                self.open(f"for i := range {n} {{")
                self.out("_ = i")
                self.out(f"{wait}.Add(1)")
                self.open(f"go func(a {a.text}) {{")
                hidden, self.scopes = self.scopes, [[Var("a", a), Var("i", self.int, True)], []]
                self.out(f"defer {wait}.Done()")
                self.out(f"{out}[i] = {self.expr(type, 2)}")
                self.scopes = hidden
                self.close(f"}}({argument})")
                self.close()
                self.out(f"{wait}.Wait()")
                self.scopes[-1].append(Var(out, results))
                self.show((out, results))
            case 2:
                back, total = self.name("ch"), self.name("t")
                self.out(f"{ch}, {back} := make(chan {type.text}), make(chan {type.text})")
                self.open("go func() {")
                hidden, self.scopes = self.scopes, [[Var("v", type)], []]
                self.open(f"for v := range {ch} {{")
                self.out("_ = v")
                self.out(f"{back} <- {self.expr(type, 2)}")
                self.close()
                self.out(f"close({back})")
                self.scopes = hidden
                self.close("}()")
                self.out(f"var {total} {type.text}")
                self.scopes[-1].append(Var(total, type))
                self.open(f"for range {n} {{")
                self.out(f"{ch} <- {self.expr(type, 1)}")
                self.out(f"{total} = <-{back}")
                self.show((total, type))
                self.close()
                self.out(f"close({ch})")

    def select(self) -> None:
        """One case is ready."""
        rng = self.rng
        type = self.basic()
        ready, idle, got = self.name("ch"), self.name("ch"), self.name("e")
        ok = self.name("ok")
        self.out(f"{ready}, {idle} := make(chan {type.text}, 1), make(chan string)")
        self.out(f"_ = {idle}")
        sends = rng.random() < 0.4
        if not sends:
            self.out(f"{ready} <- {self.expr(type, 2)}" if rng.random() < 0.7 else f"close({ready})")
        self.out("select {")
        cases = [f"case {idle} <- {self.expr(self.string, 1)}:", f"case <-{idle}:"]
        cases = rng.sample(cases, rng.randrange(3))
        place = rng.randrange(len(cases) + 1)
        for number in range(len(cases) + 1):
            if number == place:
                if sends:
                    self.open(f"case {ready} <- {self.expr(type, 2)}:")
                    self.show((f"len({ready})", self.int))
                else:
                    self.open(f"case {got}, {ok} := <-{ready}:")
                    self.out(f"_, _ = {got}, {ok}")
                    self.scopes[-1] += [Var(got, type), Var(ok, self.bool)]
                    self.show((got, type), (ok, self.bool))
                saved, self.in_loop, labels, self.labels = self.in_loop, 0, self.labels, []
                self.block(1)
                self.in_loop, self.labels = saved, labels
                self.indent -= 1
                self.scopes.pop()
            else:
                self.out(cases.pop())
                self.out('\tpanic("never")')
        self.out("}")

    # Declarations.

    def named_type(self) -> None:
        base = self.rng.choice(INTS)
        type = Type(f"{self.prefix}N{len(self.named)}", "int")
        type.base = base
        self.named.append(type)
        self.out(f"type {type.text} {base}")
        if self.rng.random() < 0.5:
            self.out(f'func (n {type.text}) String() string {{ return "<" + strconv.Itoa(int(n)) + ">" }}')

    def struct_type(self) -> None:
        rng = self.rng
        type = Type(f"{self.prefix}S{len(self.structs)}", "struct")
        for number in range(rng.randrange(1, 6)):
            type.fields.append((f"{rng.choice('fF')}{number}", self.type(1)))
        type.comparable = all(field.comparable for _, field in type.fields)
        type.printable = all(field.printable for _, field in type.fields)
        self.out(f"type {type.text} struct {{")
        for name, field in type.fields:
            self.out(f"\t{name} {field.text}")
        self.out("}")
        self.structs.append(type)

    def interface_type(self) -> None:
        """An interface, and its methods on some of the structs."""
        iface = Type(f"{self.prefix}I{len(self.ifaces)}", "iface")
        method = f"M{len(self.ifaces)}"
        params, result = [self.basic() for _ in range(self.rng.randrange(3))], self.basic()
        iface.methods = [(method, params, result)]
        self.out(f"type {iface.text} interface {{ {method}({', '.join(p.text for p in params)}) {result.text} }}")
        for type in self.structs:
            if self.rng.random() < 0.6 or not iface.implementers:
                iface.implementers.append(type)
                type.methods.append((method, params, result))
                self.function(method, params, result, type)
        self.ifaces.append(iface)

    def function(self, name: str, params: list[Type], result: Type, receiver: Type | None = None) -> None:
        """A function or method with a random body. Value receivers: an interface then holds both values and pointers."""
        rng = self.rng
        self.scopes = [[Var(f"p{i}", param, False, False) for i, param in enumerate(params)]]
        text = ", ".join(f"p{i} {param.text}" for i, param in enumerate(params))
        head = ""
        if receiver is not None:
            head = f"(r {receiver.text}) "
            self.scopes[0].append(Var("r", receiver, False, False))
        named = rng.random() < 0.3
        self.result, self.in_loop, self.labels, self.budget = result, 0, [], 12
        self.open(f"func {head}{name}({text}) {f'(result {result.text})' if named else result.text} {{")
        if named:
            self.out("if tick() { return }")
            self.scopes[-1].append(Var("result", result))
            if rng.random() < 0.5:
                self.open("defer func() {")
                self.out(f"result = {self.expr(result, 2)}")
                self.close("}()")
        else:
            self.out(f"if tick() {{ return id(*new({result.text})) }}")
        self.block(rng.randrange(2, 6))
        self.out(f"return {self.expr(result, 2)}")
        self.close()

    def generic(self) -> None:
        """A generic function over integers; its instances join the functions."""
        name = self.name(f"{self.prefix}g")
        type = Type("T", "int")
        type.base = "int8"  # constants fit every instance
        self.out(
            f"func {name}[T ~{' | ~'.join(b for b in BITS if b != 'uintptr' and not b.startswith('u'))}](a, b T) T {{"
        )
        operations = " ".join(
            f"a = a {self.rng.choice('+-*&|^')} (b {self.rng.choice(('+', '-', '>>', '<<'))} {self.rng.randrange(1, 7)});"
            for _ in range(self.rng.randrange(1, 4))
        )
        self.out(f"\tfor range {self.rng.randrange(1, 4)} {{ {operations} b ^= a }}")
        self.out("\tif a < b { return a / (b | 1) }")
        self.out("\treturn a % (b | 1)")
        self.out("}")
        for base in self.rng.sample([n for n in INTS if not n.startswith("u")], 2):
            instance = self.basics[base]
            self.funcs.append(Func(f"{name}[{base}]", [instance, instance], instance))

    def program(self) -> str:
        """The whole text, without package clause, imports and prelude."""
        rng = self.rng
        for _ in range(rng.randrange(3)):
            self.named_type()
        for _ in range(rng.randrange(1, 4)):
            self.struct_type()
        for _ in range(rng.randrange(3)):
            self.interface_type()
        for _ in range(rng.randrange(2)):
            self.generic()
        for number in range(rng.randrange(1, 5)):
            params = [self.type(1) for _ in range(rng.randrange(4))]
            result = self.basic() if rng.random() < 0.7 else self.type(1)
            name = f"{self.prefix}f{number}"
            self.function(name, params, result)
            self.funcs.append(Func(name, params, result))
        for type in self.structs:
            for name, params, result in type.methods:
                self.funcs.append(Func(name, params, result, type))
        self.scopes = [[]]
        globals_ = [Var(f"{self.prefix}v{i}", self.type()) for i in range(rng.randrange(3))]
        for var in globals_:
            self.out(f"var {var.name} {var.type.text} = {self.literal(var.type)}")
        self.scopes = [list(globals_)]
        self.result, self.in_loop, self.labels, self.budget = None, 0, [], 40
        self.open(f"func {self.prefix}Run() {{")
        self.out("fuel = 5000")
        self.block(rng.randrange(12, 28))
        for var in self.scopes[-1][:12]:
            self.show((var.name, var.type))
        self.close()
        return "\n".join(self.lines) + "\n"


def file_of(programs: list[tuple[str, str]], plain: bool) -> str:
    """A main package of some programs, given as (prefix, text): each says its prefix before it runs."""
    text = "package main\n\nimport (\n" + "".join(f'\t"{name}"\n' for name in IMPORTS) + ")\n\n"
    text += "var (\n\t_ = fmt.Sprint\n\t_ = math.Sqrt\n\t_ = strconv.Itoa\n\t_ = strings.Repeat\n\t_ sync.Mutex\n)\n"
    say = "println" if plain else "fmt.Println"
    text += PRELUDE.replace(
        "{show}", say + '("panic", name, isError)' if plain else say + '("panic", name, isError, e)'
    )
    text += "".join("\n" + program for _, program in programs)
    text += "\nfunc main() {\n"
    for prefix, _ in programs:
        text += f'\t{say}("=== {prefix}")\n\t{prefix}main()\n'
    text += "}\n"
    report = say + '("panic")' if plain else say + '("panic", e)'
    for prefix, _ in programs:
        text += f"\nfunc {prefix}main() {{\n\tdefer func() {{\n\t\tif e := recover(); e != nil {{\n\t\t\t{report}\n"
        text += f"\t\t}}\n\t}}()\n\t{prefix}Run()\n}}\n"
    return text
