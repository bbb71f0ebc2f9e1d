import type { ReportDispute } from './dispute-contract.ts';
import type { Report, SiteReport } from './model.ts';

/** Rows between two words on how far it is, and between two breaths for whatever else the host does. */
const STEP = 500;

/** How a report is written. */
export interface Writing {
  /** Ends the writing: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told now and then, and at the end. `total`: rows of findings that the format writes. */
  readonly onProgress?: (written: number, total: number) => void;
}

/** A finding, a link or a page of evidence, with the site that it is of. */
export interface OfSite<Row> {
  readonly site: SiteReport;
  readonly row: Row;
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Rows of all sites one after the other; between them the host gets its turn, and the signal is heard. */
export async function* rowsOf<Row>(
  { sites }: Report,
  of: (site: SiteReport) => AsyncIterable<Row>,
  { signal }: Writing,
  tell: (count: number) => void = () => {},
): AsyncGenerator<OfSite<Row>, void> {
  let count = 0;
  for (const site of sites) {
    for await (const row of of(site)) {
      if (count % STEP === 0) {
        await breath();
        signal?.throwIfAborted();
        tell(count);
      }
      count += 1;
      yield { site, row };
    }
  }
  signal?.throwIfAborted();
  tell(count);
}

/** How many findings a report lists. */
export function findingTotal({ sites }: Report): number {
  return sites.reduce((sum, { head }) => sum + head.counts.total, 0);
}

/** The findings of a report, with progress. */
export function findingsOf(report: Report, writing: Writing) {
  const total = findingTotal(report);
  return rowsOf(
    report,
    (site) => site.findings(),
    writing,
    (count) => writing.onProgress?.(count, total),
  );
}

/** The disputes of a report. */
export function disputesOf(report: Report, writing: Writing) {
  return rowsOf(report, disputesOfSite, writing);
}

async function* disputesOfSite({ head }: SiteReport): AsyncGenerator<ReportDispute, void> {
  yield* head.disputes;
}

const encoder = new TextEncoder();

/** Texts as UTF-8, joined to pieces of some size. */
export async function* encoded(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < 65_536) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** Pieces as a stream that reads no further than it is read; to cancel it ends the writing. */
export function streamOf(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
