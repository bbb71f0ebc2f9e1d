import type { ReportLink } from '../contract.ts';
import type { Report, SiteReport } from '../model.ts';
import { readingNotes } from '../tables/facts-of-report.ts';
import { say } from '../words.ts';
import { encoded, findingTotal, type Writing } from '../writing.ts';
import { assessmentSection } from './assessment-section.ts';
import { Html, html } from './markup.ts';
import { dataAddress, type Fetched, siteSection } from './site-section.ts';
import { STYLE } from './style.ts';

/** Links that one site lists; all are in the spreadsheet. */
const MOST_LINKS = 1_000;
/** Pictures and their bytes that one site brings along. */
const MOST_PICTURES = 60;
const MOST_BYTES = 12_000_000;

/** No script, nothing loaded, no form. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

async function picturesOf({ groups, picture }: SiteReport): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const id of groups.flatMap(({ examples }) => examples.flatMap(({ shots }) => shots))) {
    if (pictures.size >= MOST_PICTURES || bytes >= MOST_BYTES) break;
    const found = pictures.has(id) ? null : await picture(id);
    if (found === null || bytes + found.bytes.length > MOST_BYTES) continue;
    bytes += found.bytes.length;
    pictures.set(id, dataAddress(found));
  }
  return pictures;
}

async function fetched(site: SiteReport): Promise<Fetched> {
  const { broken, cantTell } = site.head.coverage.links;
  const links: ReportLink[] = [];
  for await (const link of site.links()) {
    if (links.length >= MOST_LINKS) break;
    links.push(link);
  }
  return { links, linkTotal: broken + cantTell, pictures: await picturesOf(site) };
}

async function* texts(report: Report, { signal, onProgress }: Writing): AsyncGenerator<string, void> {
  const { language, made, assessment, sites } = report;
  const total = findingTotal(report);
  const title = assessment?.title ?? `${sites[0]?.head.site.title ?? ''} ${say('siteReport', language)}`;
  const style = new Html(STYLE);
  yield html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${style}</style></head><body>
${assessment === null ? null : assessmentSection(assessment, language)}`.toString();
  let written = 0;
  for (const site of sites) {
    signal?.throwIfAborted();
    yield siteSection(site, await fetched(site), made, language).toString();
    written += site.head.counts.total;
    onProgress?.(written, total);
  }
  const notes = readingNotes(language).map((note) => html`<li>${note}</li>`);
  yield html`<footer class="quiet"><ul>${notes}</ul></footer></body></html>
`.toString();
}

/**
 * One file that reads offline, without a script, on screen and on paper. Of each rule the first findings are listed
 * and all are counted.
 */
export function htmlPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, writing));
}
