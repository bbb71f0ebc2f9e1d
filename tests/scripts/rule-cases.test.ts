import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { rules } from '../../rules/registry.ts';
import { root } from '../../scripts/setup.mjs';

const Lists = z.record(z.string(), z.array(z.string()));

const PROGRAM = `
const { ruleEntries } = await import('./scripts/docs/rule-entries.ts');
const entries = await ruleEntries();
const lists = entries.map(({ rule, cases }) => [rule.id, [...new Set(cases.map(({ list }) => list))]]);
process.stdout.write(JSON.stringify(Object.fromEntries(lists)));
`;

describe('the tables of rules', () => {
  it('can be read in plain Node, without running a test', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const lists = Lists.parse(JSON.parse(stdout));
    for (const { id, ...rule } of rules) {
      const wanted = 'guide' in rule ? ['evidence', 'nothing'] : ['passed', 'failed'];
      expect([id, lists[id]]).toEqual([id, expect.arrayContaining(wanted)]);
    }
  });
});
