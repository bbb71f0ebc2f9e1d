import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { entryState } from '../words/entry-state.ts';
import { isFurtherPage } from '../words/further-page.ts';
import { isColumnName, isInterpretation } from '../words/interpretation.ts';
import { passagesOn } from '../words/key-words.ts';
import { listNames } from '../words/list-names.ts';
import { tooEarly } from '../words/page-age.ts';
import { recentRows } from '../words/recent-rows.ts';
import { isSpreadColumn, isSpreadLabel, isSpreadLink } from '../words/spread.ts';

const MOST_SPOTS = 5;

type Seen = Pick<Facts, 'address' | 'title' | 'breadcrumb' | 'metaTags' | 'links' | 'listEntries'>;

/** The column of interpretations, asked once and as a whole; or one of what media made of policies. */
function observeList(page: Seen, since: string | null) {
  const names = listNames(page);
  const isColumn = names.some(isSpreadColumn);
  const isReadings = names.some((name) => isInterpretation(name) && isColumnName(name));
  const rows = recentRows(page.listEntries, page.links, since);
  if ((!isColumn && !isReadings) || isFurtherPage(page.address) || rows.length === 0)
    return { shows: 'nothing', message: 'otherPage' } as const;
  const outside = new Set(page.links.filter(isSpreadLink).map(({ target }) => target.url));
  const spread = rows.filter((row) => outside.has(row.url) || isSpreadLabel(row.title));
  return {
    shows: 'evidence',
    message: 'rows',
    data: { rows: rows.length, spread: spread.length },
    spots: [...new Set([...spread, ...rows])].slice(0, MOST_SPOTS).map(({ at }) => at),
    suggests: spread.length > 0 ? 'spread' : null,
  } as const;
}

export const mediaSpreadTrace = guidedRule({
  id: 'media-spread-trace',
  title: {
    zh: '重要政策及解读经媒体、新媒体转发',
    en: 'Important policies and interpretations are spread by media and accounts',
  },
  severity: 'info',
  cites: [
    { clause: 'xujing-2023/23', basis: 'stated' },
    { clause: 'huating-2025/12', basis: 'stated' },
    { clause: 'huating-2025/27', basis: 'stated' },
    { clause: 'chongming-2025/8', basis: 'derived' },
    { clause: 'songjiang-2025/8', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: [
    'kind',
    'address',
    'title',
    'breadcrumb',
    'metaTags',
    'links',
    'linkVerdicts',
    'listEntries',
    'keyPassages',
    'dates',
  ],
  assumes: [
    {
      zh: '“分享到”按钮和账号主页不算转发，只有指向某一篇报道、推文的链接才算。',
      en: "Share buttons and an account's own page are no spread; a link to one report or post is.",
    },
    {
      zh: '政策页和解读页只在有转发痕迹时才问；没有时由解读栏目首页抽查。',
      en: 'A policy or its interpretation is asked about where it shows a trace; for the rest the column of interpretations is sampled.',
    },
    {
      zh: '转发也可能只在新媒体上，本站没有链接。',
      en: 'Accounts may have spread it without a link on this site.',
    },
  ],
  borrows: [
    {
      zh: '媒体网站名单由工具整理，不出自要点。',
      en: "The list of media sites is the tool's, not the plan's.",
    },
  ],
  messages: {
    linked: { what: { zh: '有转发链接：{label}', en: 'There is a link to it outside: {label}' } },
    named: {
      what: { zh: '写到媒体或账号转发：{label}', en: 'Spread by media or an account is mentioned: {label}' },
    },
    rows: {
      what: {
        zh: '栏目有解读{rows}条，其中看得到转发的{spread}条，请抽查重要政策。',
        en: 'Rows: {rows}; with a visible trace of spread: {spread}. Please sample important policies.',
      },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    noTrace: { what: { zh: '本页没有转发痕迹。', en: 'No trace of spread on this page.' } },
    otherPage: {
      what: { zh: '不是政策、解读或其栏目。', en: 'No policy, interpretation or column of them.' },
    },
  },
  guide: {
    look: {
      zh: '点开转发链接，并在官方微信、微博和媒体网站检索这项政策或解读。',
      en: 'Open the links, and search the official accounts and media for the policy or its interpretation.',
    },
    question: {
      zh: '重要政策和解读有媒体或新媒体转发吗？',
      en: 'Were important policies and interpretations spread by media or accounts?',
    },
    answers: {
      spread: { label: { zh: '有转发', en: 'Yes' }, outcome: 'passed' },
      unsure: { label: { zh: '还没有查到', en: 'Not found yet' }, outcome: 'cantTell' },
      none: {
        label: { zh: '确认没有转发', en: 'Confirmed: none' },
        outcome: 'failed',
        why: {
          zh: '只挂在网站上，多数人看不到重要政策。',
          en: 'On the website alone most people never see it.',
        },
        fix: {
          zh: '协调媒体和政务新媒体转发，并在解读页附上链接。',
          en: 'Have media and accounts take it up, and link to them from the interpretation.',
        },
      },
      noneImportant: {
        label: { zh: '这段时间没有重要政策', en: 'No important policy in the period' },
        outcome: 'inapplicable',
      },
    },
  },
  observe(facts, { since }) {
    const { kind, links, linkVerdicts, keyPassages, dates } = facts;
    if (kind.kind === 'column-list') return observeList(facts, since);
    if (kind.kind !== 'interpretation' && kind.policy === 'no')
      return { shows: 'nothing', message: 'otherPage' };
    const date = tooEarly(dates, since);
    if (date !== null) return { shows: 'nothing', message: 'tooOld', data: { date, since: since ?? '' } };

    const own = links.filter(({ hidden, place }) => !hidden && (place === 'main' || place === 'related'));
    const outside = own.filter(
      (link) =>
        isSpreadLink(link) && entryState(link, linkVerdicts) === 'open' && link.heading !== '友情链接',
    );
    const [first] = outside;
    if (first) {
      const spots = outside.slice(0, MOST_SPOTS).map(({ at }) => at);
      return {
        shows: 'evidence',
        message: 'linked',
        data: { label: first.label },
        spots,
        suggests: 'spread',
      };
    }
    const named = [
      ...own.filter(({ label }) => isSpreadLabel(label)).map(({ label, at }) => ({ label, at })),
      ...passagesOn(keyPassages, 'spread')
        .filter(({ place }) => place === 'main')
        .map(({ word, at }) => ({ label: word, at })),
    ];
    const [mention] = named;
    if (mention === undefined) return { shows: 'nothing', message: 'noTrace' };
    return {
      shows: 'evidence',
      message: 'named',
      data: { label: mention.label },
      spots: named.slice(0, MOST_SPOTS).map(({ at }) => at),
      suggests: null,
    };
  },
});
