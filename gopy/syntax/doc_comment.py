"""Doc comments in gofmt's normal form (go.dev/doc/comment).

A doc comment is read as paragraphs, headings, lists and code blocks, and written again: list marks and indentation
made alike, code behind one tab, empty lines between blocks, link definitions at the end (the used before the
unused), directives (`//go:noinline`) last. The words of a paragraph are left as they are, but for `` and ''.
"""

from __future__ import annotations

from gopy.syntax.ast import Comment
from gopy.syntax.comment_layout import SPACE

CODE = "code"
HEADING = "heading"
LIST = "list"
OLD_HEADING = "old heading"
PARAGRAPH = "paragraph"

# The text of a list item that held only link definitions; gofmt forgets the end of its line.
EMPTY_ITEM = "\0"

URL_SCHEMES = frozenset(("file", "ftp", "gopher", "http", "https", "mailto", "nntp"))
_ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_HOST = frozenset(_ALNUM + "_@-.[]:")
_PATH = frozenset(_ALNUM + "$'()*+&#=@~_/-[]{}%")
_URL_PUNCTUATION = frozenset(".,:;?!")
_CLOSER = {"(": ")", "[": "]", "{": "}"}
_BULLETS = "*+-\u2022"


def format_doc_comment(comments: list[Comment]) -> list[Comment]:
    """The comments of a doc comment in normal form, all at the place of the first; empty if nothing is left.

    Comments that are no doc comment after all (a one-line /* */, one with a star on each line) come back unchanged.
    """
    first = comments[0]
    if first.text.startswith("/*"):
        text = first.text
        if len(comments) > 1 or "\n" not in text or _all_stars(text):
            return comments
        return [Comment(first.pos, first.end, "/*\n" + format_doc_text(text[2:-2]) + "*/")]
    lines = []
    directives = []
    for comment in comments:
        if not comment.text.startswith("//"):
            return comments
        text = comment.text[2:]
        if is_directive(text):
            directives.append(comment.text)
        else:
            lines.append(text.removeprefix(" ") + "\n")
    if not lines:
        return comments
    text = format_doc_text("".join(lines))
    out = [
        "//" if not line else "//" + line if line.startswith("\t") else "// " + line for line in text.split("\n")[:-1]
    ]
    if directives:
        out += ["//", *directives]
    return [Comment(first.pos, first.end, line) for line in out]


def is_directive(text: str) -> bool:
    """Whether a // comment with this text after the slashes is a directive to a tool: `go:embed x`, `line 7`."""
    if text.startswith(("line ", "extern ", "export ")):
        return True
    colon = text.find(":")
    if colon <= 0 or colon + 1 >= len(text):
        return False
    return all("a" <= ch <= "z" or "0" <= ch <= "9" for ch in text[:colon] + text[colon + 1])


def _all_stars(text: str) -> bool:
    """Whether every line of a comment but the first begins with a star."""
    return all(line.lstrip(" \t").startswith("*") for line in text.split("\n")[1:])


class _Link:
    """A link definition, and whether the text uses it."""

    __slots__ = ("name", "url", "used")

    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self.url = url
        self.used = False


class _Block:
    """A block: `content` is the lines of code or heading, the text of a paragraph, or the paragraphs of list items.

    `marks` (lists): for each paragraph, the mark of the item it begins, or "".
    """

    __slots__ = ("kind", "content", "marks", "blank_before", "blank_between")

    def __init__(self, kind: str, content: list[str]) -> None:
        self.kind = kind
        self.content = content
        self.marks: list[str] = []
        self.blank_before = True
        self.blank_between = False


def format_doc_text(text: str) -> str:
    """The text of a doc comment, without comment marks, in normal form; each line ends with a newline."""
    lines = _unindent(text.split("\n"))
    definitions: list[_Link] = []
    blocks: list[_Block] = []
    previous_end = 0
    for kind, start, end in _spans(lines):
        if kind == PARAGRAPH:
            found = _link_definitions(lines[start:end])
            definitions += found
            if not found:
                blocks.append(_Block(kind, ["\n".join(lines[start:end])]))
        elif kind == LIST:
            blocks.append(_list(lines[start:end], previous_end < start, definitions))
        elif kind == CODE:
            blocks.append(_Block(kind, ["\t" + line if line else "" for line in _unindent(lines[start:end])]))
        else:
            heading = lines[start][1:] if kind == HEADING else lines[start]
            blocks.append(_Block(kind, ["# " + heading.strip(SPACE)]))
        previous_end = end
    links: dict[str, _Link] = {}
    for link in definitions:
        links.setdefault(link.name, link)
    out: list[str] = []
    for i, block in enumerate(blocks):
        if i and block.blank_before:
            out.append("")
        if block.kind == PARAGRAPH:
            out.append(_linked_text(block.content[0], links))
        elif block.kind == LIST:
            for j, (mark, part) in enumerate(zip(block.marks, block.content, strict=True)):
                if j and (block.blank_between or not mark):
                    out.append("")
                text = _linked_text(part, links).replace("\n", "\n    ") if part else EMPTY_ITEM
                out.append((mark or "    ") + text)
        else:
            out += block.content
    for used in (True, False):
        group = [f"[{link.name}]: {link.url}" for link in definitions if link.used == used]
        if group:
            out += ["", *group]
    return "".join([line + "\n" for line in out]).replace(EMPTY_ITEM + "\n", "")


# Blocks.


def _indented(line: str) -> bool:
    return line[:1] in (" ", "\t") and line != ""


def _leading_space(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _unindent(lines: list[str]) -> list[str]:
    """The lines without the indentation common to all, without blank lines at both ends; blank lines empty."""
    while lines and not lines[0]:
        lines = lines[1:]
    while lines and not lines[-1]:
        lines = lines[:-1]
    if not lines:
        return []
    prefix = _leading_space(lines[0])
    for line in lines[1:]:
        if line:
            space = _leading_space(line)
            while not space.startswith(prefix):
                prefix = prefix[:-1]
    out = [line.removeprefix(prefix) for line in lines]
    out = [line if line.strip(SPACE) else "" for line in out]
    while out and not out[0]:
        out.pop(0)
    while out and not out[-1]:
        out.pop()
    return out


def _spans(lines: list[str]) -> list[tuple[str, int, int]]:
    """Kind, start and end of each block.

    Code and lists are indented. Two mistakes are mended: a list, or the opening of a code block, that is not indented
    though the lines after it are; `forced` is the line before which lines count as indented for that reason.
    """
    spans: list[tuple[str, int, int]] = []
    at = 0
    forced = 0
    count = len(lines)
    while True:
        while at < count and not lines[at]:
            at += 1
        if at >= count:
            return spans
        start = at
        if at < forced or _indented(lines[at]):
            loose_list = at < forced and _is_list_item(lines[at])
            at += 1
            while at < count and (
                not lines[at] or at < forced or _indented(lines[at]) or (loose_list and _is_list_item(lines[at]))
            ):
                if not lines[at]:
                    loose_list = False
                at += 1
            while not lines[at - 1]:
                at -= 1
            if at < count and lines[at].startswith("}"):
                at += 1  # the unindented end of pasted code
            spans.append((LIST if _is_list_item(lines[start]) else CODE, start, at))
            continue
        at += 1
        while at < count and lines[at] and not _indented(lines[at]):
            at += 1
        end = at
        if at < count and lines[at] and not _is_list_item(lines[at]):
            if _is_list_item(lines[at - 1]):
                forced = end
                end -= 1
                while end > start and _is_list_item(lines[end - 1]):
                    end -= 1
            elif lines[at - 1].endswith(("{", "\\")):
                forced = end
                end -= 1
            if start == end and forced > start:
                at = start
                continue
        if end - start == 1 and _is_heading(lines[start]):
            kind = HEADING
        elif end - start == 1 and _is_old_heading(lines, start):
            kind = OLD_HEADING
        else:
            kind = PARAGRAPH
        spans.append((kind, start, end))
        at = end


def _is_heading(line: str) -> bool:
    return line[:2] in ("# ", "#\t") and line.strip(SPACE) != "#"


def _is_old_heading(lines: list[str], at: int) -> bool:
    """Whether a line is a heading of the old style: a paragraph of one line that looks like a title."""
    if not (0 < at < len(lines) - 2) or lines[at - 1] or lines[at + 1] or _leading_space(lines[at + 2]):
        return False
    line = lines[at].strip(SPACE)
    if not line[0].isupper() or not (line[-1].isalpha() or line[-1].isdecimal()):
        return False
    if any(ch in ';:!?+*/=[]{}_^\u00b0&\u00a7~%#@<">\\' for ch in line):
        return False
    if any(tail != "s" and not tail.startswith("s ") for tail in _tails("'", line)):
        return False
    return not any(not tail or tail.startswith(" ") for tail in _tails(".", line))


def _tails(mark: str, line: str) -> list[str]:
    """What follows each `mark` of a line, to its end."""
    return [line[i + 1 :] for i, ch in enumerate(line) if ch == mark]


def _list_mark(line: str) -> tuple[str, str] | None:
    """The number ("" for a bullet) and the rest of a list item's first line; None if it is none."""
    line = line.strip(SPACE)
    if not line:
        return None
    if line[0] in _BULLETS:
        number, rest = "", line[1:]
    else:
        digits = 0
        while digits < len(line) and "0" <= line[digits] <= "9":
            digits += 1
        if not digits or line[digits : digits + 1] not in (".", ")") or digits >= len(line):
            return None
        number, rest = line[:digits], line[digits + 1 :]
    if not _indented(rest) or not rest.strip(SPACE):
        return None
    return number, rest


def _is_list_item(line: str) -> bool:
    return _list_mark(line) is not None


def _list(lines: list[str], blank_before: bool, definitions: list[_Link]) -> _Block:
    first = _list_mark(lines[0])
    assert first is not None
    numbered = first[0] != ""
    items: list[tuple[str, list[list[str]]]] = []  # mark, paragraphs
    block = _Block(LIST, [])
    fresh = True  # the next line starts a paragraph
    for line in lines:
        mark = _list_mark(line)
        if mark is not None and (mark[0] != "") == numbered:
            number, line = mark
            items.append((f" {number}. " if number else "  - ", []))
            fresh = True
        line = line.strip(SPACE)
        if not line:
            block.blank_between = fresh = True
            continue
        paragraphs = items[-1][1]
        if fresh:
            paragraphs.append([])
            fresh = False
        paragraphs[-1].append(line)
    for item_mark, paragraphs in items:
        kept = []
        for paragraph in paragraphs:
            found = _link_definitions(paragraph)
            definitions += found
            if not found:
                kept.append("\n".join(paragraph))
        if len(kept) != 1:
            block.blank_between = True
        block.content += kept or [""]
        block.marks += [item_mark, *[""] * (len(kept) - 1)]
    block.blank_before = blank_before or block.blank_between
    return block


def _link_definitions(lines: list[str]) -> list[_Link]:
    """The definition on each line, if all lines are link definitions (`[Text]: URL`), else nothing."""
    found = []
    for line in lines:
        name, mark, url = line.partition("]:")
        if not mark or not name.startswith("[") or url[:1] not in (" ", "\t") or len(url) < 2:
            return []
        url = url.strip(SPACE)
        scheme, mark, _ = url.partition("://")
        if not mark or scheme not in URL_SCHEMES:
            return []
        found.append(_Link(name[1:], url))
    return found


# Text.


def _linked_text(text: str, links: dict[str, _Link]) -> str:
    """`text` with its quotes mended; links that it uses are marked so."""
    if not links or "[" not in text:
        return _quoted(text, True)
    out = []
    done = 0
    start = -1
    name = ""  # what stands between brackets; an inner [ does not begin it anew
    for i, ch in enumerate(text):
        if ch == "[":
            start = i
        elif ch == "]":
            if start >= 0 and name in links:
                links[name].used = True
                out.append(_quoted(text[done:start], True))
                out.append("[" + _quoted(text[start + 1 : i], False) + "]")
                done = i + 1
            start = -1
            name = ""
        elif start >= 0:
            name += " " if ch in "\n\t" else ch
    out.append(_quoted(text[done:], True))
    return "".join(out)


def _quoted(text: str, with_urls: bool) -> str:
    """`text` with `` and '' made typographic quotes, except within URLs and among three or more backquotes."""
    if "``" not in text and "''" not in text:
        return text
    out = []
    at = 0
    while at < len(text):
        if with_urls:
            skip = _url_length(text, at) or _name_length(text, at)
            if skip:
                out.append(text[at : at + skip])
                at += skip
                continue
        if text.startswith("``", at):
            end = at + 2
            while text[end : end + 1] == "`":
                end += 1
            out.append("\u201c" if end == at + 2 else text[at:end])
            at = end
        elif text.startswith("''", at):
            out.append("\u201d")
            at += 2
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


def _name_length(text: str, at: int) -> int:
    """The length of the Go identifier at `at`."""
    end = at
    while end < len(text):
        ch = text[end]
        if ch == "_" or ch.isalpha() or (end > at and "0" <= ch <= "9"):
            end += 1
        else:
            break
    return end - at


def _url_length(text: str, at: int) -> int:
    """The length of the URL at `at`, without punctuation after it; 0 if there is none."""
    colon = text.find("://", at, at + 9)
    if colon < 0 or text[at:colon] not in URL_SCHEMES:
        return 0
    i = colon + 3
    if i >= len(text) or text[i] not in _HOST or text[i] in _URL_PUNCTUATION:
        return 0
    end = i
    while i < len(text) and text[i] in _HOST:
        if text[i] not in _URL_PUNCTUATION:
            end = i + 1
        i += 1
    i = end
    open_: list[str] = []  # closers still awaited
    while i < len(text):
        ch = text[i]
        if ch not in _URL_PUNCTUATION:
            if ch not in _PATH:
                break
            if ch in _CLOSER:
                open_.append(_CLOSER[ch])
            elif ch in ")]}" and (not open_ or open_.pop() != ch):
                break
            if not open_:
                end = i + 1
        i += 1
    return end - at
