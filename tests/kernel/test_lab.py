"""The kernel in JupyterLab in a real browser, as students have it. Screenshots are kept where GOPY_SCREENSHOTS says."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kernel.place import environment

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytest.importorskip("jupyterlab", reason="JupyterLab is not installed")
pytestmark = [pytest.mark.ci, pytest.mark.filterwarnings("ignore")]
_NUMBER = re.compile(r"\[\d+\]:")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if BROWSER is None:
        pytest.skip("there is no Chromium")
    place = tmp_path_factory.mktemp("lab")
    (place / "work").mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token=", "--ServerApp.password="]
    env = environment(place) | {"JUPYTER_CONFIG_DIR": str(place / "config"), "HOME": str(place)}
    env["GOPY_CACHE"] = os.environ.get("GOPY_CACHE", str(place / "cache"))
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *settings],
        cwd=place / "work",
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(address + "/api", timeout=1).close()  # noqa: S310
                break
            except OSError:
                time.sleep(0.25)
        yield address
    finally:
        process.terminate()
        process.wait(30)


class Notebook:
    """A notebook in the browser."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.number = 0

    def run(self, code: str, timeout: float = 60) -> Any:
        """Type a cell at the end of the notebook and run it, and wait for it to end; its output area."""
        self.start(code)
        return self.done(timeout)

    def start(self, code: str) -> None:
        """Type a cell and run it."""
        self.type(code)
        self.page.keyboard.press("Shift+Enter")
        self.number += 1

    def type(self, code: str) -> None:
        """Type into the last cell."""
        self.page.locator(".jp-Notebook .jp-CodeCell .cm-content").last.click()
        self.page.keyboard.insert_text(code)

    def done(self, timeout: float = 60) -> Any:
        """Wait until the cell before the last has its number."""
        cell = self.page.locator(".jp-Notebook .jp-CodeCell").nth(self.number - 1)
        prompt = cell.locator(".jp-InputArea-prompt")
        sync_api.expect(prompt).to_have_text(_NUMBER, timeout=timeout * 1000)
        return cell.locator(".jp-OutputArea").first

    def picture(self, name: str) -> None:
        """Keep a screenshot."""
        if directory := os.environ.get("GOPY_SCREENSHOTS"):
            self.page.screenshot(path=str(Path(directory) / f"{name}.png"))


@pytest.fixture(scope="module")
def notebook(server: str) -> Iterator[Notebook]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(60_000)
        page.goto(server + "/lab?reset")
        page.locator('.jp-LauncherCard[data-category="Notebook"][title*="Go (gopy)"]').click()
        page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.wait_for()
        page.get_by_text("Go (gopy) | Idle").wait_for()
        yield Notebook(page)
        browser.close()


def test_printing_values_and_errors(notebook: Notebook) -> None:
    assert notebook.run('fmt.Println("hello")\n6 * 7').inner_text().split() == ["hello", "[1]:", "42"]
    output = notebook.run("x := undefined")
    assert "undefined: undefined" in output.inner_text() and "^" in output.inner_text()
    notebook.picture("errors")


def test_tables_and_plots(notebook: Notebook) -> None:
    output = notebook.run('type Person struct {\nName string\nAge int\n}\n\n[]Person{{"Ann <b>", 30}, {"Bo", 41}}')
    assert output.locator("table tbody td").all_inner_texts() == ["Ann <b>", "30", "Bo", "41"]
    output = notebook.run('plot.Func(math.Sin, 0, 10).Named("sin").Title("Waves")')
    image = output.locator("img, svg").first
    image.wait_for()
    assert image.bounding_box()["height"] > 300
    notebook.picture("plot")


def test_completing(notebook: Notebook) -> None:
    notebook.type("strings.ToU")
    notebook.page.keyboard.press("Tab")
    popup = notebook.page.locator(".jp-Completer")
    popup.wait_for()
    assert "ToUpper" in popup.inner_text()
    notebook.picture("completion")
    notebook.page.keyboard.press("Enter")
    notebook.page.keyboard.type('("abc")')
    notebook.page.keyboard.press("Shift+Enter")
    notebook.number += 1
    assert '"ABC"' in notebook.done().inner_text()


def test_inspecting(notebook: Notebook) -> None:
    notebook.type("strings.Fields")
    notebook.page.keyboard.press("Shift+Tab")
    tip = notebook.page.locator(".jp-Tooltip")
    tip.wait_for()
    assert "func" in tip.inner_text()
    notebook.picture("inspection")
    notebook.page.keyboard.press("Escape")
    notebook.page.keyboard.press("Enter")
    notebook.page.keyboard.press("Control+a")
    notebook.page.keyboard.press("Delete")


def test_input(notebook: Notebook) -> None:
    notebook.start('var name string\nfmt.Print("name? ")\nfmt.Scan(&name)\nfmt.Println("hi", name)')
    field = notebook.page.locator(".jp-Stdin-input")
    field.wait_for()
    notebook.picture("input")
    field.fill("Ann")
    field.press("Enter")
    assert "hi Ann" in notebook.done().inner_text()


def test_interrupting_and_restarting(notebook: Notebook) -> None:
    page = notebook.page
    notebook.run("kept := 5")
    notebook.start("for {\n}")
    page.wait_for_timeout(700)
    page.locator(
        '[data-command="notebook:interrupt-kernel"], jp-button[data-command="notebook:interrupt-kernel"]'
    ).first.click()
    assert "interrupted" in notebook.done(10).inner_text()
    assert "5" in notebook.run("kept").inner_text()
    page.locator(
        '[data-command="notebook:restart-kernel"], jp-button[data-command="notebook:restart-kernel"]'
    ).first.click()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.wait_for_timeout(500)
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    assert "undefined: kept" in notebook.run("kept").inner_text()
    notebook.picture("restart")


def test_the_variable_pane(notebook: Notebook) -> None:
    page = notebook.page
    notebook.run("count := 12345")
    page.locator(".jp-DebuggerBugButton").first.click()
    pane = page.locator(".jp-DebuggerVariables")
    page.wait_for_timeout(1000)
    if not pane.first.is_visible():
        page.locator('.jp-SideBar [data-id="jp-debugger-sidebar"]').click()
    pane.get_by_text("count").first.wait_for(timeout=20_000)
    notebook.picture("variables")
    assert "12345" in pane.inner_text()
