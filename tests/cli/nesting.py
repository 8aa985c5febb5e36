"""Programs that nest thousands deep, one for each way to nest."""

from __future__ import annotations

MAIN = "package main\n\nfunc main() {\n"
END = "\n}\n"


def _var(type_: str) -> str:
    return f"package main\n\nvar x {type_}\n\nfunc main() {{}}\n"


def programs(n: int) -> dict[str, tuple[str, int]]:
    """Each program with the exit status of `gopy check`."""
    chain = "".join(f"type t{i} struct{{ t{i + 1} }}\n" for i in range(n))
    accepted = {
        "parentheses": f"{MAIN}x := {'(' * n}1{')' * n}\n_ = x{END}",
        "negation": f"{MAIN}x := 1\n_ = {'- ' * n}x{END}",
        "not": f"{MAIN}x := true\n_ = {'!' * n}x{END}",
        "sum": f"{MAIN}x := 1\n_ = x{' + 1' * n}{END}",
        "concatenation": f'{MAIN}_ = "a"{" + `b`" * n}{END}',
        "and": f"{MAIN}x := true\nif x{' && x' * n} {{\n}}{END}",
        "blocks": f"{MAIN}{'{' * n}{'}' * n}{END}",
        "function literals": f"{MAIN}_ = {'func() any { return ' * n}nil{' }' * n}{END}",
        "composite literals": f"package main\n\ntype T []T\n\nfunc main() {{\n_ = T{'{' * n}{'}' * n}{END}",
        "slice types": _var("[]" * n + "int"),
        "pointer types": _var("*" * n + "int"),
        "channel types": _var("chan " * n + "int"),
        "map types": _var("map[int]" * n + "int"),
        "struct types": _var("struct{ a " * n + "int" + "}" * n),
        "function types": _var("func(" * n + "int" + ")" * n),
        "interface types": _var("interface{ m() " * n + "int" + "}" * n),
        "instances": "type T[P any] struct{}\n\n".join(_var("T[" * n + "int" + "]" * n).split("\n\n", 1)).replace(
            "package main", "package main\n\n", 1
        ),
        "if-else chain": f"{MAIN}x := 1\nif x == 0 {{\n{''.join(f'}} else if x == {i} {{{chr(10)}' for i in range(1, n))}}}{END}",
        "ifs": f"{MAIN}x := true\n{'if x {' * n}{'}' * n}{END}",
        "loops": f"{MAIN}{'for {' * n}{'}' * n}{END}",
        "switches": f"{MAIN}{'switch { case true: ' * n}{'}' * n}{END}",
        "selects": f"{MAIN}{'select { default: ' * n}{'}' * n}{END}",
        "calls": f"package main\n\nfunc f(x int) int {{ return x }}\n\nfunc main() {{\n_ = {'f(' * n}1{')' * n}{END}",
        "conversions": f"{MAIN}x := 1\n_ = {'int(' * n}x{')' * n}{END}",
        "method chain": f"package main\n\ntype T int\n\nfunc (t T) f() T {{ return t }}\n\nfunc main() {{\nvar t T\n_ = t{'.f()' * n}{END}",
        "selectors": f"package main\n\ntype T struct{{ n *T }}\n\nfunc main() {{\nvar t T\n_ = t{'.n' * n}{END}",
        "index chain": f"package main\n\ntype T []T\n\nfunc main() {{\nvar t T\n_ = t{'[0]' * n}{END}",
        "index in index": f"{MAIN}var t []int\n_ = {'t[' * n}0{']' * n}{END}",
        "slicing": f"{MAIN}var x []int\n_ = x{'[:]' * n}{END}",
        "type assertions": f"{MAIN}var x any\n_ = x{'.(any)' * n}{END}",
        "embedded structs": f"package main\n\n{chain}type t{n} struct{{ x int }}\n\nfunc main() {{ var t t0; t.x = 1 }}\n",
        "fragment": f"x := {'(' * n}1{')' * n}\nprintln(x)\n",
    }
    refused = {
        "indirections": f"{MAIN}var x *int\n_ = {'*' * n}x{END}",
        "receives": f"{MAIN}var c chan int\n_ = {'<-' * n}c{END}",
        "open parentheses": f"{MAIN}_ = {'(' * n}",
        "open braces": MAIN + "{" * n,
        "open functions": MAIN + "func() {" * n,
        "open brackets": MAIN + "[" * n,
        "closing": f"{MAIN}{')' * n}{'}' * n}",
    }
    return {name: (text, 0) for name, text in accepted.items()} | {name: (text, 1) for name, text in refused.items()}
