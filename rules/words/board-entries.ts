import { isBoardAddress, isBoardEntry, isOtherForm, mayBeBoardEntry, saysClosed } from './message-board.ts';
import { type Pressable, type Reach, reachOf } from './reach.ts';

interface Seen {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly at: { readonly selector: string; readonly text: string };
}

interface Page {
  readonly links: readonly (Seen & Pressable & { readonly title: string; readonly heading: string })[];
  readonly controls: readonly Seen[];
  readonly frames: readonly (Seen & {
    readonly src: string;
    readonly inside: {
      readonly title: string;
      readonly labels: readonly string[];
      readonly messageForms: number;
    } | null;
  })[];
  readonly forms: readonly (Seen & { readonly textareas: number; readonly submits: number })[];
}

/** A way to the message board, as the page shows it. */
export interface BoardEntry {
  readonly label: string;
  readonly place: string;
  readonly state: 'open' | 'closed' | 'dead' | 'unclear';
  readonly at: { selector: string; text: string };
}

const STATES: Readonly<Record<Reach, BoardEntry['state'] | null>> = {
  leads: 'open',
  acts: 'open',
  unclear: 'unclear',
  unlinked: 'unclear',
  dead: 'dead',
  other: null,
};

const UNNAMED = '留言表单';

function entry({ place, at }: Seen, label: string, state: BoardEntry['state']): BoardEntry {
  return { label, place, at, state: saysClosed(label) ? 'closed' : state };
}

/** 点击咨询 behind 政策咨询：— the words before such a link say what it is. */
const PRESS_HERE = /^(?:请)?(?:点击|单击|点此|进入|前往|戳)|^(?:此处|这里|链接|入口)$/;

function fromLink(link: Page['links'][number], own: readonly string[]): BoardEntry[] {
  const before = PRESS_HERE.test(link.label.trim()) ? [link.heading] : [];
  const label = [link.label, link.title, ...before].find((words) => isBoardEntry(words, own));
  const state = STATES[reachOf(link)];
  return label === undefined || state === null ? [] : [entry(link, label, state)];
}

function fromFrame(frame: Page['frames'][number], own: readonly string[]): BoardEntry[] {
  const { inside, src } = frame;
  const words = [frame.label, inside?.title ?? '', ...(inside?.labels ?? [])];
  const named = words.find((said) => isBoardEntry(said, own));
  const isBoard = named !== undefined || isBoardAddress(src) || (inside?.messageForms ?? 0) > 0;
  if (!isBoard) return [];
  return [entry(frame, named ?? (frame.label || UNNAMED), words.some(saysClosed) ? 'closed' : 'open')];
}

/**
 * All visible links, buttons, frames and forms by which a reader can put a question; with `hidden`, all that are
 * hidden instead. `own` are further names of boards.
 */
export function boardEntries(
  { links, controls, frames, forms }: Page,
  own: readonly string[],
  hidden = false,
): BoardEntry[] {
  const isWanted = (one: Seen) => one.hidden === hidden;
  return [
    ...links.filter(isWanted).flatMap((link) => fromLink(link, own)),
    ...controls
      .filter((one) => isWanted(one) && isBoardEntry(one.label, own))
      .map((one) => entry(one, one.label, 'open')),
    ...frames.filter(isWanted).flatMap((frame) => fromFrame(frame, own)),
    ...forms
      .filter((one) => isWanted(one) && one.textareas > 0 && one.submits > 0 && !isOtherForm(one.label))
      .map((one) =>
        entry(one, isBoardEntry(one.label, own) || saysClosed(one.label) ? one.label : UNNAMED, 'open'),
      ),
  ];
}

/** What a reader can press that may lead to a board under another name: links and buttons that work, and are seen. */
export function otherEntries({ links, controls }: Pick<Page, 'links' | 'controls'>): Seen[] {
  const isPressable = (link: Page['links'][number]) =>
    ['open', 'unclear'].includes(STATES[reachOf(link)] ?? '');
  return [...links.filter(isPressable), ...controls].filter(
    ({ label, hidden }) => !hidden && mayBeBoardEntry(label),
  );
}
