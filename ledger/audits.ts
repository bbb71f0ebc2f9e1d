import * as z from 'zod/mini';
import { Audit } from './contract.ts';
import type { Connection, Writing } from './database.ts';
import { deflate, inflate } from './deflate.ts';
import { allParsed, parsed } from './parsed.ts';
import { within } from './ranges.ts';
import { AuditFinding, AuditRow, PageVersions } from './rows.ts';

/** Findings, or page versions, that are packed together. */
const BATCH = { findings: 500, versions: 2_000 } as const;
type Kind = keyof typeof BATCH;

/** Packed batches of an audit. */
export interface AuditBatches {
  readonly findings: readonly z.infer<typeof AuditRow>[];
  readonly versions: readonly z.infer<typeof AuditRow>[];
}

export async function keepAudit(
  connection: Connection,
  audit: Audit,
  findings: Iterable<AuditFinding>,
  pageVersions: Iterable<readonly [url: string, version: string]>,
): Promise<void> {
  const { ofSite = [], ofPages = [] } = Object.groupBy(findings, ({ url }) =>
    url === null ? 'ofSite' : 'ofPages',
  );
  const batches = {
    findings: [...(await packed(ofSite, BATCH.findings)), ...(await packed(ofPages, BATCH.findings))],
    versions: await packed(pageVersions, BATCH.versions),
  };
  const told = [{ site: audit.site, what: 'audits' }] as const;
  await connection.write(['audits', 'auditRows'], told, (writing) => putAudit(writing, audit, batches));
}

/** Writes an audit in the place of one of the same id. */
export async function putAudit(writing: Writing, audit: Audit, batches: AuditBatches): Promise<void> {
  const rows = writing.objectStore('auditRows');
  await rows.delete(within(audit.id));
  for (const kind of ['findings', 'versions'] as const) {
    for (const [index, row] of batches[kind].entries()) await rows.put(row, [audit.id, kind, index]);
  }
  await writing.objectStore('audits').put(audit, audit.id);
}

export async function auditsOf(connection: Connection, site: string): Promise<Audit[]> {
  const rows = await connection.read(['audits'], (reading) =>
    reading.objectStore('audits').index('site').getAll(site),
  );
  return allParsed(Audit, rows).toSorted((a, b) => b.endedAt.localeCompare(a.endedAt));
}

export async function oneAudit(connection: Connection, id: string): Promise<Audit | null> {
  return parsed(Audit, await connection.read(['audits'], (reading) => reading.objectStore('audits').get(id)));
}

export async function* findingBatches(
  connection: Connection,
  audit: string,
): AsyncGenerator<AuditFinding[], void> {
  for await (const rows of batchesOf(connection, audit, 'findings')) yield allParsed(AuditFinding, rows);
}

/** Findings over the site: they stand first, in batches of their own. An audit that was kept otherwise is read to its end. */
export async function siteFindingsOf(connection: Connection, audit: string): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  for await (const batch of findingBatches(connection, audit)) {
    found.push(...batch.filter(({ url }) => url === null));
    if (found.length > 0 && batch.at(-1)?.url !== null) break;
  }
  return found;
}

export async function pageVersionsOf(connection: Connection, audit: string): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for await (const rows of batchesOf(connection, audit, 'versions')) {
    for (const [url, version] of parsed(PageVersions, rows) ?? []) all.set(url, version);
  }
  return all;
}

export function removeAudit(connection: Connection, id: string): Promise<void> {
  return connection.removeById('audits', id, ['auditRows'], async (writing) => {
    await writing.objectStore('auditRows').delete(within(id));
  });
}

/** Batches of one kind in order; a damaged one is passed over. */
async function* batchesOf(
  connection: Connection,
  audit: string,
  kind: Kind,
): AsyncGenerator<readonly unknown[], void> {
  const keys = await connection.read(['auditRows'], (reading) =>
    reading.objectStore('auditRows').getAllKeys(within(audit, kind)),
  );
  for (const key of keys) {
    const row = await connection.read(['auditRows'], (reading) => reading.objectStore('auditRows').get(key));
    const batch = await unpackedBatch(row);
    if (batch !== null) yield batch;
  }
}

/** What a batch of an audit holds; null where it is damaged. */
export async function unpackedBatch(row: unknown): Promise<readonly unknown[] | null> {
  const bytes = parsed(AuditRow, row)?.bytes;
  if (bytes === undefined) return null;
  try {
    return parsed(z.array(z.unknown()), JSON.parse(await inflate(bytes)));
  } catch {
    return null;
  }
}

/** Packs rows, so many together. */
export async function packed(rows: Iterable<unknown>, size: number): Promise<z.infer<typeof AuditRow>[]> {
  const batches: z.infer<typeof AuditRow>[] = [];
  let batch: unknown[] = [];
  const pack = async () => {
    batches.push({ bytes: await deflate(JSON.stringify(batch)) });
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === size) await pack();
  }
  if (batch.length > 0) await pack();
  return batches;
}
