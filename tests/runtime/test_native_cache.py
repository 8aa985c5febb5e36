"""Native code in the cache: what is damaged is not run but made anew."""

from pathlib import Path
from zlib import adler32

import pytest

from gopy.link.cache import Cache
from gopy.runtime.capi import EngineError
from gopy.runtime.engine import Engine

WASM = b"\0asm\1\0\0\0"  # a module without anything in it


def flipped(data: bytes) -> bytes:
    return data[:100] + bytes([data[100] ^ 1]) + data[101:]


@pytest.mark.parametrize(
    "damage",
    [flipped, lambda data: data[:-1], lambda data: data[:50], lambda data: data + b"x", lambda data: bytes(len(data))],
    ids=["flipped", "short", "shorter", "long", "blank"],
)
def test_damaged_native_code_is_made_anew(damage, tmp_path: Path):
    engine, cache = Engine(), Cache(str(tmp_path))
    asked = []

    def wasm() -> bytes:
        asked.append(1)
        return WASM

    def load() -> None:
        engine.library.module_delete(engine.load("name", wasm, cache))

    load()
    load()
    assert len(asked) == 1
    path = next((tmp_path / "v1").glob("*.native"))
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    load()
    assert len(asked) == 2
    assert path.read_bytes()[-8:-4] == whole[-8:-4] == b"gopy"
    load()
    assert len(asked) == 2


def test_where_files_cannot_be_mapped_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine, cache = Engine(), Cache(str(tmp_path))

    def refuse(*_: object) -> None:
        raise EngineError("Failed to create file mapping")

    engine.library.module_delete(engine.load("name", lambda: WASM, cache))
    monkeypatch.setattr(engine.library, "module_deserialize_file", refuse)
    engine.library.module_delete(engine.load("name", lambda: pytest.fail("compiled again"), cache))
    path = next((tmp_path / "v1").glob("*.native"))
    code = b"of another machine"
    path.write_bytes(code + b"gopy" + adler32(code).to_bytes(4, "little"))
    engine.library.module_delete(engine.load("name", lambda: WASM, cache))
    assert path.stat().st_size > 100
