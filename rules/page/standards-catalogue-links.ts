import type { Facts } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { isFileFrame, isPagedByScript, isSearchable } from '../words/catalogue-tools.ts';
import { isLive } from '../words/reach.ts';
import { listsFields, type StandardsRow, standardsRows } from '../words/standards-rows.ts';
import { isUnreadFrame } from '../words/unread.ts';
import { isTextUnread } from '../words/unread-text.ts';

/** Share of the rows that must be linked; the plans say 全覆盖, the number is the tool's. */
const ENOUGH = 0.9;
const MOST_SPOTS = 10;
/** A file that is the catalogue itself. */
const CATALOGUE_FILE = /目录|清单|标准|领域/;

/** So many things to press beside a picture are the catalogue: cards with icons, an image map. */
const LEAST_TO_PRESS = 5;

type Page = Pick<Facts, 'catalogueRows' | 'links' | 'controls' | 'frames' | 'media' | 'body'>;
type Name = 'notWeb' | 'fieldPages' | 'unfilled' | 'noRows' | 'bare' | 'few' | 'open' | 'linked';

/** A page without rows: the catalogue is a file or a picture, or was not read. */
function withoutRows({ catalogueRows, links, controls, frames, media, body }: Page): Verdict<Name> {
  const unfilled = catalogueRows.find((row) => row.unfilled || row.cells.some((cell) => cell.unfilled));
  if (unfilled || body?.unfilled) {
    return { outcome: 'cantTell', message: 'unfilled', spots: unfilled ? [unfilled.at] : [] };
  }
  const unread = frames.filter((frame) => isUnreadFrame(frame) && !isFileFrame(frame));
  if (unread.length > 0) return { outcome: 'cantTell', message: 'noRows', spots: unread.map(({ at }) => at) };
  const isShort = isTextUnread(body);
  const pressed = [...links.filter((link) => link.target.file === null && isLive(link)), ...controls].filter(
    ({ place, hidden }) => place === 'main' && !hidden,
  );
  const isPicture = isShort && pressed.length < LEAST_TO_PRESS;
  const files = links.filter(
    ({ target, label, place, hidden }) =>
      !hidden && place === 'main' && target.file !== null && (isShort || CATALOGUE_FILE.test(label)),
  );
  // Beside text of its own a picture is an ornament.
  const pictures = media.filter(
    ({ inBody, inLink, hidden, type }) => isPicture && inBody && !inLink && !hidden && type !== 'video',
  );
  const [shown] = [...files, ...pictures, ...frames.filter(isFileFrame)];
  if (shown) return { outcome: 'failed', message: 'notWeb', about: 'notWeb', spots: [shown.at] };
  return { outcome: 'cantTell', message: 'noRows' };
}

function linkage(rows: readonly StandardsRow[]): Verdict<Name> {
  const those = (...states: readonly StandardsRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state));
  const linked = those('linked').length;
  const lacking = those('bare', 'dead');
  const data = {
    total: rows.length,
    linked,
    percent: Math.floor((100 * linked) / rows.length),
    dead: those('dead').length,
  };
  const spots = lacking.slice(0, MOST_SPOTS).map(({ at }) => at);
  if (linked >= ENOUGH * rows.length) return { outcome: 'passed', message: 'linked', data };
  const open = those('open');
  if (linked + open.length >= ENOUGH * rows.length || (linked === 0 && open.length > 0)) {
    return {
      outcome: 'cantTell',
      message: 'open',
      data: { count: open.length, total: rows.length },
      spots: open.slice(0, MOST_SPOTS).map(({ at }) => at),
    };
  }
  if (those('bare').length === rows.length) {
    return { outcome: 'failed', message: 'bare', about: 'links', data: { total: rows.length }, spots };
  }
  return { outcome: 'failed', severity: 'warning', message: 'few', about: 'links', data, spots };
}

export const standardsCatalogueLinks = pageRule({
  id: 'standards-catalogue-links',
  title: {
    zh: '标准目录每一事项一键查阅，目录可以检索',
    en: 'Each row of the openness standards catalogue links to its content, and the catalogue can be searched',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/73', basis: 'stated' },
    { clause: 'xujing-2023/21', basis: 'stated' },
    { clause: 'huating-2025/prose-4.1.2', basis: 'stated' },
    { clause: 'huating-2025/21', basis: 'derived' },
  ],
  appliesTo: ['standards-catalogue'],
  needs: [
    'address',
    'catalogueRows',
    'links',
    'linkVerdicts',
    'controls',
    'queryFields',
    'kindClues',
    'frames',
    'media',
    'body',
  ],
  assumes: [
    {
      zh: '链接通向首页、上级栏目，或几乎每行都是同一个链接的，不算通向内容；公开依据中的法规链接也不算。',
      en: 'Links to the home page or a column above, one link on nearly all rows, and links to laws in the column of grounds do not lead to the content.',
    },
    {
      zh: '注明“不涉及”“无”的事项、只依申请公开的事项、只在公示栏等线下渠道公开的事项，不要求链接。',
      en: 'Rows marked 不涉及 or 无, given out on request only, or made known only offline need no link.',
    },
    {
      zh: '没有核查过链接时，有链接即算；核查后打不开的，计入未链接的比例。',
      en: 'Where links were not checked, a link is enough; what was found not to open counts as not linked.',
    },
    {
      zh: '标题上方的全站搜索不是目录检索；页面上的领域切换算筛选。',
      en: 'The search of the whole site above the title is not the catalogue’s; switching between fields of work is a filter.',
    },
  ],
  borrows: [
    {
      zh: '九成事项有链接即为合格，是工具参数；要点的说法是全覆盖、一键查阅。',
      en: 'Nine rows in ten are enough: a setting of the tool; the plans say all, with one click.',
    },
  ],
  messages: {
    linked: {
      what: {
        zh: '{total}个事项中{linked}个有链接（{percent}%）。',
        en: '{linked} of {total} rows are linked ({percent}%).',
      },
    },
    few: {
      what: {
        zh: '{total}个事项中只有{linked}个可以点开（{percent}%），其中链接打不开的{dead}个。',
        en: 'Only {linked} of {total} rows lead to content ({percent}%); the links of {dead} do not open.',
      },
      why: {
        zh: '标准目录应当一键查阅，没有链接的事项公众看不到内容。',
        en: 'The catalogue should open everything with one click; behind other rows the public sees nothing.',
      },
      fix: {
        zh: '为其余事项补上通向公开内容的链接；没有相应内容的注明“不涉及”。',
        en: 'Link the other rows to their content; mark 不涉及 where there is none.',
      },
    },
    bare: {
      what: { zh: '{total}个事项都没有通向内容的链接。', en: 'None of the {total} rows leads to content.' },
      why: {
        zh: '目录只是一张文字表，公众无法一键查阅。',
        en: 'The catalogue is a table of words; nothing can be opened from it.',
      },
      fix: {
        zh: '把每个事项链接到相应的公开内容。',
        en: 'Link each row to the content that it stands for.',
      },
    },
    notWeb: {
      what: {
        zh: '标准目录是附件或图片，没有可以点开的事项。',
        en: 'The catalogue is an attachment or a picture; no row of it can be opened.',
      },
      why: {
        zh: '下载或看图都不能一键查阅对应内容。',
        en: 'Neither a file nor a picture leads on to the content.',
      },
      fix: {
        zh: '改为网页版目录，每个事项链接到公开内容。',
        en: 'Publish it as a web page whose rows link to the content.',
      },
    },
    noSearch: {
      what: { zh: '没有找到目录的检索或筛选。', en: 'No search or filter of the catalogue was found.' },
      why: {
        zh: '事项多时，公众需要检索才能直接查到。',
        en: 'With many rows the public needs a search to get there directly.',
      },
      fix: {
        zh: '在目录上方增加检索框，或按领域筛选。',
        en: 'Add a search field above the catalogue, or a filter by field of work.',
      },
    },
    open: {
      what: {
        zh: '{total}个事项中有{count}个的链接没有网址或由脚本填充，能否打开无法判断。',
        en: 'Of {total} rows {count} have a link without an address or one that a script writes; whether it opens cannot be told.',
      },
      fix: { zh: '请逐项点击确认。', en: 'Click them and see.' },
    },
    fieldPages: {
      what: {
        zh: '本页列的是各领域的目录，事项在下一级页面。',
        en: 'This page lists the catalogues of fields of work; the rows stand one page further.',
      },
      fix: { zh: '请打开各领域的目录查看。', en: 'Open the catalogue of each field.' },
    },
    paged: {
      what: {
        zh: '目录由脚本翻页，其余各页没有读到。',
        en: 'A script turns the pages of the catalogue; the other pages were not read.',
      },
      fix: { zh: '请翻页查看全部事项。', en: 'Turn the pages and look at all rows.' },
    },
    unfilled: {
      what: {
        zh: '目录由脚本填充，读取时尚为空白。',
        en: 'The catalogue is filled by script and was empty when it was read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    noRows: {
      what: { zh: '没有读到目录事项。', en: 'No rows of the catalogue could be read.' },
      fix: { zh: '请人工查看。', en: 'Look at the page by hand.' },
    },
    nothing: {
      what: {
        zh: '目录事项都注明不涉及，或不在网上公开。',
        en: 'All rows are marked as not applying, or are not made known on the web.',
      },
    },
  },
  judge(facts) {
    const { rows, total } = standardsRows(facts);
    const fields = listsFields(facts);
    if (fields === 'files') return withoutRows({ ...facts, catalogueRows: [] });
    if (fields === 'pages') return { outcome: 'cantTell', message: 'fieldPages' };
    if (total === 0) return withoutRows(facts);
    if (rows.length === 0) return { outcome: 'inapplicable', message: 'nothing' };
    if (isPagedByScript(facts, facts.kindClues.pager)) return { outcome: 'cantTell', message: 'paged' };
    const verdict = linkage(rows);
    if (isSearchable(facts)) return verdict;
    const noSearch = {
      outcome: 'failed' as const,
      severity: 'info' as const,
      message: 'noSearch' as const,
      about: 'search',
      spots: facts.body?.at ? [facts.body.at] : [],
    };
    return [verdict, noSearch];
  },
});
