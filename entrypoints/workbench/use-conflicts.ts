import { useState } from 'preact/hooks';
import type { Conflict, Dispute } from '../../assessment/contract.ts';
import type { ConflictChoice } from '../../extension/assessment/conflict-sides.ts';
import { conflictsIn } from '../../extension/assessment/conflicts-in.ts';
import { decideConflict } from '../../extension/assessment/decide-conflict.ts';
import { ruleOnDispute } from '../../extension/assessment/rule-dispute.ts';
import { type ShownConflict, shownConflict } from '../../extension/assessment/shown-conflict.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { AssessProps } from './assess-props.ts';
import { toolVersion } from './tool.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const KINDS = ['assessments'] as const;

/** What two parts of an assessment say differently and nobody has decided, and the way to decide it. */
export function useConflicts(props: AssessProps, tell: (words: string) => void) {
  const { ledger, packs, assessment, assessor } = props;
  const version = useFollow(ledger, KINDS);
  const [isDeciding, setDeciding] = useState(false);
  const loaded = useLoaded(async () => {
    const found = await conflictsIn(ledger, assessment);
    const [disputes, shots] = await Promise.all([disputesIn(ledger, found), shotsIn(ledger, found)]);
    const names = {
      pack: (id: string) => packs.title(id, languageOfSurfaces()),
      site: (id: string) => assessment.sites.find((site) => site.id === id)?.title ?? id,
    };
    return { conflicts: found.map((one) => shownConflict(one, names, disputes)), shots };
  }, [ledger, packs, assessment, version]);
  const work = async (conflicts: readonly ShownConflict[], choice: ConflictChoice, by: string) => {
    // One after the other: what is decided of an assessment builds on what was decided before.
    for (const { conflict } of conflicts) {
      const rule = async (dispute: Dispute, ruling: Parameters<typeof ruleOnDispute>[1]) => {
        const packOf = packs.of.bind(packs);
        await ruleOnDispute(dispute, ruling, { ledger, assessment, packOf, tool: toolVersion(), by });
      };
      await decideConflict(conflict, choice, { ledger, by, rule });
    }
  };
  const decide = (conflicts: readonly ShownConflict[], choice: ConflictChoice) =>
    assessor.sign((by) => {
      setDeciding(true);
      work(conflicts, choice, by)
        .then(
          () => tell(say('conflictDecided', conflicts.length)),
          (error: unknown) => tell(say('notKept', String(error))),
        )
        .finally(() => setDeciding(false));
    });
  return { loaded, isDeciding, decide };
}

function sitesOf(conflicts: readonly Conflict[], what: Conflict['what']): string[] {
  const sites = conflicts.filter((one) => one.what === what).map(({ site }) => site ?? '');
  return [...new Set(sites)];
}

async function disputesIn(
  ledger: Ledger,
  conflicts: readonly Conflict[],
): Promise<ReadonlyMap<string, Dispute>> {
  const all = await Promise.all(sitesOf(conflicts, 'dispute').map((site) => ledger.disputes(site)));
  return new Map(all.flat().map((one) => [one.id, one]));
}

async function shotsIn(ledger: Ledger, conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, Shot>> {
  const all = await Promise.all(sitesOf(conflicts, 'shot').map((site) => ledger.shots(site)));
  return new Map(all.flat().map((one) => [one.id, one]));
}
