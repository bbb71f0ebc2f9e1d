import type { Audit, KeptFinding, Page, Remark } from '../../../ledger/contract.ts';

/** A finding at rest, changed. */
export function keptFinding(change: Partial<KeptFinding> = {}): KeptFinding {
  return {
    rule: 'validity-label',
    outcome: 'failed',
    severity: 'error',
    message: 'missing',
    data: {},
    evidence: [],
    places: [],
    clauses: ['jiading-2023/37'],
    basis: 'stated',
    suggests: null,
    weight: 5,
    fingerprint: `${change.rule ?? 'validity-label'} www.own.gov.cn/a `,
    ...change,
  };
}

/** A page at rest, changed. */
export function keptPage(change: Partial<Page> = {}): Page {
  return {
    site: 'own.gov.cn',
    url: 'https://www.own.gov.cn/a',
    title: '管理办法',
    kind: 'normative-document',
    column: ['首页', '政务公开', '规范性文件'],
    day: '2025-03-04',
    status: 200,
    validity: null,
    related: [],
    mode: 'parsed',
    needsLive: false,
    via: 'sweep',
    firstSeen: '2025-11-01T00:00:00.000Z',
    seenAt: '2025-11-01T00:00:00.000Z',
    version: 'v1',
    sha256: null,
    outcomes: {},
    findings: [],
    judgedBy: '0/plain/0',
    ...change,
  };
}

/** An audit at rest, changed. */
export function keptAudit(change: Partial<Audit> = {}): Audit {
  return {
    id: 'a1',
    site: 'own.gov.cn',
    pack: 'jiading-2023',
    judgedBy: '0/plain/0',
    from: 'sweep',
    startedAt: '2025-11-01T00:00:00.000Z',
    endedAt: '2025-11-01T01:00:00.000Z',
    pages: 1,
    counts: { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 },
    sheet: null,
    coverage: null,
    note: '',
    ...change,
  };
}

/** A decision at rest, changed. */
export function decision(change: Partial<Extract<Remark, { type: 'decision' }>> = {}): Remark {
  return {
    type: 'decision',
    id: 'd1',
    site: 'own.gov.cn',
    fingerprint: 'validity-label www.own.gov.cn/a ',
    scope: 'finding',
    rule: 'validity-label',
    url: 'https://www.own.gov.cn/a',
    verdict: 'dismissed',
    reason: '附件里写明了',
    by: '',
    at: '2025-11-02T00:00:00.000Z',
    ...change,
  };
}
