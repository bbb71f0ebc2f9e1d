import type { Facts, PageFacts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { bearingOf, embeddedIn, surroundingsOf } from '../../rules/words/bearing.ts';
import { isPager, namesIn, relationTo } from '../../rules/words/document-name.ts';
import { isSiteWideHeading } from '../../rules/words/interpretation.ts';

type Linking = PageFacts & Pick<Facts, 'title' | 'links'>;

/** Links of a document to its own interpretations; beside them a page links to those of the one before and behind, and to the latest ones. */
export function explainingLinks({ address, title, links }: Linking): Link[] {
  const around = surroundingsOf(links, title, address.url);
  return links.filter((link) => link.target.type === 'page' && bearingOf(link, around) === 'this');
}

/** Whether a document shows an interpretation of its own: in its text, a tab, a film, a frame, or behind a script's link. */
export function showsInterpretation(page: Linking): boolean {
  const { address, title, links, controls = [], media = [], frames = [], body } = page;
  if (body?.interpretationMentions.some(({ form }) => form !== undefined)) return true;
  const around = surroundingsOf(links, title, address.url);
  if (embeddedIn({ controls, media, frames }, around) !== null) return true;
  return links.some(({ target, ...link }) => {
    const opens = target.type === 'script' || target.type === 'here';
    return opens && bearingOf({ ...link, target }, around) === 'this';
  });
}

/** Links of an interpretation to what may be its document. */
export function explainedLinks({ title, links }: Linking): Link[] {
  return links.filter((link) => isNear(link) && mayBeExplained(link, title.text));
}

function isNear({ place, hidden, target }: Link): boolean {
  return !hidden && target.type === 'page' && (place === 'main' || place === 'related');
}

/** Whether what a link beside an interpretation leads to may be its document: no neighbour in the column, nothing that is new on the site, no document of another name. */
function mayBeExplained({ label, title: more, heading }: Link, title: string): boolean {
  if (isPager(label) || isPager(heading) || isSiteWideHeading(heading)) return false;
  return namesIn(title).length === 0 || relationTo(title, `${label} ${more}`) !== 'other';
}
