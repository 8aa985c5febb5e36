"""The index of the explanation pages, docs/reference/pages/README.md: by theme, each with its first sentence.

Usage: python tools/pages_index.py [--check]. With --check it writes nothing, and fails if the index is not up to date or a
page belongs to no theme.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "reference" / "pages"
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

THEMES = {
    "Reading the file": "Syntax Encoding FileSize",
    "Names and declarations": """UnusedVar UnusedImport UndeclaredName UndeclaredImportedName UnexportedName DuplicateDecl
        NoNewVar RepeatedDecl BadDecl InvalidBlank InvalidDeclCycle InvalidInitCycle InvalidInitDecl InvalidMainDecl
        MissingMain MissingInitBody OutOfScopeResult""",
    "Packages and imports": """BadImportPath BlankPkgName BrokenImport ImportCRenamed InvalidPkgUse MismatchedPkgName TooNew
        UnsupportedFeature InvalidDirective""",
    "Types and assignment": """MismatchedTypes IncompatibleAssign InvalidIfaceAssign InvalidChanAssign InvalidConversion
        InvalidUntypedConversion UntypedNilUse NotAType NotAnExpr WrongAssignCount MultiValAssignOp UnassignableOperand
        UnaddressableFieldAssign NonNumericIncDec""",
    "Constants and numbers": """InvalidConstInit InvalidConstType InvalidConstVal InvalidIota NumericOverflow TruncatedFloat
        DivByZero InvalidShiftCount InvalidShiftOperand""",
    "Expressions": """UnusedExpr UndefinedOp InvalidIndex NonSliceableOperand InvalidSliceExpr SwappedSliceIndices
        InvalidIndirection UnaddressableOperand InvalidAssert ImpossibleAssert TooManyValues""",
    "Composite literals": """InvalidLit UntypedLit MixedStructLit InvalidStructLit MissingLitField InvalidLitField
        DuplicateLitField UnexportedLitField MissingLitKey DuplicateLitKey InvalidLitIndex OversizeArrayLit""",
    "Functions and calls": """InvalidCall WrongArgCount WrongResultCount MissingReturn NonVariadicDotDotDot InvalidDotDotDot
        BadDotDotDotSyntax InvalidDefer InvalidGo UnusedResults""",
    "Built-in functions": """UncalledBuiltin InvalidAppend InvalidCap InvalidClear InvalidClose InvalidComplex InvalidCopy
        InvalidDelete InvalidImag InvalidLen InvalidMake InvalidMinMaxOperand InvalidReal SwappedMakeArgs""",
    "Statements": """InvalidCond InvalidIterVar InvalidRangeExpr InvalidExprSwitch InvalidTypeSwitch DuplicateCase
        DuplicateDefault MisplacedBreak MisplacedContinue MisplacedFallthrough MisplacedLabel DuplicateLabel UndeclaredLabel
        UnusedLabel JumpIntoBlock JumpOverDecl InvalidReceive InvalidSend InvalidSelectCase""",
    "Types, methods and interfaces": """MissingFieldOrMethod AmbiguousSelector DuplicateMethod DuplicateFieldAndMethod
        BadRecv InvalidRecv InvalidMethodExpr InvalidPtrEmbed BlankIfaceMethod IncomparableMapKey InvalidArrayLen
        InvalidTypeCycle TypeTooLarge""",
    "Generics": """CannotInferTypeArgs WrongTypeArgCount InvalidTypeArg NotAGenericType MisplacedConstraintIface
        MisplacedTypeParam InvalidUnion InvalidInstanceCycle""",
    "Package unsafe": """BadOffsetofSyntax InvalidOffsetof InvalidUnsafeAdd InvalidUnsafeSlice InvalidUnsafeSliceData
        InvalidUnsafeString""",
}


def index() -> tuple[str, list[str]]:
    """The text of the index, and the names that have a page but no theme."""
    from gopy.tool import pages
    from gopy.vet.registry import TEACH_ANALYZERS, VET_ANALYZERS

    themes = {theme: names.split() for theme, names in THEMES.items()}
    themes["go vet's analyzers"] = list(VET_ANALYZERS)
    themes["gopy's analyzers for learners"] = [*TEACH_ANALYZERS, "ignore"]
    have = set(pages.names())
    out = [
        "# Pages",
        "",
        "One for each error of the compiler and each analyzer, by theme. `gopy explain NAME` shows a page in the terminal,",
        "`gopy explain --lang zh NAME` shows it in Chinese.",
        "",
        "This file is made by `python tools/pages_index.py`.",
    ]
    for theme, names in themes.items():
        out += ["", f"## {theme}", ""]
        for name in names:
            if name in have:
                out.append(f"- [{name}](en/{name}.md) ([中文](zh/{name}.md)): {pages.summary(name, 'en')[0]}")
    return "\n".join(out) + "\n", sorted(have - {name for names in themes.values() for name in names})


def main() -> int:
    """Write or check the index; the exit status."""
    text, without_theme = index()
    if without_theme:
        print("no theme in tools/pages_index.py:", *without_theme)
        return 1
    target = PAGES / "README.md"
    if "--check" not in sys.argv[1:]:
        target.write_text(text, "utf-8")
    elif not target.exists() or target.read_text("utf-8") != text:
        print("docs/reference/pages/README.md is not up to date: run python tools/pages_index.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
