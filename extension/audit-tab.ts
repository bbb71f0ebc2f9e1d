import type { Finding } from '../audit/finding.ts';
import { judgePage } from '../audit/judge.ts';
import { completeFacts } from '../facts/derive/complete.ts';
import { withLinkVerdicts } from '../facts/derive/link-verdicts.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import type { FrameInside } from '../facts/shape/embedded.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { choosePack } from '../rules/packs/index.ts';
import type { PackChoice } from './pack-choice.ts';
import type { TabRecord } from './tab-memory.ts';

/** One page judged under the pack that binds it. */
export interface Audit {
  readonly facts: PageFacts;
  readonly pack: Pack;
  readonly findings: readonly Finding[];
}

/** Joins what was read inside frames to the frames of the page. */
export function joinFrames(facts: PageFacts, insides: Readonly<Record<string, FrameInside>>): PageFacts {
  const { frames } = facts;
  if (frames === undefined) return facts;
  const joined = frames.map((frame) => ({
    ...frame,
    inside: (frame.token === null ? undefined : insides[frame.token]) ?? frame.inside,
  }));
  return { ...facts, frames: joined };
}

/**
 * Judges what was read in a tab, with what the network said of its links, under the pack that `choose` says;
 * without it the built-in one that binds the page. Null where the page has not been read.
 */
export function auditTab(
  { facts, insides }: TabRecord,
  verdicts: ReadonlyMap<string, LinkVerdict> | null,
  choose: PackChoice = choosePack,
): Audit | null {
  if (facts === null) return null;
  const whole = completeFacts(
    withLinkVerdicts(joinFrames(facts, insides), verdicts && [...verdicts.values()]),
  );
  const { host, path } = whole.address;
  const pack = choose({ host, path, organs: whole.kind?.organs ?? [] });
  return { facts: whole, pack, findings: judgePage(whole, pack) };
}
