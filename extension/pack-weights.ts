import type { AnyRuleId, Pack } from '../rules/packs/contract.ts';
import { parsePackText } from '../rules/packs/pack-text.ts';
import { sheetOf } from '../rules/packs/sheet.ts';
import { ruleIds, USER_PACK_VERSION } from '../rules/packs/user-pack.ts';

/** A rule whose weight was changed. */
export interface ChangedWeight {
  readonly rule: AnyRuleId;
  readonly from: number;
  readonly to: number;
}

/** What each rule that a pack has judged weighs under it. */
export function weightsOf(pack: Pack): Map<AnyRuleId, number> {
  return new Map(sheetOf(pack).flatMap(({ rules }) => rules.map(({ id, weight }) => [id, weight] as const)));
}

/** The weights that differ from those of a pack; of rules that it does not have judged, none. */
export function changedWeights(pack: Pack, wanted: ReadonlyMap<AnyRuleId, number>): ChangedWeight[] {
  return [...weightsOf(pack)].flatMap(([rule, from]) => {
    const to = wanted.get(rule) ?? from;
    return to === from ? [] : [{ rule, from, to }];
  });
}

/**
 * The text of a pack with other weights, all else as its author wrote it. Throws where the text is no sound pack,
 * or a weight is none.
 */
export function withWeights(text: string, changed: readonly ChangedWeight[]): string {
  const written: object = JSON.parse(text.replace(/^\ufeff/, ''));
  const before = 'weights' in written && typeof written.weights === 'object' ? written.weights : {};
  const weights = { ...before, ...Object.fromEntries(changed.map(({ rule, to }) => [rule, to])) };
  return checked({ ...written, weights });
}

/** The text of a new pack that rests on a built-in one and differs from it in these weights alone. */
export function packOnTop(base: Pack, id: string, changed: readonly ChangedWeight[]): string {
  return checked({
    version: USER_PACK_VERSION,
    id,
    title: { zh: `${base.title.zh}（自定权重）`, en: `${base.title.en}, own weights` },
    extends: base.id,
    weights: Object.fromEntries(changed.map(({ rule, to }) => [rule, to])),
  });
}

/** A name for a pack on top of a built-in one that no other pack has. */
export function freeName(base: Pack, taken: readonly string[]): string {
  const name = `${base.id}-own`;
  for (let count = 1; ; count++) {
    const next = count === 1 ? name : `${name}-${count}`;
    if (!taken.includes(next)) return next;
  }
}

/** Whether a word is the name of a rule. */
export function isRuleId(word: string): word is AnyRuleId {
  return ruleIds.some((id) => id === word);
}

function checked(pack: object): string {
  const text = `${JSON.stringify(pack, null, 2)}\n`;
  const parsed = parsePackText(text);
  if (Array.isArray(parsed)) {
    throw new RangeError(parsed.map(({ path, reason }) => `${path}: ${reason.zh} / ${reason.en}`).join('\n'));
  }
  return text;
}
