"""Flags as Go's package flag reads them."""

import pytest

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.source.diagnostic import Text

TABLE = (
    Flag("json", Text("JSON")),
    Flag("only", Text("names"), "NAMES"),
    Flag("lang", Text("language"), "LANG", "en", ("en", "zh")),
)


def test_one_dash_two_dashes_and_values():
    flags = parse(TABLE, ["-json", "a.go", "--only=x,y", "-lang", "zh", "-", "--", "-b.go"])
    assert flags.on("json")
    assert (flags.get("only"), flags.get("lang")) == ("x,y", "zh")
    assert flags.args == ["a.go", "-", "-b.go"]


def test_defaults_and_boolean_values():
    flags = parse(TABLE, ["-json=false"])
    assert not flags.on("json")
    assert flags.given("json")
    assert flags.get("lang") == "en"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-nosuch"], "flag provided but not defined: -nosuch"),
        (["-only"], "flag needs an argument: -only"),
        (["-json=maybe"], 'invalid boolean value "maybe" for -json'),
        (["-lang=fr"], 'invalid value "fr" for -lang: it is one of en, zh'),
    ],
)
def test_wrong_flags(arguments, message):
    with pytest.raises(UsageError) as caught:
        parse(TABLE, arguments)
    assert str(caught.value) == message


def test_usage_lists_every_flag():
    text = usage(TABLE, str)
    assert "--only NAMES" in text
    assert "language" in text
