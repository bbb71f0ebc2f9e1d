/** What `mingcha report` writes; what writes each is in `cli/report/formats.ts`, loaded when it is needed. */
export const reportFormatNames = [
  'html',
  'xlsx',
  'docx',
  'csv',
  'links-csv',
  'disputes-csv',
  'json',
  'sarif',
  'junit',
  'earl',
] as const;
export type ReportFormatName = (typeof reportFormatNames)[number];

/** The formats of `mingcha site`; its `json` is its own (docs/cli-site.schema.json), not that of reports. */
export const formatNames = [
  'json',
  'text',
  'html',
  'xlsx',
  'docx',
  'csv',
  'links-csv',
  'sarif',
  'junit',
  'earl',
] as const;
export type FormatName = (typeof formatNames)[number];

/** Whether a terminal would show nothing but noise. */
export function isBinary(format: FormatName | ReportFormatName): boolean {
  return format === 'xlsx' || format === 'docx';
}
