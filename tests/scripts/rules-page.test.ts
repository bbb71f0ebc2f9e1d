import { describe, expect, it } from 'vitest';
import type { Case, Said } from '../../scripts/docs/collected-cases.ts';
import { type RuleEntry, rulePage, rulesIndex } from '../../scripts/docs/rules.ts';
import { formatted, formattedAll } from '../../scripts/formatted.ts';

const words = (zh: string, en = `en ${zh}`) => ({ zh, en });

const said = (message: string, outcome: Said['outcome'], severity: Said['severity'] = null): Said => {
  return { outcome, message, severity, what: words(`说${message}`) };
};

const shown = (list: string, why: string, change: object, ...all: readonly Said[]): Case => {
  return { list, why, change, plan: 'jiading-2023', said: all };
};

const pageEntry: RuleEntry = {
  folder: 'page',
  weight: 7,
  rule: {
    id: 'foot-note',
    title: words('文末有说明'),
    severity: 'error',
    cites: [
      { clause: 'huating-2025/10', basis: 'stated' },
      { clause: 'jiading-2023/45', basis: 'derived' },
    ],
    appliesTo: ['normative-document', 'home'],
    assumes: [words('视为当然的事')],
    borrows: [words('三天是工具的数')],
    messages: {
      noted: { what: words('有：{words}') },
      missing: { what: words('没有 <b>_说明_'), why: words('为何'), fix: words('怎办') },
      never: { what: words('从未说过') },
    },
  },
  cases: [
    shown('passed', '写了说明', { body: { images: 3 } }, said('noted', 'passed')),
    shown('passed', '第二个不出现', {}, said('noted', 'passed')),
    shown('failed', '没写', {}, said('missing', 'failed', 'warning')),
    shown('failed', '更糟', {}, said('missing', 'failed', 'error')),
    shown('inapplicable', '别的页', {}, said('judge.otherKind', 'inapplicable')),
  ],
};

const guidedEntry: RuleEntry = {
  folder: 'guided',
  weight: 9,
  rule: {
    id: 'zone-visit',
    title: words('专区'),
    severity: 'info',
    cites: [{ clause: 'jiading-2023/28', basis: 'stated' }],
    appliesTo: 'any',
    assumes: [],
    messages: { found: { what: words('找到') } },
    guide: {
      look: words('看专区'),
      question: words('有没有？'),
      answers: {
        kept: { label: words('有'), outcome: 'passed' },
        short: { label: words('没有'), outcome: 'failed', why: words('要紧'), fix: words('去建') },
      },
    },
  },
  cases: [shown('evidence', '有链接', {}, said('found', 'cantTell')), shown('nothing', '什么也没有', {})],
};

const siteEntry: RuleEntry = {
  ...pageEntry,
  folder: 'site',
  weight: 7,
  rule: { ...pageEntry.rule, id: 'site-thing', appliesTo: ['town', 'district'], borrows: [] },
  cases: [],
};

const entries = [pageEntry, guidedEntry, siteEntry];
const text = rulesIndex(entries);
const pages = new Map(entries.map((entry) => [entry.rule.id, rulePage(entry)]));
const sectionOf = (id: string) => pages.get(id) ?? '';

describe('the list of rules', () => {
  it('names the heaviest first, with links that lead to their pages', () => {
    const links = [...text.matchAll(/\]\(rules\/([a-z-]+)\.md\)/g)].map(([, id]) => id);
    expect(links).toEqual(['zone-visit', 'foot-note', 'site-thing']);
  });

  it('tells what is judged only where a standard is added', () => {
    expect(text).not.toContain('`national`');
    const added = { ...pageEntry, rule: { ...pageEntry.rule, id: 'page-tags' } };
    expect(rulesIndex([added])).toMatch(/`page-tags`.*另加 \/ extra `national`/);
  });
});

describe('the page of a rule', () => {
  it('leads to its files and back to the list', () => {
    const page = sectionOf('foot-note');
    expect(page).toContain('](../../rules/page/foot-note.ts)');
    expect(page).toContain('](../../tests/rules/foot-note.test.ts)');
    expect(page).toContain('](../rules.md)');
  });

  it('says for what a rule is, how heavy, and who decides', () => {
    const page = sectionOf('foot-note');
    expect(page).toContain('规范性文件、门户首页');
    expect(page).toContain('至多错误');
    expect(page).toContain('权重 / Weight：7');
    expect(sectionOf('site-thing')).toContain('街镇、区');
    expect(sectionOf('zone-visit')).toContain('由人判定');
  });

  it('orders messages by what the cases came to, with their severities, worst first', () => {
    const page = sectionOf('foot-note');
    expect(page).toMatch(/\*\*合规 \/ Pass\*\*\n\n- 有：{words}/);
    expect(page).toMatch(
      /\*\*不合规 \/ Fail\*\*\n\n- 没有 .*（错误 \/ error；警告 \/ warning）\n {2}- 影响 \/ Why：为何/,
    );
    expect(page).toMatch(/样例未到 \/ no example）\n\n- 从未说过/);
    expect(page).not.toContain('judge.otherKind');
  });

  it('lets no word of a rule become a mark', () => {
    expect(sectionOf('foot-note')).toContain('没有 \\<b\\>\\_说明\\_');
  });

  it('shows the first passed and the first failed case, and what the rule says of them', () => {
    const page = sectionOf('foot-note');
    expect(page).toContain('写了说明');
    expect(page).toContain('{ body: { images: 3 } }');
    expect(page).toContain('→ 说noted');
    expect(page).toContain('没写');
    expect(page).not.toContain('第二个不出现');
    expect(page).not.toContain('更糟');
    expect(sectionOf('site-thing')).toContain('尚无样例');
  });

  it('says whose clauses and numbers they are, and what comes from no plan', () => {
    const page = sectionOf('foot-note');
    expect(page).toMatch(
      /- \*\*华亭镇2025年要点\*\* .*`huating-2025\/10`（条款写明 \/ stated；必须 \/ must；.*）\n.*\n.*\\>= 60 %/,
    );
    expect(page).toMatch(/- \*\*嘉定区2023年要点\*\* .*由条款推出 \/ derived.*\n.*\n.*由措辞读出/);
    expect(page).toMatch(/非要点所定.*\n\n- 三天是工具的数/);
    expect(sectionOf('site-thing')).not.toContain('非要点所定');
  });

  it('says what a person looks at, is asked, and what each answer means', () => {
    const page = sectionOf('zone-visit');
    expect(page).toContain('看 / Look：看专区');
    expect(page).toContain('问 / Ask：有没有？');
    expect(page).toMatch(/- 有 .* → 合规 \/ Pass\n- 没有 .* → 不合规 \/ Fail\n {2}- 影响 \/ Why：要紧/);
    expect(page).toMatch(/\*\*有可看的.*\*\*\n\n- 找到/);
    expect(page).not.toContain('无法判定');
    expect(page).toContain('有链接');
    expect(page).toContain('什么也没有');
  });

  it('says whose the numbers are that a rule judges by', () => {
    const entry = { ...pageEntry, rule: { ...pageEntry.rule, id: 'home-core-sections' } };
    expect(rulePage(entry)).toMatch(
      /Numbers it judges by\n\n- 首页板块.*：3（.*\n {2}- 出处.*not from a plan/,
    );
    expect(sectionOf('foot-note')).not.toContain('判定所用的数');
  });

  it('stays as it is when it is formatted again', () => {
    const all = [
      { path: 'docs/rules.md', text },
      ...[...pages].map(([id, page]) => ({ path: `docs/rules/${id}.md`, text: page })),
    ];
    const once = formattedAll(all);
    expect(formattedAll(once)).toEqual(once);
    expect(once.map(({ path, text: words }) => formatted(path, words))).toEqual(
      once.map(({ text: words }) => words),
    );
  });
});
