import type { ClauseId } from '../plans/index.ts';
import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { CHANNELS, type Channel, INTERACTION } from '../words/interaction-channels.ts';
import { platformOf, unseenInteraction } from './search/interaction.ts';
import { placeOfItem } from './search/items.ts';
import { type Way, waysTo } from './search/ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'fronts' | 'items'>;

/** Where one has to say who one is: 随申办, 一网通办 and pages of log-in. */
const LOGIN = /^https?:\/\/(?:zwdt(?:user)?|ywtb|sso|uc|login|passport)[\w.-]*\.|\/(?:login|signin|sso)\b/i;

/** A list may name the channels as its entries; what is longer is a headline about one. */
const LONGEST_ENTRY = 10;

type Verdict = SiteVerdict<
  | 'complete'
  | 'none'
  | 'lacking'
  | 'dead'
  | 'noProgress'
  | 'hotlineUnseen'
  | 'login'
  | 'unseen'
  | 'platform'
  | 'inherited'
>;

interface Standing {
  readonly channel: Channel;
  readonly ways: readonly Way[];
}

function standings(site: Site): Standing[] {
  return CHANNELS.map((channel) => {
    const ways = waysTo(site, channel);
    const isBoard = channel.id === 'consultation' && (site.coverage.kinds['message-board'] ?? 0) > 0;
    const board = isBoard ? site.fronts.find(({ kind }) => kind === 'message-board') : undefined;
    const known: Way[] =
      board === undefined
        ? []
        : [{ label: channel.zh, place: { url: board.url, text: channel.zh }, url: board.url, dead: false }];
    return {
      channel,
      ways: [
        ...ways.filter(({ dead }) => !dead),
        ...known,
        ...entriesNamed(site, channel),
        ...ways.filter(({ dead }) => dead),
      ],
    };
  });
}

function entriesNamed({ items }: Site, { name, but }: Channel): Way[] {
  return items
    .filter(({ title }) => title.length <= LONGEST_ENTRY && name.test(title) && !(but?.test(title) ?? false))
    .map((item) => ({ label: item.title, place: placeOfItem(item), url: item.url, dead: false }));
}

function named(channels: readonly Channel[]): { channels: string; channelsEn: string } {
  return {
    channels: channels.map(({ zh }) => zh).join('、'),
    channelsEn: channels.map(({ en }) => en).join(', '),
  };
}

/** The section of interaction is that of another site. */
function leadsElsewhere(site: Site): boolean {
  return site.entrances.some(
    ({ label, host }) => host !== site.host && INTERACTION.name.test(label) && label.length <= 8,
  );
}

/** Where one plan has channels and the query of progress in two clauses. */
const KEPT: ClauseId = 'jiading-2023/65';
const TRACKED: ClauseId = 'jiading-2023/66';

/** What is to say of channels that are surely not there. */
function absences(lacking: readonly Channel[], plan: SiteSetting['plan']): Verdict[] {
  const isLacking = (id: Channel['id']) => lacking.some((channel) => channel.id === id);
  const isNone = isLacking('consultation') && isLacking('mailbox');
  const others = lacking.filter(
    ({ id }) => id !== 'progress' && !(isNone && (id === 'consultation' || id === 'mailbox')),
  );
  const verdicts: Verdict[] = [];
  if (isNone) verdicts.push({ outcome: 'failed', message: 'none', clause: KEPT, places: [], about: 'none' });
  if (others.length > 0) {
    const data = named(others);
    verdicts.push({
      outcome: 'failed',
      severity: 'warning',
      message: 'lacking',
      clause: KEPT,
      data,
      places: [],
      about: 'lacking',
    });
  }
  if (isLacking('progress')) {
    const severity = plan === 'jiading-2023' ? 'warning' : 'info';
    verdicts.push({
      outcome: 'failed',
      severity,
      message: 'noProgress',
      clause: TRACKED,
      places: [],
      about: 'progress',
    });
  }
  return verdicts;
}

/** What is to say of channels that were not seen: missing only where all that would hold them was. */
function shortfall(site: Site, lacking: readonly Channel[], plan: SiteSetting['plan']): Verdict[] {
  const unseen = unseenInteraction(site);
  if (unseen !== null) {
    return [{ outcome: 'cantTell', message: 'unseen', data: named(lacking), places: unseen }];
  }
  const platform = platformOf(site);
  if (platform === null) return absences(lacking, plan);
  const mayBeThere = ({ id }: Channel) => id === 'consultation' || id === 'progress';
  const verdicts = absences(
    lacking.filter((channel) => !mayBeThere(channel)),
    plan,
  );
  const there = lacking.filter(mayBeThere);
  if (there.length > 0) {
    const data = { ...named(there), name: platform.text };
    verdicts.push({ outcome: 'cantTell', message: 'platform', data, places: [platform] });
  }
  return verdicts;
}

/** What is to say where no channel is known to be missing; the hotline may stand in plain text. */
function judgeComplete(all: readonly Standing[]): Verdict {
  const consultation = all.find(({ channel }) => channel.id === 'consultation')?.ways ?? [];
  const [way] = consultation;
  if (way !== undefined && consultation.every(({ url }) => url !== null && LOGIN.test(url))) {
    return { outcome: 'cantTell', message: 'login', data: { name: way.label }, places: [way.place] };
  }
  const open = all.filter(({ ways }) => ways.length > 0);
  const places = open.flatMap(({ ways }) => ways.slice(0, 1).map(({ place }) => place));
  return open.length === all.length
    ? { outcome: 'passed', message: 'complete', data: named(open.map(({ channel }) => channel)), places }
    : { outcome: 'cantTell', message: 'hotlineUnseen', places };
}

export const interactionChannels = siteRule({
  id: 'interaction-channels',
  title: { zh: '政民互动渠道齐备可用', en: 'The channels of interaction are there and in use' },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/66', basis: 'stated' },
    { clause: 'xujing-2023/14', basis: 'stated' },
    { clause: 'huating-2025/13', basis: 'derived' },
    { clause: 'jiading-2023/65', basis: 'stated' },
    { clause: 'chongming-2025/9', basis: 'derived' },
    { clause: 'chongming-2025/18', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'fronts', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '渠道按名称辨认，图片按替代文字；不试发留言。',
      en: 'Channels are known by their names, pictures by their alt texts; no message is sent.',
    },
  ],
  messages: {
    complete: { what: { zh: '互动渠道齐备：{channels}', en: 'The channels are there: {channelsEn}' } },
    none: {
      what: { zh: '没有找到网上咨询或留言渠道。', en: 'There is no way to ask or leave a message online.' },
      why: { zh: '公众要能在网上咨询、留言。', en: 'People must be able to ask online.' },
      fix: {
        zh: '在互动栏目开设渠道，或链接到上级网站的渠道。',
        en: 'Open one in the section of interaction, or link to the district’s.',
      },
    },
    lacking: {
      what: { zh: '没有找到：{channels}', en: 'Not found: {channelsEn}' },
      why: { zh: '要点要求维护这些互动渠道。', en: 'The plans ask to keep these channels.' },
      fix: {
        zh: '增加入口，或链接到上级网站的渠道。',
        en: 'Add an entrance, or link to the district’s channel.',
      },
    },
    dead: {
      what: { zh: '入口打不开：{channels}', en: 'The way in does not open: {channelsEn}' },
      why: { zh: '渠道打不开等于没有。', en: 'A channel that does not open is none.' },
      fix: { zh: '更正链接。', en: 'Mend the link.' },
    },
    noProgress: {
      what: {
        zh: '没有找到办理进度和结果的查询入口。',
        en: 'There is no way to look up progress and results.',
      },
      why: {
        zh: '要点要求优化办理进度和结果的查询反馈。',
        en: 'The plan asks for a query of progress and results.',
      },
      fix: { zh: '在互动栏目增加查询入口。', en: 'Add one to the section of interaction.' },
    },
    hotlineUnseen: {
      what: {
        zh: '其他渠道齐备；没有看到12345，可能写在页面文字里。',
        en: 'The other channels are there; 12345 was not seen and may stand in plain text.',
      },
      fix: { zh: '请在首页和页脚查看有无12345。', en: 'Look for 12345 on the home page and in its footer.' },
    },
    login: {
      what: { zh: '“{name}”要登录后才能使用，没有看到。', en: '“{name}” needs a log-in and was not seen.' },
      fix: { zh: '请登录查看能否咨询、留言。', en: 'Log in and see whether one can ask.' },
    },
    unseen: {
      what: {
        zh: '首页或互动栏目没有看全，尚未看到：{channels}',
        en: 'Home page and section of interaction were not seen in full; not seen so far: {channelsEn}',
      },
      fix: {
        zh: '请打开所列网页（没有列出的，打开首页和互动栏目）查看。',
        en: 'Open the pages named; where none is, the home page and the section of interaction.',
      },
    },
    platform: {
      what: {
        zh: '本站没有看到{channels}；“{name}”在其他平台，可能提供。',
        en: 'Not seen on this site: {channelsEn}; “{name}” is on another platform and may have it.',
      },
      fix: { zh: '请打开该平台查看。', en: 'Open that platform and look.' },
    },
    inherited: {
      what: {
        zh: '互动渠道由上级网站提供，本站已链接。',
        en: 'The district’s site has the channels, and this one links to it.',
      },
    },
  },
  judge(site, { plan, level }) {
    const all = standings(site);
    const short = all.filter(({ ways }) => ways.every(({ dead }) => dead));
    const dead = short.filter(({ ways }) => ways.length > 0);
    const absent = short.filter(({ ways, channel }) => ways.length === 0 && channel.id !== 'hotline');
    if (absent.length > 0 && level === 'town' && leadsElsewhere(site)) {
      return { outcome: 'inapplicable', message: 'inherited' };
    }
    const lacking = absent.map(({ channel }) => channel);
    const verdicts: Verdict[] = [];
    if (dead.length > 0) {
      const data = named(dead.map(({ channel }) => channel));
      const places = dead.flatMap(({ ways }) => ways.map(({ place }) => place));
      verdicts.push({ outcome: 'failed', severity: 'warning', message: 'dead', data, places, about: 'dead' });
    }
    if (lacking.length > 0) verdicts.push(...shortfall(site, lacking, plan));
    return verdicts.length > 0 ? verdicts : judgeComplete(all);
  },
});
