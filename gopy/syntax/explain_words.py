"""Words of other languages in Go code: while, elif, let, try, and, int x, ...

The word stands at the start of the statement in which gc found its error, or where it found it.
"""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax.scanner import LITERAL, NAME, SEMI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.explain_hints import Place

_TYPES = frozenset(
    "int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float float32 float64 double long short char "
    "byte rune bool boolean string str String void auto".split()
)
# Written in Go's own way: the whole word is replaced.
_GO_WORD = {
    "while": "for",
    "until": "for",
    "foreach": "for",
    "elif": "else if",
    "elseif": "else if",
    "elsif": "else if",
}
_GO_OPERATOR = {"and": "&&", "or": "||", "not": "!"}
_FUNCTIONS = frozenset(("def", "function", "fn", "fun", "sub", "proc"))
_VARIABLES = frozenset(("let", "val", "dim", "my", "local", "final"))
_HINTS = {
    "do": Text("Go has no do loop: write for { ... if !condition { break } }"),
    "loop": Text("Go has one loop, for: for { ... } runs until break"),
    "repeat": Text("Go has one loop, for: for { ... } runs until break"),
    "try": Text("Go has no exceptions: functions return an error, which is compared with nil"),
    "catch": Text("Go has no exceptions: functions return an error, which is compared with nil"),
    "except": Text("Go has no exceptions: functions return an error, which is compared with nil"),
    "finally": Text("Go has no finally: defer runs a call when the function ends"),
    "throw": Text("Go has no exceptions: return an error"),
    "raise": Text("Go has no exceptions: return an error"),
    "class": Text("Go has no classes: declare type Name struct { ... } and methods with func (n Name) ..."),
    "enum": Text("Go has no enum: use a const group with iota"),
    "then": Text("Go has no then: the body stands in braces"),
    "begin": Text("Go's blocks stand in braces"),
    "end": Text("Go's blocks end with a closing brace"),
    "public": Text("Go has no public: a name that begins with a capital letter is exported"),
    "private": Text("Go has no private: a name that begins with a small letter is not exported"),
    "static": Text("Go has no static: declare it outside the functions"),
    "using": Text("Go uses a package with import, below the package line"),
    "include": Text("Go uses a package with import, below the package line"),
    "from": Text('Go imports whole packages: import "fmt"'),
    "new": Text("Go creates a value with Name{...} or &Name{...}; new(Name) gives a pointer to a zero value"),
    "in": Text("Go loops over a collection with range: for _, x := range xs {"),
    "delete": Text("delete is a function: delete(m, key)"),
}
_PRINTS = frozenset(("print", "println", "printf", "echo", "puts"))


def foreign_word(p: Place) -> bool:
    """Explain a word that another language has and Go has not; whether there was one."""
    start = p.statement_start()
    if p.kind == NAME and _at_error(p):
        return True
    if p.kind_at(start) != NAME or p.message.startswith("invalid"):
        return False
    word = p.tokens.text(start)
    following = p.kind_at(start + 1)
    if following in (":=", "=", ".", ",", "[") and word not in _GO_WORD:
        return False  # a name like any other
    if word in _GO_WORD:
        return _replace(p, start, word)
    if word in _FUNCTIONS and following == NAME:
        fix = Fix(Text("write func"), [Edit(p.pos(start), p.end(start), "func")], False)
        return p.say(Text("functions are declared with func"), fix)
    if word in _VARIABLES and following == NAME:
        fix = Fix(Text("write var"), [Edit(p.pos(start), p.end(start), "var")])
        return p.say(Text("variables are declared with var, or with := inside a function"), fix)
    if word in _TYPES and following == NAME and p.at <= start + 2:
        edits = [Edit(p.pos(start), p.end(start + 1), f"var {p.tokens.text(start + 1)} {word}")]
        plain = p.kind_at(start + 2) in ("=", SEMI)
        hint = Text(
            "the name stands before its type in Go: var {name} {type}", name=p.tokens.text(start + 1), type=word
        )
        return p.say(hint, Fix(Text("write the name first"), edits, False) if plain else None)
    if word in _PRINTS and following in (LITERAL, NAME):
        return p.say(Text("a call needs parentheses: fmt.Println(...)"))
    if word in _HINTS and p.at - start <= 8:
        return p.say(_HINTS[word])
    return False


def _at_error(p: Place) -> bool:
    word = p.tokens.text(p.at)
    if word in ("and", "or") or (p.at > 0 and p.kind_at(p.at - 1) == NAME and p.tokens.text(p.at - 1) == "not"):
        at = p.at if word in ("and", "or") else p.at - 1
        operator = _GO_OPERATOR[p.tokens.text(at)]
        end = p.end(at) if at == p.at else p.pos(p.at)
        fix = Fix(Text("write {op}", op=operator), [Edit(p.pos(at), end, operator)])
        return p.say(Text("{word} is {op} in Go", word=p.tokens.text(at), op=operator), fix)
    if "unexpected name " not in p.message:
        return False
    if word in _GO_WORD:
        return _replace(p, p.at, word)
    if word in _HINTS and word != "in" and word != "delete":
        return p.say(_HINTS[word])
    return False


def _replace(p: Place, at: int, word: str) -> bool:
    go_word = _GO_WORD[word]
    fix = Fix(
        Text("write {word}", word=go_word), [Edit(p.pos(at), p.end(at), go_word)], word in ("while", "elif", "elseif")
    )
    if go_word == "for":
        return p.say(Text("Go has no {word}: its only loop is for", word=word), fix)
    return p.say(Text("{word} is {go} in Go", word=word, go=go_word), fix)
