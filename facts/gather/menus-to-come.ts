import { isHollow } from './awaiting.ts';
import { perName } from './names.ts';
import type { Part, Survey } from './survey.ts';

const LISTS = new Set(['ul', 'ol', 'dl']);
/** By which a template writes an element once for many. */
const REPEATERS = new Set(['v-for', 'ng-repeat', 'x-for', '*ngfor']);

/** Whether a template writes an element once for many: `<li v-for="…">`. */
export function isRepeated({ attributes }: Part): boolean {
  if (attributes.size === 0) return false;
  for (const name of attributes.keys()) if (REPEATERS.has(name)) return true;
  return false;
}

/** Names of the block of a site's menu, not of an ornament in it or of its copy for telephones. */
const MENU =
  /^(?:main|top|head|site|g|pc|web)?[-_]?(?:nav|navs|menu|menus|navbar|navigation|daohang|caidan)[-_]?(?:list|bar|box|con|cont|content|wrap|main|ul|inner)?\d*$/i;
export const isMenuName = perName(false, (name) => name.split(/\s+/).some((one) => MENU.test(one)));
const HEAD = /^(?:site[-_]?)?(?:header|head|top|toubu)\d*$/i;

/** An empty menu: a block, or a list in one, by that name; or one whose items a template repeats. */
export function isMenuToCome(part: Part, { parts }: Survey): boolean {
  if (isRepeated(part) || part.tag.includes('-') || (!isHollow(part) && LISTS.has(part.tag))) return true;
  const above = parts[part.parent];
  if (HEAD.test(part.id)) return true;
  const isNamed = (one: Part | undefined) =>
    one !== undefined && (isMenuName(one.id) || isMenuName(one.className));
  return (
    part.tag !== 'span' &&
    (isNamed(part) || (LISTS.has(part.tag) && isNamed(above) && above?.textLength === 0))
  );
}
