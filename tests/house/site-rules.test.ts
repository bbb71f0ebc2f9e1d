import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeMessages } from '../../audit/judge-messages.ts';
import type { Words } from '../../rules/contract.ts';
import { siteWeights } from '../../rules/packs/site-weights.ts';
import { clauseOf } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import type { SiteRule } from '../../rules/site-contract.ts';
import { siteRules } from '../../rules/site-registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('rules/site/*.ts', { cwd: root }).map((path) => basename(path, '.ts'));
const all: readonly SiteRule[] = siteRules;

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function isSaid(words: Words | undefined): boolean {
  return words !== undefined && words.zh.trim() !== '' && words.en.trim() !== '';
}

function placesIn(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/(?:Zh|En)$/, '')).toSorted();
}

describe('the registry of rules over sites', () => {
  it('holds every rule that has a file, once, in the order of their ids, and none that judges pages', () => {
    expect(all.map(({ id }) => id)).toEqual(files.toSorted());
    const pageRules: readonly string[] = rules.map(({ id }) => id);
    expect(files.filter((id) => pageRules.includes(id))).toEqual([]);
  });

  it('weighs every rule from 1 to 10', () => {
    expect(Object.keys(siteWeights).toSorted()).toEqual(files.toSorted());
    for (const weight of Object.values(siteWeights)) {
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(weight).toBeLessThanOrEqual(10);
    }
  });
});

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is exported under its own name from its own file', async () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    const module: Record<string, unknown> = await import(`../../rules/site/${id}.ts`);
    expect(module[camelCase(id)]).toBe(rule);
  });

  it('has a test with the four lists', () => {
    const path = join(root, `tests/rules/${id}.test.ts`);
    expect(existsSync(path)).toBe(true);
    const source = readFileSync(path, 'utf8');
    expect(source).toContain(`siteTable(${camelCase(id)}`);
    for (const outcome of ['passed', 'failed', 'cantTell', 'inapplicable']) {
      expect(source).toMatch(new RegExp(`^\\s*${outcome}: \\[`, 'm'));
    }
  });

  it('states what it takes for granted, and cites clauses that there are', () => {
    expect(rule.assumes.length).toBeGreaterThan(0);
    for (const { clause } of rule.cites) expect(clauseOf(clause).clause.id).toBe(clause);
  });

  it('speaks both languages, with the same places for data, and no message of the judge’s', () => {
    expect(isSaid(rule.title)).toBe(true);
    for (const [name, { what, why, fix }] of Object.entries(rule.messages)) {
      expect(Object.keys(judgeMessages)).not.toContain(name);
      for (const words of [what, why, fix]) {
        if (words === undefined) continue;
        expect(isSaid(words)).toBe(true);
        expect(placesIn(words.en)).toEqual(placesIn(words.zh));
      }
    }
  });

  it('says of every failure what, why and what to do', () => {
    const source = readFileSync(join(root, `rules/site/${id}.ts`), 'utf8');
    const names = [...source.matchAll(/outcome: 'failed'[^}]*?message: '(\w+)'/g)].map(
      ([, name = '']) => name,
    );
    for (const name of names) {
      expect(isSaid(rule.messages[name]?.why)).toBe(true);
      expect(isSaid(rule.messages[name]?.fix)).toBe(true);
    }
  });
});
