"""The time as go test -json has it."""

from __future__ import annotations

from datetime import UTC, datetime
from time import perf_counter, time_ns


def now() -> tuple[str, float]:
    """The time of day, as RFC 3339 writes it with nanoseconds; and a clock in seconds for measuring."""
    ns = time_ns()
    local = datetime.fromtimestamp(ns // 10**9, UTC).astimezone()
    fraction = f"{ns % 10**9:09d}".rstrip("0")
    zone = local.strftime("%z")
    zone = "Z" if zone == "+0000" else f"{zone[:3]}:{zone[3:5]}"
    return f"{local:%Y-%m-%dT%H:%M:%S}{'.' if fraction else ''}{fraction}{zone}", perf_counter()
