import type { Basis } from '../audit/finding.ts';
import type { SiteName } from '../audit/site-of.ts';
import type { PageKind } from '../facts/shape/kind.ts';
import type { Spot } from '../facts/shape/spot.ts';
import type { Outcome, Severity } from '../rules/contract.ts';
import type { LinksView } from './link-view.ts';

/** The groups that findings are shown in. */
export type Group = 'error' | 'warning' | Exclude<Outcome, 'failed'>;

/** A clause as a reader looks it up. */
export interface ClauseChip {
  readonly id: string;
  /** Short title of the plan. */
  readonly plan: string;
  readonly locator: string;
  readonly title: string;
}

/** What a person decides on a finding of a guided rule. */
export interface GuideView {
  readonly look: string;
  readonly question: string;
  readonly answers: readonly {
    readonly name: string;
    readonly label: string;
    /** Where the answer puts the finding. */
    readonly group: Group;
    readonly why: string;
    readonly fix: string;
  }[];
  /** Name of the answer that the evidence speaks for; null where it speaks for none. */
  readonly suggests: string | null;
}

/** Findings of one rule that differ only in what they are about. */
export interface FindingRow {
  readonly key: string;
  readonly rule: string;
  /** The rule's title: it states the good page. */
  readonly title: string;
  readonly group: Group;
  readonly severity: Severity | null;
  readonly why: string;
  readonly fix: string;
  readonly basis: Basis;
  readonly clauses: readonly ClauseChip[];
  /** Null where there is nothing to ask a person. */
  readonly guide: GuideView | null;
  /** One for each finding, as many as a popup can bear. */
  readonly cases: readonly {
    readonly what: string;
    readonly spots: readonly Spot[];
    readonly fingerprint: string;
  }[];
  /** Findings beyond those. */
  readonly more: number;
}

/** A page as the popup shows it: all words of rules and plans are resolved. */
export interface PageView {
  readonly url: string;
  readonly host: string;
  /** The site that it belongs to. */
  readonly site: SiteName;
  readonly title: string;
  /** ISO 8601. */
  readonly readAt: string;
  /** Whether the page had come to rest when it was read. */
  readonly settled: boolean;
  /** The pack's title, and whether it is of a plan that binds this portal. */
  readonly pack: { readonly id: string; readonly title: string; readonly binds: boolean };
  /** Null where the kind could not be read. */
  readonly kind: {
    readonly kind: PageKind;
    readonly why: readonly string[];
    readonly repealed: boolean;
  } | null;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string;
    readonly picture: boolean;
    readonly at: Spot;
  }[];
  /** Facts that could not be read. */
  readonly failures: readonly string[];
  /** Findings in each group. */
  readonly counts: Readonly<Record<Group, number>>;
  readonly links: LinksView;
  /** Worst first. */
  readonly rows: readonly FindingRow[];
}

/** What the popup shows of a tab. */
export type TabView =
  | { readonly state: 'read'; readonly page: PageView }
  | { readonly state: 'reading' }
  /** The page could not be read: a defect of ours. */
  | { readonly state: 'unreadable'; readonly reason: string }
  /** An attachment, a picture, data: nothing that rules look at. */
  | { readonly state: 'noPage' }
  /** Not one of the portals, or one that was open before the extension came: a click reads it. The host is empty for a file. */
  | { readonly state: 'unread'; readonly host: string; readonly portal: boolean }
  /** One of the portals, and the browser withholds it. */
  | { readonly state: 'withheld'; readonly host: string }
  /** A page that no extension may read. */
  | { readonly state: 'restricted' }
  | { readonly state: 'gone' };
