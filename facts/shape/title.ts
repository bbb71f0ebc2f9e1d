import * as z from 'zod/mini';
import { Spot } from './spot.ts';

export const Title = z.object({
  /** The `<title>` element. */
  document: z.string(),
  /** What the page shows as its heading (h1, the vendor's title block …). */
  heading: z.nullable(Spot),
  /** The title that the page goes by: field 名称/标题, ArticleTitle, heading, `<title>` less the site's name. */
  text: z.string(),
});

export const Breadcrumb = z.object({ items: z.array(z.string()), at: Spot });

/** A tag of the 国办 page design standard (附件《网页设计规范》), under its standard name. */
export const MetaTag = z.object({
  name: z.string(),
  /** Trimmed; an empty string where the tag is there and empty. */
  content: z.string(),
  /** The name as the page writes it. */
  writtenAs: z.string(),
});
