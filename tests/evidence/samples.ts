import type { SiteEvidence } from '../../evidence/source.ts';
import { address, audit, decision, dispute, facts, finding, shot, site } from '../ledger/samples.ts';

/** A site with findings on pages and over the site, a picture, a decision and a dispute. */
export async function siteEvidence(findings = 3): Promise<SiteEvidence> {
  const { bytes, ...head } = await shot('shot');
  const sheet = {
    pack: 'plain',
    full: 100,
    score: { now: 80, worst: 70, best: 90 },
    judged: 0.5,
    vetoed: [],
    headings: [],
  };
  const rows = Array.from({ length: findings }, (_, index) => ({
    ...finding(index === 0 ? {} : { fingerprint: `validity-label www.own.gov.cn/${index}` }),
    url: index % 3 === 2 ? null : address(index === 0 ? 'a' : `p${index % 7}`),
  }));
  return {
    site: site(),
    audit: audit('audit', { sheet }),
    remarks: [decision('remark')],
    shots: [head],
    disputes: [dispute('dispute')],
    findings: function* () {
      for (let from = 0; from < rows.length; from += 400) yield rows.slice(from, from + 400);
    },
    page: async (url) => ({
      title: '通知',
      at: '2025-11-01T00:00:00.000Z',
      status: 200,
      mode: 'parsed',
      sha256: 'a'.repeat(64),
      facts: facts(new URL(url).pathname.slice(1), '关于停车的通知'),
    }),
    shotBytes: async () => bytes,
  };
}

export const PACKING = { tool: 'mingcha 0.1.0', at: '2025-11-30T00:00:00.000Z', assessment: null };
