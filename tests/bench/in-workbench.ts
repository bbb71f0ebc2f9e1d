import * as z from 'zod/mini';
import { SiteAudit } from '../../audit/site-audit.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Audit, Site } from '../../ledger/contract.ts';
import type { SeenPage } from '../../ledger/keep-pages.ts';
import { keptSiteFinding } from '../../ledger/kept-finding.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import { packFor } from '../../rules/packs/index.ts';
import { pageOf, spot } from '../rules/page-of.ts';

/** What the benchmark runs in a page of the extension: it fills the ledger with a site, a piece in each call. */
export interface WorkbenchBench {
  begin(site: string): Promise<void>;
  keep(from: number, to: number): Promise<void>;
  /** Returns how many findings there are, those over the site too. */
  end(): Promise<number>;
}

declare global {
  var mingchaWorkbench: WorkbenchBench;
}

// As the extension's own pages have it.
z.config({ jitless: true });

const HOST = 'www.songjiang.gov.cn';
const AT = '2025-11-01T00:00:00.000Z';
/** Of so many pages five are documents with seven findings each: five findings to two pages. */
const OF = 14;
const pack = packFor('songjiang-2025');
const stamp = judgedBy(pack, 'bench');

function factsOf(number: number): PageFacts {
  const isDocument = number % OF < 5;
  const path = `/govxxgk/${number % 200}/${number}.html`;
  const title = isDocument ? `关于印发《松江区第${number}号办法》的通知` : `松江区第${number}项工作开展情况`;
  return pageOf({
    address: { url: `https://${HOST}${path}`, host: HOST, path },
    gathering: { at: AT },
    title: { document: title, heading: spot(title, 'h1'), text: title },
    body: { at: spot(title, 'h1') },
    breadcrumb: { items: ['首页', '政府信息公开', `第${number % 40}栏目`] },
    ...(isDocument ? {} : { kind: { kind: 'other', official: 'no', normative: 'no', policy: 'no' } }),
  });
}

function madeSite(id: string): Site {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const named = { id, host: id, title: '松江区', home: `https://${HOST}/`, pack: pack.id, packChosen: false };
  return { ...named, addedAt: AT, seenAt: AT, pages: 0, counts };
}

const ledger = new Ledger();
const findings: AuditFinding[] = [];
const versions: [string, string][] = [];
let id = '';
let audit = new SiteAudit(pack, id);

globalThis.mingchaWorkbench = {
  async begin(site) {
    id = site;
    audit = new SiteAudit(pack, site);
    await ledger.putSite(madeSite(site));
  },
  async keep(from, to) {
    const seen: SeenPage[] = [];
    const origin = { site: id, via: 'sweep', sha256: null, needsLive: false, judgedBy: stamp } as const;
    for (let number = from; number < to; number += 1) {
      const facts = factsOf(number);
      const page = pageRow(facts, audit.add(facts), origin);
      seen.push({ facts, page });
      versions.push([page.url, String(number)]);
      for (const finding of page.findings) findings.push({ ...finding, url: page.url });
    }
    await ledger.keepPages(id, seen);
  },
  async end() {
    for (const finding of audit.judge()) findings.push({ ...keptSiteFinding(finding), url: null });
    await ledger.keepAudit(madeAudit(), findings, versions);
    ledger.close();
    return findings.length;
  },
};

function madeAudit(): Audit {
  const whole = { id: 'bench', site: id, pack: pack.id, judgedBy: stamp, from: 'sweep', note: '' } as const;
  const { pages, counts, facts } = audit;
  const sheet = audit.sheet();
  return { ...whole, startedAt: AT, endedAt: AT, pages, counts, sheet, coverage: facts.coverage };
}
