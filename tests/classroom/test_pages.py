"""Every page as who reads it has it: with a keyboard, a screen reader, a phone, on paper, in the dark, in English and Chinese.

What a parser can tell is always checked. The rest asks a browser: axe-core, all of its rules, and what the keyboard reaches.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gopy.classroom.course import load_course
from gopy.classroom.exercise import Check, Exercise
from gopy.classroom.localized import Localized
from gopy.classroom.mark import mark
from gopy.classroom.outcome import GRADED, REFUSED, Finding, Marks, Outcome
from gopy.classroom.reports.classroom import Entry, class_page
from gopy.classroom.reports.student import student_page
from gopy.classroom.similar import similar
from gopy.cli.main import run
from gopy.source.diagnostic import Text
from gopy.source.language import translator
from tests.classroom.structure import LANGUAGES, check_page
from tests.classroom.test_similar import ORIGINAL, RENAMED

EXERCISES = {exercise.id: exercise for exercise in load_course(str(Path(__file__).parent / "course"))}
WRONG = {
    "kinds-compile": "unused",  # an error of the compiler, with the place
    "kinds-vet": "string",  # a finding, and an output beside another one
    "kinds-output": "panics",
    "kinds-quiz": "one-wrong",
    "kinds-mutants": "one-case",
    "kinds-fast": "nested",
}
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
LONG = "Maximiliane-Konstantinopolitanisch-" * 3 + "<b>"
STUDENTS = {LONG: ORIGINAL + "// " + "long " * 60 + "\n//" + "x" * 300 + "\n", "王小明": RENAMED, "eve": ""}
PROFILE = "mode: count\nm/a.go:3.14,4.12 1 3\nm/a.go:4.12,6.3 1 0\nm/a.go:7.2,8.1 1 0\nm/b.go:3.12,3.20 1 1\n"


def class_of(exercise: Exercise, language: str) -> str:
    """A class report: copies with long names, one who got everything, one without a mark."""
    nothing = Marks(exercise.id, GRADED, [Outcome(c).fail(Text("none.")) for c in exercise.checks], 10)
    full = Marks(exercise.id, GRADED, [Outcome(c) for c in exercise.checks], 10)
    results = [nothing, full, None]
    entries = {
        name: Entry(name, marks, "" if marks else "no disk space", {"swap.go": text} if text else {})
        for (name, text), marks in zip(STUDENTS.items(), results, strict=True)
    }
    pairs = similar({name: entry.sources for name, entry in entries.items()}, {})
    return class_page(exercise, entries, pairs, translator(language), language)


def coverage(directory: Path, language: str) -> str:
    """The page of `gopy tool cover`."""
    (directory / "go.mod").write_text("module m\n\ngo 1.27\n")
    (directory / "a.go").write_text(
        "package m\n\nfunc F(x int) {\n\tif x < 0 {\n\t\tprintln(1)\n\t}\n\tprintln(2) // " + "long " * 40 + "\n}\n"
    )
    (directory / "b.go").write_text("package m\n\nfunc G() { x := 1 }\n")
    (directory / "c.out").write_text(PROFILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(directory)
        assert run(["tool", "cover", "-html=c.out", "-o", "page.html", "-lang", language]) == 0
    return (directory / "page.html").read_text("utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """All pages, by name and language."""
    made: dict[tuple[str, str], str] = {}
    for id, wrong in WRONG.items():
        exercise = EXERCISES[id]
        marks = mark(exercise, exercise.path("wrong", wrong))
        for language in LANGUAGES:
            made[id, language] = student_page(marks, exercise, translator(language), language, LONG)
    plain = EXERCISES["kinds-test"]
    refused = Marks(plain.id, REFUSED, [Outcome(check).fail(Text("none.")) for check in plain.checks], 10)
    full = Marks(plain.id, GRADED, [Outcome(check) for check in plain.checks], 10)
    for language in LANGUAGES:
        for name, marks in (("refused", refused), ("full", full)):
            made[name, language] = student_page(marks, plain, translator(language), language, "Ann")
        made["class", language] = class_of(plain, language)
        made["coverage", language] = coverage(tmp_path_factory.mktemp("cover"), language)
    return made


NAMES = [*WRONG, "refused", "full", "class", "coverage"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_structure(pages: dict[tuple[str, str], str], language: str) -> None:
    for name in NAMES:
        check_page(pages[name, language], language)


def test_what_the_pages_show(pages: dict[tuple[str, str], str]) -> None:
    compiled = pages["kinds-compile", "zh"]
    assert '7:2: <span lang="en">declared and not used: other</span>' in compiled  # Go's words stay Go's
    assert '<span class="at">7 | </span>    <mark class="here">other</mark> := &quot;Go&quot;' in compiled
    assert '<span lang="en">' not in pages["kinds-compile", "en"]
    assert '<mark class="here">%s</mark> years' in pages["kinds-vet", "en"]
    report = check_page(pages["class", "en"], "en")
    assert report.all("a")[0].attrs["href"] == "#content"
    assert "0 to under 1" in report.text and "9 to 10" in report.text
    assert "0 到不足 1" in pages["class", "zh"]
    assert report.all("details")[0].children[1].text.count("lines ") == 2
    assert "Lines that have not run: 4-7" in pages["coverage", "en"]
    assert "没有运行过的行：4-7" in pages["coverage", "zh"]


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ('\tx := "世界" + y\n\t' + " " * 14 + "^", '    x := &quot;世界&quot; + <mark class="here">y</mark>'),
        ("\t世界 := 1\n\t^^^^", '    <mark class="here">世界</mark> := 1'),
        ("a\tb\n \t^", 'a   <mark class="here">b</mark>'),
        ("f(\n  ^", 'f(<mark class="here"> </mark>'),
    ],
)
def test_what_is_meant_in_a_line(frame: str, shown: str) -> None:
    exercise = EXERCISES["kinds-vet"]
    outcome = Outcome(exercise.checks[0]).fail(Text("none."))
    outcome.findings = [Finding("a.go", 3, 1, "wrong", "", frame)]
    text = student_page(Marks("x", GRADED, [outcome], 1), exercise, str, "en")
    assert f'<span class="line"><span class="at">3 | </span>{shown}\n</span>' in text


def test_a_course_without_chinese() -> None:
    source = EXERCISES["kinds-quiz"].checks[0]
    title, help = Localized({"en": "Use `:=` & <b>"}), Localized({"zh": "用 `var`"})
    check = Check(source.id, source.kind, title, 1, False, help, source.fields)
    text = student_page(Marks("x", GRADED, [Outcome(check).fail(Text("none."))], 1), EXERCISES["kinds-quiz"], str, "en")
    code = 'Use <code translate="no">:=</code> &amp; &lt;b&gt;'
    assert f'<h2 id="check-1">{code}</h2>' in text
    assert '<span lang="zh-Hans">用 <code translate="no">var</code></span>' in text
    text = student_page(Marks("x", GRADED, [Outcome(check)], 1), EXERCISES["kinds-quiz"], translator("zh"), "zh")
    assert f'<span lang="en">{code}</span>' in text


# In a browser.


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if BROWSER is None:
        pytest.skip("there is no Chromium")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script, as the package axe-playwright-python carries it."""
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return (Path(package.__file__).parent / "axe.min.js").read_text("utf-8")


ALL_RULES = """async () => {
  const rules = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]));
  const found = await axe.run(document, {rules, resultTypes: ["violations"]});
  return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 200)));
}"""
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  return {
    index: [...document.querySelectorAll("a[href], summary, [tabindex='0']")].indexOf(element),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0,
  };
}"""
OPEN = "document.querySelectorAll('details').forEach(element => { element.open = true; })"
VIEWS = {
    "wide": {"width": 1280, "height": 900, "scheme": "light", "media": "screen"},
    "phone": {"width": 360, "height": 740, "scheme": "dark", "media": "screen"},
    "zoomed": {"width": 320, "height": 400, "scheme": "light", "media": "screen"},  # 1280 at 400 %
    "paper": {"width": 700, "height": 990, "scheme": "dark", "media": "print"},
}


def shown(browser: Any, path: Path, text: str, view: dict[str, Any]) -> Any:
    """A page in a browser of its own."""
    path.write_text(text, "utf-8")
    size = {"width": view["width"], "height": view["height"]}
    page = browser.new_context(viewport=size, color_scheme=view["scheme"]).new_page()
    page.emulate_media(media=view["media"], color_scheme=view["scheme"])
    page.goto(path.as_uri())
    return page


@pytest.mark.ci
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(pages, browser, axe, tmp_path, language, view) -> None:
    found = {}
    for name in NAMES:
        page = shown(browser, tmp_path / "page.html", pages[name, language], VIEWS[view])
        problems: list[str] = []
        page.on("console", lambda message, to=problems: to.append(message.text))
        page.on("request", lambda request, to=problems: to.append(request.url))  # there is nothing to fetch
        page.evaluate(OPEN)
        if VIEWS[view]["media"] == "screen":
            width = page.evaluate("document.scrollingElement.scrollWidth")
            problems += [f"it is {width} wide"] if width > VIEWS[view]["width"] else []
        page.evaluate(axe)
        found[name] = problems + page.evaluate(ALL_RULES)
        page.context.close()
    assert found == {name: [] for name in NAMES}


@pytest.mark.ci
def test_axe_finds_something_where_there_is_something(browser, axe, tmp_path) -> None:
    text = "<!DOCTYPE html><html><title>x</title><main><h1>x</h1><h3 style='color:#bbb'>some words</h3><pre tabindex=0>z</pre>"
    page = shown(browser, tmp_path / "page.html", text, VIEWS["wide"])
    page.evaluate(axe)
    found = {problem.partition(":")[0] for problem in page.evaluate(ALL_RULES)}
    assert found >= {"html-has-lang", "color-contrast", "heading-order"}
    page.context.close()


@pytest.mark.ci
@pytest.mark.parametrize("name", ["class", "kinds-vet", "coverage"])
def test_the_keyboard_reaches_everything(pages, browser, tmp_path, name) -> None:
    page = shown(browser, tmp_path / "page.html", pages[name, "en"], VIEWS["phone"])
    reached = []
    page.keyboard.press("Tab")
    while (place := page.evaluate(FOCUSED)) is not None and len(reached) < 100:
        assert place["outline"] >= 2 and place["seen"], place
        reached.append(place["index"])
        page.keyboard.press("Tab")
    wanted = page.locator("a[href], summary, [tabindex='0']").count()
    assert reached == list(range(wanted)) and wanted >= 2
    if name == "class":
        page.reload()
        page.keyboard.press("Tab")
        assert page.locator(".skip").bounding_box()["x"] >= 0  # it is seen now
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        page.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert page.locator("details mark").first.is_visible()
    page.context.close()


KERNEL_THEMES = {  # the colours of JupyterLab's light and dark theme
    "#fff": {"string": "#ba2121", "keyword": "green", "operator": "#7800c2", "property": "#05a", "string-2": "#708"},
    "#111": {"string": "#ff7070", "keyword": "#4caf50", "operator": "#d48fff", "property": "#42a5f5", "string-2": "#ba68c8"},
}  # fmt: skip


@pytest.mark.ci
@pytest.mark.parametrize("background", KERNEL_THEMES)
def test_what_the_kernel_shows(browser, axe, tmp_path, background) -> None:
    from gopy.kernel.drawn import Draw, grid, table, to_html
    from gopy.repl.session import Shown

    dark = background == "#111"
    colours = "".join(f"--jp-mirror-editor-{k}-color:{v};" for k, v in KERNEL_THEMES[background].items())
    colours += f"--jp-info-color0:{'#0097a7' if dark else '#006064'};background:{background};color:{'#fff' if dark else '#111'}"
    drawn = to_html("".join(f"\x1b[1;{code}mwords\x1b[0m \x1b[{code}mwords\x1b[0m\n" for code in range(31, 37)))
    value = Shown(
        {"text": "", "type": "[]T", "len": 3, "columns": ["Name"], "rows": [["Ann"]], "labels": ["0"], "i": 0, "n": 1}
    )
    parts = [f"<pre>{drawn}</pre>", table(value, Draw("en", str)), grid(("", ""), [("%help", "x")])["text/html"]]
    parts.append(grid(("name", "value"), [("n", "5")])["text/html"])
    text = (
        f"<!DOCTYPE html><html lang=en><title>x</title><body style='{colours}'><main><h1>x</h1>{''.join(parts)}</main>"
    )
    page = shown(browser, tmp_path / "page.html", text, VIEWS["wide"])
    page.evaluate(axe)
    found = page.evaluate(ALL_RULES)
    assert [problem for problem in found if not problem.startswith("color-contrast-enhanced")] == []
    page.context.close()
