import type { Language } from '../audit/wording.ts';
import type { ReportCounts, ReportFinding } from './contract.ts';
import type { Report, SiteReport } from './model.ts';
import { say } from './words.ts';
import { encoded, findingTotal, rowsOf, type Writing } from './writing.ts';
import { markupText } from './xml-text.ts';

function attributes(all: Readonly<Record<string, string | number>>): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${markupText(String(value))}"`)
    .join('');
}

/** What could not be told, or was settled by a person, is skipped: neither breaks a build. */
function numbersOf({ total, error, warning, info, cantTell, settled }: ReportCounts) {
  return { tests: total, failures: error + warning + info, errors: 0, skipped: cantTell + settled };
}

function caseOf(finding: ReportFinding, language: Language): string {
  const { number, rule, standing, severity, state, what, why, fix, url, spots, decided } = finding;
  const name = `${number} ${what}`;
  const start = `<testcase${attributes({ classname: rule, name, file: url ?? '' })}>`;
  const body = [
    why,
    fix,
    url ?? say('wholeSite', language),
    ...spots.map(({ text, selector, url: own }) => [text, selector, own ?? ''].filter(Boolean).join(' — ')),
  ];
  if (standing === 'failed') {
    const type = severity ?? 'error';
    const told = markupText(body.filter(Boolean).join('\n'));
    return `${start}<failure${attributes({ type, message: what })}>${told}</failure></testcase>`;
  }
  const reason = standing === 'cantTell' ? 'cantTell' : state;
  const message = [say(reason, language), decided?.answer ?? '', decided?.reason ?? '']
    .filter(Boolean)
    .join(' ');
  return `${start}<skipped${attributes({ message })}/></testcase>`;
}

async function* texts(report: Report, writing: Writing): AsyncGenerator<string, void> {
  const { made, sites, language } = report;
  const total = findingTotal(report);
  const sum = (of: (site: SiteReport) => number) => sites.reduce((all, site) => all + of(site), 0);
  const numbers = {
    tests: total,
    failures: sum(({ head }) => numbersOf(head.counts).failures),
    errors: 0,
    skipped: sum(({ head }) => numbersOf(head.counts).skipped),
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: made.tool, ...numbers })}>\n`;
  let before = 0;
  for (const site of sites) {
    const { site: of, audit, counts } = site.head;
    const suite = { name: of.title, ...numbersOf(counts), timestamp: audit.endedAt, hostname: of.host };
    yield `<testsuite${attributes(suite)}>\n`;
    const tell = (count: number) => writing.onProgress?.(before + count, total);
    const findings = rowsOf({ ...report, sites: [site] }, (its) => its.findings(), writing, tell);
    for await (const { row } of findings) yield `${caseOf(row, language)}\n`;
    before += counts.total;
    yield '</testsuite>\n';
  }
  yield '</testsuites>\n';
}

/** The findings as JUnit XML, one suite for each site and one case for each finding. */
export function junitPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, writing));
}
