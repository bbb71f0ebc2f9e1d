import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Picture } from '../model.ts';
import { isWebAddress } from '../web-address.ts';
import { allowedText } from '../xml-text.ts';
import { fitted, pictureSize } from './picture-size.ts';

/** A face for Chinese beside one for Latin; where a machine lacks it, its word processor puts a like one in its place. */
function face(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/** The faces of official documents (GB/T 9704): Song for titles and tables, Hei for headings, Fangsong for text. */
export const FACES = { song: face('宋体'), hei: face('黑体'), fangsong: face('仿宋') } as const;

/** Width of the text on A4 with the margins of official documents, in twentieths of a point: 210 − 28 − 26 mm. */
export const TEXT_WIDTH = 8_845;
/** Sizes in half points: 二号, 三号, 小四, 小五. */
export const SIZES = { title: 44, heading: 32, text: 28, small: 18 } as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A93A0' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
/** Pixels that a picture may take. */
const PICTURE_BOX = { width: 520, height: 420 } as const;

type Run = TextRun | ExternalHyperlink;

/** The title of a document, a line of it for each line of the words. */
export function title(words: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 300 },
    children: words.split('\n').map((line, index) => {
      const text = allowedText(line);
      return new TextRun({
        text,
        break: Math.min(index, 1),
        font: FACES.song,
        size: SIZES.title,
        bold: true,
      });
    }),
  });
}

/** A heading of the first or second level. */
export function heading(words: string, level: 1 | 2, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    pageBreakBefore,
    spacing: { before: level === 1 ? 280 : 200, after: 100 },
    children: [
      new TextRun({
        text: allowedText(words),
        font: FACES.hei,
        size: level === 1 ? SIZES.heading : SIZES.text,
        color: '000000',
      }),
    ],
  });
}

/** How a paragraph stands. */
export interface TextOptions {
  readonly indent?: boolean;
  readonly alignment?: 'right' | 'center';
  /** Characters that a line at the right stays away from the margin. */
  readonly away?: number;
  /** Twentieths of a point above it. */
  readonly before?: number;
}

const ALIGNMENTS = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** A paragraph of running text, its first line two characters in. */
export function text(words: string, options: TextOptions = {}): Paragraph {
  const { indent = true, alignment, away = 0, before = 0 } = options;
  const firstLine = indent ? SIZES.text * 20 : 0;
  return new Paragraph({
    // A character is as wide as it is high: half points, ten twentieths each.
    indent: { firstLine, right: away * SIZES.text * 10 },
    ...(alignment === undefined ? {} : { alignment: ALIGNMENTS[alignment] }),
    spacing: { line: 420, before, after: 60 },
    children: [new TextRun({ text: allowedText(words), font: FACES.fangsong, size: SIZES.text })],
  });
}

/** A line that stays with what follows it, in the smaller letters of tables. */
export function lead(words: string, bold = false): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: bold ? 120 : 20, after: 40 },
    children: [run(words, bold)],
  });
}

function run(words: string, bold: boolean): TextRun {
  return new TextRun({ text: allowedText(words), font: FACES.song, size: SIZES.small, bold });
}

/** An address in a table, to be followed where it is a web page. */
export function link(url: string, words: string = url): Run {
  if (!isWebAddress(url)) return run(words, false);
  const shown = new TextRun({
    text: allowedText(words),
    font: FACES.song,
    size: SIZES.small,
    color: '1D56B3',
    underline: {},
  });
  return new ExternalHyperlink({ link: new URL(url).href, children: [shown] });
}

/** What stands in a cell: lines of text or of runs; a fill in RGB. */
export interface CellContent {
  readonly lines: readonly (string | Run)[];
  readonly fill?: string;
  readonly alignment?: 'right' | 'center';
}

function cell({ lines, fill, alignment }: CellContent, width: number, bold = false): TableCell {
  const paragraphs = lines.map(
    (line) =>
      new Paragraph({
        ...(alignment === undefined
          ? {}
          : { alignment: alignment === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER }),
        spacing: { before: 20, after: 20 },
        children: [typeof line === 'string' ? run(line, bold) : line],
      }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { left: 60, right: 60 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}

/** A table as wide as the text; `shares`: of the columns, adding up to anything. The header stands on every page. */
export function table(
  header: readonly string[],
  rows: readonly (readonly CellContent[])[],
  shares: readonly number[],
): Table {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.round((TEXT_WIDTH * share) / sum));
  const widthOf = (index: number) => widths[index] ?? 0;
  const top = header.map((words, index) =>
    cell({ lines: [words], fill: 'E4E9F2', alignment: 'center' }, widthOf(index), true),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: top }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every(({ lines }) => lines.length < 12),
            children: cells.map((content, index) => cell(content, widthOf(index))),
          }),
      ),
    ],
  });
}

/** A number or a word in a cell. */
export function plainCell(words: string, alignment?: CellContent['alignment']): CellContent {
  return { lines: [words], ...(alignment === undefined ? {} : { alignment }) };
}

/** A picture with words below it; none where its bytes are no picture. */
export function picture(one: Picture, words: string): Paragraph[] {
  const size = pictureSize(one);
  if (size === null) return [];
  const image = new ImageRun({
    type: one.type,
    data: one.bytes,
    transformation: fitted(size, PICTURE_BOX),
    altText: { name: allowedText(one.id), description: allowedText(words), title: allowedText(words) },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [image],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [run(words, false)],
    }),
  ];
}
