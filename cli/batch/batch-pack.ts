import type { Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';
import type { BatchSettings } from '../queue/contract.ts';

/** What of its settings says by what a batch is judged. */
export type Yardstick = Pick<BatchSettings, 'plan' | 'pack'>;

/** The pack of one's own that a batch is judged by; null where it has none. */
export function ownPackOf({ pack }: Yardstick): Pack | null {
  const read = pack === null ? null : parsePackText(pack);
  // Settings that were read hold no broken one.
  return Array.isArray(read) ? null : read;
}

/** The pack that judges all sites of a batch which have none of their own; null: each by the pack that binds it. */
export function packOfAll(yardstick: Yardstick): Pack | null {
  const { plan } = yardstick;
  return ownPackOf(yardstick) ?? (plan === null ? null : packFor(plan));
}
