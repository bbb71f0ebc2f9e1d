import type { PageRule } from '../../rules/contract.ts';
import type { Clause, Threshold } from '../../rules/plans/contract.ts';
import { clauseOf } from '../../rules/plans/index.ts';
import { code, label, plain, table } from './markdown.ts';
import { basisWords, forceWords } from './rule-words.ts';

function numberOf({ value, unit, op = '', meaning, testable = true, derived = false }: Threshold): string {
  const kind = [
    ...(testable ? [] : ['只是名称 / a name, no bound']),
    ...(derived ? ['由措辞读出 / read out of the wording'] : []),
  ].join('；');
  const bound = [op, value, unit].filter((part) => part !== '').join(' ');
  return `${plain(`${bound}：${meaning}`)}${kind === '' ? '' : `（${kind}）`}`;
}

/** The day, and the plan's own words where they say more. */
function deadlineOf({ deadline, deadlineText }: Clause): string {
  const said = [deadline, deadlineText].filter((words) => words !== null);
  return [...new Set(said)].map(plain).join('：') || '—';
}

/** The clauses that a rule rests on: whose, where, how binding, with the numbers that each plan sets itself. */
export function clausesOf({ cites }: Pick<PageRule, 'cites'>): string {
  const rows = cites.map(({ clause: id, basis }) => {
    const { plan, clause } = clauseOf(id);
    return [
      plain(plan.shortTitle),
      `${plain(clause.locator)}<br>${code(id)}`,
      `${plain(clause.title)}<br>${plain(clause.duty)}`,
      label(basisWords[basis]),
      label(forceWords[clause.force]),
      deadlineOf(clause),
      clause.thresholds.map(numberOf).join('<br>') || '—',
    ];
  });
  const head = [
    '要点 / Plan',
    '位置 / Locator',
    '条款与要求 / Clause and duty',
    '依据 / Basis',
    '力度 / Force',
    '时限 / Deadline',
    '该要点定的数 / Its numbers',
  ];
  return table(head, rows);
}
