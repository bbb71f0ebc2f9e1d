import { type CellValue, readXlsx } from 'hucre/xlsx';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { FORMATS, type FormatId } from '../../report/formats.ts';
import { ReportJson } from '../../report/json.ts';
import type { Report } from '../../report/model.ts';
import { bytesOf, textOf } from './sample.ts';

/** A report as bytes in a format. */
export async function written(report: Report, format: FormatId): Promise<Uint8Array> {
  return bytesOf((await FORMATS[format].load())(report));
}

export async function writtenText(report: Report, format: FormatId): Promise<string> {
  return textOf((await FORMATS[format].load())(report));
}

/** The rows of a sheet, without its header. */
export async function sheetRows(bytes: Uint8Array, name: string): Promise<CellValue[][]> {
  const { sheets } = await readXlsx(bytes);
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name} among ${sheets.map((sheet) => sheet.name)}`);
  return found.rows.slice(1);
}

export async function csvRows(report: Report): Promise<string[][]> {
  const { data, errors } = Papa.parse<string[]>((await writtenText(report, 'csv')).replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.slice(1);
}

export async function jsonOf(report: Report): Promise<ReportJson> {
  return ReportJson.parse(JSON.parse(await writtenText(report, 'json')));
}

const { DOMParser } = new JSDOM('').window;

/** A document of XML or HTML as a parser of its own reads it; XML that is not well-formed has a `parsererror`. */
export function parsedMarkup(text: string, type: 'text/html' | 'text/xml'): Document {
  return new DOMParser().parseFromString(text, type);
}
