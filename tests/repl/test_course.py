"""Every example of the course can be pasted into a session as it stands: the right result, or what real Go says is wrong with it.

Unused variables and imports are no errors in cells; and a function that uses what does not exist waits.
"""

import pytest

from gopy.repl.session import ERROR, OK, Session
from gopy.runtime.limits import Limits
from tests.course.test_examples import AS_IT_STANDS, block

NO_ERRORS_HERE = ("declared and not used", "imported and not used")


def paste(number):
    with Session(seed=1, limits=Limits(timeout=20 * 10**9)) as session:
        result = session.run(block(number))
        errors = [f"{session.state.fset.position(e.pos)}".partition(":")[2] + f": {e.message}" for e in result.errors]
        output = "".join(text for _, text in result.output)
    return result, errors, output


@pytest.mark.parametrize("number", [n for n in AS_IT_STANDS if n not in (1, 2)])
def test_errors(number):
    result, errors, _ = paste(number)
    wanted = [e for e in AS_IT_STANDS[number] if not any(part in e for part in NO_ERRORS_HERE)]
    assert errors == wanted
    if wanted:
        assert result.status == ERROR
    elif number != 10:  # it reads os.Args[1]
        assert result.status == OK


def test_a_test_waits_for_the_function():
    result, errors, _ = paste(1)
    assert errors == [] and [d.names for d in result.waiting] == [["TestIncrease"]]


def test_the_command_line():
    result, _, output = paste(10)
    assert output.startswith(
        "os args is : [main]\nos args is : main\npanic: runtime error: index out of range [1] with length 1"
    )
    assert result.exit_status == 2


@pytest.mark.parametrize(
    ("number", "printed"),
    [(3, "%!d(string=hello world)\n"), (11, "1\n"), (12, "mySlice [2 3]\nremove3rdItem [1 2 4 5]\n"), (19, "name\n")],
)
def test_output(number, printed):
    assert paste(number)[2] == printed
