"""Command-line flags as Go's package flag reads them: -name, --name, -name=value, -name value; `--` ends them.

Not argparse: it knows no one-dash long flags, which users of go type, and importing it costs a tenth of the start-up
budget. Unlike Go's package, flags may also stand between the other arguments.
"""

from __future__ import annotations

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Flag:
    """One flag: its name, help, and `value`: the placeholder of its value in the help ("" for a switch)."""

    __slots__ = ("name", "help", "value", "default", "choices", "aliases")

    def __init__(
        self,
        name: str,
        help: Text,
        value: str = "",
        default: str = "",
        choices: Sequence[str] = (),
        aliases: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.help = help
        self.value = value
        self.default = default
        self.choices = choices
        self.aliases = aliases


class UsageError(Exception):
    """Wrong flags; the message is a Text."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


class Flags:
    """The flags that were given: `on(name)` for switches, `get(name)` for values, `all(name)` for those of a flag that may be
    repeated; `args` are the other arguments."""

    __slots__ = ("_given", "_repeated", "_table", "args")

    def __init__(self, table: Sequence[Flag]) -> None:
        self._table = table
        self._given: dict[str, str] = {}
        self._repeated: dict[str, list[str]] = {}
        self.args: list[str] = []

    def on(self, name: str) -> bool:
        """Whether a switch is on."""
        return self._given.get(name, "false") == "true"

    def get(self, name: str) -> str:
        """The value of a flag, or its default."""
        if name in self._given:
            return self._given[name]
        return next((flag.default for flag in self._table if flag.name == name), "")

    def all(self, name: str) -> list[str]:
        """Every value of a flag, in order."""
        return self._repeated.get(name, [])

    def set(self, name: str, value: str) -> None:
        """Note a value of a flag."""
        self._given[name] = value
        self._repeated.setdefault(name, []).append(value)

    def given(self, name: str) -> bool:
        """Whether the flag was given."""
        return name in self._given


def parse(table: Sequence[Flag], arguments: Sequence[str], *, leading: bool = False) -> Flags:
    """Read the arguments of a command; with `leading`, flags stand only before the first other argument: what follows belongs
    to the program that is run. Errors: UsageError."""
    by_name = {name: flag for flag in table for name in (flag.name, *flag.aliases)}
    flags = Flags(table)
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        at += 1
        if argument == "--":
            flags.args += arguments[at:]
            break
        if len(argument) < 2 or argument[0] != "-":
            flags.args.append(argument)
            if leading:
                flags.args += arguments[at:]
                break
            continue
        name = argument[2:] if argument.startswith("--") else argument[1:]
        name, equals, value = name.partition("=")
        flag = by_name.get(name)
        if flag is None:
            raise UsageError(Text("flag provided but not defined: -{name}", name=name))
        if not flag.value:
            value = value.lower() if equals else "true"
            if value not in ("true", "false", "1", "0", "t", "f"):
                raise UsageError(Text('invalid boolean value "{value}" for -{name}', value=value, name=name))
            flags._given[flag.name] = "true" if value in ("true", "1", "t") else "false"
            continue
        if not equals:
            if at >= len(arguments):
                raise UsageError(Text("flag needs an argument: -{name}", name=name))
            value = arguments[at]
            at += 1
        if flag.choices and value not in flag.choices:
            choices = ", ".join(flag.choices)
            raise UsageError(
                Text(
                    'invalid value "{value}" for -{name}: it is one of {choices}',
                    value=value,
                    name=name,
                    choices=choices,
                )
            )
        flags.set(flag.name, value)
    return flags


def usage(table: Sequence[Flag], translate: Callable[[str], str]) -> str:
    """The flags' help, two columns."""
    lines: list[str] = []
    for flag in table:
        names = ", ".join(("-" if len(name) == 1 else "--") + name for name in (flag.name, *flag.aliases))
        head = f"  {names} {flag.value}".rstrip()
        text = flag.help.translated(translate)
        lines.append(f"{head:<22}  {text}" if len(head) <= 22 else f"{head}\n{'':<24}{text}")
    return "\n".join(lines)
