"""The Chinese catalog: complete, with the placeholders of the originals, in Chinese punctuation, and printed by --lang zh."""

import importlib.util
import re
from pathlib import Path

from gopy.cli.main import run
from gopy.source.diagnostic import Text
from gopy.source.language import translator

ROOT = Path(__file__).resolve().parent.parent.parent
# Nothing in them is a word of a natural language.
CODE_ONLY = {
    'import "{path}"',
    "{path}: {error}",
    "{path}: {place}: {what}",
    "{place}: {what}",
    "{place}: {what}\n{text}",
    "{title}: {score}",
}
PROGRAM = """package main

func main() {
	xs := []int{1}
	for _, x := range xs {
		x++
	}
	use(xs)
}

func use(xs []int) {
	if xs {
	}
}
"""

specification = importlib.util.spec_from_file_location("catalog", ROOT / "tools" / "catalog.py")
assert specification is not None and specification.loader is not None
catalog = importlib.util.module_from_spec(specification)
specification.loader.exec_module(catalog)


def rendered() -> dict[str, tuple[str, set[str]]]:
    """Every sentence in Chinese, each placeholder {x} filled with <x>; with the placeholders of the English one."""
    chinese = translator("zh")
    out = {}
    for msgid, sentence in catalog.gather().items():
        names = sentence.placeholders(msgid)
        text = Text(msgid, **{name: f"<{name}>" for name in names | (sentence.arguments or set())})
        out[msgid] = text.translated(chinese), names
    return out


def test_the_catalog_is_complete():
    assert catalog.check() == []


def test_every_sentence_is_rendered_in_chinese_with_its_own_arguments():
    sentences = rendered()
    assert len(sentences) > 300
    for msgid, (text, names) in sentences.items():
        assert all(f"<{name}>" in text for name in names), msgid
        assert "{{" not in text and "}}" not in text, msgid
        assert msgid in CODE_ONLY or re.search("[\u4e00-\u9fff]", text), msgid


def test_sentences_have_chinese_punctuation_and_blanks_around_latin_words():
    for msgid, (text, _) in rendered().items():
        prose = re.sub("`[^`]*`", "", text)
        assert not re.search("[\u4e00-\u9fff][,;:?!(]", prose), msgid
        assert not re.search("[\u4e00-\u9fff][A-Za-z<]|[A-Za-z>][\u4e00-\u9fff]", prose.replace("是<what>", "")), msgid


def test_vet_speaks_chinese(tmp_path, capsys):
    program = tmp_path / "main.go"
    program.write_text(PROGRAM)
    assert run(["vet", "--lang", "zh", "--color", "never", str(program)]) == 1
    said = capsys.readouterr().err
    # Go's own words stay as they are.
    assert "错误[InvalidCond]: non-boolean condition in if statement" in said
    assert "= 原因: " in said
    assert "建议[rangevalue]: 对 x 的赋值只改变了副本：xs 中的元素不变" in said
    assert "= 改法: x 是 range 复制出来的副本" in said
    assert "error[" not in said and "fix:" not in said


def test_help_speaks_chinese(monkeypatch, capsys):
    monkeypatch.setenv("GOPY_LANG", "zh_CN.UTF-8")
    assert run(["vet", "-h"]) == 0
    assert capsys.readouterr().out.startswith("用法：gopy vet [选项]")
    assert run(["vet", "--only", "nothing"]) == 2
    assert '没有叫 "nothing" 的分析器' in capsys.readouterr().err
