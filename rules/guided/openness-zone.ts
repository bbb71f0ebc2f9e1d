import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { guidedRule, type Setting, type Words } from '../contract.ts';
import { passagesOn } from '../words/key-words.ts';
import { listNames } from '../words/list-names.ts';
import { givesHours, isOpennessZone, zoneServicesIn } from '../words/openness-zone.ts';

type Passage = Facts['keyPassages'][number];
type Part = 'address' | 'hours' | 'services';

const NAMES: Readonly<Record<Part, Words>> = {
  address: { zh: '地址', en: 'address' },
  hours: { zh: '时间', en: 'hours' },
  services: { zh: '服务内容', en: 'services' },
};
const PARTS: readonly Part[] = ['address', 'hours', 'services'];
const MOST_SPOTS = 6;
/** Of the four services that all plans have in mind: fewer say what one counter does, not what the zone offers. */
const FEWEST_SERVICES = 2;

function partsIn(said: readonly Passage[], { plan }: Setting): Readonly<Record<Part, Passage[]>> {
  const services = passagesOn(said, 'zoneServices');
  const offered = zoneServicesIn(services.map(({ text }) => text).join());
  const added = offered.filter((service) => service === '公告' || service === '订阅');
  const isEnough =
    offered.length - added.length >= FEWEST_SERVICES && (plan !== 'chongming-2025' || added.length > 0);
  return {
    address: passagesOn(said, 'visitingAddress'),
    hours: passagesOn(said, 'visitingHours').filter(({ text }) => givesHours(text)),
    services: isEnough ? services : [],
  };
}

function named(parts: readonly Part[], key: 'seen' | 'unseen') {
  return {
    [key]: parts.map((part) => NAMES[part].zh).join('、') || '无',
    [`${key}En`]: parts.map((part) => NAMES[part].en).join(', ') || 'none',
  };
}

/** A page about the zone: what it says of address, hours and services. */
function observeDescription(said: readonly Passage[], heading: readonly Spot[], setting: Setting) {
  const parts = partsIn(said, setting);
  const seen = PARTS.filter((part) => parts[part].length > 0);
  const unseen = PARTS.filter((part) => !seen.includes(part));
  const spots = [...heading, ...seen.flatMap((part) => parts[part].slice(0, 2).map(({ at }) => at))];
  if (unseen.length > 0) {
    const data = { ...named(seen, 'seen'), ...named(unseen, 'unseen') };
    return { shows: 'evidence', message: 'partly', data, spots, suggests: null } as const;
  }
  const services = zoneServicesIn(parts.services.map(({ text }) => text).join()).join('、');
  return { shows: 'evidence', message: 'complete', data: { services }, spots, suggests: 'complete' } as const;
}

export const opennessZone = guidedRule({
  id: 'openness-zone',
  title: {
    zh: '政务公开专区的地址、时间和服务内容已公布',
    en: 'Address, hours and services of the openness zone are published',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/81', basis: 'stated' },
    { clause: 'chongming-2025/21', basis: 'stated' },
    { clause: 'songjiang-2025/25', basis: 'stated' },
    { clause: 'huating-2025/prose-5.2', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'title', 'breadcrumb', 'metaTags', 'links', 'listEntries', 'keyPassages'],
  assumes: [
    {
      zh: '专区在线下，网上只能看它有没有说明；页面没写不等于没有专区。',
      en: 'The zone itself is offline: the web shows only whether it is described.',
    },
    {
      zh: '信息公开首页没有专区入口时问一次，其他不提专区的页面不问。',
      en: 'It is asked once on the openness index; other pages that do not name the zone are passed over.',
    },
    {
      zh: '崇明的专区还应提供公告发布或订阅。',
      en: "Chongming's zone also offers notices or subscription.",
    },
  ],
  borrows: [
    {
      zh: `查阅、申请、解读、咨询中至少写到${FEWEST_SERVICES}项才提示“内容齐全”；这个数由工具设定，不出自要点。`,
      en: `At least ${FEWEST_SERVICES} of looking up, applying, interpretation and advice are named before “complete” is suggested; the number is the tool's, not the plan's.`,
    },
  ],
  messages: {
    complete: {
      what: {
        zh: '专区说明写有地址、时间和服务内容（{services}）。',
        en: 'The zone is described with address, hours and services ({services}).',
      },
    },
    partly: {
      what: {
        zh: '专区说明写到：{seen}；没有看到：{unseen}。',
        en: 'The description of the zone has: {seenEn}; not seen: {unseenEn}.',
      },
    },
    mentioned: {
      what: { zh: '正文写到专区的地址或时间。', en: "The text gives the zone's address or hours." },
    },
    rows: {
      what: {
        zh: '这里有{count}条专区信息，是线下专区的说明还是网上栏目要人看。',
        en: 'There are {count} rows on the zone; whether they describe the offline zone is for a person to see.',
      },
    },
    entry: {
      what: { zh: '信息公开首页有专区入口：{label}', en: 'The index has an entry to the zone: {label}' },
    },
    noEntry: {
      what: {
        zh: '信息公开首页没有看到专区入口，其他页面可能有说明。',
        en: 'The index shows no entry to a zone; another page may describe it.',
      },
    },
    otherPage: { what: { zh: '没有提到政务公开专区。', en: 'The zone is not spoken of.' } },
  },
  guide: {
    look: {
      zh: '看专区的地址、开放时间、服务内容（查阅、申请、解读、咨询），核对是否仍然有效。',
      en: 'Look for address, hours and services (looking up, applying, interpretation, advice), and whether they still hold.',
    },
    question: {
      zh: '政务公开专区的地址、时间、服务内容都公布了，而且没有过时吗？',
      en: 'Are address, hours and services of the zone published and up to date?',
    },
    answers: {
      complete: { label: { zh: '都有，且没有过时', en: 'All there and up to date' }, outcome: 'passed' },
      incomplete: {
        label: { zh: '有说明但不全，其他页面还没有查', en: 'Incomplete here; other pages not seen yet' },
        outcome: 'cantTell',
      },
      outdated: {
        label: { zh: '内容已经过时', en: 'Out of date' },
        outcome: 'failed',
        why: { zh: '按过时的地址、时间去，群众会白跑一趟。', en: 'People would go there in vain.' },
        fix: {
          zh: '更新地址、开放时间和服务内容。',
          en: 'Bring address, hours and services up to date.',
        },
      },
      none: {
        label: { zh: '确认全站没有专区信息', en: 'Confirmed: nothing on the whole site' },
        outcome: 'failed',
        why: {
          zh: '群众不知道到哪里现场查阅、申请。',
          en: 'People do not learn where to look up or ask for information.',
        },
        fix: {
          zh: '在信息公开栏目公布专区地址、时间和服务内容。',
          en: 'Publish address, hours and services in the openness section.',
        },
      },
      noZone: {
        label: { zh: '本单位不设专区，由区或镇统一设', en: 'No zone of its own' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, breadcrumb, metaTags, links, listEntries, keyPassages }, setting) {
    if (kind.kind === 'column-list') {
      if (!listNames({ title, breadcrumb, metaTags }).some(isOpennessZone))
        return { shows: 'nothing', message: 'otherPage' };
      const spots = listEntries.slice(0, MOST_SPOTS).map(({ at }) => at);
      const data = { count: listEntries.length };
      return { shows: 'evidence', message: 'rows', data, spots, suggests: null };
    }
    const heading = title.heading ? [title.heading] : [];
    if (kind.kind === 'government-openness-index' && !kind.subsite) {
      const entry = links.find(({ label, hidden }) => !hidden && isOpennessZone(label));
      if (entry === undefined)
        return { shows: 'evidence', message: 'noEntry', spots: heading, suggests: null };
      return {
        shows: 'evidence',
        message: 'entry',
        data: { label: entry.label },
        spots: [entry.at],
        suggests: null,
      };
    }
    const said = keyPassages.filter(({ place }) => place === 'main');
    if (isOpennessZone(title.text) && kind.kind !== 'home') return observeDescription(said, heading, setting);
    const lineOf = ({ at }: Passage) => `${at.selector} ${at.text}`;
    const placed = passagesOn(said, 'visitingAddress', 'visitingHours').map(lineOf);
    const mentioned = passagesOn(said, 'opennessZone').filter((passage) => placed.includes(lineOf(passage)));
    if (mentioned.length === 0 || kind.kind === 'annual-report' || kind.kind === 'home')
      return { shows: 'nothing', message: 'otherPage' };
    return {
      shows: 'evidence',
      message: 'mentioned',
      spots: mentioned.slice(0, MOST_SPOTS).map(({ at }) => at),
      suggests: null,
    };
  },
});
