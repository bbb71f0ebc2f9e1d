import { Assessment, Conflict, type Decided, Draw } from '../assessment/contract.ts';
import { Audit } from './contract.ts';
import type { Connection } from './database.ts';
import { allParsed, parsed } from './parsed.ts';
import { within } from './ranges.ts';

const TOLD = [{ site: '', what: 'assessments' }] as const;

export async function allAssessments(connection: Connection): Promise<Assessment[]> {
  const rows = await connection.read(['assessments'], (reading) =>
    reading.objectStore('assessments').getAll(),
  );
  return allParsed(Assessment, rows).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

export async function oneAssessment(connection: Connection, id: string): Promise<Assessment | null> {
  const row = await connection.read(['assessments'], (reading) => reading.objectStore('assessments').get(id));
  return parsed(Assessment, row);
}

export function putAssessment(connection: Connection, assessment: Assessment): Promise<void> {
  return connection.write(['assessments'], TOLD, async (writing) => {
    await writing.objectStore('assessments').put(assessment, assessment.id);
  });
}

/** What hangs on its sites stays with them. */
export function removeAssessment(connection: Connection, id: string): Promise<void> {
  return connection.write(['assessments', 'draws', 'conflicts'], TOLD, async (writing) => {
    await writing.objectStore('draws').delete(within(id));
    const conflicts = writing.objectStore('conflicts');
    for (const conflict of allParsed(Conflict, await conflicts.getAll())) {
      if (conflict.assessment === id) await conflicts.delete(conflict.id);
    }
    await writing.objectStore('assessments').delete(id);
  });
}

export function keepDraw(connection: Connection, draw: Draw): Promise<void> {
  return connection.write(['draws'], TOLD, async (writing) => {
    await writing.objectStore('draws').put(draw, [draw.assessment, draw.site]);
  });
}

export async function drawsOf(connection: Connection, assessment: string): Promise<Draw[]> {
  const rows = await connection.read(['draws'], (reading) =>
    reading.objectStore('draws').getAll(within(assessment)),
  );
  return allParsed(Draw, rows);
}

/** Those that nobody has decided. */
export async function conflictsIn(connection: Connection): Promise<Conflict[]> {
  const rows = await connection.read(['conflicts'], (reading) => reading.objectStore('conflicts').getAll());
  return allParsed(Conflict, rows).filter(({ decided }) => decided === undefined);
}

export function settleConflict(connection: Connection, conflict: Conflict, decided: Decided): Promise<void> {
  return connection.write(['conflicts'], TOLD, async (writing) => {
    await writing.objectStore('conflicts').put({ ...conflict, decided }, conflict.id);
  });
}

export function removeConflict(connection: Connection, id: string): Promise<void> {
  return connection.write(['conflicts'], TOLD, (writing) => writing.objectStore('conflicts').delete(id));
}

/** A site and the pack by which it is to be judged. */
export interface WantedAudit {
  readonly site: string;
  readonly pack: string;
}

export async function lastAudits(
  connection: Connection,
  wanted: readonly WantedAudit[],
): Promise<Map<string, Audit>> {
  const rows = await connection.read(['audits'], (reading) => {
    const bySite = reading.objectStore('audits').index('site');
    return Promise.all(wanted.map(({ site }) => bySite.getAll(site)));
  });
  const last = new Map<string, Audit>();
  for (const [index, { site, pack }] of wanted.entries()) {
    const audits = allParsed(Audit, rows[index] ?? []).toSorted((a, b) => b.endedAt.localeCompare(a.endedAt));
    const audit = audits.find((one) => one.pack === pack) ?? audits[0];
    if (audit !== undefined) last.set(site, audit);
  }
  return last;
}
