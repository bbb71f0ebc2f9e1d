import type { FactName, Facts, PageKind, Spot } from '../facts/page.ts';
import type { ClauseId, PlanId } from './plans/index.ts';

/** EARL 1.0 outcome values. https://www.w3.org/TR/EARL10-Schema/#OutcomeValue */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested';

export type Severity = 'error' | 'warning' | 'info';

/** The same words in both languages; `{name}` stands for a datum of the verdict. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What is so, why it matters, what to do: one short sentence each. A failure has all three. */
export interface Message {
  readonly what: Words;
  readonly why?: Words;
  readonly fix?: Words;
}

export type Data = Readonly<Record<string, string | number>>;

/** What a rule says of a page. `untested` is for the part of a rule that awaits an answer from the network. */
export type Verdict<Name extends string = string> =
  | { outcome: 'passed'; message: Name; data?: Data; spots?: readonly Spot[] }
  | {
      outcome: 'failed';
      message: Name;
      /** Below the rule's own severity, where the case is a lighter one. */
      severity?: Severity;
      data?: Data;
      spots: readonly Spot[];
      /** What the finding is about, where one page can have several: it goes into the fingerprint. */
      about?: string;
    }
  | { outcome: 'cantTell'; message: Name; data?: Data; spots?: readonly Spot[] }
  | { outcome: 'inapplicable'; message: Name; data?: Data }
  | { outcome: 'untested'; message: Name; data?: Data };

/** What a pack lays down for its rules. */
export interface Setting {
  readonly plan: PlanId | null;
  /** The year that is audited. */
  readonly year: number | null;
  /** Duties on new documents hold for those published from this day on (`YYYY-MM-DD`); null: no bound. */
  readonly since: string | null;
}

export interface Citation {
  readonly clause: ClauseId;
  /** `stated`: the clause says it. `derived`: it follows from the clause in our reading. */
  readonly basis: 'stated' | 'derived';
}

/** A rule that one page decides. */
export interface PageRule<
  Id extends string = string,
  Need extends FactName = FactName,
  Name extends string = string,
> {
  /** The noun that is checked; equal to the file's name; never changes once published. */
  readonly id: Id;
  /** States the good page. */
  readonly title: Words;
  /** The most that a failure of this rule weighs. */
  readonly severity: Severity;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly appliesTo: readonly PageKind[] | 'any';
  readonly needs: readonly Need[];
  /** What the rule takes for granted. */
  readonly assumes: readonly Words[];
  /** Numbers and words that no plan sets, with their origin. */
  readonly borrows?: readonly Words[];
  readonly messages: Readonly<Record<Name, Message>>;
  /** One verdict, or one for each separate finding. A method, so that rules of different needs share one list. */
  judge(facts: Pick<Facts, Need>, setting: Setting): Verdict<NoInfer<Name>> | Verdict<NoInfer<Name>>[];
}

/** Keeps a rule's own literal types: an undeclared fact or an unknown message does not compile. */
export function pageRule<const Id extends string, const Need extends FactName, const Name extends string>(
  rule: PageRule<Id, Need, Name>,
): PageRule<Id, Need, Name> {
  return rule;
}
