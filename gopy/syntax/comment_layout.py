"""Lines of /* */ comments, freed of the indentation they had in the source, so that the printer can indent them anew.

What is common to all lines but the first is taken off, as far as it is white space (or the blanks before a column of
stars); how much of it belongs to the text is guessed from where the text starts on the first line.
"""

from __future__ import annotations

# What Go calls space (unicode.IsSpace).
SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


def trim_right(text: str) -> str:
    """`text` without white space at its end."""
    return text.rstrip(SPACE)


def _is_blank(text: str) -> bool:
    return not any(ch > " " for ch in text)


def _common_indentation(a: str, b: str) -> str:
    """What `a` and `b` begin with alike, white space and stars only."""
    length = 0
    for x, y in zip(a, b, strict=False):
        if x != y or (x > " " and x != "*"):
            break
        length += 1
    return a[:length]


def block_lines(text: str, will_be_indented: bool) -> list[str]:
    """The lines of a /* */ comment to be written one below the other at the current indentation.

    `will_be_indented`: the comment started in the first column and is now going to stand further right; its lines
    are treated as though they had stood there already (else a second formatting would differ from the first).
    """
    lines = text.split("\n")
    if len(lines) < 2:
        return lines
    if will_be_indented:
        lines[1:] = ["   " + line for line in lines[1:]]
    prefix: str | None = None
    for i in range(1, len(lines) - 1):
        if _is_blank(lines[i]):
            lines[i] = ""
        else:
            prefix = _common_indentation(lines[i] if prefix is None else prefix, lines[i])
    if prefix is None:
        prefix = _common_indentation(lines[-1], lines[-1])
    star = prefix.find("*")
    prefix = prefix[:star].removesuffix(" ") if star >= 0 else _without_text_indentation(prefix, lines[0])
    before_end = lines[-1][: lines[-1].index("*/")]
    if _is_blank(before_end):
        lines[-1] = prefix + (" */" if star >= 0 else "*/")
    else:
        prefix = _common_indentation(prefix, lines[-1])
    cut = len(prefix)
    lines[1:] = [line[cut:] for line in lines[1:]]
    return lines


def _without_text_indentation(prefix: str, first: str) -> str:
    """The common prefix less what indents the text against the opening /*, as the first line shows it."""
    rest = first[2:]
    if _is_blank(rest):
        shorter = prefix
        while len(prefix) - len(shorter) < 3 and shorter.endswith(" "):
            shorter = shorter[:-1]
        return shorter if len(shorter) < len(prefix) else prefix.removesuffix("\t")
    gap = rest[: len(rest) - len(rest.lstrip("".join(map(chr, range(33)))))]
    # a tab makes up for the width of the /*
    return prefix.removesuffix(gap if gap.startswith("\t") else "  " + gap)
