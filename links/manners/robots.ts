import robotsParser from 'robots-parser';

/**
 * What a host's robots.txt grants a crawl. It binds a crawl alone: a person who checks the links of a page asks
 * for the very addresses that a reader could click, and that is no crawl.
 */
export interface Robots {
  /** Whether an address of the host may be asked for; false for one of another host. */
  allowed(url: string): boolean;
  /** Milliseconds from one request to the next that the host wishes (`Crawl-delay`); null where it names none. */
  readonly crawlDelay: number | null;
}

/** The part that must be heeded. https://www.rfc-editor.org/rfc/rfc9309#section-2.5 */
const MOST_CHARACTERS = 512_000;

/** The name by which a host can address us in its robots.txt. */
export const ROBOTS_NAME = 'Mingcha';

const everything: Robots = { allowed: () => true, crawlDelay: null };
const nothing: Robots = { allowed: () => false, crawlDelay: null };

/** What a robots.txt grants. `url`: its own address; `text`: what it says, of which the first 512,000 characters count. */
export function robotsOf(text: string, url: string): Robots {
  const rules = robotsParser(url, withoutCutLine(text.replace(/^\uFEFF/, '')));
  const seconds = rules.getCrawlDelay(ROBOTS_NAME);
  const isDelay = seconds !== undefined && Number.isFinite(seconds) && seconds >= 0;
  return {
    allowed: (asked) => rules.isAllowed(asked, ROBOTS_NAME) === true,
    crawlDelay: isDelay ? seconds * 1_000 : null,
  };
}

/**
 * What follows from the answer to a request for robots.txt: `status` is null where none came. Where there is no such
 * file (4xx), all is allowed; where the host cannot say so now (5xx, 429, no answer), nothing is, for now.
 * https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1
 */
export function robotsFromAnswer(status: number | null, text: string, url: string): Robots {
  if (status === null || status >= 500 || status === 429) return nothing;
  if (status >= 200 && status < 300) return robotsOf(text, url);
  return everything;
}

/** Half a line could forbid more, or allow more, than the whole. */
function withoutCutLine(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS);
  const end = Math.max(kept.lastIndexOf('\n'), kept.lastIndexOf('\r'));
  return kept.slice(0, end + 1);
}
