import type { Landing } from '../facts/link-verdict.ts';

/** A page as far as it was read: what a person finds, and what tells one kind of page from another. */
export interface PageSeen extends Landing {
  /** The text block by block, white space collapsed, the first 8,000 characters of it. */
  readonly lines: readonly string[];
  /** The h1 headings alone. */
  readonly mainHeadings: readonly string[];
  readonly description: string;
  readonly keywords: string;
  readonly hasPasswordField: boolean;
  /** Number of script elements. */
  readonly scripts: number;
  /** The address, as written, that the page goes to by itself: of a meta refresh, or of a script that names it. */
  readonly jump: string | null;
  /** What a script that hardly does more says in a box of its own (`alert`). */
  readonly alerts: readonly string[];
  /** The first pictures' addresses, as written. */
  readonly pictures: readonly string[];
  /** Addresses of frames, embeds and objects, as written. */
  readonly embeds: readonly string[];
  /** The beginning of the page's source. */
  readonly source: string;
}
