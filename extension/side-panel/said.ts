import type { Remark, Shot } from '../../ledger/contract.ts';
import { standingOf } from '../../ledger/standing.ts';
import type { Group, GuideView } from '../tab-view.ts';
import { isOpen, type PanelItem } from './panel-items.ts';

export type Decision = Extract<Remark, { type: 'decision' }>;
export type Answer = Extract<Remark, { type: 'answer' }>;
export type Note = Extract<Remark, { type: 'note' }>;

/** What holds of a finding by what people said. */
export type Said =
  | { readonly state: 'open' }
  | { readonly state: 'confirmed' | 'dismissed'; readonly by: Decision }
  | { readonly state: 'answered'; readonly by: Answer; readonly answer: GuideView['answers'][number] };

/** An item with all that people said of it. */
export interface ItemCase {
  readonly item: PanelItem;
  readonly said: Said;
  /** Where it stands after that: an answer may move it. */
  readonly group: Group;
  readonly why: string;
  readonly fix: string;
  /** The oldest first. */
  readonly notes: readonly Note[];
  readonly shots: readonly Shot[];
}

const OPEN: Said = { state: 'open' };

/** Joins an item with what was said of it. `url`: of its page; `remarks`: the oldest first. */
export function itemCase(
  item: PanelItem,
  url: string,
  remarks: readonly Remark[],
  shots: readonly Shot[],
): ItemCase {
  const { fingerprint, guide } = item;
  const said = isOpen(item.group) ? saidOf(item, url, remarks) : OPEN;
  const isAnswered = said.state === 'answered';
  return {
    item,
    said,
    group: isAnswered ? said.answer.group : item.group,
    why: isAnswered ? said.answer.why : item.why,
    // The words of a question are shown as a question.
    fix: isAnswered ? said.answer.fix : guide === null ? item.fix : '',
    notes: remarks.filter(
      (remark): remark is Note => remark.type === 'note' && remark.fingerprint === fingerprint,
    ),
    shots: shots.filter((shot) => shot.fingerprint === fingerprint),
  };
}

/** An answer speaks of this very finding, as a decision on it does: of the two the later holds. */
function saidOf(item: PanelItem, url: string, remarks: readonly Remark[]): Said {
  const { by } = standingOf(item, url, remarks);
  const answered = answerTo(item, remarks);
  if (answered !== null && (by?.scope !== 'finding' || by.at <= answered.by.at)) return answered;
  return by === null ? OPEN : { state: by.verdict, by };
}

/** An answer that the question no longer offers decides nothing. */
function answerTo(
  { fingerprint, guide }: PanelItem,
  remarks: readonly Remark[],
): Extract<Said, { state: 'answered' }> | null {
  const by = remarks.findLast(
    (remark): remark is Answer => remark.type === 'answer' && remark.fingerprint === fingerprint,
  );
  const answer = guide?.answers.find(({ name }) => name === by?.answer);
  return by === undefined || answer === undefined ? null : { state: 'answered', by, answer };
}
