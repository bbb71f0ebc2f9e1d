import { citation, type RuleSources, type Start, UNWRITTEN, unwritten } from './template.ts';

function rule(start: Start): string {
  const { id, name } = start;
  return `import type { SiteItem } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { absence } from './search/coverage.ts';
import { latest, placeOfItem } from './search/items.ts';

/** ${UNWRITTEN} / To write: the items that discharge the duty. Their words belong in rules/words/. */
function discharging(items: readonly SiteItem[], year: number): SiteItem[] {
  throw new Error(\`${id}: discharging is still to be written, for \${items.length} items of \${year}\`);
}

export const ${name} = siteRule({
  id: '${id}',
  title: ${unwritten('合格的网站是什么样', 'what the good site is like')},
  // ${UNWRITTEN}：最重算什么 / To write: the most that a failure weighs.
  severity: 'warning',
  cites: ${citation(start)},
  // ${UNWRITTEN}：是哪一级机关的责任 / To write: whose duty it is.
  appliesTo: ['district'],
  // ${UNWRITTEN}：用到哪些事实，judge 只看得到这些 / To write: the facts that judge() may see.
  needs: ['items'],
  // ${UNWRITTEN}：是否每年都有的事 / To write: whether the duty comes back every year.
  yearly: true,
  assumes: [${unwritten('规则视为当然的事', 'what the rule takes for granted')}],
  messages: {
    kept: { what: ${unwritten('合格在哪里：{title}', 'what is right: {title}')} },
    missing: {
      what: ${unwritten('哪里不合格', 'what is wrong')},
      why: ${unwritten('为什么要紧', 'why it matters')},
      fix: ${unwritten('怎样整改', 'what to do')},
    },
    unseen: {
      what: ${unwritten('为什么判断不了', 'why it cannot be told')},
      fix: ${unwritten('请人看什么', 'what a person should look at')},
    },
  },
  judge(site, { year }) {
    const found = discharging(site.items, year);
    const newest = latest(found) ?? found[0];
    if (newest !== undefined) {
      return { outcome: 'passed', message: 'kept', data: { title: newest.title }, places: [placeOfItem(newest)] };
    }
    // What was not found may be where nobody looked.
    if (absence(site, [], \`\${year}-01-01\`) === 'unseen') return { outcome: 'cantTell', message: 'unseen' };
    return { outcome: 'failed', message: 'missing', places: [] };
  },
});
`;
}

function test({ id, name }: Start): string {
  return `import { ${name} } from '../../rules/site/${id}.ts';
import { siteTable } from './site-table.ts';

// A case is why, and only what differs from an ordinary site (site-table.ts). Then one case for each trap,
// and for each way in which a site may name the same thing.
siteTable(${name}, {
  passed: [['${UNWRITTEN}：合格的网站 / To write: a site as the title states', {}, { message: 'kept' }]],
  failed: [
    [
      '${UNWRITTEN}：不合格的网站，全部读过 / To write: a site that falls short, read in full',
      { coverage: { complete: true } },
      { message: 'missing', severity: 'warning' },
    ],
  ],
  cantTell: [
    ['${UNWRITTEN}：没有读全，判断不了 / To write: a site that was not read in full', {}, { message: 'unseen' }],
  ],
  inapplicable: [
    ['${UNWRITTEN}：看着不合格、却不是它的责任 / To write: a site that looks bad and does not owe it', {}],
  ],
});
`;
}

/** A rule over several pages or dates, and its table: complete but for the words and the decision. */
export function siteRuleSources(start: Start): RuleSources {
  return { rule: rule(start), test: test(start) };
}
