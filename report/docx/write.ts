import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Report } from '../model.ts';
import { findingTotal, type Writing } from '../writing.ts';
import { allowedText } from '../xml-text.ts';
import { assessmentParts } from './assessment.ts';
import { footerWords, noticeTitle } from './finding-parts.ts';
import { type NoticeTerms, noticeParts } from './notice.ts';
import { FACES, SIZES } from './parts.ts';

/** A4 and the margins of official documents (GB/T 9704), in twentieths of a point: 37, 26, 35 and 28 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, right: 1_474, bottom: 1_984, left: 1_587 },
} as const;

type Section = ConstructorParameters<typeof Document>[0]['sections'][number];

function small(children: readonly (string | (typeof PageNumber)['CURRENT' | 'TOTAL_PAGES'])[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children, font: FACES.song, size: SIZES.small })],
  });
}

/** A part of a document that begins on a new page, with its title above and the page numbers below. */
function section(title: string, children: Section['children'], { language }: Report): Section {
  const [before = '', between = '', after = ''] = footerWords(language);
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return {
    properties: { page: PAGE },
    headers: { default: new Header({ children: [small([allowedText(title)])] }) },
    footers: { default: new Footer({ children: [small(numbers)] }) },
    children,
  };
}

async function sectionsOf(
  report: Report,
  terms: NoticeTerms,
  { signal, onProgress }: Writing,
): Promise<Section[]> {
  const { assessment, sites, language } = report;
  const total = findingTotal(report);
  if (assessment !== null) {
    const parts = await assessmentParts(report, assessment);
    onProgress?.(total, total);
    return [section(assessment.title, parts, report)];
  }
  const sections: Section[] = [];
  let written = 0;
  for (const site of sites) {
    signal?.throwIfAborted();
    sections.push(section(noticeTitle(site, language), await noticeParts(site, terms, language), report));
    written += site.head.counts.total;
    onProgress?.(written, total);
  }
  return sections;
}

/** How a document is written: as a report, and with the terms of the notice. */
export interface DocxWriting extends Writing {
  readonly notice?: NoticeTerms;
}

/** A document: the notice of rectification of a site, or the report of an assessment. */
export async function* docxPieces(
  report: Report,
  writing: DocxWriting = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const sections = await sectionsOf(report, writing.notice ?? {}, writing);
  writing.signal?.throwIfAborted();
  const document = new Document({
    creator: report.made.tool,
    title: allowedText(report.assessment?.title ?? report.sites[0]?.head.site.title ?? ''),
    styles: { default: { document: { run: { font: FACES.fangsong, size: SIZES.text } } } },
    sections,
  });
  yield new Uint8Array(await Packer.toArrayBuffer(document));
}
