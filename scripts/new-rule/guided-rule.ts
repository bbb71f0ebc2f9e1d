import { citation, type RuleSources, type Start, UNWRITTEN, unwritten } from './template.ts';

function rule(start: Start): string {
  const { id, name } = start;
  return `import type { Link } from '../../facts/shape/links.ts';
import { guidedRule } from '../contract.ts';

/** ${UNWRITTEN} / To write: the links of a page that a person should open to decide. Their words belong in rules/words/. */
function worthOpening(links: readonly Link[]): Link[] {
  throw new Error(\`${id}: worthOpening is still to be written, for \${links.length} links\`);
}

export const ${name} = guidedRule({
  id: '${id}',
  title: ${unwritten('合格的网站是什么样', 'what the good site is like')},
  // ${UNWRITTEN}：人判为不合格时最重算什么 / To write: the most that it weighs where a person finds it failed.
  severity: 'info',
  cites: ${citation(start)},
  // ${UNWRITTEN}：证据在哪些页面 / To write: the kinds of page that can hold the evidence.
  appliesTo: ['normative-document'],
  // ${UNWRITTEN}：用到哪些事实，observe 只看得到这些 / To write: the facts that observe() may see.
  needs: ['links'],
  assumes: [${unwritten('规则视为当然的事', 'what the rule takes for granted')}],
  messages: {
    found: { what: ${unwritten('找到了什么：{count}处', 'what was found: {count}')} },
    none: { what: ${unwritten('本页没有什么可看', 'why there is nothing to look at')} },
  },
  guide: {
    look: ${unwritten('请人看什么', 'what to look at')},
    question: ${unwritten('问什么，一句话', 'what is asked, in one sentence')},
    answers: {
      kept: { label: ${unwritten('做到了', 'it is as the title states')}, outcome: 'passed' },
      short: {
        label: ${unwritten('没做到', 'it falls short')},
        outcome: 'failed',
        why: ${unwritten('为什么要紧', 'why it matters')},
        fix: ${unwritten('怎样整改', 'what to do')},
      },
      other: { label: ${unwritten('不是一回事', 'it is something else')}, outcome: 'inapplicable' },
    },
  },
  observe({ links }) {
    const found = worthOpening(links);
    if (found.length === 0) return { shows: 'nothing', message: 'none' };
    const spots = found.map(({ at }) => at);
    return { shows: 'evidence', message: 'found', data: { count: found.length }, spots, suggests: 'kept' };
  },
});
`;
}

function test({ id, name }: Start): string {
  return `import { ${name} } from '../../rules/guided/${id}.ts';
import { guidedTable } from './guided-table.ts';

// A case is why, and only what differs from an ordinary page (page-of.ts). Then one case for each trap,
// and one for each answer that the evidence can speak for.
guidedTable(${name}, {
  evidence: [
    ['${UNWRITTEN}：有可看的页面 / To write: a page that holds evidence', {}, { message: 'found', suggests: 'kept' }],
  ],
  nothing: [
    ['${UNWRITTEN}：看着像、其实没有可看的页面 / To write: a page that looks like it and holds nothing', {}],
  ],
});
`;
}

/** A rule that a person decides, and its table: complete but for the words and what to look for. */
export function guidedRuleSources(start: Start): RuleSources {
  return { rule: rule(start), test: test(start) };
}
