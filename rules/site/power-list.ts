import type { SiteColumn, SiteFacts } from '../../facts/site.ts';
import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { placesAlike } from './search/alike.ts';
import { placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { itemsTitled, placeOfItem, yearInTitle } from './search/items.ts';
import { upkeepOf } from './search/upkeep.ts';

const NAMES = {
  name: /权责(?:清单|事项|目录|公开)|权力(?:和|与)?责任清单|权力(?:清单|事项|运行)|责任清单|行政(?:权力|职权)(?:清单|事项|目录|公开)?$/,
  but: /负面清单|监管清单|中介|解读/,
};
/** 三张清单, 履职清单, 权责一张网: what the list may be called, or stand with. */
const LIKE = {
  name: /权责|权[力利](?:责任|公开|一张|清单)|职权|赋权|履行?职责?(?:事项)?清单|(?:职责|职能|执法(?:事项)?|[两三四]张|政府|政务)清单|^清单(?:公开|公示|管理|专栏)?$/,
  but: /负面清单|监管清单|中介|解读/,
};
/** The list itself, not what is said of drawing it up. */
const LISTED = {
  title:
    /权责(?:清单|事项|目录)|权力(?:和|与)?责任清单|权力(?:清单|事项)|行政(?:权力|职权)(?:清单|事项|目录)/,
  but: /负面清单|监管清单|中介|解读|培训|会议|编制|征求|推进|部署|调研|学习|管理办法|关于(?:做好|开展|进一步)/,
};

/** Months after which a list is a hint, and after which it is a fault. */
const FRESH = 12;
const STALE = 24;

/** The latest year that a title in the column names: the version goes before the day of publishing. */
function latestVersion({ items }: Pick<SiteFacts, 'items'>, { name }: SiteColumn): number | null {
  const years = items
    .filter(({ columns }) => columns.includes(name))
    .flatMap(({ title }) => yearInTitle(title) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

export const powerList = siteRule({
  id: 'power-list',
  title: { zh: '权责清单公开并更新', en: 'The list of powers and duties is public and kept up' },
  severity: 'error',
  cites: [
    { clause: 'chongming-2025/11', basis: 'stated' },
    { clause: 'songjiang-2025/13', basis: 'stated' },
    { clause: 'huating-2025/6', basis: 'stated' },
    { clause: 'huating-2025/prose-1.2.4', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '栏目中最新一条的日期，或其标题所写的年份，当作清单的版本。',
      en: 'The newest day in the column, or the year in a title there, is the version of the list.',
    },
  ],
  borrows: [
    {
      zh: '12个月、24个月是本工具的参数，不出自要点。',
      en: '12 and 24 months are parameters of this tool, not of a plan.',
    },
  ],
  messages: {
    kept: {
      what: { zh: '“{name}”最近一次更新在{day}。', en: '“{name}” was last updated on {day}.' },
    },
    older: {
      what: {
        zh: '“{name}”最近一次更新在{day}，已过{months}个月。',
        en: '“{name}” was last updated on {day}, over {months} months ago.',
      },
      why: { zh: '清单要随修法、职能调整及时更新。', en: 'The list is to follow changes of law and duties.' },
      fix: {
        zh: '核对清单是否仍准确；准确的，标明核对日期。',
        en: 'Check whether it still holds; if so, show the day of the check.',
      },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: { zh: '权责清单要依法公开。', en: 'The list of powers and duties has to be public.' },
      fix: {
        zh: '发布清单，或链接到公布清单的平台。',
        en: 'Publish the list, or link to the platform that has it.',
      },
    },
    missing: {
      what: {
        zh: '没有找到权责清单。',
        en: 'No list of powers and duties was found.',
      },
      why: { zh: '权责清单要依法公开。', en: 'The list of powers and duties has to be public.' },
      fix: {
        zh: '设栏目公布，或链接到公布清单的平台。',
        en: 'Give it a column, or link to the platform that has it.',
      },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，清单本身没有看到。',
        en: 'There is a way in, “{name}”; the list itself was not seen.',
      },
      fix: { zh: '请打开查看清单及其更新日期。', en: 'Open it and look for the list and its date.' },
    },
    undated: {
      what: { zh: '“{name}”没有可读的日期。', en: '“{name}” shows no date that can be read.' },
      fix: { zh: '请打开查看何时更新。', en: 'Open it and look when it was updated.' },
    },
    listed: {
      what: {
        zh: '没有权责清单栏目；“{name}”列在别的栏目里。',
        en: 'There is no column for the list; “{name}” stands in another.',
      },
      fix: {
        zh: '请打开核对是否完整、现行；宜设专栏。',
        en: 'Open it and see whether it is whole and current; it had better have a column.',
      },
    },
    alike: {
      what: {
        zh: '没有找到权责清单；“{name}”可能就是它。',
        en: 'No list of powers and duties was found; “{name}” may be it.',
      },
      fix: { zh: '请打开查看清单及其更新日期。', en: 'Open it and look for the list and its date.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有权责清单，可能在没有看到的地方。',
        en: 'It is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请打开公开目录查找。', en: 'Look in the openness index.' },
    },
    otherOrgan: {
      what: {
        zh: '清单由区级平台公布，本站已链接。',
        en: 'The district’s platform has the list, and the site links to it.',
      },
    },
  },
  judge(site, { today, level }) {
    const found = upkeepOf(site, NAMES, addMonths(today, -FRESH));
    switch (found.state) {
      case 'kept':
        return {
          outcome: 'passed',
          message: 'kept',
          data: { name: found.column.name, day: found.newest },
          places: [placeOfColumn(found.column)],
        };
      case 'stale': {
        const { column, newest } = found;
        const version = latestVersion(site, column);
        const year = Number(today.slice(0, 4));
        if (version !== null && version >= year) {
          const data = { name: column.name, day: `${version}` };
          return { outcome: 'passed', message: 'kept', data, places: [placeOfColumn(column)] };
        }
        const isOld = newest < addMonths(today, -STALE) && (version ?? 0) < year - 1;
        const data = { name: column.name, day: newest, months: isOld ? STALE : FRESH };
        const severity = isOld ? 'warning' : 'info';
        return { outcome: 'failed', severity, message: 'older', data, places: [placeOfColumn(column)] };
      }
      case 'empty':
      case 'says-none': {
        // A block beside a table may say 暂无 of itself.
        const outcome = found.column.otherContent ? 'cantTell' : 'failed';
        const message = found.column.otherContent ? 'undated' : 'empty';
        const data = { name: found.column.name };
        return { outcome, message, data, places: [placeOfColumn(found.column)] };
      }
      case 'undated':
      case 'unfilled':
        return {
          outcome: 'cantTell',
          message: 'undated',
          data: { name: found.column.name },
          places: [placeOfColumn(found.column)],
        };
      case 'linked': {
        const { entrance } = found;
        if (level === 'town' && entrance.host !== site.host)
          return { outcome: 'inapplicable', message: 'otherOrgan' };
        return {
          outcome: 'cantTell',
          message: 'linked',
          data: { name: entrance.label },
          places: [placeOfEntrance(entrance)],
        };
      }
      case 'missing':
        return withoutColumn(site);
      case 'unseen':
        return { outcome: 'cantTell', message: 'unseen' };
    }
  },
});

/** Where all was read and no column of the name is there: the list may stand among other things, or be called otherwise. */
function withoutColumn(
  site: SiteView<'columns' | 'entrances' | 'items'>,
): SiteVerdict<'listed' | 'alike' | 'missing'> {
  const listed = itemsTitled(site, LISTED).slice(0, 3).map(placeOfItem);
  const places = listed.length > 0 ? listed : placesAlike(site, LIKE);
  const [first] = places;
  if (first === undefined) return { outcome: 'failed', message: 'missing', places: [] };
  const message = listed.length > 0 ? 'listed' : 'alike';
  return { outcome: 'cantTell', message, data: { name: first.text }, places };
}
