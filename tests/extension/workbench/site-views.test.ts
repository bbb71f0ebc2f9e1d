import { describe, expect, it } from 'vitest';
import { SiteAudit } from '../../../audit/site-audit.ts';
import { columnOf, isUnder } from '../../../extension/workbench/columns.ts';
import { asKept, comparedAudits } from '../../../extension/workbench/compared.ts';
import { documentRows } from '../../../extension/workbench/documents.ts';
import { dearestRules, rulesOf, sheetOf } from '../../../extension/workbench/kept-sheet.ts';
import { titleOfRule } from '../../../extension/workbench/kept-wording.ts';
import { linkCounts, linkRows } from '../../../extension/workbench/link-rows.ts';
import { orderedPages, pageOrder, rowOf, sortAfterPress } from '../../../extension/workbench/page-rows.ts';
import { siteOverview } from '../../../extension/workbench/site-overview.ts';
import { latest, outOfHundred, trendOf } from '../../../extension/workbench/trend.ts';
import { webAddress } from '../../../extension/workbench/web-address.ts';
import { whereLinked } from '../../../extension/workbench/where-linked.ts';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { Site } from '../../../ledger/contract.ts';
import { keptWording } from '../../../ledger/kept-wording.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { pageOf } from '../../rules/page-of.ts';
import { link } from '../../rules/parts-of-page.ts';
import { decision, keptAudit, keptFinding, keptPage } from './kept.ts';

const pack = packFor('jiading-2023');

function auditOf(id: string, endedAt: string) {
  const audit = new SiteAudit(pack, 'jiading.gov.cn');
  audit.add(pageOf());
  // As the ledger gives it back.
  return keptAudit({ id, endedAt, sheet: JSON.parse(JSON.stringify(audit.sheet())) });
}

describe('the score sheet of an audit', () => {
  it('is read back as it was kept, with what cost most first', () => {
    const sheet = sheetOf(auditOf('a', '2025-11-01T00:00:00.000Z'));
    expect(sheet?.headings.length).toBeGreaterThan(0);
    if (sheet === null) return;
    const dearest = dearestRules(sheet, 3);
    expect(dearest.length).toBeGreaterThan(0);
    expect(dearest.map(({ lost }) => lost)).toEqual(
      rulesOf(sheet)
        .map(({ lost }) => lost)
        .filter((lost) => lost > 0)
        .sort((a, b) => b - a)
        .slice(0, 3),
    );
  });

  it.each([null, {}, { pack: 'x' }, 'damaged', { headings: 3 }])(
    'is none where it cannot be read: %j',
    (sheet) => {
      expect(sheetOf(keptAudit({ sheet }))).toBeNull();
      expect(trendOf([keptAudit({ sheet })])).toEqual([]);
    },
  );

  it('makes a trend out of 100, the oldest audit first', () => {
    const audits = [auditOf('b', '2025-11-02T00:00:00.000Z'), auditOf('a', '2025-11-01T00:00:00.000Z')];
    expect(trendOf(audits).map(({ audit }) => audit)).toEqual(['a', 'b']);
    expect(latest(audits)?.id).toBe('b');
    expect(outOfHundred({ now: 30, worst: 15, best: 60 }, 60)).toEqual({ now: 50, worst: 25, best: 100 });
    expect(outOfHundred({ now: 3, worst: 3, best: 3 }, 0).now).toBe(0);
  });
});

describe('the overview', () => {
  const site: Site = {
    id: 'jiading.gov.cn',
    host: 'jiading.gov.cn',
    title: '嘉定区',
    home: null,
    pack: pack.id,
    packChosen: false,
    addedAt: '',
    seenAt: '',
    pages: 0,
    counts: keptAudit().counts,
  };

  it('shows nothing as known of a site that was never audited', () => {
    expect(siteOverview(site, [], [])).toEqual({
      site,
      audit: null,
      trend: [],
      coverage: null,
      needsLive: null,
    });
  });

  it('passes over what this version cannot read', () => {
    const shown = siteOverview(site, [keptAudit({ coverage: { pages: 'many' } })], []);
    expect(shown.coverage).toBeNull();
    expect(shown.audit?.id).toBe('a1');
  });
});

describe('the wording of a finding at rest', () => {
  it('is the rule’s own', () => {
    expect(keptWording(keptFinding(), 'zh')?.fix).not.toBe('');
    expect(titleOfRule('validity-label', 'zh')).not.toBe('validity-label');
  });

  it.each([
    ['a rule', { rule: 'gone-rule' }],
    ['a message', { message: 'goneMessage' }],
    ['a clause', { clauses: ['jiading-1999/1'] }],
  ])('is none for %s of another version', (_what, change) => {
    expect(keptWording(keptFinding(change), 'zh')).toBeNull();
  });
});

describe('the list of pages', () => {
  const rows = [
    keptPage({ url: 'https://a/1', title: '一', day: '2025-01-01' }),
    keptPage({
      url: 'https://a/2',
      title: '二',
      day: null,
      findings: [keptFinding({ severity: 'warning' })],
    }),
    keptPage({ url: 'https://a/3', title: '三', day: '2025-03-01', findings: [keptFinding()] }),
  ].map(rowOf);
  const shown = (query: Record<string, string>) =>
    orderedPages(rows, pageOrder(query)).map(({ page }) => page.title);

  it.each([
    [{}, ['三', '二', '一']],
    [{ sort: 'day' }, ['三', '一', '二']],
    [{ sort: '-day' }, ['二', '一', '三']],
    [{ sort: 'nonsense' }, ['三', '二', '一']],
    [{ text: 'A/2' }, ['二']],
  ])('is in the order of %j', (query, titles) => {
    expect(shown(query as Record<string, string>)).toEqual(titles);
  });

  it('turns round when the same head is pressed twice', () => {
    expect(sortAfterPress('findings', {})).toBe('-findings');
    expect(sortAfterPress('day', {})).toBe('day');
    expect(sortAfterPress('day', { sort: '-day' })).toBe('day');
  });
});

describe('columns', () => {
  it.each([
    [['首页', '政务公开', '规范性文件', '2025年'], '政务公开 › 规范性文件'],
    [['当前位置：', ' 网站首页 ', '要闻'], '要闻'],
    [[], ''],
  ])('%j is %s', (breadcrumb, column) => {
    expect(columnOf(breadcrumb)).toBe(column);
  });

  it('lie under another by whole names', () => {
    expect(isUnder('政务公开 › 文件', '政务公开')).toBe(true);
    expect(isUnder('政务公开栏', '政务公开')).toBe(false);
  });
});

describe('documents', () => {
  const interpretation = keptPage({
    url: 'https://a/i',
    title: '解读',
    kind: 'interpretation',
    related: ['https://a/1'],
  });

  it('are joined to what explains them, from either side, once', () => {
    const [row] = documentRows([keptPage({ url: 'https://a/1', related: ['https://a/i'] }), interpretation]);
    expect(row?.interpretations).toEqual([{ url: 'https://a/i', title: '解读' }]);
  });

  it('are joined to nothing that was read and is something else', () => {
    const document = keptPage({ url: 'https://a/1', related: ['https://a/board', 'https://a/unread'] });
    const [row] = documentRows([document, keptPage({ url: 'https://a/board', kind: 'message-board' })]);
    expect(row?.interpretations).toEqual([{ url: 'https://a/unread', title: '' }]);
  });

  it.each([
    [{ validity: '有效' }, 'stated'],
    [{ validity: null, outcomes: { 'validity-label': 'error' } }, 'missing'],
    [{ validity: '有效', outcomes: { 'validity-accuracy': 'warning' } }, 'wrong'],
    [{ validity: null, outcomes: { 'validity-label': 'cantTell' } }, 'unknown'],
  ] as const)('tell their validity: %j is %s', (change, validity) => {
    expect(documentRows([keptPage(change)])[0]?.validity).toBe(validity);
  });

  it('are the newest first, and no other pages', () => {
    const rows = documentRows([
      interpretation,
      keptPage({ url: 'https://a/1', day: '2024-01-01' }),
      keptPage({ url: 'https://a/2', day: '2025-01-01' }),
      keptPage({ url: 'https://a/3', day: null }),
    ]);
    expect(rows.map(({ page }) => page.url)).toEqual(['https://a/2', 'https://a/1', 'https://a/3']);
  });
});

describe('links', () => {
  const verdict = (url: string, said: LinkVerdict['verdict']): LinkVerdict => ({
    url,
    verdict: said,
    kind: said === 'opens' ? 'opens' : 'dead',
    reason: said === 'opens' ? 'ok' : 'notFound',
    status: 404,
    finalUrl: null,
    at: '',
    landing: null,
    tries: [],
  });
  const all = [
    verdict('https://a/doubt', 'cantTell'),
    verdict('https://a/%E9%99%84.pdf', 'broken'),
    verdict('https://a/fine', 'opens'),
  ];

  it('that do not open come first, with the pages whose findings name them', () => {
    const data = { url: 'https://a/附.pdf' };
    const page = keptPage({ findings: [keptFinding({ rule: 'working-link', message: 'dead', data })] });
    const rows = linkRows(all, [page]);
    expect(rows.map(({ verdict: { url } }) => url)).toEqual(['https://a/%E9%99%84.pdf', 'https://a/doubt']);
    expect(rows[0]?.foundOn).toEqual([{ url: page.url, title: page.title }]);
    expect(rows[1]?.foundOn).toEqual([]);
    expect(linkCounts(all)).toEqual({ opens: 1, broken: 1, cantTell: 1 });
  });

  it('are looked for on every page whose facts can be read', async () => {
    const facts = pageOf({ links: [link('附件', 'https://a/f#x')] });
    const told: number[] = [];
    const found = await whereLinked(
      'https://a/f',
      async (visit) => {
        for (let number = 0; number < 150; number += 1) visit(keptPage({ url: `https://a/${number}` }), null);
        visit(keptPage(), facts);
      },
      (read) => told.push(read),
    );
    expect(found).toEqual([{ url: 'https://www.own.gov.cn/a', title: '管理办法' }]);
    expect(told).toEqual([100]);
  });
});

describe('two audits', () => {
  const a = 'https://www.own.gov.cn/a';
  const gone = 'https://www.own.gov.cn/gone';
  const find = (rule: string, url: string) => ({
    ...keptFinding({ rule, fingerprint: `${rule} ${url.slice(8)} ` }),
    url,
  });
  const before = {
    findings: [find('validity-label', a), find('document-metadata', a), find('validity-label', gone)],
    versions: new Map([
      [a, 'v0'],
      [gone, 'v0'],
    ]),
  };
  const after = {
    findings: [find('validity-label', a), find('publicity-attribute-label', a)],
    versions: new Map([[a, 'v1']]),
  };
  const changes = (said: Parameters<typeof comparedAudits>[2]) =>
    comparedAudits(asKept(before, [keptPage()]), asKept(after, [keptPage()]), said, pack).followed.map(
      ({ change, finding }) => `${change} ${finding.rule}`,
    );

  it('tell what is new, what was fixed, and what was not looked at again', () => {
    expect(changes([])).toEqual([
      'new publicity-attribute-label',
      'fixed document-metadata',
      'still validity-label',
      'notSeenAgain validity-label',
    ]);
  });

  it('set apart what a person dismissed', () => {
    const said = decision({ fingerprint: `validity-label ${a.slice(8)} ` });
    expect(changes([said])).toContain('dismissed validity-label');
    expect(changes([said])).not.toContain('still validity-label');
  });
});

describe('an address', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])(
    'that is none of the web leads nowhere: %s',
    (url) => {
      expect(webAddress(url)).toBeNull();
    },
  );

  it('of the web leads there', () => {
    expect(webAddress('https://www.own.gov.cn/a')).toBe('https://www.own.gov.cn/a');
  });
});
