"""The style of all reports. It stands in each page, for a page is one file.

It follows the system to light or dark, and to its own colours where a user forces them; paper is always light. All texts
have a contrast of 7 to 1 or better. Nothing is told by colour alone: what is marked has a line below or beside it, too.
Nothing but a wide table is ever scrolled sideways: lines that are too long go on below themselves, set in by the width of a
tab, so that the stops of tabs stay where they are.
"""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --fg: #1b1f24; --dim: #434b55; --bg: #ffffff; --soft: #f3f4f6; --line: #c3c9d1;
  --good: #0b5a2e; --bad: #98101c; --mark: #fff0a8; --here: #d03a00; --link: #0a4a9e; --bar: #3b7dd8;
}
@media screen and (prefers-color-scheme: dark) { :root {
  --fg: #e6e9ed; --dim: #c0c7d0; --bg: #14171b; --soft: #21262d; --line: #4a525c;
  --good: #7ddba0; --bad: #ffa3a3; --mark: #3a3000; --here: #ffab70; --link: #8cc4ff; --bar: #4f8fe0;
} }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: var(--fg); background: var(--bg); overflow-wrap: break-word;
  max-width: 72rem; margin: 0 auto; padding: 1rem 1rem 3rem;
}
:lang(zh) { line-height: 1.7; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.5rem 0 .75rem; scroll-margin-top: 1rem; }
p, ul { margin: .75rem 0; }
ul { padding-inline-start: 1.4rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding: .2rem 0; }

.name { color: var(--dim); }
.score { font-size: 1.25rem; font-weight: 600; margin-bottom: .4rem; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.help {
  border-inline-start: .3rem solid var(--bar); background: var(--soft); border-radius: 0 .3rem .3rem 0; padding: .5rem .8rem;
}

code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
code { font-size: .92em; }
pre {
  background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; margin: 0; padding: .6rem .8rem;
  font-size: .9rem; line-height: 1.5; tab-size: 4; white-space: pre-wrap; overflow-wrap: anywhere;
}
.line { display: block; padding-inline-start: 4ch; text-indent: -4ch; }
.numbered .line { padding-inline-start: 6ch; text-indent: -6ch; }
.at { color: var(--dim); user-select: none; -webkit-user-select: none; }
figure { margin: 1rem 0; min-width: 0; }
figcaption { margin-bottom: .35rem; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
mark.here { font-weight: 600; text-decoration: underline .15em var(--here); text-underline-offset: .2em; }
mark.lines {
  display: block; border-inline-start: .3rem solid var(--here);
  margin-inline: -.8rem; padding-inline-start: .5rem; padding-inline-end: .8rem;
}
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1rem; }

.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
th, td { border-block: 1px solid var(--line); padding: .4rem .8rem; text-align: start; vertical-align: top; }
thead th { background: var(--soft); border-block-end-width: 2px; white-space: nowrap; }
tbody th { font-weight: 500; min-width: 6.5rem; overflow-wrap: anywhere; }
th.number, td.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
td > .good, td > .bad { white-space: nowrap; }
table.chart { width: 100%; max-width: 44rem; }
.chart tbody th { min-width: 7.5rem; }
.chart td:last-child { width: 45%; min-width: 7rem; }
.amount { display: flex; align-items: center; gap: .5rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar {
  display: block; flex: none; height: .9rem; min-width: 2px; border-radius: .15rem; background: var(--bar);
  forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.track { max-width: 24rem; height: 1rem; background: var(--soft); border: 1px solid var(--line); border-radius: .3rem; }
@media (forced-colors: active) { .bar { background: CanvasText; } }

@media (max-width: 50rem) { .sides { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 30rem) { th, td { padding: .4rem .5rem; } }

details { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; padding: 0 .8rem; }
summary { cursor: pointer; padding: .6rem 0; font-weight: 500; overflow-wrap: anywhere; }

@media print {
  @page { margin: 1.5cm; }
  body { max-width: none; padding: 0; font-size: .85rem; }
  h2, figcaption, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .skip, nav { display: none; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
