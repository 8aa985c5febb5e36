"""The conventional form of struct tags: `key:"value" key2:"value"` (reflect.StructTag)."""

from __future__ import annotations

_BAD_PAIR = "bad syntax for struct tag pair"
_BAD_KEY = "bad syntax for struct tag key"
_BAD_VALUE = "bad syntax for struct tag value"
_SPACE_IN_VALUE = "suspicious space in struct tag value"
_NO_SPACE = 'key:"value" pairs not separated by spaces'


def tag_problem(tag: str) -> str:
    """What is wrong with a tag, in go vet's words; "" if nothing is."""
    at = 0
    while at < len(tag):
        if at > 0 and tag[at] != " ":
            return _NO_SPACE
        while at < len(tag) and tag[at] == " ":
            at += 1
        if at == len(tag):
            break
        colon = _key_end(tag, at)
        if colon == at:
            return _BAD_KEY
        if colon + 1 >= len(tag) or tag[colon] != ":":
            return _BAD_PAIR
        if tag[colon + 1] != '"':
            return _BAD_VALUE
        key = tag[at:colon]
        at = _value_end(tag, colon + 1)
        value = unquote(tag[colon + 1 : at]) if at > 0 else None
        if value is None:
            return _BAD_VALUE
        if _has_suspicious_space(key, value):
            return _SPACE_IN_VALUE
    return ""


def tag_value(tag: str, key: str) -> str:
    """The value of a key as reflect finds it; "" if there is none."""
    at = 0
    while at < len(tag):
        while at < len(tag) and tag[at] == " ":
            at += 1
        colon = _key_end(tag, at)
        if colon == at or colon + 1 >= len(tag) or tag[colon] != ":" or tag[colon + 1] != '"':
            return ""
        name = tag[at:colon]
        at = _value_end(tag, colon + 1)
        if at < 0:
            return ""
        if name == key:
            return unquote(tag[colon + 1 : at]) or ""
    return ""


def _key_end(tag: str, at: int) -> int:
    while at < len(tag) and tag[at] > " " and tag[at] not in ':"\x7f':
        at += 1
    return at


def _value_end(tag: str, at: int) -> int:
    """The index after the closing quotation mark; -1 if there is none. `at`: the opening one."""
    at += 1
    while at < len(tag) and tag[at] != '"':
        at += 2 if tag[at] == "\\" else 1
    return at + 1 if at < len(tag) else -1


def unquote(text: str) -> str | None:
    """The value of an interpreted string literal; None if it is none."""
    if "\n" in text[1:-1]:
        return None
    if "\\" not in text:
        return text[1:-1]
    from gopy.constant.literal import make_from_literal

    value = make_from_literal(text, "STRING")
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else None


def _has_suspicious_space(key: str, value: str) -> bool:
    """A space among the options, or around an XML name."""
    if key not in ("json", "xml", "asn1"):
        return False
    name, comma, options = value.partition(",")
    if key == "xml" and (value.strip(" ") != value or value.count(" ") > 1 or (comma and name.endswith(" "))):
        return True
    if key in ("json", "xml"):
        return " " in options
    return " " in value
