import type { Facts } from '../page.ts';
import type { Reading } from './reading.ts';
import { attributeOf } from './survey.ts';

/**
 * The page tags of the national page design standard (政府网站发展指引, 附件《网页设计规范》).
 * The standard writes them so; pages write any case.
 */
const STANDARD_NAMES: ReadonlyMap<string, string> = new Map(
  [
    'SiteName',
    'SiteDomain',
    'SiteIDCode',
    'ColumnName',
    'ColumnDescription',
    'ColumnKeywords',
    'ColumnType',
    'ArticleTitle',
    'PubDate',
    'ContentSource',
    'Keywords',
    'Author',
    'Description',
    'Image',
    'Url',
  ].map((name) => [name.toLowerCase(), name]),
);

/** The standard's tags that the page has, in its order; an empty one is there with empty content. */
export function gatherMetaTags({ survey }: Reading): Facts['metaTags'] {
  const tags: Facts['metaTags'] = [];
  for (const part of survey.byTag.get('meta') ?? []) {
    const writtenAs = attributeOf(part, 'name');
    const name = STANDARD_NAMES.get(writtenAs?.trim().toLowerCase() ?? '');
    if (writtenAs === null || name === undefined) continue;
    const content = (attributeOf(part, 'content') ?? '').replace(/\s+/g, ' ').trim();
    tags.push({ name, content, writtenAs });
  }
  return tags;
}
