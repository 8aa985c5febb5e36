"""The run suite under the engine's stress modes: a collection at every allocation, a suspension at every call that may block,
a preemption at every back-edge, and all of that at once. The results are the same.

CI runs a sample; GOPY_STRESS_ALL=1 takes all of the suite.
"""

import os

import pytest

from tests.run.case import cases

MODES = ("gc", "suspend", "preempt", "gc,suspend,preempt")
# Too much work to collect at every allocation; orders that another scheduling may change; testing_kits counts allocations, and a
# suspension is one; panic_values: a trace after a suspension lacks the frames that earlier panics left behind.
LEFT_OUT = {
    "gc": {"collector", "recursion", "busy_loop", "append_growth"},
    "suspend": {"busy_loop", "panic_values", "testing_kits"},
    "preempt": {"scheduling", "busy_loop"},
}
EVERY = 1 if os.environ.get("GOPY_STRESS_ALL") else 12
TIME_LIMIT = 120  # seconds

pytestmark = pytest.mark.ci


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("case", cases()[::EVERY], ids=lambda case: case.name)
def test_under_stress(case, mode):
    if any(case.name in LEFT_OUT[part] for part in mode.split(",")):
        pytest.skip("not in this mode")
    assert case.run_gopy(mode, TIME_LIMIT) == case.expected
