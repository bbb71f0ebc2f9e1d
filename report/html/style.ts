/** The style of a report: light and dark, and on paper. It loads nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14181e);
  --sunken: light-dark(#f1f3f6, #222933);
  --ink: light-dark(#1a2230, #e8ebf0);
  --quiet: light-dark(#535d6b, #a5afbd);
  --line: light-dark(#d5dae1, #39434f);
  --accent: light-dark(#1d56b3, #8ab6ff);
  --error: light-dark(#b42318, #ff9a8f); --error-ground: light-dark(#fdecea, #3b1e1c);
  --warning: light-dark(#8a5200, #f2bf5e); --warning-ground: light-dark(#fff3dd, #37290f);
  --untold: light-dark(#55489f, #b9aefc); --untold-ground: light-dark(#efedfb, #292545);
  --passed: light-dark(#1b6e3c, #7dd39e); --passed-ground: light-dark(#e5f4ea, #16311f);
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 74rem; background: var(--ground); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { font-size: 1.8rem; line-height: 1.3; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
p { margin: .4rem 0; } a { color: var(--accent); overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; }
table.fixed { table-layout: fixed; min-width: 62rem; }
table.fixed { table-layout: fixed; min-width: 62rem; }
caption { text-align: left; color: var(--quiet); padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--sunken); font-weight: 600; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.word, td.short { white-space: nowrap; }
tr.sum td, tr.sum th { background: var(--sunken); font-weight: 600; }
.tone-failed, .tone-error { color: var(--error); background: var(--error-ground); }
.tone-warning { color: var(--warning); background: var(--warning-ground); }
.tone-info, .tone-untested, .tone-inapplicable, .tone-settled { color: var(--quiet); }
.tone-cantTell { color: var(--untold); background: var(--untold-ground); }
.tone-passed { color: var(--passed); background: var(--passed-ground); }
.tag { display: inline-block; padding: 0 .45rem; border-radius: .25rem; white-space: nowrap; font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .6rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.score { font-size: 2.6rem; font-weight: 700; line-height: 1.1; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .7rem 0; padding: .2rem .8rem .6rem; }
summary { cursor: pointer; padding: .4rem 0; font-weight: 600; }
.spot { color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
figure { margin: .6rem 0; } figure img { max-width: 100%; max-height: 24rem; border: 1px solid var(--line); }
figcaption { color: var(--quiet); font-size: .8rem; overflow-wrap: anywhere; }
svg { display: block; } svg text { fill: var(--quiet); font-size: 11px; }
.track { fill: var(--sunken); } .bar { fill: var(--accent); } .whisker { stroke: var(--ink); stroke-width: 1.5; }
.grid { stroke: var(--line); } .curve { fill: none; stroke: var(--accent); stroke-width: 2; } .band { fill: var(--accent); opacity: .15; }
.dot { fill: var(--accent); }
@media print {
  :root { color-scheme: light; }
  @page { size: A4 landscape; margin: 14mm 12mm; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3, summary { break-after: avoid; }
  tr, figure, dl { break-inside: avoid; }
  thead { display: table-header-group; }
  details { border: 0; padding: 0; }
  details::details-content { content-visibility: visible; height: auto; }
  .wide { overflow: visible; }
  table { font-size: 8pt; } table.fixed { min-width: 0; }
  td.word { white-space: normal; } td, th { padding: .25rem .3rem; }
  section.site { break-before: page; }
  .band, .bar, .track, th, [class*="tone-"] { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
