import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Case, collected } from './collected-cases.ts';

/** What a rule's test imports, and what it gets where nothing is tested. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['./rule-table.ts', import.meta.resolve('./collected-page-tables.ts')],
  ['./guided-table.ts', import.meta.resolve('./collected-page-tables.ts')],
  ['./site-table.ts', import.meta.resolve('./collected-site-tables.ts')],
  ['vitest', import.meta.resolve('./silent-vitest.ts')],
]);

/**
 * The cases of the tables of rules, as they stand in their tests, by the rule's id; a rule without a test has none.
 * The tests are imported as they are, in plain Node: only what they run their tables with is another.
 * @throws Error Where a test cannot be imported; its message names the test.
 */
export async function readCases(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Case[]>> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const url = STAND_INS.get(specifier);
      return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
    },
  });
  try {
    for (const id of ids) await readTable(id);
  } finally {
    hooks.deregister();
  }
  return collected;
}

async function readTable(id: string): Promise<void> {
  const test = new URL(`../../tests/rules/${id}.test.ts`, import.meta.url);
  if (!existsSync(fileURLToPath(test))) return;
  try {
    await import(test.href);
  } catch (cause) {
    throw new Error(`tests/rules/${id}.test.ts cannot be read: ${String(cause)}`, { cause });
  }
}
