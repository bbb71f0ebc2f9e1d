import type { Words } from '../../rules/contract.ts';

/** As tests/house/rules.test.ts asks of every rule. */
const FORM = /^[a-z]+(?:-[a-z]+)*$/;
const MOST_WORDS = 4;

/** First words that name a fault, a duty or a command instead of the thing that is checked. */
const NO_NOUN =
  /^(?:no|not|non|missing|without|lacks?|broken|bad|wrong|invalid|has|have|is|are|must|should|check|checks|require|requires|ensure)$/;

/** Names that the files of a rule use already, in camel case. */
const TAKEN = new Set([
  'pageRule',
  'guidedRule',
  'siteRule',
  'ruleTable',
  'guidedTable',
  'siteTable',
  'rules',
  'siteRules',
]);

/** Why an id has not the form of a rule's id; null where it has. */
export function refusalOf(id: string, name: string): Words | null {
  if (!FORM.test(id)) {
    return {
      zh: `“${id}”不是用连字符连接的小写英文单词（例如 foot-note）。`,
      en: `“${id}” is not lower-case words joined by hyphens (such as foot-note).`,
    };
  }
  const words = id.split('-');
  const [first = ''] = words;
  if (words.length > MOST_WORDS) {
    return {
      zh: `“${id}”太长：最多 ${MOST_WORDS} 个词。`,
      en: `“${id}” is too long: ${MOST_WORDS} words at most.`,
    };
  }
  if (words.length > 1 && NO_NOUN.test(first)) {
    return {
      zh: `“${id}”以“${first}”开头：编号写所查的事物（名词），不写毛病或要求，例如写 working-link，不写 broken-link。`,
      en: `“${id}” begins with “${first}”: an id is the noun that is checked, not a fault or a duty; working-link, not broken-link.`,
    };
  }
  if (TAKEN.has(name)) {
    return {
      zh: `“${id}”与规则文件里已有的名称 ${name} 相同。`,
      en: `“${id}” is the name ${name}, which the files of rules use already.`,
    };
  }
  return null;
}
