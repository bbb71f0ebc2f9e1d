import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteCatalogue } from '../../facts/site.ts';
import { isCatalogueName } from '../../rules/words/catalogue-heads.ts';
import { findDays } from '../../rules/words/dates.ts';
import { passagesOn } from '../../rules/words/key-words.ts';
import { readNumeral } from '../../rules/words/numerals.ts';
import { saysArticle } from './page-role.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'dates' | 'listEntries'>;

const YEAR = /(?<!\d)(20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})(?=年|版|\s*[-./])/g;
/** A column of legal bases names the years of laws. */
const BASIS = /依据|法规|法律|文件/;
/** 2025年度重大行政决策事项目录: an entry of a list of catalogues. */
const NAMED_BY_YEAR = /20\d{2}年.{0,16}目录|目录.{0,6}20\d{2}年?/;
const UPDATED = /(?:更新|调整|修订|修改|编制)(?:时间|日期)/;

/** The catalogues of decisions and of standards, by what their pages and rows tell of their age. */
export class Catalogues {
  readonly all: SiteCatalogue[] = [];

  /** Takes up a page; one of another kind is no catalogue, nor is a list of catalogues or an article below one. */
  add(page: Page): void {
    const {
      address,
      title,
      kind,
      dates,
      breadcrumb,
      listEntries,
      catalogueRows = [],
      keyPassages = [],
    } = page;
    if (kind.kind !== 'decision-catalogue' && kind.kind !== 'standards-catalogue') return;
    if (saysArticle(page) && !isCatalogueName(title.text)) return;
    if (listEntries.some((entry) => NAMED_BY_YEAR.test(entry.title))) return;
    const cells = catalogueRows.flatMap((row) => row.cells);
    const telling = cells.filter(({ head }) => !BASIS.test(head)).map(({ text }) => text);
    const isOfStandards = kind.kind === 'standards-catalogue';
    const notes = (isOfStandards ? passagesOn(keyPassages, 'revised') : []).filter(
      ({ place, text }) => place === 'main' && !/[《》]/.test(text),
    );
    const updating = [
      ...cells.filter(({ head, text }) => UPDATED.test(head) || UPDATED.test(text)),
      ...notes,
    ].map(({ text }) => text);
    const updates = updating.flatMap((text) => findDays(text).map(({ day }) => day));
    // A decision's 调整时间 is not of the catalogue's own year.
    const versions = isOfStandards ? updating.filter((text) => findDays(text).length === 0) : [];
    const groups = catalogueRows.map(({ group }) => group);
    const words = [title.text, breadcrumb?.items.at(-1) ?? '', ...groups, ...versions];
    this.all.push({
      url: address.url,
      title: title.text,
      kind: kind.kind,
      published: dates.published?.date ?? null,
      issued: dates.issued?.date ?? null,
      updated: updates.sort().at(-1) ?? null,
      years: yearsIn(words),
      rowYears: yearsIn(telling),
      rows: catalogueRows.filter((row) => row.form !== 'line' && row.cells.length > 0).length,
      organs: [...kind.organs],
    });
  }
}

function yearsIn(words: readonly string[]): number[] {
  const years = words
    .flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => readNumeral(year)))
    .filter((year) => year !== null);
  return [...new Set(years)].sort((a, b) => a - b);
}
