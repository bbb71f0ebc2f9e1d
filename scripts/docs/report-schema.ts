import * as z from 'zod';
import { ReportJson } from '../../report/json.ts';

/** The form of a report in JSON as JSON Schema, 2020-12. */
export function reportJsonSchema() {
  return { title: 'mingcha report', ...z.toJSONSchema(ReportJson) };
}
