"""Literals in gofmt's spelling."""

from __future__ import annotations

from gopy.syntax.ast import BasicLit


def literal_text(x: BasicLit) -> str:
    """The literal as it is printed: numbers with lower-case prefix and exponent, raw strings without carriage returns.

    Imaginary literals that look octal lose their leading zeros (they are decimal).
    """
    value = x.value
    kind = x.kind
    if kind == "STRING" or kind == "CHAR":
        return value.replace("\r", "") if value[0] == "`" and "\r" in value else value
    if len(value) < 2:
        return value
    prefix = value[:2]
    if prefix in ("0x", "0X"):
        mantissa, exponent, power = value[2:].rpartition("P")
        return f"0x{mantissa}p{power}" if exponent else "0x" + power
    if prefix in ("0o", "0O", "0b", "0B"):
        return prefix.lower() + value[2:]
    if "E" in value:
        mantissa, _, power = value.rpartition("E")
        return f"{mantissa}e{power}"
    if value[-1] == "i" and "." not in value and "e" not in value:
        value = value.lstrip("0_")
        return "0i" if value == "i" else value
    return value


def import_path_text(x: BasicLit) -> str:
    """An import path, in double quotes if it is a valid one."""
    text = literal_text(x)
    path = text[1:-1]
    if not path or "\\" in path:
        return text
    for ch in path:
        if ch in "!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd" or ch.isspace() or not ch.isprintable():
            return text
    return f'"{path}"'
