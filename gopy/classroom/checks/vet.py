"""`vet`: the analyzers find nothing in the student's files."""

from __future__ import annotations

from gopy.classroom.outcome import Outcome, findings
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    from gopy.tool.vet import analyze_units
    from gopy.vet.registry import ANALYZERS, VET_ANALYZERS

    names = list(VET_ANALYZERS)
    asked = check.fields.get("analyzers")
    if asked:
        names = [name for name in asked if name != "teach"]
        if "teach" in asked:
            names = (
                [name for name in ANALYZERS if name in names or name not in VET_ANALYZERS] if names else list(ANALYZERS)
            )
    loader, units = attempt.load()
    internal: list[str] = []
    by_unit = analyze_units(loader, units, names, internal)
    if internal:
        raise RuntimeError(internal[0])
    outcome = Outcome(check)
    found = findings([diagnostic for unit in units for diagnostic in by_unit.get(unit, [])], loader.fset)
    outcome.findings = [finding for finding in found if finding.file in attempt.exercise.files]
    if outcome.findings:
        outcome.fail(Text("vet finds something: {count}", count=len(outcome.findings)))
    return outcome
