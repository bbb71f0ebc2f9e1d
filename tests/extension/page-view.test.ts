import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { siteOf } from '../../audit/site-of.ts';
import { auditTab } from '../../extension/audit-tab.ts';
import { badgeOf } from '../../extension/badge.ts';
import type { LinksView } from '../../extension/link-view.ts';
import { countsOf, pageViewOf } from '../../extension/page-view.ts';
import { interpretationSubstance } from '../../rules/guided/interpretation-substance.ts';
import { clauseOf } from '../../rules/plans/index.ts';
import { type Change, pageOf, spot } from '../rules/page-of.ts';

/** A page whose links were not checked. */
const links: LinksView = {
  state: 'unchecked',
  total: 0,
  opens: 0,
  broken: 0,
  cantTell: 0,
  left: 0,
  kinds: [],
  missingParts: 0,
  withoutLeave: 0,
  rate: 1,
  secondsLeft: 0,
  brokenSpots: [],
};

function audited(change: Change = {}) {
  const audit = auditTab(
    { document: 'd', facts: pageOf(change), broken: null, insides: {}, touched: 0 },
    null,
  );
  if (audit === null) throw new Error('no facts, no audit');
  return audit;
}

describe('the view of a page', () => {
  it('counts every finding once, in the group that it is shown in', () => {
    const audit = audited();
    const { counts, rows } = pageViewOf(audit, links, 'zh');
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(audit.findings.length);
    for (const [group, count] of Object.entries(counts)) {
      const shown = rows
        .filter((row) => row.group === group)
        .reduce((sum, { cases, more }) => sum + cases.length + more, 0);
      expect(shown).toBe(count);
    }
  });

  it('says what, why and how to fix, and cites plan, locator and title', () => {
    const row = pageViewOf(audited(), links, 'zh').rows.find(({ cases }) =>
      cases[0]?.what.includes('没有标识有效性'),
    );
    const { plan, clause } = clauseOf('jiading-2023/37');
    expect(row).toMatchObject({ group: 'error', severity: 'error', basis: 'stated' });
    expect(row?.why).not.toBe('');
    expect(row?.fix).not.toBe('');
    expect(row?.clauses).toContainEqual({
      id: clause.id,
      plan: plan.shortTitle,
      locator: clause.locator,
      title: clause.title,
    });
  });

  it('speaks English where the surfaces do', () => {
    const { rows, pack } = pageViewOf(audited(), links, 'en');
    expect(pack.title).not.toMatch(/\p{Script=Han}/u);
    expect(rows.map(({ title }) => title).join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('cuts a case that quotes a page at length', () => {
    const audit = audited();
    const [finding] = audit.findings.filter(({ rule }) => rule === 'document-metadata');
    if (finding === undefined) throw new Error('no finding to lengthen');
    const data = Object.fromEntries(Object.keys(finding.data).map((name) => [name, '长'.repeat(5000)]));
    const { rows } = pageViewOf({ ...audit, findings: [{ ...finding, data }] }, links, 'zh');
    const what = rows[0]?.cases[0]?.what ?? '';
    expect(what).toMatch(/长…$/);
    expect(what.length).toBeLessThan(300);
  });

  it('gathers findings of a kind in one row, and does not send them all', () => {
    const audit = audited();
    const [worst] = audit.findings;
    if (worst === undefined) throw new Error('no findings');
    const findings = Array.from({ length: 120 }, () => worst);
    const { rows, counts } = pageViewOf({ ...audit, findings }, links, 'zh');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cases).toHaveLength(50);
    expect(rows[0]?.more).toBe(70);
    expect(counts.error).toBe(120);
  });

  it('borrows clauses on a site that no plan binds, and says so', () => {
    const view = pageViewOf(audited({ address: { host: 'www.example.gov.cn' } }), links, 'zh');
    expect(view.pack.binds).toBe(false);
    expect(view.rows.map(({ basis }) => basis)).not.toContain('stated');
  });

  it('names rule and fingerprint of every case, and the site, so that people can speak of them', () => {
    const audit = audited();
    const view = pageViewOf(audit, links, 'zh');
    const told = view.rows.flatMap(({ rule, cases }) => cases.map(({ fingerprint }) => [rule, fingerprint]));
    expect(told.toSorted()).toEqual(
      audit.findings.map(({ rule, fingerprint }) => [rule, fingerprint]).toSorted(),
    );
    const { id, host } = siteOf(audit.facts.address, audit.facts.kind?.organs ?? [], audit.pack);
    expect(view.site).toMatchObject({ id, host });
    expect(view.pack.id).toBe(audit.pack.id);
  });

  const guided = (change: Partial<Finding> = {}) => {
    const audit = audited();
    const [any] = audit.findings;
    if (any === undefined) throw new Error('no findings');
    const finding: Finding = {
      ...any,
      rule: 'interpretation-substance',
      outcome: 'cantTell',
      severity: null,
      message: 'rich',
      data: { count: 5, found: '', foundEn: '' },
      suggests: 'substantial',
      ...change,
    };
    return pageViewOf({ ...audit, findings: [finding] }, links, 'zh').rows[0]?.guide;
  };

  it('asks what a person decides, with where each answer puts the finding under the pack', () => {
    const { look, question, answers } = interpretationSubstance.guide;
    expect(guided()).toEqual({
      look: look.zh,
      question: question.zh,
      suggests: 'substantial',
      answers: Object.entries(answers).map(([name, { label, outcome, ...advice }]) => ({
        name,
        label: label.zh,
        // The rule is a hint at most: what fails it is no error.
        group: outcome === 'failed' ? 'warning' : outcome,
        why: 'why' in advice ? advice.why.zh : '',
        fix: 'fix' in advice ? advice.fix.zh : '',
      })),
    });
  });

  it.each([
    ['is settled', { outcome: 'passed' }],
    ['was not looked at', { message: 'judge.kindUnknown', data: {} }],
    ['no person decides', { rule: 'document-metadata', message: 'judge.kindUnknown', data: {} }],
  ] as const)('asks nothing of what %s', (_what, change) => expect(guided(change)).toBeNull());

  it('survives the way to the popup', () => {
    const view = pageViewOf(audited(), links, 'zh');
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('a frame', () => {
  const frame = {
    src: 'https://board.example.cn/',
    host: 'board.example.cn',
    sameHost: false,
    label: '',
    place: 'main' as const,
    inBody: false,
    hidden: false,
    token: 'f'.repeat(32),
    inside: null,
    at: spot('', 'iframe'),
  };
  const inside = { url: frame.src, title: '留言', textLength: 20, labels: ['提交'], messageForms: 1 };
  const joined = (token: string | null) => {
    const facts = pageOf({ frames: [{ ...frame, token }] });
    const record = { document: 'd', facts, broken: null, insides: { [frame.token]: inside }, touched: 0 };
    return auditTab(record, null)?.facts.frames?.[0]?.inside;
  };

  it('is joined to what was read inside by its token', () => expect(joined(frame.token)).toEqual(inside));
  it('without a token stays closed', () => expect(joined(null)).toBeNull());
  it('with another token stays closed', () => expect(joined('0'.repeat(32))).toBeNull());
});

describe('the badge', () => {
  const counts = { ...countsOf([]), warning: 3 };

  it('shows the number of errors alone', () => expect(badgeOf({ ...counts, error: 4 }).text).toBe('4'));
  it('shows a nought where there is none', () => expect(badgeOf(counts).text).toBe('0'));
  it('has no room for hundreds', () => expect(badgeOf({ ...counts, error: 100 }).text).toBe('99+'));
  it('is of another colour with errors than without', () =>
    expect(badgeOf({ ...counts, error: 1 }).background).not.toBe(badgeOf(counts).background));
});
