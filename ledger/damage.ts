import * as z from 'zod/mini';
import { Assessment, Conflict, Dispute, Draw } from '../assessment/contract.ts';
import { LinkVerdict } from '../facts/link-verdict.ts';
import { AsideRow } from './aside.ts';
import { unpackedBatch } from './audits.ts';
import { Audit, KeptSweep, Page, Remark, Shot, Site } from './contract.ts';
import type { Connection, Store } from './database.ts';
import { inflate } from './deflate.ts';
import { AuditRow, FactsRow, Failure, PartRow, Sighting } from './rows.ts';

/** A row that cannot be read. */
export interface Damaged {
  readonly store: string;
  /** As the store names it, in JSON. */
  readonly key: string;
  /** What the row lacks, as it was parsed; not for people. */
  readonly why: string;
}

/** What every row should be; `staging` holds what is not yet part of the ledger. */
const SHAPES = {
  sites: Site,
  pages: Page,
  sightings: Sighting,
  facts: FactsRow,
  parts: PartRow,
  failures: Failure,
  verdicts: LinkVerdict,
  remarks: Remark,
  shots: Shot,
  audits: Audit,
  auditRows: AuditRow,
  sweeps: KeptSweep,
  assessments: Assessment,
  draws: Draw,
  disputes: Dispute,
  conflicts: Conflict,
  records: z.union([
    z.object({ sweep: z.string(), records: z.array(z.unknown()) }),
    z.object({ sweep: z.string(), record: z.unknown() }),
  ]),
} as const satisfies Record<Exclude<Store, 'staging' | 'aside'>, z.ZodMiniType>;

const NAMES = [
  ...(['sites', 'pages', 'sightings', 'facts', 'parts', 'failures', 'verdicts'] as const),
  ...(['remarks', 'shots', 'audits', 'auditRows', 'sweeps', 'records'] as const),
  ...(['assessments', 'draws', 'disputes', 'conflicts'] as const),
];
/** Rows read at a time. */
const BATCH = 200;

/** Every row that cannot be read, and those that were set aside because a new one took their place. */
export async function damagedRows(connection: Connection): Promise<Damaged[]> {
  const damaged: Damaged[] = [];
  for (const name of NAMES) {
    for await (const { key, value } of allRows(connection, name)) {
      const why = z.safeParse(SHAPES[name], value).error?.message ?? (await unpackingFault(name, value));
      if (why !== null) damaged.push({ store: name, key: JSON.stringify(key), why });
    }
  }
  for await (const { value } of allRows(connection, 'aside')) {
    const { data } = z.safeParse(AsideRow, value);
    damaged.push({
      store: data?.store ?? 'aside',
      key: JSON.stringify(data?.key ?? null),
      why: 'A new row took its place',
    });
  }
  return damaged;
}

/** Why packed bytes do not unpack; null where they do, or where a row holds none. */
async function unpackingFault(name: Store, value: unknown): Promise<string | null> {
  if (name === 'auditRows') return (await unpackedBatch(value)) === null ? 'It does not unpack' : null;
  if (name !== 'facts' && name !== 'parts') return null;
  try {
    JSON.parse(await inflate(z.parse(PartRow, value).bytes));
    return null;
  } catch (error) {
    return String(error);
  }
}

async function* allRows(
  connection: Connection,
  name: Store,
): AsyncGenerator<{ key: IDBValidKey; value: unknown }, void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const from: IDBKeyRange | null = range;
    const rows: { key: IDBValidKey; value: unknown }[] = await connection.read([name], async (reading) => {
      const store = reading.objectStore(name);
      const [keys, values] = await Promise.all([store.getAllKeys(from, BATCH), store.getAll(from, BATCH)]);
      return keys.map((key, index) => ({ key, value: values[index] }));
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield* rows;
    range = IDBKeyRange.lowerBound(last.key, true);
  }
}
