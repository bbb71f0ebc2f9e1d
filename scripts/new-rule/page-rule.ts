import { citation, type RuleSources, type Start, UNWRITTEN, unwritten } from './template.ts';

function rule(start: Start): string {
  const { id, name } = start;
  return `import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { isTextUnread } from '../words/unread-text.ts';

/** ${UNWRITTEN} / To write: where the page shows what the title states, null where it does not. Its words belong in rules/words/. */
function shownIn(body: Facts['body']): Spot | null {
  throw new Error(\`${id}: shownIn is still to be written, for a text of \${body?.textLength ?? 0} characters\`);
}

export const ${name} = pageRule({
  id: '${id}',
  title: ${unwritten('合格的页面是什么样', 'what the good page is like')},
  // ${UNWRITTEN}：最重算什么 / To write: the most that a failure weighs.
  severity: 'warning',
  cites: ${citation(start)},
  // ${UNWRITTEN}：管哪些页面 / To write: the kinds of page that it is for.
  appliesTo: ['normative-document'],
  // ${UNWRITTEN}：用到哪些事实，judge 只看得到这些 / To write: the facts that judge() may see.
  needs: ['body'],
  assumes: [${unwritten('规则视为当然的事', 'what the rule takes for granted')}],
  messages: {
    shown: { what: ${unwritten('合格在哪里：{words}', 'what is right: {words}')} },
    missing: {
      what: ${unwritten('哪里不合格', 'what is wrong')},
      why: ${unwritten('为什么要紧', 'why it matters')},
      fix: ${unwritten('怎样整改', 'what to do')},
    },
    unread: {
      what: ${unwritten('为什么判断不了', 'why it cannot be told')},
      fix: ${unwritten('请人看什么', 'what a person should look at')},
    },
  },
  judge({ body }) {
    const shown = shownIn(body);
    if (shown) return { outcome: 'passed', message: 'shown', data: { words: shown.text }, spots: [shown] };
    if (isTextUnread(body)) return { outcome: 'cantTell', message: 'unread' };
    return { outcome: 'failed', message: 'missing', spots: body?.at ? [body.at] : [] };
  },
});
`;
}

function test({ id, name }: Start): string {
  return `import { ${name} } from '../../rules/page/${id}.ts';
import { ruleTable } from './rule-table.ts';

// A case is why, and only what differs from an ordinary page (page-of.ts). Then one case for each trap,
// and for each way in which a site may write the same thing.
ruleTable(${name}, {
  passed: [['${UNWRITTEN}：合格的页面 / To write: a page as the title states', {}, { message: 'shown' }]],
  failed: [
    ['${UNWRITTEN}：不合格的页面 / To write: a page that falls short', {}, { message: 'missing', severity: 'warning' }],
  ],
  cantTell: [
    ['${UNWRITTEN}：本页判断不了 / To write: a page that does not settle it', { body: { textLength: 12, images: 3 } }, { message: 'unread' }],
  ],
  inapplicable: [
    ['${UNWRITTEN}：看着不合格、却不归它管的页面 / To write: a page that looks bad and is none of its business', {}],
  ],
});
`;
}

/** A rule that one page decides, and its table: complete but for the words and the decision. */
export function pageRuleSources(start: Start): RuleSources {
  return { rule: rule(start), test: test(start) };
}
