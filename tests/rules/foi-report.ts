import type { FoiDispute, FoiRequests } from '../../facts/shape/foi-tables.ts';
import type { SiteFoiReport } from '../../facts/site.ts';
import { at } from './site-table.ts';

type Counts = FoiRequests['rows'][number]['counts'];

interface Lines {
  readonly received?: Counts;
  readonly carriedIn?: Counts;
  readonly open?: Counts;
  readonly handled?: Counts;
  readonly carriedOut?: Counts;
  /** Every other result. */
  readonly others?: Counts;
}

export const ZERO: Counts = [0, 0, 0, 0, 0, 0, 0];

const OTHERS = [
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '1.本机关不掌握相关政府信息',
  '1.信访举报投诉类申请',
  '（六）其他处理',
];

/** A table on requests that adds up: 21 received, 2 carried in, 20 handled, 3 carried out. */
export function requests({
  received = [19, 2, 0, 0, 0, 0, 21],
  carriedIn = [2, 0, 0, 0, 0, 0, 2],
  handled = [18, 2, 0, 0, 0, 0, 20],
  carriedOut = [3, 0, 0, 0, 0, 0, 3],
  open = handled,
  others = ZERO,
}: Lines = {}): FoiRequests {
  return {
    columns: ['person', 'company', 'research', 'charity', 'legal', 'other', 'total'],
    rows: [
      { line: 'received', label: '一、本年新收政府信息公开申请数量', counts: received },
      { line: 'carriedIn', label: '二、上年结转政府信息公开申请数量', counts: carriedIn },
      { line: 'result', label: '（一）予以公开', counts: open },
      ...OTHERS.map((label) => ({ line: 'result' as const, label, counts: others })),
      { line: 'handled', label: '（七）总计', counts: handled },
      { line: 'carriedOut', label: '四、结转下年度继续办理', counts: carriedOut },
    ],
  };
}

type Ends = readonly [
  upheld: number | null,
  corrected: number | null,
  other: number | null,
  pending: number | null,
  total: number | null,
];

/** Reviews and suits by how they ended; none unless said. */
export function disputes(
  review: Ends = [0, 0, 0, 0, 0],
  direct: Ends = [0, 0, 0, 0, 0],
  afterReview: Ends = [0, 0, 0, 0, 0],
): FoiDispute[] {
  return Object.entries({ review, direct, afterReview }).map(
    ([course, [upheld, corrected, other, pending, total]]) => ({
      course: course as FoiDispute['course'],
      upheld,
      corrected,
      other,
      pending,
      total,
    }),
  );
}

/** A report on 2024 of 嘉定区 that adds up, changed. */
export function report(
  tables: Partial<SiteFoiReport['tables']> = {},
  change: Partial<SiteFoiReport> = {},
): SiteFoiReport {
  const { year = 2024 } = change;
  const title = `${year}年嘉定区政府信息公开工作年度报告`;
  return {
    url: at(`/a/${encodeURIComponent(change.title ?? title)}`),
    title,
    year,
    organs: [],
    tables: { requests: [requests()], disputes: disputes(), ...tables },
    ...change,
  };
}
