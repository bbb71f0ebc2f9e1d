import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { sheetOfKept } from '../../audit/score/kept-site.ts';
import { outcomesOf } from '../../audit/score/mark.ts';
import { SiteAudit } from '../../audit/site-audit.ts';
import { withLinkVerdicts } from '../../facts/derive/link-verdicts.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { factsOf } from '../facts/facts-of.ts';
import { packOf } from '../packs/pack-of.ts';
import { deadPaths, labelledPages } from '../portal/expectations.ts';
import { PORTAL_HOST } from '../portal/server.ts';
import { pageOf, spot } from '../rules/page-of.ts';
import { rulesIn, scored } from './score/tallies.ts';

const HOST = 'songjiang.gov.cn';
const songjiang = packFor('songjiang-2025');

/** The pages of the sample portal that are labelled, as the CLI reads them. */
const pages: readonly PageFacts[] = labelledPages.map(({ path }) => {
  const file = fileURLToPath(new URL(`../portal/pages${path}`, import.meta.url));
  const declared = /charset=["']?([\w-]+)/i.exec(readFileSync(file, 'latin1'))?.[1] ?? 'utf-8';
  const html = new TextDecoder(declared).decode(readFileSync(file));
  return factsOf(html, { url: `http://${PORTAL_HOST}${path}`, encoding: declared.toLowerCase() });
});

function audited(pack: Pack = songjiang, facts: readonly PageFacts[] = pages): SiteAudit {
  const audit = new SiteAudit(pack, HOST);
  for (const page of facts) audit.add(page);
  return audit;
}

function verdictOf(url: string, dead: boolean): LinkVerdict {
  return {
    url,
    verdict: dead ? 'broken' : 'opens',
    kind: dead ? 'dead' : 'opens',
    reason: dead ? 'notFound' : 'ok',
    status: dead ? 404 : 200,
    finalUrl: null,
    at: '2025-11-03T10:00:00+08:00',
    landing: null,
    tries: [],
  };
}

/** A page with a verdict for each of its links: those to pages that the portal does not have are dead. */
function withVerdicts(facts: PageFacts): PageFacts {
  const urls = new Set((facts.links ?? []).map(({ target }) => target.url.split('#')[0] ?? ''));
  return withLinkVerdicts(
    facts,
    [...urls].map((url) =>
      verdictOf(
        url,
        deadPaths.some((path) => url.endsWith(path)),
      ),
    ),
  );
}

function dismissal({ rule, fingerprint }: Finding, scope: 'finding' | 'site' = 'finding') {
  const at = '2026-01-01T00:00:00Z';
  return { type: 'decision', scope, rule, fingerprint, url: null, verdict: 'dismissed', at } as const;
}

describe('the audit of the sample portal', () => {
  it('counts the pages as they are labelled', () => {
    const audit = audited();
    expect(audit.pages).toBe(labelledPages.length);
    const tallies = audit.tallies();
    for (const id of ['validity-label', 'interpretation-link', 'personal-privacy', 'working-link'] as const) {
      const tally = tallies.get(id);
      const labelled = (outcome: string) =>
        labelledPages.filter(({ outcomes }) => outcomes[id] === outcome).length;
      const failed = Object.values(tally?.failed ?? {}).reduce((sum, count) => sum + count, 0);
      expect({ ...tally, failed }).toEqual({
        passed: labelled('passed'),
        failed: labelled('failed'),
        cantTell: labelled('cantTell'),
        untested: labelled('untested'),
        inapplicable: labelled('inapplicable'),
      });
    }
  });

  it('gives the findings of each page, and counts them', () => {
    const audit = new SiteAudit(songjiang, HOST);
    const findings = pages.flatMap((page) => audit.add(page));
    const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
    expect(audit.counts).toMatchObject({
      cantTell: count('cantTell'),
      passed: count('passed'),
      untested: count('untested'),
      inapplicable: count('inapplicable'),
    });
    expect(audit.counts.error).toBe(findings.filter(({ severity }) => severity === 'error').length);
    expect(audit.counts.error + audit.counts.warning).toBe(count('failed'));
    expect(audit.counts.error).toBeGreaterThan(0);
  });

  it('is scored, each lost point by a rule', () => {
    const sheet = audited().sheet();
    if (sheet.score === null) throw new Error('no score');
    expect(sheet.pack).toBe('songjiang-2025');
    expect(sheet.score.now).toBeLessThan(100);
    const lost = rulesIn(sheet).reduce((sum, rule) => sum + rule.lost, 0);
    expect(100 - lost).toBeCloseTo(sheet.score.now, 9);
    expect(sheet.judged).toBeGreaterThan(0);
    expect(sheet.judged).toBeLessThan(1);
  });

  it('does not know the order of the pages', () => {
    const turned = audited(songjiang, pages.toReversed());
    expect(turned.tallies()).toEqual(audited().tallies());
    expect(turned.counts).toEqual(audited().counts);
  });

  it('differs between two plans', () => {
    const jiading = audited(packFor('jiading-2023'));
    const label = (audit: SiteAudit) => scored(audit.sheet(), 'validity-label');
    expect(label(jiading)).toMatchObject({ weight: 10 });
    expect(label(audited())).toMatchObject({ weight: 0 });
    expect(jiading.sheet().score?.now).not.toBeCloseTo(audited().sheet().score?.now ?? 0, 1);
  });

  it('differs between two packs that rest on other plans and set other numbers', () => {
    const url = `http://${PORTAL_HOST}/zmhd/board/list.html`;
    const board = pageOf({
      address: { url, host: PORTAL_HOST, path: '/zmhd/board/list.html' },
      kind: { kind: 'message-board', official: 'no', normative: 'no', policy: 'no' },
      // Seven working days.
      messages: [
        {
          title: '关于停车',
          submitted: '2025-03-03',
          replied: '2025-03-12',
          status: '',
          at: spot('关于停车', 'li'),
        },
      ],
    });
    const under = (plan: 'chongming-2025' | 'songjiang-2025', days: number) =>
      audited(
        packOf({
          extends: plan,
          rules: { only: ['message-reply-deadline', 'personal-privacy'] },
          weights: { 'message-reply-deadline': 9, 'personal-privacy': 9 },
          thresholds: { messageReplyDays: { value: days, unit: 'working-days' } },
        }),
        [...pages, board],
      ).sheet();
    const [strict, mild] = [under('chongming-2025', 5), under('songjiang-2025', 10)];
    expect(scored(strict, 'message-reply-deadline').outcome).toBe('failed');
    expect(scored(mild, 'message-reply-deadline')).toMatchObject({ outcome: 'passed', lost: 0 });
    expect(strict.score?.now).toBeLessThan(mild.score?.now ?? 0);
  });
});

describe('a page that comes again', () => {
  const fixed = pageOf({ address: { url: 'http://www.songjiang.gov.cn/a', host: 'www.songjiang.gov.cn' } });
  const [broken] = pages;
  if (broken === undefined) throw new Error('the portal has no page');

  it('replaces what it was', () => {
    const audit = audited();
    const before = { tallies: audit.tallies(), counts: audit.counts };
    const other = { ...fixed, address: broken.address };
    audit.add(other);
    expect(audit.pages).toBe(pages.length);
    expect(audit.tallies()).not.toEqual(before.tallies);
    audit.add(broken);
    expect(audit.counts).toEqual(before.counts);
    expect(audit.tallies()).toEqual(before.tallies);
  });
});

describe('links that are settled later', () => {
  it('replace what waited for the network, and nothing else', () => {
    const audit = audited();
    const settled = pages.map(withVerdicts);
    const findings = settled.flatMap((page) => audit.rejudgeLinks(page));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['working-link', 'link-target']));
    expect(findings.some(({ outcome, message }) => outcome === 'failed' && message === 'dead')).toBe(true);
    const whole = audited(songjiang, settled);
    const links = ['working-link', 'link-target'] as const;
    for (const id of links) expect(audit.tallies().get(id)).toEqual(whole.tallies().get(id));
    expect(audit.tallies().get('validity-label')).toEqual(audited().tallies().get('validity-label'));
    for (const page of pages) audit.rejudgeLinks(page);
    expect(audit.counts).toEqual(audited().counts);
    expect(audit.tallies()).toEqual(audited().tallies());
  });

  it('leave nothing behind that a person could still decide on', () => {
    const audit = audited();
    for (const page of pages) audit.rejudgeLinks(withVerdicts(page));
    for (const page of pages) audit.rejudgeLinks(page);
    const [other] = audit.add(pageOf({ address: { url: `http://${PORTAL_HOST}/other`, host: PORTAL_HOST } }));
    if (other === undefined) throw new Error('nothing was found');
    const elsewhere = { ...dismissal(other), fingerprint: 'validity-label elsewhere ' };
    expect(audit.tallies([elsewhere])).toEqual(audit.tallies());
  });

  it('of a page that was not read count for nothing', () => {
    const audit = new SiteAudit(songjiang, HOST);
    const [page] = pages;
    if (page === undefined) throw new Error('the portal has no page');
    expect(audit.rejudgeLinks(withVerdicts(page)).length).toBeGreaterThan(0);
    expect(audit).toMatchObject({ pages: 0, counts: { error: 0, warning: 0, passed: 0 } });
  });

  it('are none where the pack does not judge them', () => {
    const audit = audited(packOf({ rules: { only: ['validity-label'] } }));
    expect(pages.flatMap((page) => audit.rejudgeLinks(withVerdicts(page)))).toEqual([]);
  });
});

describe('what people decided', () => {
  const failures = () => {
    const audit = new SiteAudit(songjiang, HOST);
    const findings = pages.flatMap((page) => audit.add(page));
    const failed = findings.filter(
      ({ rule, outcome }) => rule === 'interpretation-link' && outcome === 'failed',
    );
    return { audit, failed };
  };

  it('moves the score for as long as it is said', () => {
    const { audit, failed } = failures();
    const [first] = failed;
    if (first === undefined) throw new Error('nothing failed');
    const before = audit.sheet();
    const after = audit.sheet([dismissal(first)]);
    const count = (sheet: typeof before) => {
      const { passed, failed: by } = scored(sheet, 'interpretation-link').tally;
      return { passed, failed: by.error + by.warning + by.info };
    };
    expect(count(after)).toEqual({ passed: count(before).passed + 1, failed: count(before).failed - 1 });
    expect(after.score?.now).toBeGreaterThan(before.score?.now ?? 100);
    expect(audit.sheet()).toEqual(before);
  });

  it('on the whole site leaves no failure of the rule', () => {
    const { audit, failed } = failures();
    const [first] = failed;
    if (first === undefined) throw new Error('nothing failed');
    const sheet = audit.sheet([dismissal(first, 'site')]);
    expect(scored(sheet, 'interpretation-link')).toMatchObject({ lost: 0, tally: { failed: { error: 0 } } });
  });
});

it('the score is the same from what is kept of pages, without their facts', () => {
  const audit = new SiteAudit(songjiang, HOST);
  const kept = pages.map((page) => {
    const findings = audit.add(page);
    return {
      url: page.address.url,
      outcomes: outcomesOf(findings),
      findings: findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell'),
    };
  });
  expect(sheetOfKept(songjiang, kept, audit.judge())).toEqual(audit.sheet());
  const said = kept.flatMap(({ findings }) => findings.slice(0, 1).map((finding) => dismissal(finding)));
  expect(said.length).toBeGreaterThan(3);
  expect(sheetOfKept(songjiang, kept, audit.judge(), said)).toEqual(audit.sheet(said));
  expect(sheetOfKept(songjiang, kept, []).judged).toBeLessThan(audit.sheet().judged);
});

describe('the rules over the site', () => {
  it('are judged by what is known so far, again whenever something came', () => {
    const audit = new SiteAudit(songjiang, HOST);
    expect(audit.judge().every(({ outcome }) => outcome !== 'failed')).toBe(true);
    const early = audit.judge();
    expect(audit.judge()).toBe(early);
    for (const page of pages) audit.add(page);
    audit.complete(true);
    expect(audit.judge()).not.toBe(early);
    expect(audit.judge().some(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(audit.facts.coverage).toMatchObject({ pages: pages.length, complete: true });
    audit.fail(`http://${PORTAL_HOST}/gone`, 'timeout');
    expect(audit.facts.coverage.failures).toBe(1);
    audit.visit({
      url: `http://${PORTAL_HOST}/`,
      at: '2025-11-03T02:00:00Z',
      status: 200,
      ms: 80,
      error: null,
    });
    expect(audit.facts.visits.length).toBe(1);
  });

  it('weigh nothing outside the year of the plan, where the duty is yearly', () => {
    const later = pages.map((page) => ({
      ...page,
      gathering: { ...page.gathering, at: '2026-11-03T10:00:00+08:00' },
    }));
    const weight = (audit: SiteAudit) => scored(audit.sheet(), 'open-day-activity').weight;
    expect(weight(audited())).toBe(6);
    expect(weight(audited(songjiang, later))).toBe(0);
  });

  it('are not judged of an empty site as if it were a bad one', () => {
    expect(new SiteAudit(songjiang, HOST).sheet().vetoed).toEqual([]);
  });
});
