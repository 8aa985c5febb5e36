"""The gradebook: marks in a database. SQLite in a file, or what else SQLAlchemy can reach, by URL (a school's PostgreSQL).

One row for each student, exercise, contents that were handed in (`digest`) and what they were marked with (`grader`, a
digest of the exercise and gopy's version): the same work marked again is the same row. A row is written in one transaction.
What could not be marked is a row too, without points, with its trouble; it takes the place of no mark, and a mark takes its.

`turn` is the order in which work was handed in, and counts up: a student's mark is that of the highest turn. Work that comes
again unchanged gets a new turn and keeps its mark.
"""

from __future__ import annotations

import json
import os
import sqlite3
from time import monotonic

from sqlalchemy import (
    Column,
    Engine,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text as LongText,
    UniqueConstraint,
    and_,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from gopy.classroom.grade.job import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

FORMAT = "1"  # of the tables
ERROR = "error"  # the state of what could not be marked
_WAIT = 30.0  # seconds to wait for another process that writes
_SILENT = 2.0  # seconds of that before it is told

_tables = MetaData()
_about = Table("gopy_about", _tables, Column("name", String(40), primary_key=True), Column("value", String(200)))
_marks = Table(
    "gopy_mark",
    _tables,
    Column("id", Integer, primary_key=True),
    Column("course", String(100), nullable=False),
    Column("exercise", String(100), nullable=False),
    Column("student", String(255), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("grader", String(64), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("state", String(40), nullable=False),
    Column("points", Float),
    Column("most", Float, nullable=False),
    Column("graded", String(40), nullable=False),  # UTC, ISO 8601
    Column("data", LongText, nullable=False),
    Column("sources", LongText, nullable=False),
    Column("trouble", LongText, nullable=False),
    UniqueConstraint("course", "exercise", "student", "digest", "grader"),
    Index("gopy_mark_turn", "turn"),
)
_students = Table(
    "gopy_student",
    _tables,
    Column("student", String(255), primary_key=True),
    Column("name", String(400), nullable=False),
    Column("language", String(20), nullable=False),
)


class StoreError(Exception):
    """The gradebook cannot be used; str() says why, in the database's words."""


class Row:
    """A row of the gradebook. `data`: the marks as record.to_data gives them, None of what could not be marked."""

    __slots__ = (
        "course",
        "exercise",
        "student",
        "digest",
        "grader",
        "state",
        "points",
        "most",
        "graded",
        "data",
        "sources",
        "trouble",
    )

    def __init__(self, values: Any) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(values, name))
        self.data: dict[str, Any] | None = json.loads(values.data) if values.data else None
        self.sources: dict[str, str] = json.loads(values.sources)

    course: str
    exercise: str
    student: str
    digest: str
    grader: str
    state: str
    points: float | None
    most: float
    graded: str
    trouble: str


class Student:
    """A student of the roster: `name` to show, and `language` for feedback, "" where that is not known."""

    __slots__ = ("student", "name", "language")

    def __init__(self, student: str, name: str = "", language: str = "") -> None:
        self.student = student
        self.name = name or student
        self.language = language


class Store:
    """A gradebook. `place`: a file, or a database's URL; `on_wait` is called once if another process keeps it waiting.
    Errors of all methods: StoreError."""

    def __init__(self, place: str, *, create: bool = True, on_wait: Callable[[], None] | None = None) -> None:
        is_url = "://" in place
        if not is_url and not create and not os.path.exists(place):
            raise StoreError(f"{place}: there is no such gradebook")
        url = place if is_url else "sqlite:///" + os.path.abspath(place)
        try:
            arguments = {"timeout": _SILENT} if url.startswith("sqlite") else {}
            self._engine = create_engine(url, connect_args=arguments)
            if self._engine.dialect.name == "sqlite":
                _prepare_sqlite(self._engine, on_wait)
            try:
                self._create()
            except DBAPIError:  # another process made the tables at the same time
                self._create()
        except (SQLAlchemyError, ImportError, ValueError) as error:
            raise StoreError(_said(error)) from None

    def _create(self) -> None:
        _tables.create_all(self._engine)
        with self._engine.begin() as connection:
            found = connection.execute(select(_about.c.value).where(_about.c.name == "format")).scalar()
            if found is None:
                connection.execute(insert(_about).values(name="format", value=FORMAT))
            elif found != FORMAT:
                raise StoreError(f"it has format {found}; this version of gopy knows {FORMAT}")

    def close(self) -> None:
        """Free the connections."""
        self._engine.dispose()

    def put(self, course: str, exercise: str, most: float, digest: str, grader: str, answer: Answer) -> None:
        """Keep what came of a job, in one transaction."""
        from datetime import UTC, datetime

        marks = answer.marks
        values = {
            "state": marks["state"] if marks else ERROR,
            "points": marks["points"] if marks else None,
            "most": marks["most"] if marks else most,
            "graded": datetime.now(UTC).isoformat(timespec="seconds"),
            "data": json.dumps(marks) if marks else "",
            "sources": json.dumps(answer.sources),
            "trouble": answer.trouble.replace("\0", "").encode("utf-8", "replace").decode(),
        }
        key = {"course": course, "exercise": exercise, "student": answer.key, "digest": digest, "grader": grader}
        try:
            self._put(key, values)
        except IntegrityError:  # another process has just written the same row
            try:
                self._put(key, values)
            except SQLAlchemyError as error:
                raise StoreError(_said(error)) from None
        except SQLAlchemyError as error:
            raise StoreError(_said(error)) from None

    def _put(self, key: dict[str, str], values: dict[str, Any]) -> None:
        same = and_(*(_marks.c[name] == value for name, value in key.items()))
        with self._engine.begin() as connection:
            turn = _next_turn(connection)
            known = connection.execute(select(_marks.c.id, _marks.c.state).where(same)).first()
            if known is None:
                connection.execute(insert(_marks).values(**key, **values, turn=turn))
            elif values["state"] == ERROR and known.state != ERROR:
                connection.execute(update(_marks).where(_marks.c.id == known.id).values(turn=turn))
            else:
                connection.execute(update(_marks).where(_marks.c.id == known.id).values(**values, turn=turn))

    def graded(self, course: str, exercise: str, grader: str) -> set[tuple[str, str]]:
        """What is marked already: (student, digest) each. What could not be marked is not among it."""
        asked = select(_marks.c.student, _marks.c.digest).where(
            _marks.c.course == course,
            _marks.c.exercise == exercise,
            _marks.c.grader == grader,
            _marks.c.state != ERROR,
        )
        return {(row.student, row.digest) for row in self._rows(asked)}

    def hand_in_again(self, course: str, exercise: str, grader: str, work: Iterable[tuple[str, str]]) -> None:
        """Work, (student, digest) each, that is marked already was handed in again: it is the student's latest now."""
        work = list(work)
        if not work:
            return
        asked = select(_marks.c.student, _marks.c.digest).order_by(_marks.c.turn, _marks.c.id)
        asked = asked.where(_marks.c.course == course, _marks.c.exercise == exercise)
        latest = {row.student: row.digest for row in self._rows(asked)}
        try:
            with self._engine.begin() as connection:
                for student, digest in work:
                    if latest.get(student) != digest:
                        connection.execute(
                            update(_marks)
                            .where(
                                _marks.c.course == course,
                                _marks.c.exercise == exercise,
                                _marks.c.student == student,
                                _marks.c.digest == digest,
                                _marks.c.grader == grader,
                            )
                            .values(turn=_next_turn(connection))
                        )
        except SQLAlchemyError as error:
            raise StoreError(_said(error)) from None

    def latest(self, course: str = "", exercise: str = "") -> list[Row]:
        """Each student's row of the highest turn, for each exercise; by course, exercise and student."""
        last: dict[tuple[str, str, str], Any] = {}
        for row in self._history(course, exercise, ""):
            last[row.course, row.exercise, row.student] = row
        return [Row(last[key]) for key in sorted(last)]

    def history(self, course: str = "", exercise: str = "", student: str = "") -> list[Row]:
        """All rows in the order in which they were handed in."""
        return [Row(row) for row in self._history(course, exercise, student)]

    def _history(self, course: str, exercise: str, student: str) -> Sequence[Any]:
        asked = select(_marks).order_by(_marks.c.turn, _marks.c.id)
        for column, value in ((_marks.c.course, course), (_marks.c.exercise, exercise), (_marks.c.student, student)):
            if value:
                asked = asked.where(column == value)
        return self._rows(asked)

    def remove(self, student: str) -> int:
        """Take all that there is of a student out of the gradebook, sources included; how many rows of marks these were."""
        try:
            with self._engine.begin() as connection:
                count: int = connection.execute(delete(_marks).where(_marks.c.student == student)).rowcount
                connection.execute(delete(_students).where(_students.c.student == student))
            if self._engine.dialect.name == "sqlite":
                _write_anew(self._engine)
        except SQLAlchemyError as error:
            raise StoreError(_said(error)) from None
        return count

    # The roster.

    def put_students(self, students: Iterable[Student]) -> None:
        """Take students into the roster; known ones get the new names and languages."""
        try:
            with self._engine.begin() as connection:
                for student in students:
                    values = {"name": student.name, "language": student.language}
                    same = _students.c.student == student.student
                    if connection.execute(update(_students).where(same).values(**values)).rowcount == 0:
                        connection.execute(insert(_students).values(student=student.student, **values))
        except SQLAlchemyError as error:
            raise StoreError(_said(error)) from None

    def students(self) -> dict[str, Student]:
        """The roster."""
        return {row.student: Student(row.student, row.name, row.language) for row in self._rows(select(_students))}

    def _rows(self, asked: Any) -> Sequence[Any]:
        try:
            with self._engine.connect() as connection:
                return connection.execute(asked).all()
        except SQLAlchemyError as error:
            raise StoreError(_said(error)) from None


def _next_turn(connection: Any) -> int:
    last: int | None = connection.execute(select(func.max(_marks.c.turn))).scalar()
    return (last or 0) + 1


def _prepare_sqlite(engine: Engine, on_wait: Callable[[], None] | None) -> None:
    """A commit is on the disk when it returns; a transaction locks at its start, and waits for others."""

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy begins transactions, not the module
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=full")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        nonlocal on_wait
        until = monotonic() + _WAIT
        while True:
            try:
                connection.exec_driver_sql("begin immediate")  # it waits for _SILENT seconds
                return
            except OperationalError as error:
                if "locked" not in str(error.orig) or monotonic() > until:
                    raise
            if on_wait is not None:
                on_wait()
                on_wait = None


def _write_anew(engine: Engine) -> None:
    """Write the file, and the log beside it, without what was deleted, which stands there until then."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        for statement in ("vacuum", "pragma wal_checkpoint(truncate)"):
            try:
                cursor.execute(statement)
                cursor.fetchall()
            except sqlite3.Error as error:  # another process reads
                raise StoreError(str(error)) from None
    finally:
        raw.close()


def _said(error: Exception) -> str:
    """What is wrong, without the statement and its parameters."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return str(error.orig)
    return str(error)
