import type { Coverage } from '../facts/shape/coverage.ts';
import type { SiteFactName, SiteFacts } from '../facts/site.ts';
import type { Citation, Data, Level, Message, Setting, Severity, Words } from './contract.ts';
import type { ClauseId } from './plans/index.ts';

/** A place on a site: the page, and what stands there. */
export interface SitePlace {
  readonly url: string;
  readonly text: string;
}

/** What a verdict over a site may say, whatever its outcome. */
interface Said<Name extends string> {
  message: Name;
  data?: Data;
  /**
   * The one clause that it is about, of those that the rule cites: where the plan in force is that clause's, the
   * finding rests on it alone. Without it, and under another plan, it rests on all that the judge finds.
   */
  clause?: ClauseId;
}

/** What a rule says of a site. A rule that lacks coverage says `cantTell`, never `failed`. */
export type SiteVerdict<Name extends string = string> = Said<Name> &
  (
    | { outcome: 'passed'; places?: readonly SitePlace[] }
    | {
        outcome: 'failed';
        /** Below the rule's own severity, where the case is a lighter one. */
        severity?: Severity;
        /** Where it is seen; for something that is missing, where it was looked for. */
        places: readonly SitePlace[];
        /** What the finding is about, where one site can have several: it goes into the fingerprint. */
        about?: string;
      }
    | { outcome: 'cantTell'; places?: readonly SitePlace[] }
    | { outcome: 'inapplicable' }
  );

/** What a site rule is judged under. */
export interface SiteSetting extends Omit<Setting, 'year'> {
  /** The year that is audited: that of the day of the audit. */
  readonly year: number;
  /** The day of the audit (`YYYY-MM-DD`, Asia/Shanghai), the only clock. */
  readonly today: string;
}

/** The facts that a site rule sees: those that it needs, and always what was seen and what was not. */
export type SiteView<Need extends SiteFactName> = Pick<SiteFacts, Need | 'host' | 'organs' | 'at'> & {
  readonly coverage: Coverage;
};

/** A rule that needs several pages of a site, or dates. */
export interface SiteRule<
  Id extends string = string,
  Need extends SiteFactName = SiteFactName,
  Name extends string = string,
> {
  /** The noun that is checked; equal to the file's name; never changes once published. */
  readonly id: Id;
  /** States the good site. */
  readonly title: Words;
  /** The most that a failure of this rule weighs. */
  readonly severity: Severity;
  readonly cites: readonly [Citation, ...Citation[]];
  /** Whose duty it is. */
  readonly appliesTo: readonly Level[] | 'any';
  readonly needs: readonly Need[];
  /** The duty comes back every year: in another year than the plan's own it is owed by analogy. */
  readonly yearly: boolean;
  /** What the rule takes for granted. */
  readonly assumes: readonly Words[];
  /** Numbers and words that no plan sets, with their origin. */
  readonly borrows?: readonly Words[];
  readonly messages: Readonly<Record<Name, Message>>;
  /** One verdict, or one for each separate finding. A method, so that rules of different needs share one list. */
  judge(
    site: SiteView<Need>,
    setting: SiteSetting,
  ): SiteVerdict<NoInfer<Name>> | SiteVerdict<NoInfer<Name>>[];
}

/** Keeps a rule's own literal types: an undeclared fact or an unknown message does not compile. */
export function siteRule<const Id extends string, const Need extends SiteFactName, const Name extends string>(
  rule: SiteRule<Id, Need, Name>,
): SiteRule<Id, Need, Name> {
  return rule;
}
