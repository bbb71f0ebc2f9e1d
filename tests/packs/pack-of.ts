import type { Pack } from '../../rules/packs/contract.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { parsePack } from '../../rules/packs/parse-pack.ts';

/** The least that a pack of one's own must say. */
export const least = {
  version: 1,
  id: 'xinqiao',
  title: { zh: '新桥镇', en: 'Xinqiao' },
  extends: 'jiading-2023',
} as const;

/** A sound pack of one's own; throws its faults where it is not. */
export function packOf(change: object = {}): Pack {
  const parsed = parsePack({ ...least, ...change });
  if (Array.isArray(parsed)) throw new Error(parsed.map(({ path, code }) => `${path} ${code}`).join('\n'));
  return parsed;
}

/** The faults of a broken pack; throws where it is sound. */
export function faultsIn(json: unknown): PackFault[] {
  const parsed = parsePack(json);
  if (!Array.isArray(parsed)) throw new Error('the pack is sound');
  return parsed;
}

/** Where and of what kind, one a line. */
export function placesOf(faults: readonly PackFault[]): string[] {
  return faults.map(({ path, code }) => `${path} ${code}`);
}
