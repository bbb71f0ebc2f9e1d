import { type ClauseId, clauseOf } from '../../rules/plans/index.ts';

/** What the plan's own table says in the row of a clause; null where it is silent. */
export interface RowWords {
  /** 序号: where it stands in the text. */
  readonly locator: string;
  /** 二级指标; the first level is the heading. */
  readonly title: string;
  readonly duty: string;
  /** 责任单位. */
  readonly responsible: string | null;
  /** 时间节点, as the plan words it. */
  readonly deadline: string | null;
}

/** The cells of a row in a score sheet that are the plan's, not the audit's. */
export function rowWords(id: ClauseId): RowWords {
  const { locator, title, duty, responsible, deadlineText } = clauseOf(id).clause;
  return { locator, title, duty, responsible, deadline: deadlineText };
}
