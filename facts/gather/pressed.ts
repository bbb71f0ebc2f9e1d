import { perName, wordsIn } from './names.ts';
import type { Part } from './survey.ts';

/** Attributes by which an element answers a click, also in a template that no script has rendered: `@click.prevent`, `(click)`. */
const CLICK =
  /^(?:on(?:click|tap)|(?:@|v-on:|x-on:)(?:click|tap)(?:\.[\w.]+)?|(?:data-)?ng-click|\(click\)|bind:?tap)$/;
/** How these begin, and `class`, `href`, `style` do not: cheap to look at. */
const STARTS = '@ovxndb(';
const isClick = perName(false, (name) => CLICK.test(name));

/** Components of the usual frameworks that become links and buttons. */
const COMPONENT = /^(?:router-link|nuxt-link|(?:el|a|van|n|t|v|uni)-(?:link|button|btn|menu-item))$/;

/** Whether the markup says that something happens on a click. */
export function answersClick({ attributes }: Part): boolean {
  if (attributes.size === 0) return false;
  for (const name of attributes.keys()) if (STARTS.includes(name.charAt(0)) && isClick(name)) return true;
  return false;
}

/** Whether an element is a framework's link or button. */
export function isComponentToPress({ tag }: Part): boolean {
  return tag === 'nuxtlink' || (tag.includes('-') && COMPONENT.test(tag));
}

const isPressName = perName(false, (name) => {
  const words = wordsIn(name);
  return words.includes('clickable') || (words.includes('cursor') && words.includes('pointer'));
});

/** Whether the class of an element without links says that it can be pressed: `clickable`, `cursor-pointer`. */
export function isNamedToPress({ className, linkTextLength }: Part): boolean {
  return linkTextLength === 0 && isPressName(className);
}
