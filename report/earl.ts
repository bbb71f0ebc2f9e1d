import type { ReportFinding } from './contract.ts';
import type { Report, SiteReport } from './model.ts';
import { encoded, findingsOf, type Writing } from './writing.ts';

const CONTEXT = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  mingcha: 'urn:mingcha:',
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
} as const;

const TOOL = 'mingcha:tool';

const OUTCOMES = { failed: 'earl:failed', cantTell: 'earl:cantTell', settled: 'earl:passed' } as const;

function modeOf({ state }: ReportFinding): string {
  if (state === 'open') return 'earl:automatic';
  return state === 'answered' ? 'earl:manual' : 'earl:semiAuto';
}

function assertionOf(finding: ReportFinding, { head }: SiteReport, index: number) {
  const { rule, standing, what, fix, url, pageTitle, spots, decided, fingerprint } = finding;
  return {
    '@id': `_:a${index}`,
    '@type': 'earl:Assertion',
    assertedBy: TOOL,
    'earl:subject': {
      '@type': 'earl:TestSubject',
      'dct:identifier': url ?? head.site.home ?? head.site.host,
      'dct:title': url === null ? head.site.title : pageTitle,
    },
    test: `mingcha:rule:${encodeURIComponent(rule)}`,
    mode: modeOf(finding),
    'earl:result': {
      '@type': 'earl:TestResult',
      outcome: OUTCOMES[standing],
      'dct:description': what,
      'earl:info': [fix, decided?.reason ?? ''].filter((part) => part !== '').join('\n'),
      'dct:date': decided?.at ?? head.audit.endedAt,
      'earl:pointer': spots.map(({ selector, text, url: own }) => ({
        'dct:description': text,
        'dct:identifier': own ?? selector,
      })),
    },
    'dct:identifier': fingerprint,
  };
}

function tests({ sites }: Report) {
  const titles = new Map(
    sites.flatMap(({ groups }) => groups.map(({ rule, title }) => [rule, title] as const)),
  );
  return [...titles].map(([rule, title]) => ({
    '@id': `mingcha:rule:${encodeURIComponent(rule)}`,
    '@type': 'earl:TestRequirement',
    'dct:identifier': rule,
    'dct:title': title,
  }));
}

async function* texts(report: Report, writing: Writing): AsyncGenerator<string, void> {
  const { made } = report;
  const tool = {
    '@id': TOOL,
    '@type': ['earl:Software', 'earl:Assertor'],
    'dct:title': made.tool,
    'doap:revision': made.version,
  };
  const nodes = [tool, ...tests(report)].map((node) => JSON.stringify(node));
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${nodes.join(',\n')}`;
  let index = 0;
  for await (const { site, row } of findingsOf(report, writing)) {
    index += 1;
    yield `,\n${JSON.stringify(assertionOf(row, site, index))}`;
  }
  yield ']}\n';
}

/** The findings as EARL 1.0 in JSON-LD. https://www.w3.org/TR/EARL10-Schema/ */
export function earlPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, writing));
}
