import { describe, expect, it } from 'vitest';
import type { SiteFinding } from '../../../audit/site-finding.ts';
import { siteRules } from '../../../rules/site-registry.ts';
import { cleanPortal, type PortalName } from './clean-portal.ts';
import type { DialectName, dialects } from './dialects.ts';
import { failures, judged, planOf } from './reading.ts';
import type { NearMiss, Seed, SeedTable } from './seed.ts';
import { columnSeeds } from './seeds-columns.ts';
import { documentSeeds } from './seeds-documents.ts';
import { interactionSeeds } from './seeds-interaction.ts';
import { yearlySeeds } from './seeds-yearly.ts';

const seeds: SeedTable = { ...yearlySeeds, ...columnSeeds, ...documentSeeds, ...interactionSeeds };
const names = ['trs', 'hanweb', 'founder'] as const satisfies readonly (keyof typeof dialects)[];
const portals = ['district-2023', 'district-2025', 'town-2025'] as const satisfies readonly PortalName[];

/** What the clean portals leave to a person, and why; everything else passes or is no duty of theirs. */
const OPEN: Readonly<Record<string, string>> = {
  'smart-search': '不代为搜索，没有试过',
  'consultation-platform': '“民意征集”可能是其中一类，也可能就是平台',
};

function found({ in: portal, change, seeing }: Seed | NearMiss, dialect: DialectName): SiteFinding[] {
  const seeded = cleanPortal(portal);
  change?.(seeded);
  return judged(seeded, planOf[portal], dialect, seeing);
}

/** Two of the ways of writing, others for the next one: all three take their turns. */
function turnsOf({ dialects: own = names }: Seed | NearMiss, at: number): DialectName[] {
  return own.length <= 2 ? [...own] : names.filter((_, n) => n !== at % names.length);
}

describe('a clean portal', () => {
  for (const portal of portals) {
    it.each(names)(`${portal}, written as %s: no rule fails`, (dialect) => {
      const findings = judged(cleanPortal(portal), planOf[portal], dialect);
      expect(failures(findings)).toEqual([]);
      const open = findings.filter(({ outcome }) => outcome === 'cantTell' || outcome === 'untested');
      expect(open.filter(({ rule }) => OPEN[rule] === undefined)).toEqual([]);
    });
  }

  it('gives every rule something to pass on', () => {
    const passed = portals.flatMap((portal) =>
      judged(cleanPortal(portal), planOf[portal], 'trs').filter(({ outcome }) => outcome === 'passed'),
    );
    const rules = new Set<string>(passed.map(({ rule }) => rule));
    expect(siteRules.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual(['smart-search']);
  });
});

it('every rule over sites has seeds', () => {
  expect(Object.keys(seeds).sort()).toEqual(siteRules.map(({ id }) => id).sort());
});

for (const [rule, { faults, misses }] of Object.entries(seeds)) {
  describe(rule, () => {
    for (const [at, seed] of faults.entries()) {
      it.each(turnsOf(seed, at))(`fails: ${seed.what} (${seed.in}, %s)`, (dialect) => {
        const expected = [`${rule}: ${seed.says}`, ...(seed.with ?? [])];
        expect(failures(found(seed, dialect))).toEqual(expected.sort());
      });
    }
    for (const [at, miss] of misses.entries()) {
      it.each(turnsOf(miss, at + 1).slice(0, 1))(
        `${miss.comes}: ${miss.what} (${miss.in}, %s)`,
        (dialect) => {
          const findings = found(miss, dialect);
          expect(failures(findings)).toEqual([...(miss.with ?? [])].sort());
          const own = findings.filter((finding) => finding.rule === rule);
          expect(own.map(({ outcome, message }) => `${outcome} ${message}`)).toContain(
            `${miss.comes} ${miss.says}`,
          );
        },
      );
    }
  });
}
