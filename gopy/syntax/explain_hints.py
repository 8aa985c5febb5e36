"""What gopy adds to gc's syntax errors for learners: a hint in plain words, and where it is sure a fix.

Each rule looks at one error and the tokens around it and either says something or nothing; the first that speaks is
heard. Rules never change gc's message or place. A fix is `safe` only where the text can have been meant in one way.
Rules about words of other languages stand in explain_words, about full-width characters in explain_marks.
"""

from __future__ import annotations

from bisect import bisect_left

from gopy.source.diagnostic import Diagnostic, Edit, Fix, Related, Text
from gopy.syntax.explain_marks import explain_mark
from gopy.syntax.explain_words import foreign_word
from gopy.syntax.scanner import EOF, KEYWORDS, LITERAL, NAME, SEMI, Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import SourceFile

_CLOSER_OF = {"{": "}", "(": ")", "[": "]"}


class Place:
    """One error among its tokens: `at` is the number of the token where it stands, `kind` its kind."""

    __slots__ = ("source", "tokens", "diagnostic", "message", "at", "kind", "earlier")

    def __init__(
        self, source: SourceFile, tokens: Tokens, diagnostic: Diagnostic, token: int, earlier: Diagnostic | None
    ) -> None:
        self.source = source
        self.tokens = tokens
        self.diagnostic = diagnostic
        self.message = str(diagnostic.message)
        self.earlier = earlier  # the error before this one
        offset = diagnostic.pos - source.base
        at = token
        if tokens.starts[token] != offset:
            at = bisect_left(tokens.starts, offset)
        self.at = at if at < len(tokens.starts) and tokens.starts[at] == offset else token
        self.kind = tokens.kinds[self.at]

    def kind_at(self, at: int) -> str:
        """The kind of token number `at`; EOF beyond both ends."""
        return self.tokens.kinds[at] if 0 <= at < len(self.tokens.kinds) else EOF

    def pos(self, at: int) -> int:
        return self.source.base + self.tokens.starts[at]

    def end(self, at: int) -> int:
        return self.source.base + self.tokens.ends[at]

    def line(self, at: int) -> int:
        return self.source.line(self.pos(at))

    def statement_start(self) -> int:
        """The number of the first token of the statement or header that holds the place."""
        at = self.at
        while at > 0 and self.kind_at(at - 1) not in (SEMI, "{", "}"):
            at -= 1
        return at

    def say(self, hint: Text, fix: Fix | None = None, related: Related | None = None) -> bool:
        self.diagnostic.hints.append(hint)
        if fix is not None:
            self.diagnostic.fixes.append(fix)
        if related is not None:
            self.diagnostic.related.append(related)
        return True

    def open_braces(self) -> list[int]:
        """The braces { that are open in front of the place, outermost first."""
        stack: list[int] = []
        for at in range(self.at):
            kind = self.tokens.kinds[at]
            if kind == "{":
                stack.append(at)
            elif kind == "}" and stack:
                stack.pop()
        return stack

    def matching_brace(self, closer: int) -> int:
        """The { that the } number `closer` closes; -1 if there is none."""
        depth = 0
        for at in range(closer, -1, -1):
            kind = self.tokens.kinds[at]
            depth += (kind == "}") - (kind == "{")
            if depth == 0:
                return at
        return -1


def add_hints(
    source: SourceFile,
    tokens: Tokens,
    diagnostic: Diagnostic,
    token: int,
    repeated: list[int],
    earlier: Diagnostic | None,
) -> None:
    """Add hints and fixes to one error.

    `token`: the number of the token at which the recogniser stood; `repeated`: offsets at which the same error stands
    again on its line; `earlier`: the error before it.
    """
    message = str(diagnostic.message)
    if message.startswith(("invalid character U+", "identifier cannot begin")) and "escape" not in message:
        explain_mark(source, diagnostic, repeated)
        if diagnostic.hints:
            return
    place = Place(source, tokens, diagnostic, token, earlier)
    for rule in _RULES:
        if rule(place):
            return


def _place_of_else(p: Place) -> bool:
    if p.kind != "else" or p.kind_at(p.at - 1) != SEMI or p.kind_at(p.at - 2) != "}":
        return False
    hint = Text("else must stand on the line of the closing brace: Go ends the if statement at the line end")
    return p.say(hint, _joined(p, p.at - 2, p.at, Text("join the lines: } else")))


def _place_of_brace(p: Place) -> bool:
    """The opening brace on a line of its own."""
    brace = p.at if p.kind == "{" else p.at + 1
    if p.kind_at(brace) != "{" or p.kind_at(brace - 1) != SEMI or p.tokens.text(brace - 1) != "newline":
        return False
    hint = Text("the opening brace must stand at the end of the line: Go ends a statement at the line end")
    return p.say(hint, _joined(p, brace - 2, brace, Text("put { at the end of the line before")))


def _joined(p: Place, before: int, after: int, message: Text) -> Fix | None:
    """Put two tokens on one line, if there is nothing but blanks between them."""
    if p.source.text(p.end(before), p.pos(after)).strip():
        return None
    return Fix(message, [Edit(p.end(before), p.pos(after), " ")])


def _missing_comma(p: Place) -> bool:
    """A list over several lines without a comma after the last element."""
    if "unexpected newline in " not in p.message or "missing comma" not in p.message:
        return False
    closes = p.kind_at(p.at + 1) in (")", "}", "]")
    if not closes and "argument" in p.message:
        return p.say(Text("the list goes on at the line end: a comma or the closing parenthesis is missing"))
    end = p.end(p.at - 1)
    hint = Text("every line of a list must end in a comma or in the closing bracket, the last one too")
    return p.say(hint, Fix(Text("add the comma"), [Edit(end, end, ",")], closes))


def _semicolon_in_list(p: Place) -> bool:
    if "unexpected semicolon in " not in p.message or "missing comma" not in p.message:
        return False
    hint = Text("elements of a list are separated by commas")
    return p.say(hint, Fix(Text("replace ; by ,"), [Edit(p.pos(p.at), p.end(p.at), ",")]))


def _assignment_as_condition(p: Place) -> bool:
    if "cannot use assignment " not in p.message:
        return False
    hint = Text("= assigns; to compare, write ==")
    simple = p.kind == "=" and "," not in p.message
    return p.say(hint, Fix(Text("write =="), [Edit(p.pos(p.at), p.end(p.at), "==")]) if simple else None)


def _declaration_as_condition(p: Place) -> bool:
    if "cannot use " not in p.message or " as value" not in p.message or p.kind != ":=":
        return False
    return p.say(Text("after the declaration a condition must follow: if x := f(); x > 0 {"))


def _increment(p: Place) -> bool:
    """++ and -- in an expression or in front."""
    if p.kind not in ("++", "--"):
        return False
    following = p.at + 1
    if p.kind_at(p.at - 1) in (SEMI, "{", "}") and p.kind_at(following) == NAME:
        edits = [Edit(p.pos(p.at), p.end(p.at), ""), Edit(p.end(following), p.end(following), p.kind)]
        alone = p.kind_at(following + 1) in (SEMI, "}", "{")
        hint = Text("Go has {op} only after the operand: {name}{op}", op=p.kind, name=p.tokens.text(following))
        return p.say(hint, Fix(Text("write it after the operand"), edits, alone))
    hint = Text("{op} is a statement of its own in Go and has no value: it cannot stand in an expression", op=p.kind)
    return p.say(hint)


def _define_for_assign(p: Place) -> bool:
    if p.kind != ":=" or not p.message.endswith(", expected ="):
        return False
    hint = Text("var, const and type take =; := declares by itself, without a keyword")
    return p.say(hint, Fix(Text("write ="), [Edit(p.pos(p.at), p.end(p.at), "=")]))


def _keyword_as_name(p: Place) -> bool:
    at = p.at if p.kind in KEYWORDS else p.at - 1
    word = p.kind_at(at)
    if word not in KEYWORDS or word == "else":
        return False
    names = "expected name" in p.message
    assigned = p.kind in (":=", "=", "++", "--", ".") and p.kind_at(p.at - 1) == word
    parameter = p.kind == word and p.message.endswith("expected )") and p.kind_at(at - 1) in ("(", ",")
    if (names and p.kind == word and p.kind_at(at - 1) != SEMI) or assigned or parameter:
        return p.say(Text("{word} is a keyword of Go and cannot be a name", word=word))
    return False


def _quotes(p: Place) -> bool:
    message = p.message
    if message == "more than one character in rune literal":
        text = p.tokens.text(p.at)
        plain = len(text) > 1 and text.endswith("'") and '"' not in text and "\\'" not in text
        edits = [Edit(p.pos(p.at), p.pos(p.at) + 1, '"'), Edit(p.end(p.at) - 1, p.end(p.at), '"')]
        hint = Text('single quotes hold one character (a rune); a string stands in double quotes: "..."')
        return p.say(hint, Fix(Text("use double quotes"), edits) if plain else None)
    if message == "empty rune literal or unescaped '":
        return p.say(Text('a rune literal holds one character; the empty string is ""'))
    if message in ("newline in string", "string not terminated"):
        line = p.source.line_bytes(p.source.line(p.diagnostic.pos)).decode("utf-8", "replace")
        mark = next((c for c in "\u201c\u201d\uff02" if c in line), "")
        if mark:
            return p.say(Text("「{mark}」 does not end a string: write the ASCII quote {quote}", mark=mark, quote='"'))
        if message == "newline in string":
            return p.say(Text("a string must end on its line; for text of several lines use backquotes: `...`"))
        return p.say(Text("the closing quote of the string that begins here is missing"))
    return False


def _unknown_character(p: Place) -> bool:
    if p.message.startswith("invalid character U+003F"):
        return p.say(Text("Go has no ? operator: use an if statement"))
    if p.message.startswith("invalid character U+0023"):
        return p.say(Text("comments in Go begin with //"))
    if p.message.startswith("invalid character U+0040"):
        return p.say(Text("@ has no meaning in Go"))
    return False


def _ellipsis(p: Place) -> bool:
    if p.kind != "..." or "unexpected ..." not in p.message:
        return False
    return p.say(Text("... stands for code that was left out in the text; Go wants the code itself here"))


def _misplaced_call(p: Place) -> bool:
    """}() that closes a loop or an if instead of the function literal it was meant for."""
    if p.kind != "(" or p.kind_at(p.at - 1) != "}" or "at end of statement" not in p.message:
        return False
    for brace in reversed(p.open_braces()):
        start = brace
        while start > 0 and p.kind_at(start - 1) not in (SEMI, "{", "}"):
            start -= 1
        words = p.tokens.kinds[start:brace]
        if "func" not in words[1:]:
            continue
        closed = p.matching_brace(p.at - 1)
        line = p.line(start)
        hint = Text(
            "this }} closes the block of line {inner}, not the function literal of line {line}: close the block with a "
            "}} of its own first",
            inner=p.line(closed),
            line=line,
        )
        return p.say(hint, None, Related(p.pos(start), Text("the function literal that }() is to call begins here")))
    return False


def _missing_brace(p: Place) -> bool:
    """A function inside a function, or the end of the text: a } is missing above."""
    inner_func = p.kind in (NAME, LITERAL) and p.kind_at(p.at - 1) == "func" and "expected (" in p.message
    if not inner_func and not (p.kind == EOF and "expected }" in p.message):
        return False
    braces = p.open_braces()
    if not braces:
        return False
    if inner_func and p.source.physical(p.pos(p.at - 1)).column > 1:
        hint = Text("a function with a name cannot stand in another function: write name := func(...) { ... }")
        return p.say(hint)
    opener = _least_indented_open(p, braces)
    related = Related(p.pos(opener), Text("this { is not closed"), p.end(opener))
    return p.say(
        Text("a }} is missing: the block that begins on line {line} is open", line=p.line(opener)), None, related
    )


def _least_indented_open(p: Place, braces: list[int]) -> int:
    """The brace that seems not to be closed: the first whose } stands further left than its line, else the innermost.

    Such a } was meant for a block further out.
    """
    stack: list[int] = []
    for at in range(braces[0], p.at):
        kind = p.tokens.kinds[at]
        if kind == "{":
            stack.append(at)
        elif kind == "}" and stack:
            opener = stack.pop()
            if p.kind_at(at - 1) in (SEMI, "{") and p.line(at - 1) < p.line(at) and _indent(p, at) < _indent(p, opener):
                return opener
    return braces[-1]


def _indent(p: Place, at: int) -> int:
    line = p.source.line_bytes(p.line(at))
    return len(line) - len(line.lstrip())


def _outside_function(p: Place) -> bool:
    if "non-declaration statement outside function body" not in p.message:
        return False
    if p.earlier is not None and p.open_braces():
        line = p.source.line(p.earlier.pos)
        return p.say(Text("this follows from the error on line {line}: fix that one first", line=line))
    if p.kind == "}":
        return p.say(Text("one } too many: all blocks are closed before this line"))
    at = p.at
    while p.kind_at(at) == NAME and p.kind_at(at + 1) == ",":
        at += 2
    if p.kind_at(at) == NAME and p.kind_at(at + 1) == ":=":
        edits = [Edit(p.pos(p.at), p.pos(p.at), "var "), Edit(p.pos(at + 1), p.end(at + 1), "=")]
        return p.say(Text("outside a function variables are declared with var"), Fix(Text("declare with var"), edits))
    if foreign_word(p):
        return True
    return p.say(Text("statements stand inside a function, such as func main() { ... }"))


def _package_first(p: Place) -> bool:
    if "package statement must be first" not in p.message:
        return False
    pos = p.diagnostic.pos
    fix = Fix(Text("add package main"), [Edit(pos, pos, "package main\n\n")], False)
    return p.say(Text("a Go file begins with its package, for a program: package main"), fix)


def _import_path(p: Place) -> bool:
    if "missing import path" not in p.message or p.kind_at(p.at - 1) != NAME:
        return False
    fix = Fix(
        Text("add quotes"), [Edit(p.pos(p.at - 1), p.pos(p.at - 1), '"'), Edit(p.end(p.at - 1), p.end(p.at - 1), '"')]
    )
    return p.say(Text('an import path is a string: import "fmt"'), fix if p.kind == SEMI else None)


def _import_late(p: Place) -> bool:
    if "imports must appear before" not in p.message:
        return False
    return p.say(Text("move the import up, below the package line"))


def _missing_block(p: Place) -> bool:
    if (
        "expected { after if clause" in p.message
        or "expected { after for clause" in p.message
        or (p.message.endswith("expected {") and p.kind_at(p.statement_start()) in ("if", "for", "switch"))
    ):
        word = p.kind_at(p.statement_start())
        if word == "for" and p.kind == NAME and p.tokens.text(p.at) in ("in", "of"):
            return p.say(Text("Go loops over a collection with range: for _, x := range xs {"))
        return p.say(Text("the body needs braces in Go, even if it is one statement"))
    if (
        p.kind_at(p.statement_start()) == "for"
        and p.message.endswith("expected )")
        and p.kind_at(p.statement_start() + 1) == "("
    ):
        return p.say(Text("Go writes the for clause without parentheses: for i := 0; i < n; i++ {"))
    return False


def _colon_equals(p: Place) -> bool:
    if p.kind == ":" and p.kind_at(p.at - 1) == "=":
        edits = [Edit(p.pos(p.at - 1), p.end(p.at), ":=")]
        return p.say(Text("the sign that declares is :="), Fix(Text("write :="), edits))
    if p.kind == "=" and p.kind_at(p.at - 1) in ("==", "!="):
        hint = Text("Go compares with {op}", op=p.kind_at(p.at - 1))
        return p.say(hint, Fix(Text("remove the last ="), [Edit(p.pos(p.at), p.end(p.at), "")]))
    if p.kind == "{" and p.kind_at(p.at - 1) == "=" and "expected expression" in p.message:
        return p.say(Text("the values need their type in front: []int{1, 2, 3}"))
    return False


def _two_values(p: Place) -> bool:
    if "unexpected literal" not in p.message and "unexpected name" not in p.message:
        return False
    if "possibly missing comma" not in p.message or p.kind_at(p.at - 1) not in (NAME, LITERAL, ")", "]"):
        return False
    end = p.end(p.at - 1)
    return p.say(Text("a comma is missing before this"), Fix(Text("add the comma"), [Edit(end, end, ",")], False))


def _glued_keyword(p: Place) -> bool:
    """for_ and the like: a missing blank."""
    start = p.statement_start()
    if p.kind_at(start) != NAME:
        return False
    word = p.tokens.text(start)
    keyword = word.rstrip("_")
    if keyword == word or keyword not in ("for", "if", "switch", "return", "go", "defer", "var", "case"):
        return False
    rest = word[len(keyword) :]
    edit = Edit(p.pos(start), p.end(start), f"{keyword} {rest}")
    hint = Text("{word} is one name; with a space it is {keyword} {rest}", word=word, keyword=keyword, rest=rest)
    return p.say(hint, Fix(Text("insert a space"), [edit]))


def _match(p: Place) -> bool:
    """A closing bracket of another kind than the one that is open."""
    if p.kind not in (")", "]", "}") or "unexpected" not in p.message:
        return False
    stack: list[int] = []
    for at in range(p.at):
        kind = p.tokens.kinds[at]
        if kind in _CLOSER_OF:
            stack.append(at)
        elif kind in (")", "]", "}") and stack:
            stack.pop()
    if not stack or _CLOSER_OF[p.kind_at(stack[-1])] == p.kind:
        return False
    opener = stack[-1]
    related = Related(p.pos(opener), Text("opened here"), p.end(opener))
    hint = Text(
        "{found} does not close the {opener} of line {line}",
        found=p.kind,
        opener=p.kind_at(opener),
        line=p.line(opener),
    )
    return p.say(hint, None, related)


_RULES: tuple[Callable[[Place], bool], ...] = (
    _unknown_character,
    _quotes,
    _glued_keyword,
    _place_of_else,
    _place_of_brace,
    _missing_comma,
    _semicolon_in_list,
    _assignment_as_condition,
    _declaration_as_condition,
    _increment,
    _define_for_assign,
    _ellipsis,
    _misplaced_call,
    _missing_brace,
    _package_first,
    _import_path,
    _import_late,
    _outside_function,
    foreign_word,
    _keyword_as_name,
    _missing_block,
    _colon_equals,
    _two_values,
    _match,
)
