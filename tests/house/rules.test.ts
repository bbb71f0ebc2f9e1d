import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeMessages } from '../../audit/judge-messages.ts';
import type { Message, PageRule } from '../../rules/contract.ts';
import { weights } from '../../rules/packs/weights.ts';
import { clauseOf } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paths = globSync('rules/{page,guided}/*.ts', { cwd: root });
const files = paths.map((path) => basename(path, '.ts'));
const folderOf = (id: string) => basename(dirname(paths.find((path) => basename(path, '.ts') === id) ?? ''));
const all: readonly PageRule[] = rules;

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The names that `judge` gives to messages, by the outcome that stands before them in the source. */
function messagesOfFailures(id: string): string[] {
  const source = readFileSync(join(root, `rules/${folderOf(id)}/${id}.ts`), 'utf8');
  return [...source.matchAll(/outcome: 'failed'[^}]*?message: '(\w+)'/g)].map(([, name = '']) => name);
}

function isSaid(words: Message['what'] | undefined): boolean {
  return words !== undefined && words.zh.trim() !== '' && words.en.trim() !== '';
}

/** The places for data; one that holds words has a datum in each language (`sections`, `sectionsEn`). */
function placesIn(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/(?:Zh|En)$/, '')).toSorted();
}

describe('the registry', () => {
  it('holds every rule that has a file, once, in the order of their ids', () => {
    expect(all.map(({ id }) => id)).toEqual(files.toSorted());
  });

  it('weighs every rule from 1 to 10', () => {
    expect(Object.keys(weights).toSorted()).toEqual(files.toSorted());
    for (const weight of Object.values(weights)) {
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(weight).toBeLessThanOrEqual(10);
    }
  });
});

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is exported under its own name from its own file', async () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    const module: Record<string, unknown> = await import(`../../rules/${folderOf(id)}/${id}.ts`);
    expect(module[camelCase(id)]).toBe(rule);
  });

  it('has a test with the four lists', () => {
    const path = join(root, `tests/rules/${id}.test.ts`);
    expect(existsSync(path)).toBe(true);
    const source = readFileSync(path, 'utf8');
    const isGuided = rule.guide !== undefined;
    expect(source).toContain(`${isGuided ? 'guidedTable' : 'ruleTable'}(${camelCase(id)}`);
    const lists = isGuided ? ['evidence', 'nothing'] : ['passed', 'failed', 'cantTell', 'inapplicable'];
    for (const outcome of lists) {
      expect(source).toMatch(new RegExp(`^\\s*${outcome}: \\[`, 'm'));
    }
  });

  it('states what it takes for granted', () => {
    expect(rule.assumes.length).toBeGreaterThan(0);
  });

  it('speaks both languages, with the same places for data', () => {
    expect(isSaid(rule.title)).toBe(true);
    for (const message of Object.values(rule.messages)) {
      for (const words of [message.what, message.why, message.fix]) {
        if (words === undefined) continue;
        expect(isSaid(words)).toBe(true);
        expect(placesIn(words.en)).toEqual(placesIn(words.zh));
      }
    }
  });

  it('says of every failure what, why and what to do', () => {
    for (const name of messagesOfFailures(id)) {
      const message = rule.messages[name];
      expect([name, isSaid(message?.why), isSaid(message?.fix)]).toEqual([name, true, true]);
    }
  });

  it('cites each clause once, and none that leaves no trace on the web', () => {
    const cited = rule.cites.map(({ clause }) => clause);
    expect(new Set(cited).size).toBe(cited.length);
    for (const clause of cited)
      expect([clause, clauseOf(clause).clause.check.by]).not.toEqual([clause, 'offweb']);
  });
});

describe('the judge', () => {
  it('speaks both languages', () => {
    const messages: Record<string, Message> = judgeMessages;
    for (const message of Object.values(messages)) {
      expect(isSaid(message.what)).toBe(true);
      if (message.fix !== undefined) expect(isSaid(message.fix)).toBe(true);
    }
  });
});
