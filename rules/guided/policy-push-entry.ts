import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { type EntryState, entryState } from '../words/entry-state.ts';
import { isItem } from '../words/item-address.ts';
import { isFeed, isPushEntry } from '../words/policy-push.ts';

interface Entry {
  readonly label: string;
  readonly place: Facts['links'][number]['place'];
  readonly state: EntryState;
  readonly at: Facts['links'][number]['at'];
}

const MOST_SPOTS = 5;

/** Every visible entrance to subscription or pushed policies; headlines of a list are none. */
function entriesOf({
  links,
  linkVerdicts,
  controls,
  listEntries,
}: Pick<Facts, 'links' | 'linkVerdicts' | 'controls' | 'listEntries'>): Entry[] {
  const dated = new Set(listEntries.map(({ url }) => url));
  const linked = links
    .filter(({ label, title, hidden, target }) => {
      const isFeedLink = isFeed(label) || isFeed(target.url);
      return !hidden && !isFeedLink && !dated.has(target.url) && [label, title].some(isPushEntry);
    })
    .map((link) => ({ ...link, state: entryState(link, linkVerdicts) }));
  const pressed = controls
    .filter(({ label, hidden }) => !hidden && isPushEntry(label))
    .map((control) => ({ ...control, state: 'script' as const }));
  return [...linked, ...pressed];
}

export const policyPushEntry = guidedRule({
  id: 'policy-push-entry',
  title: {
    zh: '有政策订阅或精准推送入口',
    en: 'There is an entrance to subscribe to policies or have them pushed',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/41', basis: 'stated' },
    { clause: 'jiading-2023/42', basis: 'stated' },
    { clause: 'jiading-2023/44', basis: 'stated' },
    { clause: 'jiading-2023/7', basis: 'derived' },
    { clause: 'chongming-2025/21', basis: 'derived' },
    { clause: 'songjiang-2025/12', basis: 'derived' },
    { clause: 'huating-2025/22', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'address', 'title', 'links', 'linkVerdicts', 'controls', 'listEntries', 'forms'],
  assumes: [
    {
      zh: '首页问一次；政策页只在页面内容里真有入口时才问，菜单和页脚的不重复问。',
      en: 'Asked once on the home page; on a policy page only where its own content has an entrance.',
    },
    {
      zh: 'RSS、报刊订阅、微信订阅号不算政策推送。',
      en: 'RSS, newspapers and accounts on WeChat are no pushing of policies.',
    },
    {
      zh: '登录之后推送了什么，本工具看不到。',
      en: 'What is pushed behind the log-in cannot be seen.',
    },
  ],
  messages: {
    open: { what: { zh: '有订阅或推送入口：{label}', en: 'There is an entrance: {label}' } },
    script: {
      what: {
        zh: '“{label}”由脚本打开，是否可用要点一下。',
        en: '“{label}” is opened by script; press it to see whether it works.',
      },
    },
    unclear: {
      what: {
        zh: '“{label}”没有网址，是否可用要点一下。',
        en: '“{label}” has no address; press it and see.',
      },
    },
    broken: { what: { zh: '入口打不开：{label}', en: 'The entrance cannot be opened: {label}' } },
    login: {
      what: {
        zh: '订阅或推送页面要登录，推送内容看不到。',
        en: 'The page asks for a log-in; what is pushed cannot be seen.',
      },
    },
    page: {
      what: { zh: '这是订阅或推送页面：{label}', en: 'This is the page for it: {label}' },
    },
    feedOnly: {
      what: {
        zh: '首页只有RSS（{label}），不是按需推送。',
        en: 'The home page has only RSS ({label}), which is not pushed by need.',
      },
    },
    homeWithout: {
      what: {
        zh: '首页没有看到政策订阅、我的政策或企业专属网页入口，也可能由脚本写入。',
        en: 'No entrance to subscription, one’s own policies or an enterprise page was seen; a script may add it.',
      },
    },
    otherPage: {
      what: {
        zh: '不是门户首页，内容里也没有推送入口。',
        en: 'Not the home page, and no entrance in its content.',
      },
    },
  },
  guide: {
    look: {
      zh: '点开入口，看能否订阅主题、登录后是否按企业或个人推送政策和解读。',
      en: 'Open the entrance: can topics be subscribed to, and are policies pushed to enterprises or people after log-in?',
    },
    question: {
      zh: '政策订阅或精准推送入口可以打开使用吗？',
      en: 'Does the entrance to subscription or pushed policies open and work?',
    },
    answers: {
      offered: { label: { zh: '有，可以打开', en: 'Yes, it opens' }, outcome: 'passed' },
      behindLogin: {
        label: { zh: '入口要登录，推送内容看不到', en: 'Behind a log-in; content not seen' },
        outcome: 'cantTell',
      },
      dead: {
        label: { zh: '有入口但打不开', en: 'There is one, but it does not open' },
        outcome: 'failed',
        why: { zh: '打不开的入口等于没有。', en: 'An entrance that does not open is none.' },
        fix: { zh: '修复入口，或换成有效网址。', en: 'Repair it or give it an address that works.' },
      },
      none: {
        label: { zh: '确认没有提供', en: 'Confirmed: not offered' },
        outcome: 'failed',
        why: {
          zh: '企业和市民只能自己找政策，容易错过。',
          en: 'Enterprises and citizens have to search by themselves and miss what concerns them.',
        },
        fix: {
          zh: '在首页和政策页加“一网通办”个人主页、企业专属网页或政策订阅入口。',
          en: 'Add an entrance to the personal or enterprise page of 一网通办, or to subscription.',
        },
      },
      noPolicies: {
        label: { zh: '本单位没有面向企业和市民的政策', en: 'No policies for enterprises or citizens' },
        outcome: 'inapplicable',
      },
    },
  },
  observe(facts) {
    const { kind, address, title, links, forms } = facts;
    const heading = title.heading ? [title.heading] : [];
    const isHome = kind.kind === 'home' && !kind.subsite;
    const isDocument = kind.policy === 'yes' || kind.kind === 'interpretation';
    if (!isHome && !isDocument) {
      const isPage = isPushEntry(title.text) && !isItem(address.path, address.query);
      if (!isPage) return { shows: 'nothing', message: 'otherPage' };
      if (forms.some(({ passwords, hidden }) => passwords > 0 && !hidden))
        return { shows: 'evidence', message: 'login', spots: heading, suggests: 'behindLogin' };
      const data = { label: title.text };
      return { shows: 'evidence', message: 'page', data, spots: heading, suggests: 'offered' };
    }
    const entries = entriesOf(facts).filter(({ place }) => isHome || place === 'main' || place === 'related');
    for (const state of ['open', 'script', 'unclear', 'broken'] as const) {
      const found = entries.filter((entry) => entry.state === state);
      const [first] = found;
      if (first === undefined) continue;
      return {
        shows: 'evidence',
        message: state,
        data: { label: first.label },
        spots: found.slice(0, MOST_SPOTS).map(({ at }) => at),
        suggests: state === 'open' ? 'offered' : state === 'broken' ? 'dead' : null,
      };
    }
    if (!isHome) return { shows: 'nothing', message: 'otherPage' };
    const feed = links.find(({ label, target, hidden }) => !hidden && (isFeed(label) || isFeed(target.url)));
    if (feed === undefined)
      return { shows: 'evidence', message: 'homeWithout', spots: heading, suggests: null };
    const data = { label: feed.label || 'RSS' };
    return { shows: 'evidence', message: 'feedOnly', data, spots: [feed.at], suggests: null };
  },
});
