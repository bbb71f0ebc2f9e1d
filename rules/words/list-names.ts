import { ownColumnOf } from './page-column.ts';

type Page = Parameters<typeof ownColumnOf>[0];

/** The names that a list goes by: its title, and the column that it is; white space removed. */
export function listNames(page: Page): string[] {
  return [page.title.text, ownColumnOf(page)].map((name) => name.replace(/\s/g, ''));
}
