import * as z from 'zod';
import { AssessedSite } from '../../assessment/contract.ts';
import { BatchSettings } from '../queue/contract.ts';

/** Raised when the head of a batch could no longer be read. */
export const BATCH_FORMAT = '1';

/** What any folder of a batch says of itself, whatever wrote it. */
export const AnyBatchHead = z.object({ mingcha: z.literal('batch'), format: z.string() });

/** A row of the list that gives no site. */
export const RefusedLine = z.object({
  line: z.number().int(),
  cells: z.array(z.string()),
  fault: z.string(),
  zh: z.string(),
  en: z.string(),
});
export type RefusedLine = z.infer<typeof RefusedLine>;

/** `batch.json`: which sites, and how, settled before anything was read. */
export const BatchHead = z.object({
  mingcha: z.literal('batch'),
  format: z.literal(BATCH_FORMAT),
  /** Version of the tool. */
  tool: z.string(),
  /** Tells it from all other batches. */
  id: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  /** Name of the list. */
  list: z.string(),
  settings: BatchSettings,
  /** In the order of the list. */
  sites: z.array(AssessedSite),
  refused: z.array(RefusedLine),
});
export type BatchHead = z.infer<typeof BatchHead>;
