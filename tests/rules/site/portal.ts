/** Words in each of the three ways of writing a portal (`dialects.ts`), or the same in all. */
export type Words = string | readonly [string, string, string];

/** A link to a column (its key), an article (`#` and its key) or another site (an address). */
export interface Link {
  label: string;
  to: string;
}

/** What a column lists. */
export interface Article {
  readonly key: string;
  /** What its address is made from; stays when others go. */
  readonly id: number;
  title: Words;
  /** Day of publishing; null where neither list nor page shows one. */
  day: string | null;
  paragraphs: string[];
  /** Labels and values of a table above the text. */
  fields: readonly (readonly [string, string])[];
  links: Link[];
  /** Alt texts of pictures in the text. */
  pictures: string[];
  /** Markup in the text: a table. */
  markup: string;
  /** It has a page of its own in the portal; else it is one that no sweep came to. */
  page: boolean;
}

/** A message of the public, in a board's list. */
export interface Message {
  title: string;
  asked: string;
  answered: string | null;
  status: string;
}

/** A column: a page that lists articles, leads to what stands below it, or holds something of its own. */
export interface Column {
  readonly key: string;
  readonly id: number;
  name: Words;
  /** Key of the column above; null below the home page. */
  under: string | null;
  articles: Article[];
  links: Link[];
  messages: Message[];
  /** Text or markup in place of a list. */
  markup: string;
  /** Fields to choose by, with a field to search by. */
  choices: number;
  query: boolean;
  /** Named on the home page or in the column above, as far as there is one. */
  linked: boolean;
  /** Entries on one page; more than that, and it has further pages. */
  perPage: number;
}

export interface Portal {
  readonly host: string;
  organ: string;
  /** What pages add to their titles. */
  siteName: string;
  readonly year: number;
  /** Day of the audit. */
  today: string;
  columns: Column[];
  /** Links of the home page beside its menu, and of its footer. */
  links: Link[];
  footer: string;
  search: boolean;
  /** Markup put into the home page. */
  markup: string;
}

type Change<T> = Partial<Omit<T, 'key' | 'id'>>;

let numbers = 0;

/** An article without a text waits for a script to write it. */
const TEXT = '现将有关情况公布如下，请广大市民知晓并监督，如有疑问可在工作时间向主管部门咨询。';

/** An article with what is said of it. */
export function article(
  key: string,
  title: Words,
  day: string | null,
  change: Change<Article> = {},
): Article {
  numbers += 1;
  const given = {
    paragraphs: [TEXT],
    fields: [],
    links: [],
    pictures: [],
    markup: '',
    page: true,
    ...change,
  };
  return { key, id: 2000 + numbers, title, day, ...given };
}

/** A column with what is said of it, its newest article first. */
export function column(key: string, name: Words, under: string | null, change: Change<Column> = {}): Column {
  numbers += 1;
  return {
    key,
    id: 2000 + numbers,
    name,
    under,
    articles: [],
    links: [],
    messages: [],
    markup: '',
    choices: 0,
    query: false,
    linked: true,
    perPage: 20,
    ...change,
  };
}

export function columnOf(portal: Portal, key: string): Column {
  const found = portal.columns.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no column ${key}`);
  return found;
}

export function articleOf(portal: Portal, key: string): Article {
  const found = portal.columns.flatMap(({ articles }) => articles).find((one) => one.key === key);
  if (found === undefined) throw new Error(`no article ${key}`);
  return found;
}

/** Takes a column away with all below it. */
export function dropColumn(portal: Portal, key: string): void {
  for (const { key: below } of portal.columns.filter(({ under }) => under === key)) dropColumn(portal, below);
  portal.columns = portal.columns.filter((one) => one.key !== key);
  for (const one of portal.columns) one.links = one.links.filter(({ to }) => to !== key);
  portal.links = portal.links.filter(({ to }) => to !== key);
}

/** Takes an article out of every column. */
export function dropArticle(portal: Portal, key: string): void {
  for (const one of portal.columns) one.articles = one.articles.filter((other) => other.key !== key);
}
