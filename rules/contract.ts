import type { FactName, Facts } from '../facts/page.ts';
import type { PageKind } from '../facts/shape/kind.ts';
import type { Spot } from '../facts/shape/spot.ts';
import type { Thresholds } from './packs/thresholds.ts';
import type { Vocabulary } from './packs/vocabulary.ts';
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
  | {
      outcome: 'cantTell';
      message: Name;
      data?: Data;
      spots?: readonly Spot[];
      /** Of a guided rule: the answer that the evidence speaks for. */
      suggests?: string;
    }
  | { outcome: 'inapplicable'; message: Name; data?: Data }
  | { outcome: 'untested'; message: Name; data?: Data };

/** The level of an organ, as its plan is addressed. */
export type Level = 'district' | 'town' | 'department';

/** What a pack lays down for its rules. */
export interface Setting {
  readonly plan: PlanId | null;
  /** Null where the pack binds nobody. */
  readonly level: Level | null;
  /** The year that is audited. */
  readonly year: number | null;
  /** Duties on new documents hold for those published from this day on (`YYYY-MM-DD`); null: no bound. */
  readonly since: string | null;
  /** The numbers to judge by, the plan's and the tool's own. */
  readonly thresholds: Thresholds;
  /** Words that the pack adds to those that rules know. */
  readonly vocabulary: Vocabulary;
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
  /** What a person decides; only in guided rules. */
  readonly guide?: Guide;
  /** One verdict, or one for each separate finding. A method, so that rules of different needs share one list. */
  judge(facts: Pick<Facts, Need>, setting: Setting): Verdict<NoInfer<Name>> | Verdict<NoInfer<Name>>[];
}

/** Keeps a rule's own literal types: an undeclared fact or an unknown message does not compile. */
export function pageRule<const Id extends string, const Need extends FactName, const Name extends string>(
  rule: PageRule<Id, Need, Name>,
): PageRule<Id, Need, Name> {
  return rule;
}

/** An answer that a person can give, and what it makes of the finding. */
export interface GuidedAnswer {
  readonly label: Words;
  readonly outcome: Exclude<Outcome, 'untested'>;
  /** Of a failure: why it matters, and what to do. */
  readonly why?: Words;
  readonly fix?: Words;
}

/** What a person is to look at and to answer. */
export interface Guide<Answer extends string = string> {
  readonly look: Words;
  readonly question: Words;
  readonly answers: Readonly<Record<Answer, GuidedAnswer>>;
}

/** What a page holds for a person who is to decide. */
export type Observation<Name extends string, Answer extends string> =
  /** Something to look at, and the answer that it speaks for; null where it speaks for none. */
  | {
      readonly shows: 'evidence';
      readonly message: Name;
      readonly data?: Data;
      readonly spots?: readonly Spot[];
      readonly suggests: Answer | null;
    }
  /** Nothing that a person could decide from this page. */
  | { readonly shows: 'nothing'; readonly message: Name; readonly data?: Data };

/** A rule that a person decides, with the evidence that the page offers: it never passes or fails by itself. */
export interface GuidedRule<
  Id extends string = string,
  Need extends FactName = FactName,
  Name extends string = string,
  Answer extends string = string,
> extends PageRule<Id, Need, Name> {
  readonly guide: Guide<Answer>;
}

type GuidedParts<Id extends string, Need extends FactName, Name extends string, Answer extends string> = Omit<
  GuidedRule<Id, Need, Name, Answer>,
  'judge'
> & {
  /** What this page holds for the question. A method, as `judge` is. */
  observe(
    facts: Pick<Facts, Need>,
    setting: Setting,
  ): Observation<NoInfer<Name>, NoInfer<Answer>> | Observation<NoInfer<Name>, NoInfer<Answer>>[];
};

/** Makes a rule that a person decides: what it observes becomes `cantTell` with a suggestion, or `inapplicable`. */
export function guidedRule<
  const Id extends string,
  const Need extends FactName,
  const Name extends string,
  const Answer extends string,
>({ observe, ...rule }: GuidedParts<Id, Need, Name, Answer>): GuidedRule<Id, Need, Name, Answer> {
  return {
    ...rule,
    judge: (facts, setting) => [observe(facts, setting)].flat().map(verdictOf),
  };
}

function verdictOf<Name extends string>(observation: Observation<Name, string>): Verdict<Name> {
  const { message, data = {} } = observation;
  if (observation.shows === 'nothing') return { outcome: 'inapplicable', message, data };
  const { spots = [], suggests } = observation;
  return { outcome: 'cantTell', message, data, spots, ...(suggests === null ? {} : { suggests }) };
}
