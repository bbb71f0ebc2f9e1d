import type { Language } from '../audit/wording.ts';
import type { ReportFinding } from './contract.ts';
import type { Report, SiteReport } from './model.ts';
import { say } from './words.ts';
import { encoded, findingTotal, rowsOf, type Writing } from './writing.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** How SARIF says how a finding stands. What is no failure has no level. */
function standingOf({ standing, severity, state, decided }: ReportFinding) {
  if (standing === 'failed') return { kind: 'fail', level: LEVELS[severity ?? 'error'] };
  if (standing === 'cantTell') return { kind: 'review', level: 'none' };
  if (state !== 'dismissed') return { kind: 'pass', level: 'none' };
  const justification = decided?.reason ?? '';
  return {
    kind: 'fail',
    level: 'note',
    suppressions: [{ kind: 'external', status: 'accepted', justification }],
  };
}

/** An address as a URI; undefined for what is none. */
function uriOf(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).href : undefined;
}

function locationsOf({ url, spots }: ReportFinding, home: string | null) {
  const places = spots.length > 0 ? spots : [{ text: '', selector: '', url: null }];
  return places.map(({ text, selector, url: own }) => {
    const uri = uriOf(own ?? url ?? home);
    return {
      ...(uri === undefined ? {} : { physicalLocation: { artifactLocation: { uri } } }),
      ...(selector === '' ? {} : { logicalLocations: [{ fullyQualifiedName: selector, kind: 'element' }] }),
      ...(text === '' ? {} : { message: { text } }),
    };
  });
}

function resultOf(finding: ReportFinding, { head }: SiteReport, language: Language) {
  const { number, rule, what, why, fix, clauses, basis, state, decided, fingerprint } = finding;
  const fixLine = fix === '' ? '' : `${say('fix', language)}${language === 'zh' ? '：' : ': '}${fix}`;
  return {
    ruleId: rule,
    ...standingOf(finding),
    message: { text: [what, why, fixLine].filter((part) => part !== '').join('\n') || rule },
    locations: locationsOf(finding, head.site.home),
    partialFingerprints: { 'mingcha/v1': fingerprint },
    properties: { number, clauses: clauses.map(({ id }) => id), basis, state, decided },
  };
}

function rulesOf({ groups }: SiteReport) {
  const titles = new Map(groups.map(({ rule, title }) => [rule, title]));
  return [...titles].map(([id, text]) => ({ id, shortDescription: { text } }));
}

async function* texts(report: Report, writing: Writing): AsyncGenerator<string, void> {
  const { language, made, sites } = report;
  const total = findingTotal(report);
  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';
  let before = 0;
  for (const [index, site] of sites.entries()) {
    const driver = { name: made.tool, semanticVersion: made.version, rules: rulesOf(site) };
    const run = {
      tool: { driver },
      language: language === 'zh' ? 'zh-CN' : 'en',
      automationDetails: { id: `${site.head.site.id}/${site.head.audit.id}` },
      columnKind: 'utf16CodeUnits',
    };
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(run).slice(0, -1)},"results":[`;
    let comma = '\n';
    const tell = (count: number) => writing.onProgress?.(before + count, total);
    const findings = rowsOf({ ...report, sites: [site] }, (its) => its.findings(), writing, tell);
    for await (const { row } of findings) {
      yield comma + JSON.stringify(resultOf(row, site, language));
      comma = ',\n';
    }
    before += site.head.counts.total;
    yield ']}';
  }
  yield ']}\n';
}

/** The findings as SARIF 2.1.0, one run for each site; what a person dismissed is suppressed. */
export function sarifPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, writing));
}
