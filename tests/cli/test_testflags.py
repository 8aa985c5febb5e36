"""The flags of `gopy test`."""

import pytest

from gopy.cli.flags import UsageError
from gopy.cli.testflags import is_duration, read_request


def test_flags_and_packages():
    request = read_request(["-v", "./a", "./b", "-run", "X", "-count=2", "--json"])
    assert request.packages == ["./a", "./b"]
    assert request.binary == [
        "-test.v=test2json",
        "-test.timeout=10m0s",
        "-test.v=true",
        "-test.run=X",
        "-test.count=2",
    ]
    assert request.verbose


@pytest.mark.parametrize(
    ("arguments", "packages", "binary"),
    [
        (["./a", "-x", "1", "-v"], ["./a"], ["-x", "1", "-test.v=true"]),
        (["-x=1", "./a"], [], ["-x=1", "./a"]),
        (["./a", "-args", "-v", "./b"], ["./a"], ["-v", "./b"]),
        (["./a", "--", "-v"], ["./a"], ["--", "-v"]),
        (["./a", "-short", "rest", "-v"], ["./a"], ["-test.short=true", "rest", "-v"]),
        (["-test.run=A", "./a"], ["./a"], ["-test.run=A"]),
        (["-v=false"], [], ["-test.v=false"]),
    ],
)
def test_arguments_of_the_program(arguments: list[str], packages: list[str], binary: list[str]):
    request = read_request(arguments)
    assert request.packages == packages
    assert request.binary == ["-test.timeout=10m0s", *binary]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-count", "x"],
        ["-timeout", "5"],
        ["-shuffle", "maybe"],
        ["-v=perhaps"],
        ["-run"],
        ["-covermode=often"],
        ["-cover", "-fuzz=X"],
        ["-race"],
        ["-vet", "nosuch"],
        ["-memory", "much"],
        ["-dir", "/no/such/directory"],
    ],
)
def test_wrong_flags(arguments: list[str]):
    with pytest.raises(UsageError):
        read_request(arguments)


def test_durations():
    assert all(map(is_duration, ["1s", "1h30m", "500ms", "0", "1.5s", "-2us", ".5s"]))
    assert not any(map(is_duration, ["", "5", "s", "1x", "1.s.", "1.2.3s", "-"]))


def test_analyzers():
    assert "printf" in read_request([]).settings.vet
    assert read_request(["-vet=off"]).settings.vet == []
    assert read_request(["-vet=printf,bools"]).settings.vet == ["bools", "printf"]
    assert set(read_request([]).settings.vet) < set(read_request(["-vet=all"]).settings.vet)
