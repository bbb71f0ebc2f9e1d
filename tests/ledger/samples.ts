import type { Assessment, Conflict, Dispute, Draw, EvidenceAt } from '../../assessment/contract.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import type { Audit, KeptFinding, KeptSweep, Page, Remark, Shot, Site } from '../../ledger/contract.ts';
import type { SeenPage } from '../../ledger/keep-pages.ts';

export const SITE = 'www.own.gov.cn';
const COUNTS = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };

/** A time on a day of November 2025. */
export function day(number: number): string {
  return `2025-11-${String(number).padStart(2, '0')}T00:00:00.000Z`;
}

export function site(change: Partial<Site> = {}): Site {
  return {
    id: SITE,
    host: SITE,
    title: '某区人民政府',
    home: `https://${SITE}/`,
    pack: 'plain',
    packChosen: false,
    addedAt: day(1),
    seenAt: day(1),
    pages: 0,
    counts: COUNTS,
    ...change,
  };
}

export function address(path: string): string {
  return `https://${SITE}/${path}`;
}

const MENU = ['要闻', '公开', '服务', '互动', '数据']
  .map((name, index) => `<li><a href="/column-${index}/">${name}</a></li>`)
  .join('');

/** Facts as they are gathered from a page with the menu and footer that every page of the site has. */
export function facts(path: string, text: string, at = day(1)): PageFacts {
  const markup = `<!doctype html><html><head><title>${text}</title></head><body>
    <div class="nav"><ul>${MENU}</ul></div><h1>${text}</h1><p>${text}，现予公布。</p>
    <div class="footer"><a href="/map">网站地图</a><a href="/us">关于我们</a><a href="/law">法律声明</a></div></body></html>`;
  const circumstances = { url: address(path), status: 200, encoding: 'utf-8', at, live: null };
  return completeFacts(gatherPage(recordPage(parsePage(markup), null), circumstances));
}

export function finding(change: Partial<KeptFinding> = {}): KeptFinding {
  return {
    rule: 'validity-label',
    outcome: 'failed',
    severity: 'error',
    message: 'missing',
    data: {},
    evidence: [{ selector: 'h1', text: '通知' }],
    places: [],
    clauses: ['jiading-2023/37'],
    basis: 'stated',
    suggests: null,
    weight: 1,
    fingerprint: 'validity-label www.own.gov.cn/a',
    ...change,
  };
}

export function page(path: string, change: Partial<Page> = {}): Page {
  return {
    site: SITE,
    url: address(path),
    title: '通知',
    kind: 'other',
    column: ['首页', '公开'],
    day: '2025-11-01',
    status: 200,
    validity: null,
    related: [],
    mode: 'parsed',
    needsLive: false,
    via: 'sweep',
    firstSeen: day(1),
    seenAt: day(1),
    version: '',
    sha256: null,
    outcomes: { 'validity-label': 'error', 'title-clear': 'passed' },
    findings: [finding()],
    judgedBy: 'test',
    ...change,
  };
}

/** A page as it was seen on a day: what it says, and what was found on it. */
export function seen(path: string, text: string, at = day(1), change: Partial<Page> = {}): SeenPage {
  return { page: page(path, { seenAt: at, firstSeen: at, ...change }), facts: facts(path, text, at) };
}

export function verdict(path: string, at = day(1)): LinkVerdict {
  return {
    url: address(path),
    verdict: 'opens',
    kind: 'opens',
    reason: 'ok',
    status: 200,
    finalUrl: null,
    at,
    landing: { title: '通知', headings: ['通知'], textLength: 9 },
    tries: [{ at, way: 'get', status: 200, reason: 'ok', ms: 3.5 }],
  };
}

type Decision = Extract<Remark, { type: 'decision' }>;

export function decision(id: string, change: Partial<Decision> = {}): Decision {
  return {
    type: 'decision',
    id,
    site: SITE,
    fingerprint: finding().fingerprint,
    scope: 'finding',
    rule: 'validity-label',
    url: address('a'),
    verdict: 'dismissed',
    reason: '已在附件中标注',
    by: '审计员',
    at: day(2),
    ...change,
  };
}

export function audit(id: string, change: Partial<Audit> = {}): Audit {
  return {
    id,
    site: SITE,
    pack: 'plain',
    judgedBy: 'test',
    from: 'sweep',
    startedAt: day(1),
    endedAt: day(2),
    pages: 1,
    counts: COUNTS,
    sheet: { full: 100 },
    coverage: null,
    note: '',
    ...change,
  };
}

/** A picture with its real sum. */
export async function shot(id: string, bytes = new Uint8Array([1, 2, 3])): Promise<Shot> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Buffer.from(sum).toString('hex');
  const { fingerprint } = finding();
  return { id, site: SITE, fingerprint, url: address('a'), at: day(2), type: 'image/png', bytes, sha256 };
}

export function sweep(id: string, change: Partial<KeptSweep> = {}): KeptSweep {
  return {
    id,
    site: SITE,
    order: { home: address('') },
    state: 'running',
    why: '',
    startedAt: day(1),
    endedAt: null,
    progress: { read: 0 },
    ...change,
  };
}

export function assessment(id: string, change: Partial<Assessment> = {}): Assessment {
  return {
    id,
    name: '2025 年政务公开第三方评估',
    pack: 'plain',
    period: { from: '2025-11-01', to: '2025-11-30' },
    sites: [{ id: SITE, host: SITE, title: '某区人民政府', home: address(''), level: '区', pack: null }],
    sample: { perColumn: 2, seed: 'seed' },
    assessors: ['甲', '乙'],
    two: ['interpretation-substance'],
    createdAt: day(1),
    createdBy: '甲',
    note: '',
    changes: [],
    ...change,
  };
}

export function draw(change: Partial<Draw> = {}): Draw {
  return {
    assessment: 'assessment',
    site: SITE,
    at: day(2),
    by: '甲',
    method: 'sha256(seed LF address), smallest first',
    perColumn: 2,
    seed: 'seed',
    columns: [{ column: '公开', found: 2, foundSha256: 'ab', drawn: [address('a'), address('b')] }],
    ...change,
  };
}

export function evidenceAt(change: Partial<EvidenceAt> = {}): EvidenceAt {
  return {
    at: day(2),
    url: address('a'),
    title: '通知',
    status: 200,
    sha256: null,
    version: 'v',
    judgedBy: 'test',
    outcome: 'failed',
    severity: 'error',
    message: 'missing',
    data: {},
    spots: [{ selector: 'h1', text: '通知' }],
    link: null,
    shots: ['shot'],
    ...change,
  };
}

export function dispute(id: string, change: Partial<Dispute> = {}): Dispute {
  return {
    id,
    assessment: 'assessment',
    site: SITE,
    fingerprint: finding().fingerprint,
    rule: 'validity-label',
    url: address('a'),
    link: null,
    objector: '某区政务公开办 王某',
    objectedAt: day(3),
    text: '已于 11 月 3 日补标',
    by: '甲',
    at: day(3),
    rechecks: [
      {
        id: 'recheck',
        at: day(4),
        by: '甲',
        before: evidenceAt(),
        after: evidenceAt({ at: day(4), outcome: 'passed', severity: null, message: '', spots: [] }),
      },
    ],
    rulings: [],
    ...change,
  };
}

export function conflict(id: string, change: Partial<Conflict> = {}): Conflict {
  return {
    id,
    assessment: 'assessment',
    site: null,
    what: 'assessment',
    key: 'assessment',
    field: 'name',
    taken: '一',
    other: '二',
    ...change,
  };
}
