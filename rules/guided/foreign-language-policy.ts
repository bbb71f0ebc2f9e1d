import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import {
  foreignEntries,
  isDocumentTitle,
  isForeignRelated,
  isLatinSentence,
} from '../words/foreign-language.ts';
import { passagesOn } from '../words/key-words.ts';
import { tooEarly } from '../words/page-age.ts';

const MOST_SPOTS = 5;

/** Whether the page shows a policy or a service that foreigners have to know, or may have to. */
function isForeignPolicy({ kind, title }: Pick<Facts, 'kind' | 'title'>): boolean {
  if (kind.repealed || !isForeignRelated(title.text)) return false;
  if (kind.policy !== 'no' || kind.kind === 'service-guide') return true;
  return kind.kind === 'other' && isDocumentTitle(title.text);
}

export const foreignLanguagePolicy = guidedRule({
  id: 'foreign-language-policy',
  title: {
    zh: '重要涉外政策有外文版，门户可到国际服务门户',
    en: 'Foreign-related policies have a version in another language, and the portal leads to international services',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/51', basis: 'stated' },
    { clause: 'songjiang-2025/23', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'title', 'links', 'linkVerdicts', 'keyPassages', 'dates'],
  assumes: [
    {
      zh: '涉外政策由标题认出（外商、外资、外籍、境外、海外人才等）；“国际汽车城”之类地名不算。',
      en: 'A foreign-related policy is known by its title; place names such as 国际汽车城 do not count.',
    },
    {
      zh: '机器翻译插件和繁体版不是外文版。',
      en: 'A translation widget or a version in traditional characters is no version in another language.',
    },
    {
      zh: '是否向“上海国际服务门户”报送，本站看不到。',
      en: "What was supplied to the city's portal of international services cannot be seen here.",
    },
  ],
  messages: {
    version: { what: { zh: '有外文版入口：{label}', en: 'There is a version in another language: {label}' } },
    inline: {
      what: { zh: '正文带有外文内容。', en: 'The text itself has passages in another language.' },
    },
    machine: {
      what: {
        zh: '只看到翻译插件（{label}），机器翻译不是外文版。',
        en: 'Only a translation widget was seen ({label}); that is no version of its own.',
      },
    },
    unclear: {
      what: {
        zh: '“{label}”点开是什么，从页面上看不出。',
        en: 'What “{label}” opens cannot be told from the page.',
      },
    },
    broken: { what: { zh: '外文版入口打不开：{label}', en: 'The entry cannot be opened: {label}' } },
    policyWithout: {
      what: {
        zh: '这份涉外政策的页面没有看到外文版。',
        en: 'No version in another language was seen on the page of this foreign-related policy.',
      },
    },
    homeWithout: {
      what: {
        zh: '首页没有看到外文版或国际服务门户入口，也可能由脚本写入。',
        en: 'No entry to another language or to international services was seen on the home page; a script may add it.',
      },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    otherPage: {
      what: {
        zh: '不是门户首页，也不是涉外政策。',
        en: 'Neither the home page nor a foreign-related policy.',
      },
    },
  },
  guide: {
    look: {
      zh: '看有没有人工撰写的外文文本或外文网站链接，点开核对；再到上海国际服务门户检索。',
      en: "Look for a text written in another language or a link to such a site, open it, and search the city's portal of international services.",
    },
    question: {
      zh: '重要涉外政策和办事信息有外文版（或已报送国际服务门户）吗？',
      en: 'Are important foreign-related policies and services there in another language, or on the international portal?',
    },
    answers: {
      served: { label: { zh: '有外文版或链接', en: 'Yes, a version or a link' }, outcome: 'passed' },
      machineOnly: {
        label: { zh: '只有机器翻译', en: 'Machine translation only' },
        outcome: 'failed',
        why: {
          zh: '机器翻译不是对外发布的文本，可能有误。',
          en: 'A machine translation is no published text and may be wrong.',
        },
        fix: { zh: '提供经审核的外文版。', en: 'Provide a version that was checked.' },
      },
      none: {
        label: { zh: '确认没有外文版', en: 'Confirmed: none' },
        outcome: 'failed',
        why: {
          zh: '外企、外籍人士读不到与自己有关的政策。',
          en: 'Foreign enterprises and people cannot read what concerns them.',
        },
        fix: {
          zh: '为重要涉外政策提供外文版，并报送上海国际服务门户。',
          en: "Provide a version in another language and supply it to the city's international portal.",
        },
      },
      unsure: {
        label: { zh: '还没有查到', en: 'Not found out yet' },
        outcome: 'cantTell',
      },
      notForeign: {
        label: { zh: '没有重要涉外政策', en: 'No important foreign-related policy' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, links, linkVerdicts, keyPassages, dates }, { since }) {
    const isHome = kind.kind === 'home' && !kind.subsite;
    if (!isHome && !isForeignPolicy({ kind, title })) return { shows: 'nothing', message: 'otherPage' };
    const date = isHome ? null : tooEarly(dates, since);
    if (date !== null) return { shows: 'nothing', message: 'tooOld', data: { date, since: since ?? '' } };

    const latin = passagesOn(keyPassages, 'latinText').filter(
      ({ text, place }) => place === 'main' && isLatinSentence(text),
    );
    if (!isHome && latin.length > 0) {
      const spots = latin.slice(0, MOST_SPOTS).map(({ at }) => at);
      return { shows: 'evidence', message: 'inline', spots, suggests: 'served' };
    }
    // On a document's page the menu leads to the site in another language, not to this policy in it.
    const entries = foreignEntries(links, linkVerdicts).filter(
      ({ link }) => isHome || link.place === 'main' || link.place === 'related',
    );
    for (const wanted of ['version', 'machine', 'broken', 'unclear'] as const) {
      const found = entries.filter((entry) => entry.kind === wanted);
      const [first] = found;
      if (first === undefined) continue;
      return {
        shows: 'evidence',
        message: wanted,
        data: { label: first.link.label || first.link.title },
        spots: found.slice(0, MOST_SPOTS).map(({ link }) => link.at),
        suggests: wanted === 'version' ? 'served' : null,
      };
    }
    return {
      shows: 'evidence',
      message: isHome ? 'homeWithout' : 'policyWithout',
      spots: title.heading ? [title.heading] : [],
      suggests: null,
    };
  },
});
