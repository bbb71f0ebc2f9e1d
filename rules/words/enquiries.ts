import { relationTo } from './document-name.ts';
import { enquiriesIn, mostAskedAbout } from './policy-faq.ts';

interface Shown {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
}

interface Page {
  readonly kind: { readonly kind: string };
  readonly kindClues: { readonly pager: boolean };
  readonly title: { readonly text: string };
  readonly links: readonly Shown[];
  readonly controls: readonly Shown[];
  readonly messages: readonly { readonly title: string }[];
}

/** How many enquiries a page shows. */
export interface Enquiries {
  /** How many there are at least; null where the page does not tell. */
  readonly seen: number | null;
  /** The most on one policy. */
  readonly onOne: number;
  /** Whether there are more pages of them. */
  readonly more: boolean;
}

/** The enquiries on a board, or on a policy's own page: as they are listed, or as the label of an entry counts them. */
export function enquiriesOn({ kind, kindClues, title, links, controls, messages }: Page): Enquiries {
  if (kind.kind === 'message-board') {
    const onOne = mostAskedAbout(messages.map((message) => message.title)).count;
    return { seen: messages.length > 0 ? messages.length : null, onOne, more: kindClues.pager };
  }
  const counted = [...links, ...controls]
    .filter(({ hidden, place }) => !hidden && (place === 'main' || place === 'related'))
    .flatMap(({ label }) => enquiriesIn(label) ?? []);
  const listed = messages.filter((message) => relationTo(title.text, message.title) !== 'other').length;
  const onOne = Math.max(listed, ...counted);
  return { seen: listed + counted.length > 0 ? onOne : null, onOne, more: false };
}
