"""The course's examples: what real Go says of each, gopy says; what a teacher would stop at gets the named finding.

A fragment is judged as real Go judges it inside the least wrapping; positions are those of the fragment.
"""

from pathlib import Path

import pytest

from gopy.source.diagnostic import ERROR, TEACH, VET
from gopy.tool.vet import Options, vet
from gopy.vet.registry import ANALYZERS

HERE = Path(__file__).parent


def look(text, tmp_path, name="example.go"):
    (tmp_path / name).write_text(text, "utf-8")
    report = vet(str(tmp_path), [name], Options(list(ANALYZERS), limit=0))
    assert not report.internal
    lines = {ERROR: [], VET: [], TEACH: []}
    hints = []
    for group in report.groups:
        for found in group.diagnostics:
            where = report.fset.position(found.pos)
            text = found.code if found.kind == TEACH else f"{where.line}:{where.column}: {found.message}"
            lines[found.kind].append(text)
            hints += [str(hint) for hint in found.hints]
    return lines, hints


def block(number):
    return (HERE / f"{number:02d}.go").read_text("utf-8")


def in_main(text):
    """The statements of a block in func main; every line keeps its number."""
    return f"package main; func main() {{ {text}\n}}\n"


AS_IT_STANDS = {
    1: ["5:5: undefined: increase"],
    # gopy has testify of its own; with real Go the module must be fetched first.
    2: ["15:15: undefined: add"],
    3: [],
    4: ["2:13: undefined: i"],
    5: ["2:4: undefined: condition1", "4:11: undefined: condition2", "12:7: undefined: x"],
    6: [
        "8:5: syntax error: unexpected ..., expected case or default or }",
        "9:1: syntax error: unexpected }, expected :",
    ],
    7: ["4:5: undefined: sum", "8:6: undefined: sum", "9:5: undefined: sum", "14:8: undefined: condition1"],
    9: [],
    10: [],
    11: [],
    12: [],
    13: [
        "1:1: declared and not used: mySlice1",
        "2:1: declared and not used: mySlice2",
        "2:11: invalid operation: too many arguments for new([]int, 0) (expected 1, found 2)",
        "3:1: declared and not used: mySlice3",
        "3:11: invalid operation: too many arguments for new([]int, 10) (expected 1, found 2)",
        "4:1: declared and not used: mySlice4",
        "4:11: invalid operation: too many arguments for new([]int, 10, 20) (expected 1, found 3)",
    ],
    14: ["1:6: []int (type) is not an expression", "3:1: declared and not used: c"],
    15: ["3:14: syntax error: unexpected keyword range, expected expression"],
    16: [
        "2:1: not enough arguments in call to fmt.Printf\n\thave ()\n\twant (string, ...any)",
        "3:1: not enough arguments in call to fmt.Sprintf\n\thave ()\n\twant (string, ...any)",
        "4:1: not enough arguments in call to fmt.Errorf\n\thave ()\n\twant (string, ...any)",
    ],
    17: [],
    18: ['3:8: "fmt" imported and not used', "23:25: undefined: strng"],
    19: [],
    20: [],
    21: ["7:10: syntax error: unexpected ( at end of statement"],
}


@pytest.mark.parametrize("number", AS_IT_STANDS)
def test_the_block_as_it_stands(number, tmp_path):
    lines, _ = look(block(number), tmp_path)
    assert lines[ERROR] == AS_IT_STANDS[number]


VET_FINDINGS = {
    3: ["3:13: fmt.Printf format %d has arg str of wrong type string"],
    9: [],
    10: [],
    11: [],
    12: [],
    17: [],
    19: [],
    20: [],
}


@pytest.mark.parametrize("number", VET_FINDINGS)
def test_go_vet_on_what_compiles(number, tmp_path):
    lines, _ = look(block(number), tmp_path)
    assert lines[VET] == VET_FINDINGS[number]


def test_an_always_true_condition(tmp_path):
    text = (
        'package main; import "fmt"; func main() { for i := 0; i < 3; i++ {' + block(4).replace("\n", "\n", 1) + "} }\n"
    )
    lines, _ = look(text, tmp_path)
    assert lines[ERROR] == []
    assert lines[VET] == ["2:13: suspect or: i != 0 || i != 1"]


def test_if_without_a_last_return(tmp_path):
    text = f"package main; func f(x int) int {{ condition1, condition2 := true, false; {block(5)}\n}}; func main() {{ f(1) }}\n"
    lines, _ = look(text, tmp_path)
    assert lines[ERROR] == ["16:1: missing return"]


def test_switch_without_the_ellipsis(tmp_path):
    text = block(6).replace("    ...\n", "    // and so on\n")
    lines, _ = look(in_main(text), tmp_path)
    assert lines[ERROR] == [
        "1:36: undefined: var1",
        "2:10: undefined: val1",
        "3:10: undefined: val2",
        "5:10: undefined: val3",
        "6:9: undefined: f",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("switch 1 { case 1: fallthrough }", "cannot fallthrough final case in switch"),
        ("switch x := 1; x { case 1: case 1: }", "duplicate case 1 (constant of type int) in expression switch"),
        ("x := 0; while x < 3 { x++ }", "syntax error: unexpected name x at end of statement"),
        ("a := [3]int{}; append(a[:], 1)", "append(a[:], 1) (value of type []int) is not used"),
        ("i := 0; i := 1; _ = i", "no new variables on left side of :="),
        ("const identifier int", "missing init expr for identifier"),
        ("var identifier []type", "syntax error: unexpected keyword type, expected type"),
        (
            "var i int; var f float64 = i; _ = f",
            "cannot use i (variable of type int) as float64 value in variable declaration",
        ),
        ("s := make([]int); _ = s", "invalid operation: make([]int) expects 2 or 3 arguments; found 1"),
        ("s := make([]int, 10, 5); _ = s", "invalid argument: length and capacity swapped"),
    ],
)
def test_what_the_text_warns_of(text, message, tmp_path):
    lines, _ = look(in_main(text), tmp_path)
    assert any(line.split(": ", 1)[1].startswith(message) for line in lines[ERROR]), lines[ERROR]


def test_unused_range_variables(tmp_path):
    declared = "var myString string; var MyMap map[string]int; var MyArray [2]int; "
    text = "package main; func main() { " + declared + block(8).replace("  ...\n", "") + "}\n"
    lines, _ = look(text, tmp_path)
    names = ["index", "char", "key", "value", "index", "value"]
    assert [line.split(": ", 1)[1] for line in lines[ERROR]] == [f"declared and not used: {name}" for name in names]


def test_redeclaration_and_shadowing(tmp_path):
    lines, hints = look(block(11).replace("    i = 1", "    i := 1"), tmp_path)
    assert lines[ERROR] == ["9:7: no new variables on left side of :="]
    assert any("=" in hint for hint in hints)
    lines, _ = look(
        'package main\n\nimport "fmt"\n\nfunc main() {\n\ti := 0\n\tif true {\n\t\ti := 1\n\t\t_ = i\n\t}\n\tfmt.Println(i)\n}\n',
        tmp_path,
    )
    assert lines[ERROR] == []
    assert "redeclare" in lines[TEACH]


def test_writes_to_the_range_copy(tmp_path):
    text = block(15).replace("for_,", "for _,")
    lines, _ = look(text, tmp_path)
    assert lines[ERROR] == []
    assert lines[VET] == []
    assert lines[TEACH] == ["rangevalue"]


def test_interfaces(tmp_path):
    text = block(18).replace("strng", "string").replace("interfaces = append(interfaces, c)", "_ = interfaces")
    lines, _ = look(text, tmp_path)
    assert lines[ERROR] == ['3:8: "fmt" imported and not used']
    value = text.replace("h := new(Human)", "h := Human{}").replace('import "fmt"', "")
    lines, hints = look(value, tmp_path)
    assert lines[ERROR] == [
        "32:37: cannot use h (variable of struct type Human) as IF value in argument to append: "
        "Human does not implement IF (method getName has pointer receiver)"
    ]
    assert any("&h" in hint for hint in hints)
    wrong = block(18).replace("strng", "string").replace("(c *Car) getName", "(c *Car) getname")
    lines, _ = look(wrong, tmp_path)
    assert any(
        "*Car does not implement IF (missing method getName)\n\t\thave getname() string\n\t\twant getName() string"
        in line
        for line in lines[ERROR]
    )


def test_a_misspelt_type_is_guessed(tmp_path):
    _, hints = look(block(18), tmp_path)
    assert "did you mean string?" in hints


def test_struct_tags(tmp_path):
    tag = '`json: "nodeName, omitempty" protobuf: "bytes, 10, opt, name=nodeName"`'
    lines, _ = look(f"package p\n\ntype T struct {{\n\tNodeName string {tag}\n}}\n", tmp_path)
    assert lines[VET] == [
        f"4:2: struct field tag {tag} not compatible with reflect.StructTag.Get: bad syntax for struct tag value"
    ]
    spaced = '`json:"nodeName, omitempty"`'
    lines, _ = look(f"package p\n\ntype T struct {{\n\tNodeName string {spaced}\n}}\n", tmp_path)
    assert "suspicious space in struct tag value" in lines[VET][0]


def test_named_types_are_not_aliases(tmp_path):
    text = block(20) + "\nvar s string = ServiceTypeNodePort\nvar t ServiceType = s\n"
    lines, _ = look(text, tmp_path)
    assert [line.split(": ", 1)[1] for line in lines[ERROR]] == [
        'cannot use ServiceTypeNodePort (constant "NodePort" of string type ServiceType) as string value in variable declaration',
        "cannot use s (variable of type string) as ServiceType value in variable declaration",
    ]


def test_corrected_busy_loop_is_clean_for_the_compiler(tmp_path):
    text = "package main\n\nfunc main() {\n\tgo func() {\n\t\tfor {\n\t\t}\n\t}()\n\tfor {\n\t}\n}\n"
    lines, _ = look(text, tmp_path)
    assert lines[ERROR] == lines[VET] == []


def test_hints_for_make_and_for_types_as_values(tmp_path):
    _, hints = look(block(13), tmp_path)
    assert any("make" in hint for hint in hints)
    _, hints = look(block(14), tmp_path)
    assert any("[]int{}" in hint for hint in hints)


def test_one_line_statement_of_the_prose(tmp_path):
    lines, _ = look("package main\n\nx := 1\n\nfunc main() {}\n", tmp_path)
    assert lines[ERROR] == ["3:1: syntax error: non-declaration statement outside function body"]
    lines, _ = look(in_main('c,python,java:=true,false,"no!"'), tmp_path)
    assert [line.split(": ", 1)[1] for line in lines[ERROR]] == [
        "declared and not used: c",
        "declared and not used: python",
        "declared and not used: java",
    ]
    lines, _ = look("package main\n\nfunc f(int) {}\nfunc f(string) {}\n\nfunc main() {}\n", tmp_path)
    assert lines[ERROR] == ["4:6: f redeclared in this block"]
