"""A class's submissions in one zip file."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy")

from gopy.classroom.attempt import HandedIn
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.classzip import member_name, unpack_class
from gopy.classroom.grade.submissions import find_submissions
from gopy.cli.main import run
from tests.classroom.crowd import RIGHT, make_exercise

FILES = ["swap.go"]


def packed(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def below(place: str) -> set[str]:
    return {
        os.path.relpath(os.path.join(directory, name), place).replace(os.sep, "/")
        for directory, _, names in os.walk(place)
        for name in names
    }


def test_each_entry_is_a_student(tmp_path: Path) -> None:
    members = {
        "Ann Smith_123_assignsubmission_file_/swap.go": RIGHT,
        "王小明_124_assignsubmission_file_/swap.go": RIGHT,
        "bob.zip": b"PK",
        "__MACOSX/x": b"",
    }
    place = unpack_class(str(packed(tmp_path / "class.zip", members)), str(tmp_path / "out"), FILES)
    exercise = load_exercise(str(make_exercise(tmp_path / "course" / "01-a" / "010-swap")))
    found, ignored = find_submissions(place, exercise)
    assert [submission.student for submission in found] == ["Ann Smith_123", "bob", "王小明_124"] and ignored == []


@pytest.mark.parametrize(
    ("members", "top"),
    [
        ({"class/ann/swap.go": "", "class/bob/swap.go": ""}, "class"),
        ({"ann/swap.go": "", "ann/notes.txt": ""}, ""),  # one student
        ({"ann/swap.go": "", "bob/swap.go": ""}, ""),
        ({"only/hw.zip": ""}, ""),
    ],
)
def test_a_folder_around_all(tmp_path: Path, members: dict[str, bytes | str], top: str) -> None:
    (tmp_path / "out").mkdir()
    place = unpack_class(str(packed(tmp_path / "c.zip", members)), str(tmp_path / "out"), FILES)
    assert os.path.relpath(place, tmp_path / "out") == (top or ".")


def test_what_means_harm(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("../outside.txt", "/outside.txt", "a/../../outside.txt", "C:\\outside.txt"):
        with pytest.raises(HandedIn, match="leads outside"):
            unpack_class(str(packed(tmp_path / "c.zip", {name: "x"})), str(out), FILES)
    assert not (tmp_path / "outside.txt").exists() and below(str(out)) == set()
    link = zipfile.ZipInfo("ann/swap.go")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    unpack_class(str(tmp_path / "c.zip"), str(out), FILES)
    assert below(str(out)) == set()
    (tmp_path / "c.zip").write_bytes(b"no zip at all")
    with pytest.raises(HandedIn, match="cannot be unpacked"):
        unpack_class(str(tmp_path / "c.zip"), str(out), FILES)


def test_names_as_windows_in_china_writes_them() -> None:
    for text, encoding in (("王小明/swap.go", "gb18030"), ("王小明/swap.go", "utf-8"), ("ann/swap.go", "ascii")):
        info = zipfile.ZipInfo(text.encode(encoding).decode("cp437"))
        assert member_name(info) == text


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    monkeypatch.chdir(tmp_path)
    packed(tmp_path / "one.zip", {"swap.go": RIGHT})
    assert run(["grade", "--lang", "en", "course/01-a/010-swap", "one.zip"]) == 1
    assert capsys.readouterr().err.startswith("gopy: one.zip has a swap.go itself, as one student's submission has")
    packed(tmp_path / "class.zip", {"ann/swap.go": RIGHT, "bob/swap.go": "x"})
    assert run(["grade", "--lang", "en", "course/01-a/010-swap", "class.zip"]) == 0
    said = capsys.readouterr().out
    assert "ann  10/10  graded" in said and "bob  0/10   does not compile" in said
