import { markupText } from '../xml-text.ts';

/** Finished markup. Only `html` makes it, so that no text becomes markup by mistake. */
export class Html {
  readonly #markup: string;

  /** `markup`: of a template's own literals and of escaped values, nothing else. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What can stand in a template: markup as it is, texts and numbers escaped, lists in a row, null for nothing. */
export type Value = Html | string | number | null | readonly Value[];

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return markupText(String(value));
  return value.map(written).join('');
}

/** Markup from a template; values are escaped for the text between tags and for attributes in quotes. */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    literals.reduce((markup, literal, index) => markup + written(values[index - 1] ?? null) + literal),
  );
}
