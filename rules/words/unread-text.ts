interface Text {
  readonly textLength: number;
  readonly images: number;
  readonly embeds: number;
  readonly attachments: number;
  readonly unfilled: boolean;
}

interface Attached {
  readonly label: string;
  readonly labelFrom: string;
  readonly heading: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly target: { readonly file: string | null };
}

/** Text shorter than this beside a picture or a file is the file's caption, not the document. */
const SHORTEST_TEXT = 100;
/** No document has fewer characters; they are its title once more, and the document is shown some other way. */
const LEAST_TEXT = 30;
/** A letter that sends a document round as an attachment is hardly longer. */
const LONGEST_LETTER = 200;

const READABLE_FILES =
  /^(?:pdf|docx?|wps|wpt|ofd|ceb|rtf|txt|xlsx?|et|csv|pptx?|zip|rar|7z|jpe?g|png|gif|tiff?)$/;
const PICTURE_FILES = /^(?:jpe?g|png|gif|tiff?)$/;
const ROSTER = /名单|公示|名册|花名册|清册|附件/;

/** Hardly any text of its own, and something in its place that was not read. */
export function isElsewhere(text: Text): boolean {
  return text.textLength < SHORTEST_TEXT && text.images + text.embeds + text.attachments > 0;
}

/** The text could not be read: there is next to none, a script is to fill it, or it is a picture or an attachment. */
export function isTextUnread(text: Text | null): boolean {
  if (text === null || text.unfilled || text.textLength < LEAST_TEXT || isElsewhere(text)) return true;
  return text.attachments > 0 && text.textLength < LONGEST_LETTER;
}

/** Loading …, or a note that scripts are switched off, is no longer. */
const LONGEST_NOTE = 20;

/** Nothing to speak of was there to read: a script or frames are to show what the page is about. */
export function isPageUnread(page: {
  readonly links: readonly object[];
  readonly body: Text | null;
  readonly kindClues: { readonly ownText?: number | undefined };
}): boolean {
  const { links, body, kindClues } = page;
  if (body !== null) return body.unfilled && body.textLength < SHORTEST_TEXT;
  return links.length === 0 && (kindClues.ownText ?? 0) < LONGEST_NOTE;
}

/** A link to a file of this page that may hold its own data: one of the main part, or one beside it that is called a list or an attachment. */
export function isAttachment({ target, place, hidden, label, labelFrom, heading }: Attached): boolean {
  if (hidden || target.file === null || !READABLE_FILES.test(target.file)) return false;
  // A picture of the text that opens itself in full size is that picture.
  if (PICTURE_FILES.test(target.file) && labelFrom !== 'text' && !ROSTER.test(label)) return false;
  return place === 'main' || (place === 'related' && ROSTER.test(label + heading));
}
