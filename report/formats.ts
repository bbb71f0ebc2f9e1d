import type { Words } from '../rules/contract.ts';
import type { NoticeTerms } from './docx/notice.ts';
import type { Report } from './model.ts';
import type { Writing } from './writing.ts';

/** How a report is written in any format; each takes what concerns it. */
export interface FormatWriting extends Writing {
  /** For documents: what a notice of rectification says beside the findings. */
  readonly notice?: NoticeTerms;
}

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;

/** A format that reports are written in. */
export interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly title: Words;
  /** Loads the writer, which some hosts need only now and then. */
  load(): Promise<(report: Report, writing?: FormatWriting) => Pieces>;
}

/** Every format, by name. */
export const FORMATS = {
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: { zh: '电子表格（评分表、问题清单、链接、证据索引）', en: 'Spreadsheet' },
    load: async () => (await import('./xlsx/write.ts')).xlsxPieces,
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: { zh: '文档（整改通知书；多个网站时为测评报告）', en: 'Document (notice, or assessment)' },
    load: async () => (await import('./docx/write.ts')).docxPieces,
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    title: { zh: '网页（单个文件，可离线看、可打印）', en: 'Web page (one file, offline, to print)' },
    load: async () => (await import('./html/write.ts')).htmlPieces,
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    title: { zh: '问题清单 CSV', en: 'Findings as CSV' },
    load: async () => (await import('./csv.ts')).csvPieces,
  },
  linksCsv: {
    extension: 'links.csv',
    mediaType: 'text/csv',
    title: { zh: '链接 CSV', en: 'Links as CSV' },
    load: async () => (await import('./csv.ts')).linkCsvPieces,
  },
  disputesCsv: {
    extension: 'disputes.csv',
    mediaType: 'text/csv',
    title: { zh: '异议 CSV', en: 'Objections as CSV' },
    load: async () => (await import('./csv.ts')).disputeCsvPieces,
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    title: { zh: 'JSON（docs/report.schema.json）', en: 'JSON (docs/report.schema.json)' },
    load: async () => (await import('./json.ts')).jsonPieces,
  },
  sarif: {
    extension: 'sarif',
    mediaType: 'application/sarif+json',
    title: { zh: 'SARIF 2.1.0', en: 'SARIF 2.1.0' },
    load: async () => (await import('./sarif.ts')).sarifPieces,
  },
  junit: {
    extension: 'junit.xml',
    mediaType: 'application/xml',
    title: { zh: 'JUnit XML', en: 'JUnit XML' },
    load: async () => (await import('./junit.ts')).junitPieces,
  },
  earl: {
    extension: 'earl.jsonld',
    mediaType: 'application/ld+json',
    title: { zh: 'EARL（JSON-LD）', en: 'EARL (JSON-LD)' },
    load: async () => (await import('./earl.ts')).earlPieces,
  },
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;
