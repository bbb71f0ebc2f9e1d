import { readFileSync, writeFileSync } from 'node:fs';
import { AssessmentOutput } from '../../cli/assessment/output-schema.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { ImportReport } from '../../ledger/transfer/import.ts';
import type { Ended } from './run-cli.ts';

const TOOL = 'mingcha 0.1.0';

/** Writes what the workbench's hand-over page writes. */
export async function exportTo(path: string, ledger: Ledger, assessment: string): Promise<void> {
  const at = new Date().toISOString();
  const stream = await ledger.exportAssessment(assessment, { tool: TOOL, at });
  writeFileSync(path, Buffer.from(await new Response(stream).arrayBuffer()));
}

/** Reads a file as the hand-over page does. */
export function importInto(ledger: Ledger, path: string): Promise<ImportReport> {
  return ledger.importFrom(new Blob([readFileSync(path)]).stream());
}

/** The JSON of an assessment, held to the schema. */
export function standingIn({ out }: Ended): AssessmentOutput {
  return AssessmentOutput.parse(JSON.parse(out));
}
