import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { judgeSite } from '../../audit/judge-site.ts';
import type { Facts } from '../../facts/page.ts';
import type { SiteMessage } from '../../facts/site.ts';
import { extraOf } from '../../rules/packs/extras.ts';
import { packFor } from '../../rules/packs/index.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { type RuleId, rules } from '../../rules/registry.ts';
import { type Change, pageOf, spot } from '../rules/page-of.ts';
import { link } from '../rules/parts-of-page.ts';
import { at, siteOf } from '../rules/site-table.ts';
import { packOf } from './pack-of.ts';

const rulesOfPlans = rules.filter(({ id }) => extraOf(id) === null);
const judged = (change: object, page: Change = {}) => judgePage(pageOf(page), packOf(change));
const idsOf = (change: object) => new Set(judged(change).map(({ rule }) => rule));
const found = (rule: RuleId, change: object, page: Change = {}) =>
  judged(change, page).find((finding) => finding.rule === rule);

describe('the rules that a pack chooses', () => {
  it('are judged and no others', () => {
    expect([...idsOf({ rules: { only: ['validity-label', 'working-link'] } })].toSorted()).toEqual([
      'validity-label',
      'working-link',
    ]);
  });

  it('are all but those that it leaves out', () => {
    const ids = idsOf({ rules: { without: ['validity-label'] } });
    expect(ids.size).toBe(rulesOfPlans.length - 1);
    expect(ids).not.toContain('validity-label');
  });

  it('are all where it does not choose', () => {
    expect(idsOf({}).size).toBe(rulesOfPlans.length);
  });

  it('are those over sites as well', () => {
    const of = (change: object) => judgeSite(siteOf(), packOf(change)).map(({ rule }) => rule);
    expect(of({ rules: { without: ['annual-report'] } })).not.toContain('annual-report');
    expect(of({ rules: { only: ['annual-report'] } })).toEqual(['annual-report']);
    expect(of({ rules: { only: ['validity-label'] } })).toEqual([]);
  });

  it('are alone on its sheet', () => {
    const sheet = sheetOf(packOf({ rules: { only: ['validity-label'] }, vetoes: ['validity-label'] }));
    expect(sheet.flatMap((group) => group.rules.map(({ id, isVeto }) => [id, isVeto]))).toEqual([
      ['validity-label', true],
    ]);
  });
});

describe('the weights of a pack', () => {
  it('go before the usual ones', () => {
    expect(found('validity-label', { weights: { 'validity-label': 3 } })?.weight).toBe(3);
    expect(found('validity-label', { weights: { 'validity-label': 0 } })?.weight).toBe(0);
    expect(found('message-board', { weights: { 'validity-label': 3 } })?.weight).toBe(10);
  });

  it('hold where the clause is borrowed, which else weighs nothing', () => {
    const songjiang = { extends: 'songjiang-2025' };
    expect(found('validity-label', songjiang)).toMatchObject({ basis: 'analogy', weight: 0 });
    const weighed = { ...songjiang, weights: { 'validity-label': 4 } };
    expect(found('validity-label', weighed)).toMatchObject({ basis: 'analogy', weight: 4 });
  });

  it('order findings that are equally urgent', () => {
    const order = (weights: object) =>
      judged({ rules: { only: ['validity-label', 'message-board'] }, weights }).map(({ rule }) => rule);
    expect(order({ 'validity-label': 1 })).toEqual(['message-board', 'validity-label']);
    expect(order({ 'message-board': 1 })).toEqual(['validity-label', 'message-board']);
  });

  it('hold for rules over sites', () => {
    const [finding] = judgeSite(
      siteOf(),
      packOf({ rules: { only: ['annual-report'] }, weights: { 'annual-report': 2 } }),
    );
    expect(finding?.weight).toBe(2);
  });
});

describe('the numbers of a pack', () => {
  const datum = (row: number): Facts['personalData'][number] => ({
    type: 'mobile',
    masked: false,
    named: true,
    official: false,
    row,
    at: spot('138****0000'),
  });

  it('make two rows a list, or a slip', () => {
    const page: Change = { personalData: [datum(1), datum(2)] };
    const least = (value: number) => ({ thresholds: { privateRows: { value, unit: 'rows' } } });
    expect(found('personal-privacy', {}, page)?.message).toBe('mobile');
    expect(found('personal-privacy', least(2), page)).toMatchObject({
      message: 'contactRows',
      severity: 'error',
    });
  });

  it('give an answer to a message more days or fewer, and another verdict', () => {
    const asked: SiteMessage = {
      page: at('/zmhd/wszx/'),
      channel: '网上咨询',
      path: ['首页', '政民互动', '网上咨询'],
      title: '请问居住证续签需要哪些材料',
      submitted: '2025-03-03',
      replied: '2025-03-07',
      status: '已回复',
      seen: '2025-11-03',
    };
    const outcome = (change: object) =>
      judgeSite(siteOf({ messages: [asked] }), packOf(change)).find(
        ({ rule }) => rule === 'message-reply-deadline',
      )?.outcome;
    const within = (value: number) => ({ thresholds: { messageReplyDays: { value, unit: 'working-days' } } });
    expect(outcome({})).toBe('passed');
    expect(outcome(within(4))).toBe('passed');
    expect(outcome(within(3))).toBe('failed');
  });

  it('make a section of the home page thin, or rich enough', () => {
    const block = (heading: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        link(`栏目${at}`, `https://www.jiading.gov.cn/${encodeURIComponent(heading)}/${at}/`, { heading }),
      );
    const page: Change = {
      kind: { kind: 'home', normative: 'no', policy: 'no' },
      links: [...block('政务公开', 8), ...block('办事服务', 8), ...block('互动交流', 4)],
    };
    const bounds = (few: number, many: number) => ({
      thresholds: {
        sectionEntriesFew: { value: few, unit: 'entries' },
        sectionEntriesMany: { value: many, unit: 'entries' },
      },
    });
    expect(found('home-core-sections', {}, page)?.outcome).toBe('passed');
    expect(found('home-core-sections', bounds(5, 7), page)).toMatchObject({
      outcome: 'failed',
      message: 'unbalanced',
      data: { count: 4, many: 7 },
    });
    expect(found('home-core-sections', bounds(5, 8), page)?.outcome).toBe('passed');
  });
});

describe('what a pack of one’s own takes from its base', () => {
  it('is all that it leaves out', () => {
    const { id: _id, title: _title, extends: _extends, ...own } = packOf({});
    expect(packFor('jiading-2023')).toMatchObject(own);
  });

  it('begins with its own year', () => {
    expect(packOf({ year: 2026 })).toMatchObject({ year: 2026, since: '2026-01-01' });
    expect(packOf({ year: 2026, since: '2026-03-01' })).toMatchObject({ since: '2026-03-01' });
    expect(found('interpretation-link', { since: '2025-04-01' })?.message).toBe('tooOld');
    expect(found('interpretation-link', { since: '2025-03-01' })?.message).toBe('missing');
  });

  it('is its plan: clauses and grounds stay those of the plan', () => {
    expect(found('validity-label', {})).toMatchObject({ clauses: ['jiading-2023/37'], basis: 'stated' });
  });
});
