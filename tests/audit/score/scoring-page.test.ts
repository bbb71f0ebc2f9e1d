import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Interval, RuleTally } from '../../../audit/score/contract.ts';
import { SEVERITY_WEIGHTS } from '../../../audit/score/share.ts';
import { scoreSheet } from '../../../audit/score/sheet.ts';
import type { AnyRuleId } from '../../../rules/packs/contract.ts';
import { ruleIds } from '../../../rules/packs/user-pack.ts';
import { packOf } from '../../packs/pack-of.ts';
import { scored, tally } from './tallies.ts';

const page = readFileSync(fileURLToPath(new URL('../../../docs/scoring.md', import.meta.url)), 'utf8');

/** The cells of the example's table, heading and rule aside. */
function exampleRows(): string[][] {
  const [, behind = ''] = page.split('<!-- example -->');
  const lines = behind.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function shown({ now, worst, best }: Interval, digits: number): string {
  return `${now.toFixed(digits)} (${worst.toFixed(digits)}–${best.toFixed(digits)})`;
}

it('the example in docs/scoring.md is what the tool reckons', () => {
  const rows = exampleRows();
  const tallies = new Map<AnyRuleId, RuleTally>();
  const weights: Partial<Record<AnyRuleId, number>> = {};
  for (const [name = '', weight, ...counts] of rows) {
    const id = ruleIds.find((one) => `\`${one}\`` === name);
    if (id === undefined) throw new Error(`no rule ${name}`);
    const [passed = 0, error = 0, warning = 0, untold = 0] = counts.slice(0, 4).map(Number);
    weights[id] = Number(weight);
    tallies.set(id, tally({ passed, error, warning, cantTell: untold }));
  }
  expect(tallies.size).toBe(4);
  const sheet = scoreSheet(packOf({ rules: { only: [...tallies.keys()] }, weights }), tallies);
  for (const cells of rows) {
    const { share, lost } = scored(sheet, (cells[0] ?? '').replaceAll('`', ''));
    expect(cells.slice(6)).toEqual([share === null ? '—' : shown(share, 3), lost.toFixed(2)]);
  }
  if (sheet.score === null) throw new Error('the example has no score');
  const { now, worst, best } = sheet.score;
  expect(page).toContain(`得分 **${now.toFixed(2)}**（${worst.toFixed(2)}–${best.toFixed(2)}）`);
  expect(page).toContain(`已判 **${(100 * sheet.judged).toFixed(1)}%**`);
});

it('the weights of severities stand there as they are', () => {
  const { error, warning, info } = SEVERITY_WEIGHTS;
  expect(page).toContain(`1 −（${error} × 不合规页 + ${warning} × 提醒页 + ${info} × 提示页）`);
});
