"""Tokens, automatic semicolons and lexical errors. (The errors' words are in data/errors/lexical.txt.)"""

from __future__ import annotations

import time

import pytest

from gopy.syntax.scanner import LITERAL, NAME, SEMI, misplaced_separator, quoted, scan, unicode


def kinds(text: str) -> str:
    return " ".join(scan(text.encode()).kinds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "EOF"),
        ("x", "name ; EOF"),
        ("x\n", "name ; EOF"),
        ("x\n\n\ny", "name ; name ; EOF"),
        ("return\nbreak\nif\nx++\n1\n)\n]\n}\n{\n", "return ; break ; if name ++ ; literal ; ) ; ] ; } ; { EOF"),
        ("fallthrough\ncontinue\ngoto\n", "fallthrough ; continue ; goto EOF"),
        ("a /* x */ b", "name name ; EOF"),
        ("a /* x\n */ b", "name ; name ; EOF"),
        ("a // x\nb", "name ; name ; EOF"),
        ("+ /* x\n */ b", "+ name ; EOF"),
        ("a<-b<<=c&^=d&^e...f..g", "name <- name <<= name &^= name &^ name ... name . . name ; EOF"),
        ("a+++b", "name ++ + name ; EOF"),
        ("a&&&b", "name && & name ; EOF"),
        ("a<=>b", "name <= > name ; EOF"),
        ("x := 'a' + \"b\" + `c\n`", "name := literal + literal + literal ; EOF"),
        ("0x1p-2i .5e+3 1.e9 0b1_0", "literal literal literal literal ; EOF"),
        ("a.5", "name literal ; EOF"),
        ("变量 ＿x é", "name name name ; EOF"),
        ("package p;type T struct{}", "package name ; type name struct { } ; EOF"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    assert kinds(text) == expected


def test_places_and_texts() -> None:
    tokens = scan('if é1 == "b" // c\n'.encode())
    found = [
        (k, s, e, tokens.text(at))
        for at, (k, s, e) in enumerate(zip(tokens.kinds, tokens.starts, tokens.ends, strict=True))
    ]
    assert found == [
        ("if", 0, 2, "if"),
        (NAME, 3, 6, "é1"),
        ("==", 7, 9, "=="),
        (LITERAL, 10, 13, '"b"'),
        (SEMI, 18, 19, "newline"),
        ("EOF", 19, 19, ""),
    ]
    assert tokens.comments == [(14, 18)]


def test_semicolons_say_what_they_are() -> None:
    tokens = scan(b"a; b\nc /*\n*/ d")
    said = [tokens.text(at) for at, kind in enumerate(tokens.kinds) if kind == SEMI]
    assert said == ["semicolon", "newline", "newline", "EOF"]


def test_malformed_literals_are_marked() -> None:
    tokens = scan(b"1 08 \"a\\q\" \"b\" '' 'c'")
    assert tokens.malformed == {1, 2, 4}


def test_errors_belong_to_tokens() -> None:
    assert scan(b"a \x00 b 08 @ c").errors == [
        (1, 2, "invalid NUL character"),
        (2, 7, "invalid digit '8' in octal literal"),
        (3, 9, "invalid character U+0040 '@'"),
    ]


def test_what_is_not_read() -> None:
    data = b"ab\xffcd \xef\xbb\xbf x"
    tokens = scan(data)
    assert tokens.kinds == [NAME, NAME, SEMI, "EOF"]
    assert (tokens.starts[0], tokens.ends[0], tokens.starts[1]) == (0, 5, 10)
    assert [(offset, message) for _, offset, message in tokens.errors] == [
        (2, "invalid UTF-8 encoding"),
        (6, "invalid BOM in the middle of the file"),
    ]
    assert [m for _, _, m in scan(b"\xe4\xb8x\xed\xa0\x80").errors] == ["invalid UTF-8 encoding"] * 5


def test_byte_order_mark_at_the_start() -> None:
    assert scan(b"\xef\xbb\xbfx").errors == []
    assert scan(b"\xef\xbb\xbfx", after_mark=True).errors == [(0, 0, "invalid BOM in the middle of the file")]


@pytest.mark.parametrize(
    ("literal", "at"), [("1_0", -1), ("_1", 0), ("1__0", 2), ("1_", 1), ("0x_1", -1), ("1_.5", 1), ("1._5", 2)]
)
def test_misplaced_separator(literal: str, at: int) -> None:
    assert misplaced_separator(literal) == at


def test_characters_in_messages() -> None:
    assert [unicode(ord(c)) for c in "（\u00a0\U0001f600"] == ["U+FF08 '（'", "U+00A0", "U+1F600 '😀'"]
    assert [quoted(ord(c)) for c in "a'\n\x01\u200b"] == ["'a'", "'\\''", "'\\n'", "'\\x01'", "'\\u200b'"]


def test_speed() -> None:
    """10,000 lines take a fraction of a second; no text is slow."""
    line = b"\tfor i := 0; i < len(xs); i++ { fmt.Println(\"item\", xs[i].name, 0x1f, 1.5, 'c') } // all\n"
    for text in (
        line * 10_000,
        b"\xff" * 100_000,
        b"(" * 100_000,
        "，".encode() * 50_000,
        b"'" * 50_000,
        b"1_" * 50_000,
    ):
        start = time.process_time()
        scan(text)
        assert time.process_time() - start < 3
