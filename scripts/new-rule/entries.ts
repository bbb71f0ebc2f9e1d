import { UNWRITTEN } from './template.ts';

/** What a rule weighs until someone says otherwise: the middle. */
const WEIGHT = 5;

const WEIGHTS = /(?<=export const (?:w|siteW)eights[^=]*= \{\n)[\s\S]*?(?=^\};)/m;
const ORDINARY = /(?<=const ordinary[^=]*= \{\n)[\s\S]*?(?=^\};)/m;
const ENTRY = /^ {2}'?([a-z-]+)'?: ([^,]+),/;

/** Puts a line into the entries of an object, before the first that `isLater` names; null where there is no such object. */
function inserted(
  source: string,
  entries: RegExp,
  line: string,
  isLater: (id: string, value: string) => boolean,
): string | null {
  if (!entries.test(source)) return null;
  return source.replace(entries, (text) => {
    const lines = text.split('\n');
    const place = lines.findIndex((one) => {
      const [, id, value] = ENTRY.exec(one) ?? [];
      return id !== undefined && value !== undefined && isLater(id, value);
    });
    // The last piece is what follows the last line break.
    return lines.toSpliced(place === -1 ? lines.length - 1 : place, 0, line).join('\n');
  });
}

/** rules/packs/weights.ts, or site-weights.ts, with an entry for a rule, behind those that weigh as much; null where none can be placed. */
export function withWeight(source: string, id: string): string | null {
  const line = `  '${id}': ${WEIGHT}, // ${UNWRITTEN}：权重，1 至 10 / To write: its weight, 1 to 10`;
  return inserted(source, WEIGHTS, line, (_, weight) => Number(weight) < WEIGHT);
}

/** tests/portal/expectations.ts with what an ordinary page is expected to give, in the order of ids; null as above. */
export function withExpectation(source: string, id: string): string | null {
  const line = `  '${id}': 'inapplicable', // ${UNWRITTEN}：普通页面的结论 / To write: how it comes out on an ordinary page`;
  return inserted(source, ORDINARY, line, (other) => other > id);
}
