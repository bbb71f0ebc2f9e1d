import type { Facts } from '../../../facts/page.ts';
import { isDocumentTitle } from '../../words/foreign-language.ts';
import { simplified } from '../../words/traditional.ts';
import { isEnded, isInForce } from '../../words/validity.ts';
import { CURRENT_COLUMN, ENDED_IN_TITLE } from './validity.ts';

type Entry = Facts['listEntries'][number];

/** What the rows of a list say of the validity of its documents. */
export interface Listed {
  /** The column is one of documents in force. */
  readonly isOfCurrent: boolean;
  /** Shown as ended, in the row or in the title. */
  readonly ended: readonly Entry[];
  /** Of a column of documents in force, or shown so, though the last day of the term is over. */
  readonly over: readonly (Entry & { readonly until: string })[];
  /** No row shows a status. */
  readonly isBare: boolean;
}

/** Lists of what a clean-up kept or ended: such a list tells nothing of itself. */
const CLEAN_UP = /清理|废止|失效/;
const NOTHING: Listed = { isOfCurrent: false, ended: [], over: [], isBare: true };

/** Reads the rows of a list for what they say of validity. `today`: `YYYY-MM-DD`, in Shanghai. */
export function listedOn(
  { title, breadcrumb, listEntries }: Pick<Facts, 'title' | 'breadcrumb' | 'listEntries'>,
  today: string,
): Listed {
  const names = simplified([...(breadcrumb?.items ?? []), title.text].join(' '));
  if (CLEAN_UP.test(names)) return NOTHING;
  const isOfCurrent = CURRENT_COLUMN.test(names);
  const hasEnded = (entry: Entry) => isEnded(entry.status) || ENDED_IN_TITLE.test(entry.title);
  return {
    isOfCurrent,
    ended: listEntries.filter(hasEnded),
    over: listEntries.flatMap((entry) => {
      const { until, status } = entry;
      const isOver = until !== undefined && until < today && !hasEnded(entry);
      // Licences and seals of approval are listed with a status and a term, too.
      const isShown = isOfCurrent || (isInForce(status) && isDocumentTitle(entry.title));
      return isOver && isShown ? [{ ...entry, until }] : [];
    }),
    isBare: listEntries.every(({ status }) => status === ''),
  };
}
