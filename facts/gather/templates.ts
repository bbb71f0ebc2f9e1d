/** Braces of a template that a script has yet to fill. */
const TEMPLATE = /\{\{[^}]{0,80}\}\}|<%|\$\{[\w.]+\}|\bng-bind\b/;
/** Characters of which every template has one: cheap to look for first. */
const MAY_BE = /[{%$]|ng-/;

/** Whether words are, or hold, a template that no script has filled. */
export function isTemplate(text: string): boolean {
  return MAY_BE.test(text) && TEMPLATE.test(text);
}
