import type { Words } from '../../rules/contract.ts';
import type { RuleKind } from './template.ts';

interface Made {
  readonly id: string;
  readonly kind: RuleKind;
  /** The clause that the rule cites was nobody's choice. */
  readonly standIn: boolean;
  /** Files in which the entry of the rule could not be placed. */
  readonly byHand: readonly string[];
  /** Whether the generated files name the rule. */
  readonly registered: boolean;
}

function steps({ id, kind, standIn, byHand, registered }: Made): Words[] {
  const rule = `rules/${kind}/${id}.ts`;
  const weights = kind === 'site' ? 'rules/packs/site-weights.ts' : 'rules/packs/weights.ts';
  const test = `tests/rules/${id}.test.ts`;
  return [
    ...byHand.map((path) => ({
      zh: `在 ${path} 中手工加上“${id}”一项：没有找到可靠的位置。`,
      en: `Add an entry for “${id}” to ${path} by hand: no safe place was found.`,
    })),
    ...(registered
      ? []
      : [
          {
            zh: '改好上面所报的错误，再运行 npm run docs：规则尚未登记。',
            en: 'Cure the error above and run npm run docs: the rule is not registered yet.',
          },
        ]),
    {
      zh: `先写样例：${test}，每个“待写”一行，现在都不通过。`,
      en: `Write the cases first: ${test}; every line that says “To write” is red for now.`,
    },
    {
      zh: `再写规则：${rule}${standIn ? '；其中的条款只是占位，请换成真正的依据' : ''}。`,
      en: `Then the rule: ${rule}${standIn ? '; the clause in it only stands in for the real one' : ''}.`,
    },
    {
      zh: `定权重：${weights}。`,
      en: `Settle its weight: ${weights}.`,
    },
    ...(kind === 'site'
      ? []
      : [
          {
            zh: '定样例门户各页的结论：tests/portal/expectations.ts；没有一页会不合格的，在 tests/portal/pages 添一页。',
            en: 'Settle how the pages of the sample portal come out: tests/portal/expectations.ts; where none would fail, add one to tests/portal/pages.',
          },
        ]),
    {
      zh: `运行 npx vitest run --project unit tests/rules/${id}.test.ts，全部通过后运行 npm run docs、npm test。`,
      en: `Run npx vitest run --project unit tests/rules/${id}.test.ts; when all is green, npm run docs and npm test.`,
    },
    {
      zh: '缺少事实，见 docs/adding-a-rule.md。',
      en: 'Where a fact is missing, see docs/adding-a-rule.md.',
    },
  ];
}

/** What is left to do by hand, in both languages. */
export function nextSteps(made: Made): string {
  const lines = steps(made).map(({ zh, en }, index) => `${index + 1}. ${zh}\n   ${en}`);
  return ['', '接下来 / What to do next', '', ...lines, ''].join('\n');
}
