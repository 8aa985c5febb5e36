"""Magics, as cells of a kernel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kernel.place import Client, kernel

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("magics")


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[Client]:
    with kernel(place) as found:
        yield found


def shown(answer: Any) -> list[str]:
    return [m["data"]["text/plain"] for m in answer.of("display_data")]


def test_time(client: Client) -> None:
    answer = client.run("%%time\n40 + 2")
    assert answer.types == ["execute_result", "display_data"] and answer.result == "42"
    assert shown(answer)[0].startswith("compiled in ")
    assert client.run("%time 1 + 1").result == "2"


def test_positions_are_those_of_the_page(client: Client) -> None:
    for magic in ("%%time", "%%bench", "%%test", "%vet on"):
        assert ":3:5: undefined: y" in client.run(f"{magic}\nx := 1\n_ = y").reply["evalue"], magic


def test_vet(client: Client) -> None:
    client.run("type T struct{ n int }")
    answer = client.run('%%vet\nfmt.Printf("%d", T{}.n, 1)\nvetted := 1')
    assert "vet[printf]" in shown(answer)[0] and "^" in shown(answer)[0]
    assert client.run("vetted").reply["status"] == "error", "it was not run"
    assert shown(client.run("%%vet\nfmt.Println(1)")) == ["nothing found"]
    client.run("%vet off")
    assert client.run('fmt.Printf("%d", "x")').types == ["stream"]
    client.run("%vet on")


def test_tests(client: Client) -> None:
    code = '%%test\nfunc TestGood(t *testing.T) {}\nfunc TestBad(t *testing.T) { t.Error("it is bad") }'
    answer = client.run(code)
    assert answer.reply["ename"] == "FAIL" and "--- FAIL: TestBad" in answer.out and "cell[" in answer.out
    client.run("func TestBad(t *testing.T) {}")
    assert client.run("%test").out == "PASS\n"


def test_bench(client: Client) -> None:
    assert "ns/op" in client.run("%%bench\n_ = math.Sqrt(2)").out


def test_fmt(client: Client) -> None:
    answer = client.run("%%fmt\nx:=  1\nif x==1{\nprintln( x )}")
    text = "x := 1\nif x == 1 {\n\tprintln(x)\n}"
    assert answer.reply["payload"] == [{"source": "set_next_input", "text": text, "replace": True}]
    assert client.run("%%fmt\nx := )").reply["status"] == "error"


def test_explain(client: Client) -> None:
    answer = client.run("%%explain\nx := 1 + nothing")
    assert "<details><summary>UndeclaredName" in answer.of("display_data")[0]["data"]["text/html"]
    assert client.run("%explain unusedvar").of("display_data")[0]["data"]["text/markdown"].startswith("# UnusedVar")
    assert client.run("%explain ../../x").reply["status"] == "error"


def test_programs_of_their_own(client: Client) -> None:
    client.run("session := 1")
    code = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("own", 语言)\n}\n\nconst 语言 = "é"'
    assert client.run("%%run\n" + code).out == "own é\n"
    answer = client.run("%%run\npackage main\n\nfunc main() { _ = session }")
    assert answer.reply["status"] == "error" and "undefined: session" in "\n".join(answer.reply["traceback"])
    assert (
        client.run("%%run --timeout 100ms\npackage main\n\nfunc main() {\n\tfor {\n\t}\n}").reply["status"] == "error"
    )
    answer = client.run('%%run\npackage main\n\nfunc main() { panic("x") }')
    assert answer.reply["ename"] == "exit status 2"
    for flag in ("--dir /", "-C /", "--env HOME"):
        assert client.run(f"%%run {flag}\npackage main\n\nfunc main() {{}}").reply["ename"] == "UsageError", flag


def test_files(client: Client, place: Path) -> None:
    work = place / "work"
    assert client.run("%%writefile data.txt\n1 2\n3").reply["status"] == "ok"
    assert (work / "data.txt").read_text() == "1 2\n3\n"
    client.run("%%writefile -a data.txt\nmore")
    assert (work / "data.txt").read_text() == "1 2\n3\nmore\n"
    assert client.run('text, _ := os.ReadFile("data.txt")\nstring(text)').result == '"1 2\\n3\\nmore\\n"'
    assert client.run("%load data.txt").reply["payload"][0]["text"] == "1 2\n3\nmore"
    (place / "secret").write_text("s")
    (work / "link").symlink_to(place / "secret")
    for code in ("%load ../secret", "%load link", "%load /etc/passwd", "%%writefile ../new\nx", "%%writefile link\nx"):
        assert "cells may only use files" in client.run(code).reply["evalue"], code
    assert client.run('_, err := os.ReadFile("../secret")\nerr != nil').result == "true"
    assert (place / "secret").read_text() == "s" and not (place / "new").exists()
    assert client.run("%load none").reply["ename"] == "OSError"


def test_variables_language_help(client: Client) -> None:
    client.run("%reset")
    assert shown(client.run("%vars")) == ["there are no variables"]
    client.run("number := 42")
    assert shown(client.run("%vars"))[0].splitlines()[1].split() == ["number", "int", "42"]
    client.run("%lang zh")
    assert "原因:" in client.run("undefined").of("display_data")[0]["data"]["text/html"]
    client.run("%lang en")
    assert client.run("%lang fr").reply["status"] == "error"
    assert "%%writefile" in shown(client.run("%help"))[0]
    assert "there is no magic %nix" in client.run("%nix").reply["evalue"]
    assert client.run("%vars\n%vars\n1").types == ["display_data", "display_data", "execute_result"]


def test_documentation(client: Client) -> None:
    assert "func" in client.run("strings.ToUpper?").reply["payload"][0]["data"]["text/plain"]
    client.run("// F is.\nfunc F() int { return 7 }")
    assert "return 7" in client.run("??F").reply["payload"][0]["data"]["text/plain"]
    assert client.run("?nothing").reply["status"] == "error"
