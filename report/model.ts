import type { Language } from '../audit/wording.ts';
import type {
  AssessmentHead,
  Made,
  ReportClause,
  ReportEvidence,
  ReportFinding,
  ReportLink,
  SiteHead,
  Standing,
} from './contract.ts';

/** Findings of one rule under one clause that stand alike: counted in full, the first of them kept. */
export interface FindingGroup {
  /** The first clause that they rest on; null where they name none. */
  readonly clause: ReportClause | null;
  readonly rule: string;
  readonly title: string;
  readonly standing: Standing;
  readonly count: number;
  /** At most `MOST_EXAMPLES`. */
  readonly examples: readonly ReportFinding[];
}

/** A picture of a spot on a page. */
export interface Picture {
  readonly id: string;
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
}

/** The report of one site: what is small at once, what is large as it is asked for, each time from the beginning. */
export interface SiteReport {
  readonly head: SiteHead;
  /** In the order of the score sheet: failures first, then what could not be told, then what is settled. */
  readonly groups: readonly FindingGroup[];
  findings(): AsyncIterable<ReportFinding>;
  links(): AsyncIterable<ReportLink>;
  evidence(): AsyncIterable<ReportEvidence>;
  /** Null where it is not kept, or is no picture of a known kind. */
  picture(id: string): Promise<Picture | null>;
}

/** What every format is written from. */
export interface Report {
  readonly language: Language;
  readonly made: Made;
  /** Null for the report of one site. */
  readonly assessment: AssessmentHead | null;
  /** At least one. */
  readonly sites: readonly SiteReport[];
}

/** A report of one site. */
export function siteReport(site: SiteReport, language: Language, made: Made): Report {
  return { language, made, assessment: null, sites: [site] };
}
