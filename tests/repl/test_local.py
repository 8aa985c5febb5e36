"""Packages of the module around a session, imported by cells."""

import os
from pathlib import Path

import pytest

import gopy
from gopy import CompileError, Session
from gopy.repl.complete import complete
from gopy.repl.inspect import describe
from gopy.repl.session import ERROR, LIMIT, PANIC
from gopy.runtime.limits import Limits

FILES = {
    "go.mod": "module example.com/m\n\ngo 1.27\n",
    "geo/geo.go": """// Package geo has points.
package geo

import (
	_ "embed"
	"fmt"

	"example.com/m/internal/deep"
)

type Point struct{ X, Y int }

func (p Point) String() string { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }

func (p *Point) Move(dx int) { p.X += deep.Double(dx) }

//go:embed note.txt
var Note string

var Known = make(map[string]Point)

var ready = make(chan int)

func init() {
	go func() { ready <- 1 }()
	<-ready
	Known["o"] = Point{}
	println("geo is ready")
}

// Map applies f.
func Map[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Boom(n int) int { return 1 / n }
""",
    "geo/note.txt": "written beside",
    "internal/deep/deep.go": "package deep\n\nvar Count int\n\nfunc Double(x int) int { Count++; return 2 * x }\n",
    "bad/bad.go": 'package bad\n\nfunc F() int { return "x" }\n',
    "loops/loops.go": "package loops\n\nvar X = loop()\n\nfunc loop() int {\n\tfor {\n\t}\n}\n",
    "panics/panics.go": 'package panics\n\nvar X = 1\n\nfunc init() { panic("no start") }\n',
    "round/round.go": 'package round\n\nimport _ "example.com/m/round/trip"\n',
    "round/trip/trip.go": 'package trip\n\nimport _ "example.com/m/round"\n',
    "cmd/main.go": "package main\n\nfunc main() {}\n",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = tmp_path_factory.mktemp("module")
    for name, text in FILES.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text)
    return made


@pytest.fixture(scope="module")
def session(place):
    with Session(module=str(place), limits=Limits(timeout=10 * 10**9)) as made:
        yield made


def value(session, code):
    result = session.run(code)
    assert result.ok, ([str(error.message) for error in result.errors], result.output)
    return result.values[-1].text if result.values else "".join(text for _, text in result.output)


def refusal(session, code):
    result = session.run(code)
    assert result.status == ERROR
    return str(result.errors[0].message)


def test_a_package_is_one_of_the_session(session):
    assert value(session, 'import "example.com/m/geo"') == "geo is ready\n"
    assert value(session, "p := geo.Point{1, 2}\np.Move(3)\np") == "<7,2>"
    assert value(session, "geo.Note") == '"written beside"'
    assert value(session, "geo.Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i) })") == '[]string{"1", "2"}'
    assert (
        value(session, "type Named struct {\n\tgeo.Point\n\tName string\n}\nq := Named{p, `q`}\nq.Move(1)\nq.X") == "9"
    )
    assert value(session, "any(q).(fmt.Stringer).String()") == '"<9,2>"'
    assert value(session, "func where(p geo.Point) int { return p.X }\nwhere(q.Point)") == "9"
    assert value(session, 'geo.Known["p"] = p\nlen(geo.Known)') == "2"
    assert value(session, 'import "example.com/m/internal/deep"\ndeep.Count') == "2"
    assert value(session, 'import again "example.com/m/geo"\nlen(again.Known)') == "2"


def test_a_trace_names_its_files(session, place):
    value(session, 'import "example.com/m/geo"')
    result = session.run("geo.Boom(0)")
    trace = "".join(text for _, text in result.output)
    assert result.status == PANIC and trace.startswith("panic: runtime error: integer divide by zero\n")
    assert f"example.com/m/geo.Boom(...)\n\t{place / 'geo' / 'geo.go'}:40" in trace


def test_what_cannot_be_imported(session):
    assert 'cannot use "x"' in refusal(session, 'import "example.com/m/bad"')
    said = refusal(session, 'import "example.com/m/bad"')
    assert said.startswith(f"{os.path.join('bad', 'bad.go')}:3:23: ")
    assert "import cycle not allowed" in refusal(session, 'import "example.com/m/round"')
    assert "no required module provides package example.com/m/nope" in refusal(session, 'import "example.com/m/nope"')
    assert "is a program, not an importable package" in refusal(session, 'import "example.com/m/cmd"')
    assert value(session, "1 + 1") == "2"


def test_a_package_is_read_anew_after_an_error(session, place):
    (place / "late").mkdir()
    (place / "late" / "late.go").write_text("package late\n\nconst X = undefined\n")
    assert "undefined: undefined" in refusal(session, 'import "example.com/m/late"\nlate.X')
    (place / "late" / "late.go").write_text("package late\n\nconst X = 7\n")
    assert value(session, 'import "example.com/m/late"\nlate.X') == "7"


def test_a_cell_that_has_errors_loses_nothing(place):
    with Session(module=str(place)) as session:
        assert "undefined: nothing" in refusal(session, 'import "example.com/m/geo"\nnothing')
        assert value(session, 'import "example.com/m/geo"\ngeo.Point{1, 2}') == "<1,2>"


def test_initialising_may_go_wrong(place):
    with Session(module=str(place), limits=Limits(timeout=500_000_000)) as session:
        result = session.run('import "example.com/m/panics"\npanics.X')
        assert result.status == PANIC and "panic: no start" in "".join(text for _, text in result.output)
        assert session.run('import "example.com/m/loops"\nloops.X').status == LIMIT
        assert value(session, "2 + 2") == "4"


def test_without_a_module(tmp_path):
    for directory in ("", str(tmp_path)):
        with Session(module=directory) as session:
            assert refusal(session, 'import "example.com/m/geo"') == "package example.com/m/geo is not in std"


def test_only_what_was_granted_is_read(place, tmp_path):
    secret = tmp_path / "secret"
    (secret / "deep").mkdir(parents=True)
    (secret / "deep" / "deep.go").write_text("package deep\n\nconst S = 3\n")
    for name in ("go.mod", "p.go"):
        (secret / name).write_text(
            "module example.com/secret\n" if name == "go.mod" else "package secret\n\nconst S = 1\n"
        )
    own = tmp_path / "own"
    (own / "sub" / "deeper").mkdir(parents=True)
    (own / "go.mod").write_text("module example.com/own\n\nreplace example.com/secret => ../secret\n")
    (own / "sub" / "sub.go").write_text("package sub\n\nconst S = 2\n")
    (own / "linked").symlink_to(secret / "deep")
    (own / "link").mkdir()
    (own / "link" / "link.go").symlink_to(secret / "p.go")
    with Session(module=str(own), granted=[str(own)]) as session:
        assert value(session, 'import "example.com/own/sub"\nsub.S') == "2"
        for path in ("example.com/secret", "example.com/own/linked", "example.com/own/link"):
            assert "directories that may be read" in refusal(session, f'import "{path}"')
    with Session(module=str(own)) as session:
        assert value(session, 'import "example.com/secret"\nsecret.S') == "1"
        assert value(session, 'import linked "example.com/own/linked"\nlinked.S') == "3"
    with Session(module=str(own / "sub"), granted=[str(own / "sub")]) as session:  # go.mod is above
        assert refusal(session, 'import "example.com/own/sub"') == "package example.com/own/sub is not in std"


def test_completion(session):
    text = 'import "example.com/m/g'
    assert [item.text for item in complete(session, text, len(text)).items] == ["example.com/m/geo"]
    value(session, 'import "example.com/m/geo"')
    assert {"Point", "Map", "Boom"} <= {item.text for item in complete(session, "geo.", 4).items}


def test_documentation(session):
    value(session, 'import "example.com/m/geo"')
    assert describe(session, "geo").doc == "Package geo has points."
    found = describe(session, "geo.Map", level=1)
    assert (found.doc, found.where) == ("Map applies f.", f"{os.path.join('geo', 'geo.go')}:32")
    assert found.source.startswith("func Map[T, U any]") and found.source.endswith("\n}")


def test_documentation_of_a_file_of_windows(session, place):
    path = place / "geo" / "geo.go"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    value(session, 'import "example.com/m/geo"')
    found = describe(session, "geo.Map", level=1)
    assert found.doc == "Map applies f." and "\r" not in found.source and found.source.endswith("\n}")


def test_loading_from_python(place, monkeypatch):
    (place / "uses").mkdir()
    (place / "uses" / "uses.go").write_text(
        'package uses\n\nimport "example.com/m/internal/deep"\n\nfunc Four(x int) int { return deep.Double(deep.Double(x)) }\n'
    )
    assert gopy.load(str(place / "uses")).Four(2) == 8
    monkeypatch.chdir(Path(place))
    assert gopy.load("example.com/m/uses").Four(1) == 4
    with pytest.raises(CompileError, match="cannot use"):
        gopy.load("example.com/m/bad")
    with pytest.raises(FileNotFoundError):
        gopy.load("example.com/m/nope")
