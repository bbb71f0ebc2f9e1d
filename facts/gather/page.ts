import type { Circumstances } from '../circumstances.ts';
import type { Facts, PageFacts } from '../page.ts';
import type { Recording } from '../recording.ts';
import { FACTS_VERSION } from '../version.ts';
import { gatherBody } from './body.ts';
import { gatherBreadcrumb } from './breadcrumb.ts';
import { gatherCatalogueRows } from './catalogue-rows.ts';
import { gatherConsultationLines } from './consultation-lines.ts';
import { gatherControls } from './controls.ts';
import { gatherDates } from './dates.ts';
import { gatherDocumentFields } from './document-fields.ts';
import { gatherEmptyBlocks } from './empty-blocks.ts';
import { gatherFaqSections } from './faq-sections.ts';
import { gatherFoiTables } from './foi-tables.ts';
import { gatherForms } from './forms.ts';
import { gatherFrames } from './frames.ts';
import { gatherGuideLines } from './guide-lines.ts';
import { gatherKeyPassages } from './key-passages.ts';
import { gatherKindClues } from './kind-clues.ts';
import type { LinkPart } from './link-parts.ts';
import { gatherLinks } from './links.ts';
import { gatherListEntries } from './list-entries.ts';
import { gatherMedia } from './media.ts';
import { gatherMessages } from './messages.ts';
import { gatherMetaTags } from './meta-tags.ts';
import { gatherPassages } from './passages.ts';
import { gatherPersonalData } from './personal-data.ts';
import { gatherPlanMentions } from './plan-mentions.ts';
import { gatherQueryFields } from './query-fields.ts';
import { type Reading, read } from './reading.ts';
import { gatherSiteMarks } from './site-marks.ts';
import { attributeOf } from './survey.ts';
import { gatherTagBlocks } from './tag-blocks.ts';
import { gatherTitle } from './title.ts';
import { gatherValidityBadges } from './validity-badges.ts';

type Failure = PageFacts['failures'][number];

/**
 * Reads all facts of a page from the recording of its tree, whichever host that was made in.
 * Never throws for what a page holds: a gatherer that fails leaves its fact out and is named in `failures`.
 */
export function gatherPage(recording: Recording, circumstances: Circumstances): PageFacts {
  const reading = read(recording, circumstances);
  const failures: Failure[] = [];
  const known = {
    version: FACTS_VERSION,
    address: addressOf(circumstances),
    gathering: {
      at: circumstances.at,
      mode: circumstances.live === null ? ('parsed' as const) : ('live' as const),
    },
    encoding: { used: circumstances.encoding, declared: declaredEncoding(reading) },
  } as const;
  const facts = gatherInOrder(reading, failures);
  return { ...known, ...facts, failures };
}

/** Gatherers that stand on others come after them; one whose ground is missing is left out with it. */
function gatherInOrder(reading: Reading, failures: Failure[]): Partial<Facts> {
  const facts: Partial<Facts> = {};
  const keep = <Name extends keyof Facts>(name: Name, gather: () => Facts[Name]): void => {
    try {
      facts[name] = gather();
    } catch (error) {
      failures.push({ fact: name, reason: String(error).slice(0, 200) });
    }
  };
  const metaTags = (): Facts['metaTags'] => have(facts, 'metaTags');
  const fields = (): Facts['documentFields'] => have(facts, 'documentFields');
  const title = (): Facts['title'] => have(facts, 'title');
  let links: LinkPart[] = [];
  keep('links', () => {
    links = gatherLinks(reading);
    return links.map(({ link }) => link);
  });
  keep('metaTags', () => gatherMetaTags(reading));
  keep('documentFields', () => gatherDocumentFields(reading));
  keep('breadcrumb', () => gatherBreadcrumb(reading));
  keep('title', () => gatherTitle(reading, metaTags(), fields(), facts.breadcrumb?.items.at(-1) ?? ''));
  keep('validityBadges', () => gatherValidityBadges(reading, title(), fields()));
  keep('passages', () => gatherPassages(reading));
  keep('keyPassages', () => gatherKeyPassages(reading));
  keep('controls', () => gatherControls(reading));
  keep('emptyBlocks', () => gatherEmptyBlocks(reading));
  keep('media', () => gatherMedia(reading));
  keep('frames', () => gatherFrames(reading));
  keep('forms', () => gatherForms(reading));
  keep('listEntries', () => gatherListEntries(reading, links));
  keep('messages', () => gatherMessages(reading, links, title()));
  keep('dates', () => gatherDates(reading, metaTags(), fields()));
  keep('personalData', () => gatherPersonalData(reading));
  keep('body', () => gatherBody(reading, links, have(facts, 'media'), have(facts, 'frames')));
  keep('catalogueRows', () =>
    gatherCatalogueRows(
      { reading, links },
      { title: title(), breadcrumb: have(facts, 'breadcrumb'), metaTags: metaTags() },
    ),
  );
  keep('queryFields', () => gatherQueryFields(reading, title()));
  keep('consultationLines', () => gatherConsultationLines(reading, title()));
  keep('guideLines', () => gatherGuideLines(reading, title()));
  keep('foiTables', () => gatherFoiTables(reading, title()));
  keep('faqSections', () => gatherFaqSections(reading));
  keep('tagBlocks', () => gatherTagBlocks(reading));
  keep('planMentions', () => gatherPlanMentions(reading));
  keep('kindClues', () => gatherKindClues(reading));
  keep('siteMarks', () => gatherSiteMarks(reading));
  keep('rendered', () => renderedOf(reading));
  return facts;
}

function have<Name extends keyof Facts>(facts: Partial<Facts>, name: Name): Facts[Name] {
  const fact = facts[name];
  if (fact === undefined) throw new Error(`needs ${name}`);
  return fact;
}

function addressOf({ url, status }: Circumstances): Facts['address'] {
  const { protocol, hostname, pathname, search, hash } = new URL(url);
  return {
    url: hash === '' ? url : url.slice(0, -hash.length),
    scheme: protocol.slice(0, -1),
    host: hostname,
    path: pathname,
    query: search,
    status,
  };
}

function declaredEncoding({ survey }: Reading): string | null {
  for (const part of survey.byTag.get('meta') ?? []) {
    const charset =
      attributeOf(part, 'charset') ??
      /charset\s*=\s*["']?([\w-]+)/i.exec(attributeOf(part, 'content') ?? '')?.[1];
    if (charset) return charset.trim().toLowerCase();
  }
  return null;
}

function renderedOf({ circumstances: { live }, survey }: Reading): Facts['rendered'] {
  if (live === null) return null;
  return {
    viewport: { ...live.viewport },
    pageHeight: live.pageHeight,
    settled: live.settled,
    shadowRoots: survey.shadowRoots,
  };
}
