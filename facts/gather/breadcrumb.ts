import type { Facts } from '../page.ts';
import { perName, wordsIn } from './names.ts';
import type { Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { type Part, textOf } from './survey.ts';

/** Any mark that a breadcrumb has: cheap to look for on every line. */
const WORTH_READING = /[>＞»›→/:·]|位置|当前|--/;
/** 您现在的位置：, 当前位置 , 您在：, with a mark before it; 在线咨询 behind a separator is none. */
const LEAD =
  /^[^\p{Script=Han}]{0,4}?(?:[您你]?(?:当前|现在|目前)?(?:所在|所处)?的?位置(?:是|为)?|(?:[您你](?:当前|现在|目前)?|当前|现在|目前)[所正]?在|当前页面?)[\s:：\]】]*/u;
const SEPARATOR = /\s*(?:>>|[>＞»›→]|(?:\s\/\s)|::|--|·)\s*/;
const NAMES = new Set(
  'breadcrumb breadcrumbs crumb crumbs breadnav mbx mianbaoxie weizhi dqwz curpos curlocation location position path'.split(
    ' ',
  ),
);
const isCrumbName = perName(false, (name) => wordsIn(name).some((word) => NAMES.has(word)));
const HOME = /^(?:网站|返回)?(?:[首主][页頁]|门户首页|home)$|首[页頁]$/i;
const MAX_LENGTH = 300;

/** The path of columns that the page says it stands in; null where it shows none. */
export function gatherBreadcrumb(reading: Reading): Facts['breadcrumb'] {
  const { survey } = reading;
  for (const line of survey.lines) {
    if (line.text.length > MAX_LENGTH) continue;
    const text = line.text.trim();
    if (!WORTH_READING.test(text)) continue;
    const start = text.slice(0, 12);
    const led = (start.includes('位置') || start.includes('当前')) && LEAD.test(text);
    if (!led && !SEPARATOR.test(text)) continue;
    const items = itemsOf(text);
    const part = survey.parts[line.part];
    if (part === undefined || items.length < 2) continue;
    if (led || HOME.test(items[0] ?? '')) return { items, at: spotOf(part, text, survey) };
  }
  return fromNamedContainer(reading);
}

function itemsOf(text: string): string[] {
  return text
    .replace(LEAD, '')
    .split(SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A container named so, its links being the items: the separators are drawn by style. */
function fromNamedContainer({ survey }: Reading): Facts['breadcrumb'] {
  for (const part of survey.parts) {
    if (!isCrumbName(part.className) && !isCrumbName(part.id)) continue;
    const whole = textOf(part, survey);
    if (whole === '' || whole.length > MAX_LENGTH) continue;
    const items = runsOf(part, survey.runs);
    if (items.length >= 2 && HOME.test(items[0] ?? '')) return { items, at: spotOf(part, whole, survey) };
  }
  return null;
}

function runsOf(part: Part, runs: Reading['survey']['runs']): string[] {
  return runs
    .slice(part.firstRun, part.lastRun)
    .flatMap(({ text }) => itemsOf(text))
    .filter((item) => !/^[>/|\\-]+$/.test(item));
}
