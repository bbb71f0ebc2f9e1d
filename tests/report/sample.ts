import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SiteAudit } from '../../audit/site-audit.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Audit, KeptFinding, Page, Remark, Shot } from '../../ledger/contract.ts';
import { keptFinding, keptSiteFinding } from '../../ledger/kept-finding.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { assessmentReport } from '../../report/assessment.ts';
import type { Made } from '../../report/contract.ts';
import { type Report, siteReport } from '../../report/model.ts';
import { buildSiteReport } from '../../report/site-report.ts';
import type { SiteSource } from '../../report/source.ts';
import { packFor } from '../../rules/packs/index.ts';
import { factsOf } from '../facts/facts-of.ts';
import { labelledPages } from '../portal/expectations.ts';
import { PORTAL_HOST } from '../portal/server.ts';

export const MADE: Made = { at: '2025-11-20T02:00:00.000Z', tool: 'mingcha', version: '0.1.0' };
const pack = packFor('songjiang-2025');
const AT = '2025-11-18T01:30:00.000Z';

function portalFacts() {
  return labelledPages.map(({ path }) => {
    const bytes = readFileSync(fileURLToPath(new URL(`../portal/pages${path}`, import.meta.url)));
    const declared = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
    const html = new TextDecoder(declared).decode(bytes);
    return factsOf(html, { url: `http://${PORTAL_HOST}${path}`, encoding: declared.toLowerCase() });
  });
}

/** A page as the ledger keeps it. */
export function pageOf(url: string, change: Partial<Page> = {}): Page {
  return {
    site: PORTAL_HOST,
    url,
    title: '通知',
    kind: 'other',
    column: [],
    day: null,
    status: 200,
    validity: null,
    related: [],
    mode: 'parsed',
    needsLive: false,
    via: 'sweep',
    firstSeen: AT,
    seenAt: AT,
    version: '1',
    sha256: 'ab'.repeat(32),
    outcomes: {},
    findings: [],
    judgedBy: 'test',
    ...change,
  };
}

export function findingOf(change: Partial<AuditFinding> = {}): AuditFinding {
  const kept: KeptFinding = {
    rule: 'validity-label',
    outcome: 'failed',
    severity: 'error',
    message: 'missing',
    data: {},
    evidence: [{ selector: 'h1', text: '通知' }],
    places: [],
    clauses: ['songjiang-2025/1'],
    basis: 'stated',
    suggests: null,
    weight: 1,
    fingerprint: 'validity-label a',
  };
  return { ...kept, url: `http://${PORTAL_HOST}/a`, ...change };
}

export function verdictOf(url: string, change: Partial<LinkVerdict> = {}): LinkVerdict {
  return {
    url,
    verdict: 'broken',
    kind: 'dead',
    reason: 'notFound',
    status: 404,
    finalUrl: null,
    at: AT,
    landing: null,
    tries: [{ at: AT, way: 'get', status: 404, reason: 'notFound', ms: 12 }],
    ...change,
  };
}

const PICTURE = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../public/icon/seal-128.png', import.meta.url))),
);

/** The sample portal, audited, with decisions, notes and a picture. */
export function portalSource(change: Partial<SiteSource> = {}): SiteSource {
  const audit = new SiteAudit(pack, PORTAL_HOST);
  const facts = portalFacts();
  const findings: AuditFinding[] = facts.flatMap((page) =>
    audit.add(page).map((finding) => ({ ...keptFinding(finding), url: page.address.url })),
  );
  findings.push(...audit.judge().map((finding) => ({ ...keptSiteFinding(finding), url: null })));
  const failed = findings.filter(({ outcome }) => outcome === 'failed');
  const [first, second] = failed;
  if (first === undefined || second === undefined) throw new Error('the sample portal has no faults');
  const on = ({ fingerprint, rule, url }: AuditFinding) => ({ site: PORTAL_HOST, fingerprint, rule, url });
  const remarks: Remark[] = [
    {
      ...on(first),
      ...{ type: 'decision', id: '1', scope: 'finding', verdict: 'dismissed' },
      ...{ reason: '附件中已标注', by: '审计员甲', at: AT },
    },
    {
      ...on(second),
      ...{ type: 'decision', id: '2', scope: 'finding', verdict: 'confirmed' },
      ...{ reason: '', by: '审计员乙', at: AT },
    },
    {
      type: 'note',
      id: '3',
      site: PORTAL_HOST,
      fingerprint: null,
      url: null,
      text: '首页改版中',
      by: '甲',
      at: AT,
    },
  ];
  const shots: Shot[] = [
    {
      id: 'shot-1',
      site: PORTAL_HOST,
      fingerprint: second.fingerprint,
      url: second.url ?? '',
      at: AT,
      type: 'image/png',
      bytes: PICTURE,
      sha256: 'cd'.repeat(32),
    },
  ];
  const kept: Audit = {
    id: 'audit-1',
    site: PORTAL_HOST,
    pack: pack.id,
    judgedBy: '0.1.0/songjiang-2025/x',
    from: 'sweep',
    startedAt: '2025-11-18T01:00:00.000Z',
    endedAt: AT,
    pages: facts.length,
    counts: audit.counts,
    sheet: JSON.parse(JSON.stringify(audit.sheet(remarks))),
    coverage: JSON.parse(JSON.stringify(audit.facts.coverage)),
    note: '',
  };
  const pages = facts.map(({ address, title }) => pageOf(address.url, { title: title?.text ?? '' }));
  return {
    site: {
      id: PORTAL_HOST,
      host: PORTAL_HOST,
      title: '示例区人民政府',
      home: `http://${PORTAL_HOST}/`,
      pack: pack.id,
      packChosen: false,
      addedAt: AT,
      seenAt: AT,
      pages: pages.length,
      counts: audit.counts,
    },
    audit: kept,
    pack,
    audits: [kept],
    remarks,
    shots,
    leftUnread: { overBudget: 12 },
    sheet: kept.sheet,
    pages: () => [pages],
    findings: () => [findings],
    verdicts: () => [
      [
        verdictOf(`http://${PORTAL_HOST}/gone.html`),
        verdictOf(`http://${PORTAL_HOST}/ok.html`, {
          verdict: 'opens',
          kind: 'opens',
          reason: 'ok',
          status: 200,
        }),
        verdictOf('https://mp.weixin.qq.com/s/x', {
          verdict: 'cantTell',
          kind: 'blocked',
          reason: 'challenge',
        }),
      ],
    ],
    pictureBytes: async (id) => shots.find((shot) => shot.id === id)?.bytes ?? null,
    ...change,
  };
}

export async function reportOf(source: SiteSource, language: 'zh' | 'en' = 'zh'): Promise<Report> {
  return siteReport(await buildSiteReport(source, { language, made: MADE }), language, MADE);
}

/** Several sites under one pack; `sources`: at least one. */
export async function assessmentOf(title: string, sources: readonly SiteSource[]): Promise<Report> {
  const sites = [];
  for (const source of sources) sites.push(await buildSiteReport(source, { language: 'zh', made: MADE }));
  return assessmentReport(title, sites, 'zh', MADE);
}

/** The bytes of a report. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

export async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(pieces));
}
