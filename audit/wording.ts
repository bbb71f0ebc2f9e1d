import type { Data, Guide, Message, PageRule, Words } from '../rules/contract.ts';
import { rules } from '../rules/registry.ts';
import type { SiteRule } from '../rules/site-contract.ts';
import { siteRules } from '../rules/site-registry.ts';
import type { Finding } from './finding.ts';
import { judgeMessages } from './judge-messages.ts';
import type { SiteFinding } from './site-finding.ts';

export type Language = 'zh' | 'en';

/** A finding's words in one language; a part that the message does not have is empty. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const ofTheJudge: ReadonlyMap<string, Message> = new Map(Object.entries(judgeMessages));

function ruleOf(finding: Finding): PageRule | undefined {
  return rules.find(({ id }) => id === finding.rule);
}

function messageOf(finding: Finding): Message {
  const judges = ofTheJudge.get(finding.message);
  if (judges !== undefined) return judges;
  const message = ruleOf(finding)?.messages[finding.message];
  if (message === undefined) throw new RangeError(`${finding.rule} has no message ${finding.message}`);
  return message;
}

/** Puts the data into the `{name}` places; a place without a datum stays as it is. */
export function fill(words: string, data: Data): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(data[name] ?? place));
}

/**
 * Says a finding in one language.
 * @throws RangeError for a finding of a rule or message that this version does not have.
 */
export function wordingOf(finding: Finding, language: Language): Wording {
  const message = messageOf(finding);
  const say = (words: Words | undefined) => (words === undefined ? '' : fill(words[language], finding.data));
  const guide = finding.outcome === 'cantTell' ? ruleOf(finding)?.guide : undefined;
  if (guide === undefined || ofTheJudge.has(finding.message))
    return { what: say(message.what), why: say(message.why), fix: say(message.fix) };
  return { what: say(message.what), why: say(message.why), fix: askWith(guide, finding.suggests, language) };
}

/** What a person is asked, where to look, and the answer that the evidence speaks for. */
function askWith({ look, question, answers }: Guide, suggests: string | null, language: Language): string {
  const answer = suggests === null ? undefined : answers[suggests];
  const suggestion =
    answer === undefined ? '' : SUGGESTION[language].replace('{answer}', answer.label[language]);
  return [look[language], question[language], suggestion].join(language === 'zh' ? '' : ' ').trim();
}

const SUGGESTION: Words = { zh: '（据所见，可能是：{answer}）', en: '(What was seen speaks for: {answer})' };

/**
 * Says a finding over a site in one language.
 * @throws RangeError for a finding of a rule or message that this version does not have.
 */
export function siteWordingOf({ rule: id, message: name, data }: SiteFinding, language: Language): Wording {
  const rule: SiteRule | undefined = siteRules.find((one) => one.id === id);
  const message = ofTheJudge.get(name) ?? rule?.messages[name];
  if (message === undefined) throw new RangeError(`${id} has no message ${name}`);
  const say = (words: Words | undefined) => (words === undefined ? '' : fill(words[language], data));
  return { what: say(message.what), why: say(message.why), fix: say(message.fix) };
}
