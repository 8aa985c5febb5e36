"""What the HTML of a page says about itself, for tests: parsed by html.parser, and checked against what holds for every page."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br"}
FORBIDDEN = {"script", "iframe", "object", "img", "link", "form", "base", "video", "audio", "embed", "svg"}
LANGUAGES = {"en": "en", "zh": "zh-Hans"}


class Element:
    """An element: `tag`, `attrs`, `parents` (outermost first), and the `text` in it."""

    def __init__(self, tag: str, attrs: dict[str, str | None], parents: list[Element]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parents = parents
        self.children: list[Element] = []
        self.text = ""


class Structure(HTMLParser):
    """A page as `elements`, in order; `wrong`: tags that close what is not open; `text`: all text but the style's."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"an attribute twice in <{tag}> at {self.getpos()}")
        element = Element(tag, dict(attrs), list(self.open))
        if self.open:
            self.open[-1].children.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop().tag != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        for element in self.open:
            element.text += data
        if self.open and self.open[-1].tag != "style":
            self.text += data

    def all(self, *tags: str) -> list[Element]:
        """The elements with these tags."""
        return [element for element in self.elements if element.tag in tags]


def check_page(source: str, language: str) -> Structure:
    """Assert what holds for every page in a language, and give its structure."""
    page = Structure(source)
    assert page.wrong == [] and page.open == []
    tags = [element.tag for element in page.elements]
    assert source.startswith("<!DOCTYPE html>\n")
    assert not set(tags) & FORBIDDEN
    for tag in ("html", "head", "title", "body", "main", "h1"):
        assert tags.count(tag) == 1, tag
    assert page.elements[0].attrs["lang"] == LANGUAGES[language]
    assert all(e.attrs["lang"] in LANGUAGES.values() for e in page.elements if "lang" in e.attrs)
    assert page.all("title")[0].text.strip() and page.all("h1")[0].text.strip()
    metas = {e.attrs.get("name") or e.attrs.get("http-equiv") or "charset": e.attrs for e in page.all("meta")}
    assert metas["charset"]["charset"] == "utf-8"
    assert metas["Content-Security-Policy"]["content"].startswith("default-src 'none'; ")
    assert metas["viewport"]["content"] == "width=device-width, initial-scale=1"  # it may be zoomed
    _check_names(page)
    _check_headings(page)
    _check_tables(page)
    style = page.all("style")[0].text
    assert "@import" not in style and "url(" not in style
    assert "@media print" in style or "print-color-adjust" in style
    assert "prefers-color-scheme: dark" in style and ":focus-visible" in style
    assert not set(source) & set("\x1b\u202e")
    return page


def _check_names(page: Structure) -> None:
    """Ids are unique; links stay on the page; what can be reached or is a landmark has a name of its own."""
    ids = [element.attrs["id"] for element in page.elements if "id" in element.attrs]
    assert len(ids) == len(set(ids))
    landmarks = []
    for element in page.elements:
        attrs = element.attrs
        assert not [name for name in attrs if name.startswith("on")]
        assert not {"src", "srcset", "background", "action"} & attrs.keys()
        if "href" in attrs:
            assert attrs["href"][0] == "#" and attrs["href"][1:] in ids and element.text.strip()
        if "aria-labelledby" in attrs:
            assert attrs["aria-labelledby"] in ids
        label = attrs.get("aria-label") or attrs.get("aria-labelledby")
        if attrs.get("tabindex") == "0":
            assert label and attrs.get("role") == "region"
        assert attrs.get("tabindex") in (None, "0", "-1")
        if element.tag == "nav" or attrs.get("role") == "region":
            landmarks.append(label)
        if element.tag == "pre":
            assert attrs.get("translate") == "no"
        if element.tag == "figure":
            assert element.children[0].tag == "figcaption" and element.children[0].text.strip()
        if element.tag == "details":
            assert element.children[0].tag == "summary" and element.children[0].text.strip()
    assert None not in landmarks and len(landmarks) == len(set(landmarks))


def _check_headings(page: Structure) -> None:
    """One h1, first; no level is left out."""
    level = 0
    for element in page.elements:
        if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            assert element.text.strip() and int(element.tag[1]) <= level + 1
            level = int(element.tag[1])


def _check_tables(page: Structure) -> None:
    """Each has a caption, heads that say of what they are, and as many cells in each row."""
    for table in page.all("table"):
        assert [child.tag for child in table.children] == ["caption", "thead", "tbody"]
        assert table.children[0].text.strip()
        rows = [row for part in table.children[1:] for row in part.children]
        assert len(rows) > 1 and len({len(row.children) for row in rows}) == 1
        assert all(cell.tag == "th" and cell.attrs["scope"] == "col" and cell.text.strip() for cell in rows[0].children)
        for row in rows[1:]:
            assert [cell.tag for cell in row.children] == ["th"] + ["td"] * (len(row.children) - 1)
            assert row.children[0].attrs["scope"] == "row" and row.children[0].text.strip()
