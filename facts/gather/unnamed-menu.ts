import { type Part, type Survey, textOf } from './survey.ts';

const HOME = /^(?:网站|本站|返回)?(?:首页|主页)$/;
const LONGEST_HOME = 4;
/** The way from the top begins with 首页, too, but leads on: 首页 > 政务公开. */
const SEPARATORS = /^[\s|｜·•丨/、,，-]*$/;
/** 首页 | 上一页 | 下一页 | 尾页: what turns the pages of a list. */
const PAGER = /[上下]一?[页頁]|[尾末][页頁]/;
const LEAST_LINKS = 4;
const LONGEST = 400;
const MOST_STEPS = 6;

/**
 * The row of links with which a page begins that gives its parts no names: 首页 | 政务公开 | 互动交流. Null where the
 * first link called 首页 stands in none.
 */
export function unnamedMenuOf(survey: Survey): Part | null {
  const links = survey.byTag.get('a') ?? [];
  const home = links.find(
    (link) =>
      link.textLength > 1 && link.textLength <= LONGEST_HOME && HOME.test(textOf(link, survey).trim()),
  );
  let menu: Part | null = null;
  let at = home && survey.parts[home.parent];
  for (let i = 0; at !== undefined && i < MOST_STEPS; i += 1) {
    if (at.tag === 'body' || at.textLength > LONGEST || !isOfLinks(at, survey)) break;
    menu = at;
    at = survey.parts[at.parent];
  }
  if (menu === null) return null;
  const { index, end } = menu;
  const own = links.filter((link) => link.index > index && link.index < end && link.textLength > 0);
  return own.length < LEAST_LINKS || PAGER.test(textOf(menu, survey)) ? null : menu;
}

/** Nothing but links, and what parts them. */
function isOfLinks({ firstRun, lastRun }: Part, { runs, parts }: Survey): boolean {
  return runs
    .slice(firstRun, lastRun)
    .every(({ part, text }) => (parts[part]?.link ?? -1) >= 0 || SEPARATORS.test(text));
}
