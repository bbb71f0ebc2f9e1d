import { metaContent } from './page-tags.ts';

interface Page {
  readonly title: { readonly text: string };
  readonly breadcrumb: { readonly items: readonly string[] } | null;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
}

const NO_COLUMN = /^(?:首页|主页|网站首页|正文|详情|内容|列表|文章)/;

/** The innermost column that a page names: the last step of its breadcrumb that is not its own title, else its column tag; empty where it names none. */
export function columnOf({ title, breadcrumb, metaTags }: Page): string {
  const steps = (breadcrumb?.items ?? []).filter((item) => !NO_COLUMN.test(item));
  const above = steps.filter((item) => !title.text.startsWith(item.replace(/(?:…|\.{3})$/, '')));
  return above.at(-1) ?? metaContent(metaTags, 'ColumnName');
}

/** The name of a page that is a column itself: the last step of its breadcrumb, else its column tag, else its title. */
export function ownColumnOf({ title, breadcrumb, metaTags }: Page): string {
  const steps = (breadcrumb?.items ?? []).filter((item) => !NO_COLUMN.test(item));
  return steps.at(-1) ?? (metaContent(metaTags, 'ColumnName') || title.text);
}
