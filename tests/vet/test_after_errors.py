"""Analysis goes on after errors: what is said of the functions that compile, and of those that do not."""

from gopy.source.diagnostic import ERROR
from gopy.tool.vet import Options, vet
from gopy.vet.registry import ANALYZERS


def found(text, tmp_path):
    (tmp_path / "main.go").write_text(text)
    report = vet(str(tmp_path), ["main.go"], Options(list(ANALYZERS), limit=0))
    return [d.code for group in report.groups for d in group.diagnostics if d.kind != ERROR], report


GOOD = "func f(xs []int) {\n\tfor _, v := range xs {\n\t\tv *= 2\n\t}\n}\n"


def test_other_functions_are_still_vetted(tmp_path):
    text = f'package main\n\nimport "fmt"\n\n{GOOD}\nfunc main() {{\n\tx := 1 + "a"\n\tfmt.Printf("%d", "s")\n\t_ = x\n}}\n'
    codes, _ = found(text, tmp_path)
    assert codes == ["rangevalue", "printf"]


def test_no_advice_about_a_function_that_does_not_compile(tmp_path):
    codes, report = found(
        "package main\n\n" + GOOD.replace("v *= 2", "v *= 2\n\t\tundefined()") + "\nfunc main() {}\n", tmp_path
    )
    assert codes == []
    assert report.has_errors


def test_an_unused_variable_silences_nothing(tmp_path):
    codes, _ = found("package main\n\n" + GOOD.replace("v *= 2", "v *= 2\n\t\ty := 1") + "\nfunc main() {}\n", tmp_path)
    assert codes == ["rangevalue"]
