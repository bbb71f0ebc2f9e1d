import type { PageRule } from '../../rules/contract.ts';
import type { Clause, Threshold } from '../../rules/plans/contract.ts';
import { clauseOf } from '../../rules/plans/index.ts';
import { code, label, plain, points } from './markdown.ts';
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
  const lines = cites.map(({ clause: id, basis }) => {
    const { plan, clause } = clauseOf(id);
    const standing = [
      label(basisWords[basis]),
      label(forceWords[clause.force]),
      `时限 / deadline ${deadlineOf(clause)}`,
    ].join('；');
    const numbers = clause.thresholds.map(numberOf).join('；');
    return [
      `**${plain(plan.shortTitle)}** ${plain(clause.locator)} ${code(id)}（${standing}）`,
      points([
        `${plain(clause.title)}：${plain(clause.duty)}`,
        ...(numbers === '' ? [] : [`该要点定的数 / Its numbers：${numbers}`]),
      ]),
    ].join('\n');
  });
  return points(lines);
}
