import { type Citation, pageRule } from '../../rules/contract.ts';

export const known: Citation = { clause: 'jiading-2023/37', basis: 'stated' };

// @ts-expect-error A clause that no plan has.
export const unknownClause: Citation = { clause: 'jiading-2023/92', basis: 'stated' };

// @ts-expect-error A plan that there is none of.
export const unknownPlan: Citation = { clause: 'baoshan-2024/1', basis: 'stated' };

const shell = {
  id: 'a-rule',
  title: { zh: '一', en: 'one' },
  severity: 'info',
  cites: [known],
  appliesTo: 'any',
  assumes: [],
} as const;

export const undeclaredFact = pageRule({
  ...shell,
  needs: ['links'],
  messages: { fine: { what: { zh: '好', en: 'fine' } } },
  // @ts-expect-error A fact that the rule did not ask for.
  judge: ({ frames }) => ({ outcome: 'passed', message: 'fine', data: { frames } }),
});

export const unknownMessage = pageRule({
  ...shell,
  needs: ['links'],
  messages: { fine: { what: { zh: '好', en: 'fine' } } },
  // @ts-expect-error A message that the rule does not have.
  judge: () => ({ outcome: 'passed', message: 'nonesuch' }),
});
