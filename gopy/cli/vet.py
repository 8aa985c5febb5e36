"""`gopy vet [flags] [packages | files | -]`."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.source.diagnostic import ERROR, Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import FileSet
    from gopy.tool.vet import Report

COMMON = (
    Flag("plain", Text("print `file:line:col: message`, as gc and go vet do")),
    Flag("json", Text("print the findings in the format of go vet -json")),
    Flag("sarif", Text("print a SARIF 2.1.0 log")),
    Flag("github", Text("print GitHub Actions annotations")),
    Flag("e", Text("show all compile errors, not only the first ten")),
    Flag("tags", Text("build tags, separated by commas"), "LIST"),
    Flag("C", Text("change to this directory first"), "DIR"),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("color", Text("colour: auto, always or never"), "WHEN", "auto", ("auto", "always", "never")),
    Flag("h", Text("print this help"), aliases=("help",)),
)
FLAGS = (
    Flag("only", Text("run only these analyzers, separated by commas"), "NAMES"),
    Flag("skip", Text("do not run these analyzers, separated by commas"), "NAMES"),
    Flag("fix", Text("apply the safe fixes to the files")),
    Flag("diff", Text("with --fix or alone: print the changes instead of making them")),
    *COMMON,
)
USAGE = Text("usage: gopy vet [flags] [packages | files | -]")
NO_MODULE = Text(
    "Without a module name files (main.go), not a directory; or make one: a file go.mod with the line `module example`"
)
ABOUT = Text(
    "Reports what the Go compiler and go vet say, with explanations, and gives advice for learners.\n"
    "Without arguments it checks the package in the current directory; `-` reads a program from standard input."
)

SETUP = ("BrokenImport", "Embed")
TAKEN_FOR = {
    "statements": Text("without a package clause the text was taken for the statements of a function main"),
    "declarations": Text("without a package clause the text was taken for declarations of a package"),
    "mixed": Text("without a package clause the text was taken for declarations and the statements of a function main"),
}


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    return run_checked(arguments, FLAGS, USAGE, ABOUT, analyzing=True)


def run_checked(arguments: Sequence[str], table: Sequence[Flag], how: Text, about: Text, *, analyzing: bool) -> int:
    """Parse the flags and run `gopy vet` or `gopy check`."""
    environ = os.environ
    try:
        flags = parse(table, arguments)
        translate = translator(choose(flags.get("lang"), environ))
        if flags.on("h"):
            print(how.translated(translate), about.translated(translate), usage(table, translate), sep="\n\n")
            return 0
        names = selected(flags) if analyzing else []
    except UsageError as error:
        translate = translator(choose("", environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(how.translated(translate), file=sys.stderr)
        return 2
    from gopy.tool.vet import ERROR_LIMIT, Options, vet

    if flags.given("C"):
        os.chdir(flags.get("C"))
    cwd = os.getcwd()
    stdin = None
    if "-" in flags.args:
        from gopy.cli.terminal import read_stdin

        stdin = read_stdin()
    tags = frozenset(tag for tag in flags.get("tags").replace(",", " ").split() if tag)
    options = Options(names, 0 if flags.on("e") else ERROR_LIMIT, tags, command=not analyzing)
    report = vet(cwd, flags.args, options, stdin)
    return show(report, flags, translate, choose(flags.get("lang"), environ), cwd)


def selected(flags: Flags) -> list[str]:
    """The analyzers in force. Errors: UsageError for an unknown name."""
    from gopy.vet.registry import ANALYZERS

    only = [name for name in flags.get("only").split(",") if name]
    skip = [name for name in flags.get("skip").split(",") if name]
    for name in only + skip:
        if name not in ANALYZERS:
            import difflib

            near = difflib.get_close_matches(name, ANALYZERS, 1)
            if near:
                raise UsageError(Text('unknown analyzer "{name}"; did you mean "{near}"?', name=name, near=near[0]))
            raise UsageError(Text('unknown analyzer "{name}"', name=name))
    return [name for name in (only or ANALYZERS) if name not in skip]


def show(report: Report, flags: Flags, translate: Callable[[str], str], language: str, cwd: str) -> int:
    """Print the report in the format that was asked for; the exit status."""
    from gopy.cli.terminal import complain, write_utf8
    from gopy.tool import pages

    def summary(code: str) -> tuple[str, str]:
        return pages.summary(code, language)

    status = 0 if report.clean else 1
    for text in report.internal:
        complain(f"gopy: internal error: {text}")
    if flags.on("fix") or flags.on("diff"):
        from gopy.cli.fix import apply

        return apply(report, cwd, translate, dry=flags.on("diff"))
    if flags.on("json"):
        from gopy.tool.json_report import to_json

        write_utf8(to_json(report, translate, lambda name: full_name(name, cwd)))
        print_problems(report)
        return 1 if report.has_errors else 0
    if flags.on("sarif"):
        from gopy.tool.sarif import to_sarif

        write_utf8(to_sarif(report, translate, summary, cwd))
        return status
    if flags.on("github"):
        from gopy.tool.github import to_github

        write_utf8(to_github(report, translate))
        return status
    if flags.on("plain"):
        print_plain(report, translate)
    else:
        print_rich(report, flags.get("color"), translate, summary)
    return status


def print_problems(report: Report) -> None:
    """What could not be loaded, to stderr."""
    from gopy.cli.terminal import complain

    for text in report.warnings + report.problems:
        complain(text)


def full_name(name: str, cwd: str) -> str:
    """A file's absolute name; that of standard input stays as it is."""
    return name if name.startswith("<") else os.path.normpath(os.path.join(cwd, name))


def compiler_name(name: str) -> str:
    """A file name as gc prints it: with ./ in front of a name in the working directory."""
    return name if os.path.isabs(name) or name.startswith(("..", "<", "./")) or os.sep in name else f".{os.sep}{name}"


def plain_line(
    diagnostic: Diagnostic, fset: FileSet, translate: Callable[[str], str], shorten: Callable[[str], str] = str
) -> str:
    """One finding as gc (errors) or go vet (findings; with names as `shorten` has them) prints it."""
    from gopy.source.diagnostic import Diagnostic as Copy
    from gopy.source.render import plain

    message = diagnostic.message
    said = message.translated(translate) if isinstance(message, Text) else message
    if diagnostic.kind == ERROR and ".go:" in said:  # places within a message are named like the others
        for file in fset:
            for before in " (":
                said = said.replace(f"{before}{file.name}:", f"{before}{compiler_name(file.name)}:")
    copy = Copy(diagnostic.pos, said, diagnostic.code, diagnostic.kind, related=diagnostic.related)
    return plain(copy, fset, compiler_name if diagnostic.kind == ERROR else shorten)


def print_plain(report: Report, translate: Callable[[str], str]) -> None:
    """The report on stderr, line by line as go does: imports that lead nowhere, which the go command finds before it runs
    the compiler, then package by package compile errors under a `# package` header and what analyzers found."""
    from gopy.source.render import place, plain

    missing = [d for group in report.groups for d in group.diagnostics if d.code in SETUP]
    out = [plain(d, report.fset) for d in missing]
    for group in report.groups:
        errors = [d for d in group.errors if d.code not in SETUP]
        if errors:
            out.append(f"# {group.path}")
            out += [plain_line(d, report.fset, translate) for d in errors]
            if group.last is not None and 0 < report.limit <= len(errors):
                # gc says so at the tenth that it finds, whether there are more or not.
                out.append(f"{place(report.fset.position(group.last.pos), compiler_name)}: too many errors")
        out += [plain_line(d, report.fset, translate) for d in group.findings]
    print_problems(report)
    if out:
        from gopy.cli.terminal import complain

        complain("\n".join(out))


def print_rich(
    report: Report, color: str, translate: Callable[[str], str], summary: Callable[[str], tuple[str, str]]
) -> None:
    """The report on stderr, explained."""
    from gopy.cli import terminal
    from gopy.source.language import ENGLISH
    from gopy.source.render import Renderer
    from gopy.source.width import wrap
    from gopy.tool import pages

    print_problems(report)
    if any(problem.startswith("go: go.mod file not found") for problem in report.problems):
        from gopy.cli.terminal import complain

        complain(NO_MODULE.translated(translate))
    for problem in report.problems:
        if problem.startswith("stat "):
            from gopy.cli.finding import file_meant
            from gopy.cli.terminal import complain

            meant = file_meant(problem)
            if meant is not None:
                complain(meant.translated(translate))
    if not any(group.diagnostics for group in report.groups):
        return
    stream = sys.stderr
    width = terminal.columns(stream)
    renderer = Renderer(
        report.fset,
        width=width,
        color=terminal.use_color(stream, color),
        translate=translate,
        summary=summary,
    )
    codes: dict[str, None] = {}
    errors = advice = 0
    for group in report.groups:
        for file in group.unit.files:
            if file.fragment and group.diagnostics:
                print(renderer.note(TAKEN_FOR[file.fragment]) + "\n", file=stream)
        for diagnostic in group.diagnostics:
            print(renderer.render(diagnostic) + "\n", file=stream)
            codes[diagnostic.code] = None
            errors += diagnostic.kind == ERROR
            advice += diagnostic.kind != ERROR
        if group.truncated:
            print(Text("too many errors; -e shows them all").translated(translate), file=stream)
    code = next((code for code in codes if pages.read(code, ENGLISH) is not None), "")
    if code:
        summary_line = Text(
            "errors: {errors}, other findings: {findings}; to read more: gopy explain {code}",
            errors=errors,
            findings=advice,
            code=code,
        )
    else:
        summary_line = Text("errors: {errors}, other findings: {findings}", errors=errors, findings=advice)
    said = summary_line.translated(translate)
    print("\n".join(wrap(said, width)) if terminal.is_terminal(stream) else said, file=stream)
