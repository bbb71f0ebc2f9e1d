import * as z from 'zod/mini';

/** The table on requests in an annual report on openness, in the national form. */
export const FoiRequests = z.object({
  /** All seven, as they stand from the left; empty where the heads were not made out. */
  columns: z.array(z.enum(['person', 'company', 'research', 'charity', 'legal', 'other', 'total'])),
  rows: z.array(
    z.object({
      /** 一 received, 二 carried in, the lines of 三, its total （七）, 四 carried out. `subtotal`: of several lines. */
      line: z.enum(['received', 'carriedIn', 'result', 'subtotal', 'handled', 'carriedOut']),
      /** The words right before the numbers, at most 60 characters. */
      label: z.string(),
      /** One a column, null for a blank or a dash; empty where the cells do not fit the columns. */
      counts: z.array(z.nullable(z.number())),
    }),
  ),
});
export type FoiRequests = z.infer<typeof FoiRequests>;

/** Reviews or suits about openness in an annual report, by how they ended; null for a blank, a dash, or a cell that is not there. */
export const FoiDispute = z.object({
  course: z.enum(['review', 'direct', 'afterReview']),
  upheld: z.nullable(z.number()),
  corrected: z.nullable(z.number()),
  other: z.nullable(z.number()),
  pending: z.nullable(z.number()),
  total: z.nullable(z.number()),
});
export type FoiDispute = z.infer<typeof FoiDispute>;

/** The numbers of an annual report on openness, as far as they stand in tables. */
export const FoiTables = z.object({
  requests: z.array(FoiRequests),
  disputes: z.array(FoiDispute),
});
