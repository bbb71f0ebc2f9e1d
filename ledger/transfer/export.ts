import type { Assessment } from '../../assessment/contract.ts';
import { conflictsIn, drawsOf, oneAssessment } from '../assessments.ts';
import { findingBatches, oneAudit, pageVersionsOf } from '../audits.ts';
import { Shot, type Site } from '../contract.ts';
import type { Connection } from '../database.ts';
import { inflate } from '../deflate.ts';
import { disputesOf } from '../disputes.ts';
import { failuresOf } from '../failures.ts';
import { pageBatches } from '../pages.ts';
import { allParsed, parsed } from '../parsed.ts';
import { rowBatches, within } from '../ranges.ts';
import { remarksOf } from '../remarks.ts';
import { FactsRow, PartRow, Sighting } from '../rows.ts';
import { oneSite } from '../sites.ts';
import { oneSweep, recordsOf } from '../sweeps.ts';
import { verdictBatches } from '../verdicts.ts';
import { newHeader, writeFile } from './format.ts';
import { type TransferRow, writtenShot } from './rows.ts';

/** What stands in the header of a file. */
export interface ExportOptions {
  /** Name and version of the tool. */
  readonly tool: string;
  /** ISO 8601: now. */
  readonly at: string;
}

type Rows = AsyncGenerator<TransferRow, void>;

/** Page versions in one row of the file. */
const VERSIONS = 2_000;

/** Sites with all that is kept of them, as one file. Rows that cannot be read are left out. */
export function exportSites(
  connection: Connection,
  ids: readonly string[],
  options: ExportOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return exported(connection, ids, null, options);
}

/** An assessment with its sites, as far as they are kept. Rejects with `RangeError` where it is not kept. */
export async function exportAssessment(
  connection: Connection,
  id: string,
  options: ExportOptions,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const assessment = await oneAssessment(connection, id);
  if (assessment === null) throw new RangeError(`The assessment ${id} is not kept`);
  const ids = assessment.sites.map((site) => site.id);
  return exported(connection, ids, assessment, options);
}

function exported(
  connection: Connection,
  ids: readonly string[],
  assessment: Assessment | null,
  { tool, at }: ExportOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writing = async () => {
    const sites = (await Promise.all(ids.map((id) => oneSite(connection, id)))).filter(
      (site) => site !== null,
    );
    const pages = sites.reduce((sum, site) => sum + site.pages, 0);
    const assessments = assessment === null ? {} : { assessments: [assessment.id] };
    const header = newHeader({ tool, at, sites: sites.map(({ id }) => id), ...assessments, pages });
    await writeFile(header, rowsOf(connection, assessment, sites)).pipeTo(writable);
  };
  writing().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

async function* rowsOf(connection: Connection, assessment: Assessment | null, sites: readonly Site[]): Rows {
  if (assessment !== null) yield* assessmentRows(connection, assessment);
  for (const site of sites) {
    yield { row: 'site', site };
    yield* pageRows(connection, site.id);
    yield* factsRows(connection, site.id);
    for (const failure of await failuresOf(connection, site.id)) yield { row: 'failure', failure };
    for await (const batch of verdictBatches(connection, site.id)) {
      for (const verdict of batch) yield { row: 'verdict', site: site.id, verdict };
    }
    for (const remark of await remarksOf(connection, site.id)) yield { row: 'remark', remark };
    for (const dispute of await disputesOf(connection, site.id)) yield { row: 'dispute', dispute };
    yield* shotRows(connection, site.id);
    yield* auditRows(connection, site.id);
    yield* sweepRows(connection, site.id);
  }
}

async function* assessmentRows(connection: Connection, assessment: Assessment): Rows {
  yield { row: 'assessment', assessment };
  for (const draw of await drawsOf(connection, assessment.id)) yield { row: 'draw', draw };
  const sites: readonly (string | null)[] = assessment.sites.map(({ id }) => id);
  for (const conflict of await conflictsIn(connection)) {
    if (conflict.assessment === assessment.id || sites.includes(conflict.site))
      yield { row: 'conflict', conflict };
  }
}

/** Pages before facts: what is seen while the file is written has its facts in it, and none lacks them. */
async function* pageRows(connection: Connection, site: string): Rows {
  for await (const pages of pageBatches(connection, site)) {
    const seen = await connection.read(['sightings'], (reading) =>
      Promise.all(pages.map(({ url }) => reading.objectStore('sightings').getAll(within(site, url)))),
    );
    for (const [index, page] of pages.entries()) {
      yield { row: 'page', page };
      for (const sighting of allParsed(Sighting, seen[index] ?? [])) yield { row: 'sighting', sighting };
    }
  }
}

async function* factsRows(connection: Connection, site: string): Rows {
  const given = new Set<string>();
  for await (const rows of rowBatches(connection, 'facts', site, 64)) {
    for (const { key, value } of rows) {
      const row = parsed(FactsRow, value);
      const own = row === null ? null : await inflated(row.bytes);
      if (row === null || own === null) continue;
      for (const name of row.parts) {
        if (given.has(name)) continue;
        given.add(name);
        const items = await partText(connection, site, name);
        if (items !== null) yield { row: 'part', site, name, items };
      }
      yield { row: 'facts', site, version: key[1], parts: row.parts, own };
    }
  }
}

async function partText(connection: Connection, site: string, name: string): Promise<string | null> {
  const row = await connection.read(['parts'], (reading) => reading.objectStore('parts').get([site, name]));
  const part = parsed(PartRow, row);
  return part === null ? null : inflated(part.bytes);
}

/** Null where the bytes are damaged. */
function inflated(bytes: Uint8Array): Promise<string | null> {
  return inflate(bytes).catch(() => null);
}

/** One picture in memory at a time. */
async function* shotRows(connection: Connection, site: string): Rows {
  const keys = await connection.read(['shots'], (reading) =>
    reading.objectStore('shots').index('site').getAllKeys(site),
  );
  for (const key of keys) {
    const row = await connection.read(['shots'], (reading) => reading.objectStore('shots').get(key));
    const shot = parsed(Shot, row);
    if (shot !== null) yield { row: 'shot', shot: writtenShot(shot) };
  }
}

async function* auditRows(connection: Connection, site: string): Rows {
  for (const id of await idsOf(connection, 'audits', site)) {
    const audit = await oneAudit(connection, id);
    if (audit === null) continue;
    yield { row: 'audit', audit };
    for await (const findings of findingBatches(connection, id))
      yield { row: 'findings', audit: id, findings };
    const versions = [...(await pageVersionsOf(connection, id))];
    for (let from = 0; from < versions.length; from += VERSIONS) {
      yield { row: 'versions', audit: id, versions: versions.slice(from, from + VERSIONS) };
    }
  }
}

async function* sweepRows(connection: Connection, site: string): Rows {
  for (const id of await idsOf(connection, 'sweeps', site)) {
    const sweep = await oneSweep(connection, id);
    if (sweep === null) continue;
    yield { row: 'sweep', sweep };
    for (const record of await recordsOf(connection, id)) yield { row: 'record', sweep: id, record };
  }
}

async function idsOf(connection: Connection, store: 'audits' | 'sweeps', site: string): Promise<string[]> {
  const keys = await connection.read([store], (reading) =>
    reading.objectStore(store).index('site').getAllKeys(site),
  );
  return keys;
}
