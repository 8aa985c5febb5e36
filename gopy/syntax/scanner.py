"""Go's tokens, with automatic semicolons, and the lexical errors that gc reports.

Scheme: one compiled regular expression recognises every token that is plainly right; what it does not match (text
outside ASCII in names, numbers with a base, a fraction or a mistake, literals that do not end, stray characters) goes
through functions that read character by character and report what is wrong. Whatever is wrong, there is a token.

A token's kind is its own text for operators, delimiters and keywords, else NAME, LITERAL, SEMI or EOF. The places that
gc's reader passes over (NUL, bytes that are not UTF-8, a byte order mark inside the text) are taken out beforehand.

Each error is kept with the number of the token during whose scanning gc finds it (gc reads one character ahead), so
that a parser can take the errors in gc's order. Spec: "Lexical elements".
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

NAME = "name"
LITERAL = "literal"
SEMI = ";"
EOF = "EOF"

KEYWORDS = frozenset(
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package "
    "range return select struct switch type var".split()
)
ASSIGNMENTS = frozenset("+= -= *= /= %= &= |= ^= <<= >>= &^=".split())
# What gc's parser takes for an operator; * and <- are tokens of their own.
OPERATORS = frozenset("|| && == != < <= > >= + - | ^ / % & &^ << >> ! ~".split())
PRECEDENCE = {
    "||": 1,
    "&&": 2,
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), 3),
    **dict.fromkeys("+-|^", 4),
    **dict.fromkeys(("*", "/", "%", "&", "&^", "<<", ">>"), 5),
}
# After these a line end is a semicolon.
ENDS_STATEMENT = frozenset((NAME, LITERAL, "break", "continue", "fallthrough", "return", "++", "--", ")", "]", "}"))

_NAME, _PUNCTUATION, _NEWLINE, _LITERAL, _LINE_COMMENT, _COMMENT = range(1, 7)
_pattern: re.Pattern[bytes] | None = None
_MARK_WIDTH = 3  # of a byte order mark in UTF-8
_BASE_NAMES = {2: "binary", 8: "octal", 10: "decimal", 16: "hexadecimal"}


def _token_pattern() -> re.Pattern[bytes]:
    global _pattern
    if _pattern is None:
        import re

        _pattern = re.compile(
            rb"""[ \t\r]*(?:
            ([A-Za-z_][A-Za-z_0-9]*+)(?![\x80-\xff])
            |(<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|[=!<>:+\-*%&|^]=|<<|>>|&\^|/=|\.(?![0-9])|/(?![/*])
              |[+\-*%&|^<>=!~()\[\]{},;:])
            |(\n)
            |((?:0|[1-9][0-9]*+)(?![0-9A-Za-z_.])
              |"(?:[^"\\\n]|\\[abfnrtv\\"])*"
              |`[^`]*`
              |'(?:[ -&(-\[\]-~]|\\[abfnrtv\\'])')
            |(//[^\n]*)
            |(/\*.*?\*/)
            )""",
            re.VERBOSE | re.DOTALL,
        )
    return _pattern


class Tokens:
    """The tokens of one text.

    `kinds`, `starts`, `ends` run in parallel (offsets in bytes; the last token is EOF); `errors` holds
    (token number, offset, message) in ascending token number; `comments` the comments' (start, end);
    `malformed` the numbers of the literals in which there was an error.
    """

    __slots__ = ("data", "kinds", "starts", "ends", "errors", "comments", "malformed")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.errors: list[tuple[int, int, str]] = []
        self.comments: list[tuple[int, int]] = []
        self.malformed: set[int] = set()

    def text(self, at: int) -> str:
        """The token's text in messages; for a semicolon what stands for it: `semicolon`, `newline` or `EOF`."""
        start = self.starts[at]
        if self.kinds[at] == SEMI:
            if start >= len(self.data):
                return "EOF"
            return "semicolon" if self.data[start] == 0x3B else "newline"
        return self.data[start : self.ends[at]].decode("utf-8", "replace")


def scan(data: bytes, after_mark: bool = False) -> Tokens:
    """The tokens of `data`.

    `after_mark`: a byte order mark was cut off in front of `data`, so that one at its start is the second.
    """
    if not data.isascii() or 0 in data:
        unread = invisible(data)
        if unread:
            return _scan_around(data, unread, after_mark)
    return _Scanner(data).scan()


def _scan_around(data: bytes, unread: list[tuple[int, int, str]], after_mark: bool) -> Tokens:
    """The tokens of a text with places that are not read: of the text without them, then put back in place."""
    from bisect import bisect_left, bisect_right

    pieces: list[bytes] = []
    gaps: list[int] = []  # offsets in the shortened text at which something was left out
    removed = [0]  # how much was left out before the n-th gap
    last = 0
    for offset, width, _ in unread:
        pieces.append(data[last:offset])
        gaps.append(offset - removed[-1])
        removed.append(removed[-1] + width)
        last = offset + width
    pieces.append(data[last:])
    tokens = _Scanner(b"".join(pieces)).scan()

    def original(at: int) -> int:
        return at + removed[bisect_right(gaps, at)]

    tokens.data = data
    tokens.starts = [original(at) for at in tokens.starts]
    tokens.ends = ends = [original(at) for at in tokens.ends]
    tokens.comments = [(original(start), original(end)) for start, end in tokens.comments]
    tokens.errors = [(token, original(at), message) for token, at, message in tokens.errors]
    for offset, width, message in unread:
        token = min(bisect_left(ends, offset + width), len(ends) - 1)
        if tokens.starts[token] < offset and tokens.kinds[token] in KEYWORDS:
            tokens.kinds[token] = NAME  # what is not read belongs to the name in front of it
        if offset or after_mark or width != _MARK_WIDTH:
            tokens.errors.append((token, offset, message))
    tokens.errors.sort(key=lambda error: error[0])
    return tokens


class _Scanner:
    """Scans a text in which every byte is to be read."""

    __slots__ = ("data", "size", "tokens", "token")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = len(data)
        self.tokens = Tokens(data)
        self.token = 0  # number of the token being scanned

    def scan(self) -> Tokens:
        data, tokens = self.data, self.tokens
        kinds, starts, ends = tokens.kinds, tokens.starts, tokens.ends
        match = _token_pattern().match
        line_ends = False  # a newline here is a semicolon
        at = 0
        while True:
            found = match(data, at)
            if found is not None:
                group = found.lastindex
                at = found.end()
                start = found.start(group) if group else at
                if group == _NAME:
                    kind = found[1].decode()
                    if kind not in KEYWORDS:
                        kind = NAME
                elif group == _PUNCTUATION:
                    kind = found[2].decode()
                elif group == _LITERAL:
                    kind = LITERAL
                elif group == _NEWLINE:
                    if not line_ends:
                        continue
                    kind = SEMI
                else:
                    tokens.comments.append((start, at))
                    if group == _LINE_COMMENT or not line_ends or b"\n" not in found[_COMMENT]:
                        continue
                    kind = SEMI
            else:
                while at < self.size and data[at] in b" \t\r":
                    at += 1
                start = at
                self.token = len(kinds)
                kind, at = self.irregular(at)
                if not kind:
                    continue
                if kind == "comment":
                    if not line_ends or b"\n" not in data[start:at]:
                        continue
                    kind = SEMI
                elif kind == EOF and line_ends:
                    kind = SEMI
            kinds.append(kind)
            starts.append(start)
            ends.append(at)
            if kind == EOF:
                break
            line_ends = kind in ENDS_STATEMENT
        return tokens

    def error(self, offset: int, message: str) -> None:
        self.tokens.errors.append((self.token, offset, message))

    def char(self, at: int) -> tuple[int, int]:
        """The code point at `at` (-1 at the end) and the offset after it."""
        if at >= self.size:
            return -1, at
        first = self.data[at]
        if first < 0x80:
            return first, at + 1
        width = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
        return ord(self.data[at : at + width].decode()), at + width

    def irregular(self, at: int) -> tuple[str, int]:
        """The kind and end of the token at `at` that the pattern does not know; kind "" if there is none."""
        char, after = self.char(at)
        if char < 0:
            return EOF, at
        if char >= 0x80 or char == 0x5F or chr(char).isalpha():
            return self.name(at)
        if 0x30 <= char <= 0x39 or char == 0x2E:
            return LITERAL, self.number(at)
        if char == 0x22:
            return LITERAL, self.string(after, at)
        if char == 0x27:
            return LITERAL, self.rune(after, at)
        if char == 0x60:
            self.error(at, "string not terminated")
            self.tokens.malformed.add(self.token)
            return LITERAL, self.size
        if char == 0x2F:
            # /* without an end: the pattern knows all others
            self.error(at, "comment not terminated")
            self.tokens.comments.append((at, self.size))
            return "comment", self.size
        self.error(at, f"invalid character {unicode(char)}")
        return "", after

    def name(self, at: int) -> tuple[str, int]:
        start = at
        while True:
            char, after = self.char(at)
            letter = chr(char) if char >= 0 else ""
            if letter.isalpha() or letter == "_":
                pass
            elif letter.isdecimal():
                if at == start:
                    self.error(at, f"identifier cannot begin with digit {unicode(char)}")
            elif char >= 0x80:
                self.error(at, f"invalid character {unicode(char)} in identifier")
            else:
                return NAME, at
            at = after

    def digits(self, at: int, base: int, invalid: list[int]) -> tuple[int, bool, bool]:
        """Past digits and _; whether there were digits, and _; `invalid` gets the places of digits >= base."""
        seen = separated = False
        allowed = b"0123456789abcdefABCDEF" if base > 10 else b"0123456789"
        while at < self.size:
            char = self.data[at]
            if char == 0x5F:
                separated = True
            elif char in allowed:
                seen = True
                if base <= 10 and char >= 0x30 + base:
                    invalid.append(at)
            else:
                break
            at += 1
        return at, seen, separated

    def ascii(self, at: int) -> str:
        """The character at `at`; "" at the end and outside ASCII."""
        return chr(self.data[at]) if at < self.size and self.data[at] < 0x80 else ""

    def number(self, start: int) -> int:
        at, base, prefix = start, 10, ""
        good, is_float = True, False
        seen = separated = False
        invalid: list[int] = []
        if self.ascii(at) != ".":
            if self.ascii(at) == "0":
                at += 1
                prefix = self.ascii(at).lower()
                if prefix in ("x", "o", "b"):
                    base = {"x": 16, "o": 8, "b": 2}[prefix]
                    at += 1
                else:
                    base, prefix, seen = 8, "0", True
            at, more, separated = self.digits(at, base, invalid)
            seen = seen or more
        if self.ascii(at) == ".":
            if prefix in ("o", "b"):
                self.error(at, f"invalid radix point in {_BASE_NAMES[base]} literal")
                good = False
            is_float = True
            at, more, more_separated = self.digits(at + 1, base, invalid)
            seen, separated = seen or more, separated or more_separated
        if not seen and good:
            self.error(at, f"{_BASE_NAMES[base]} literal has no digits")
            good = False
        exponent = self.ascii(at)
        if exponent and exponent in "eEpP":
            if good and exponent in "eE" and prefix not in ("", "0"):
                self.error(at, f"'{exponent}' exponent requires decimal mantissa")
                good = False
            elif good and exponent in "pP" and prefix != "x":
                self.error(at, f"'{exponent}' exponent requires hexadecimal mantissa")
                good = False
            is_float = True
            at += 1
            if self.ascii(at) in ("+", "-"):
                at += 1
            at, seen, more_separated = self.digits(at, 10, [])
            separated = separated or more_separated
            if not seen and good:
                self.error(at, "exponent has no digits")
                good = False
        elif prefix == "x" and is_float and good:
            self.error(at, "hexadecimal mantissa requires a 'p' exponent")
            good = False
        imaginary = self.ascii(at) == "i"
        if imaginary:
            at += 1
        if good and invalid and not is_float and not imaginary:
            self.error(invalid[0], f"invalid digit '{self.ascii(invalid[0])}' in {_BASE_NAMES[base]} literal")
            good = False
        if good and separated:
            wrong = misplaced_separator(self.data[start:at].decode())
            if wrong >= 0:
                self.error(start + wrong, "'_' must separate successive digits")
                good = False
        if not good:
            self.tokens.malformed.add(self.token)
        return at

    def string(self, at: int, start: int) -> int:
        good = True
        while True:
            char, after = self.char(at)
            if char == 0x5C:
                at, right = self.escape(after, 0x22)
                good = good and right
                continue
            if char == 0x0A:
                self.error(at, "newline in string")
            elif char < 0:
                self.error(start, "string not terminated")
            elif char != 0x22:
                at = after
                continue
            if char != 0x22 or not good:
                self.tokens.malformed.add(self.token)
            return after if char == 0x22 else at

    def rune(self, at: int, start: int) -> int:
        good, count = True, 0
        while True:
            char, after = self.char(at)
            if char == 0x5C:
                at, right = self.escape(after, 0x27)
                good = good and right
                count += 1
                continue
            if char not in (0x27, 0x0A, -1):
                at = after
                count += 1
                continue
            if good and char == 0x0A:
                self.error(at, "newline in rune literal")
            elif good and char < 0:
                self.error(start, "rune literal not terminated")
            elif good and count == 0:
                self.error(at, "empty rune literal or unescaped '")
            elif good and count > 1:
                self.error(start, "more than one character in rune literal")
            if not good or char != 0x27 or count != 1:
                self.tokens.malformed.add(self.token)
            return after if char == 0x27 else at

    def escape(self, at: int, quote: int) -> tuple[int, bool]:
        """Past an escape whose backslash stands before `at`, and whether it is right."""
        char, after = self.char(at)
        if char == quote or (0 <= char < 0x80 and char in b"abfnrtv\\"):
            return after, True
        if 0x30 <= char <= 0x37:
            length, base, largest = 3, 8, 255
        elif char in (0x78, 0x75, 0x55):
            length = {0x78: 2, 0x75: 4, 0x55: 8}[char]
            base, largest, at = 16, 255 if char == 0x78 else 0x10FFFF, after
        elif char < 0:
            return at, True  # the caller reports that the text ends
        else:
            self.error(at, "unknown escape")
            return at, False
        value = 0
        for _ in range(length):
            char, after = self.char(at)
            if char < 0:
                return at, True
            digit = "0123456789abcdef".find(chr(char).lower()) if char < 0x80 else -1
            if not 0 <= digit < base:
                self.error(at, f"invalid character {quoted(char)} in {_BASE_NAMES[base]} escape")
                return at, False
            value = value * base + digit
            at = after
        if value > largest and base == 8:
            self.error(at, f"octal escape value {value} > 255")
            return at, False
        if value > largest or 0xD800 <= value < 0xE000:
            self.error(at, f"escape is invalid Unicode code point {unicode(value)}")
            return at, False
        return at, True


def invisible(data: bytes) -> list[tuple[int, int, str]]:
    """What gc's reader skips, with its complaint: (offset, width, message) for NUL, bytes not UTF-8, and marks."""
    import re

    text = data.decode("utf-8", "surrogateescape")
    found: list[tuple[int, int, str]] = []
    offset = last = 0
    for match in re.finditer("[\0\ufeff\udc80-\udcff]", text):
        offset += len(text[last : match.start()].encode("utf-8", "surrogateescape"))
        last = match.start()
        char = match[0]
        if char == "\0":
            # gc's reader takes the first byte of a text on another path
            found.append((offset, 1, "invalid NUL character" if offset else "invalid character U+0000"))
        elif char == "\ufeff":
            found.append((offset, _MARK_WIDTH, "invalid BOM in the middle of the file"))
        else:
            found.append((offset, 1, "invalid UTF-8 encoding"))
    return found


def misplaced_separator(literal: str) -> int:
    """Where in a number the first _ stands that does not separate digits (the base's prefix counts as one), or -1."""
    start = 0
    previous = "."
    is_hex = False
    if len(literal) >= 2 and literal[0] == "0" and literal[1] in "xXoObB":
        is_hex = literal[1] in "xX"
        start, previous = 2, "0"
    for at in range(start, len(literal)):
        char = literal[at]
        if char == "_":
            if previous != "0":
                return at
            previous = "_"
        elif char in "0123456789" or (is_hex and char in "abcdefABCDEF"):
            previous = "0"
        else:
            if previous == "_":
                return at - 1
            previous = "."
    return len(literal) - 1 if previous == "_" else -1


def unicode(char: int) -> str:
    """A code point as Go's %#U prints it: U+FF08 '（'."""
    shown = f" '{chr(char)}'" if char < 0x110000 and not 0xD800 <= char < 0xE000 and chr(char).isprintable() else ""
    return f"U+{char:04X}{shown}"


def quoted(char: int) -> str:
    """A code point as Go's %q prints it."""
    letter = chr(char)
    if letter in "'\\":
        return f"'\\{letter}'"
    if letter.isprintable():
        return f"'{letter}'"
    short = {7: "a", 8: "b", 12: "f", 10: "n", 13: "r", 9: "t", 11: "v"}.get(char)
    if short:
        return f"'\\{short}'"
    if char < 0x20 or char == 0x7F:
        return f"'\\x{char:02x}'"
    return f"'\\u{char:04x}'" if char < 0x10000 else f"'\\U{char:08x}'"
