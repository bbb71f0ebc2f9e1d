import type { Pack } from '../rules/packs/contract.ts';
import { USER_PACK_VERSION } from '../rules/packs/user-pack.ts';

/** The text of a new pack that rests on a built-in one and changes nothing of it yet. */
export function packOnTop(base: Pack, id: string): string {
  const pack = {
    version: USER_PACK_VERSION,
    id,
    title: { zh: `${base.title.zh}（自行调整）`, en: `${base.title.en}, adjusted` },
    extends: base.id,
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** A name for a pack on top of a built-in one that no other pack has. */
export function freeName(base: Pack, taken: readonly string[]): string {
  const name = `${base.id}-own`;
  for (let count = 1; ; count++) {
    const next = count === 1 ? name : `${name}-${count}`;
    if (!taken.includes(next)) return next;
  }
}
