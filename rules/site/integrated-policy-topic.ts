import type { SiteColumn, SiteItem } from '../../facts/site.ts';
import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { placeOfItem } from './search/items.ts';
import { isOfOrgan, isOfTown } from './search/organs.ts';
import { upkeepOf } from './search/upkeep.ts';

const NAMES = {
  name: /集成式?(?:发布|公开)|政策集成|集成政策|一站式政策|政策一站式|(?:政策)?主题库|(?:惠|利|助|涉)企.{0,4}政策(?:$|.{0,2}(?:库|专区|专栏|汇编|超市|一本通|一站通|一览|清单|服务|集))|政策(?:超市|集市|套餐|合集|专题|大礼包|包$|汇编|大全|直通车)|(?:专题|主题)政策|惠企(?:直通车|专区)/,
  but: /解读|图解|新闻|问答|工作方案|通知/,
};
/** What may gather policies as well as list those of one organ. */
const LIKE = {
  name: /企业.{0,2}政策|(?:营商(?:环境)?|一件事|主题|分类|消费|人才|产业|扶持).{0,4}政策|政策(?:专[栏区]|服务|找企|图谱|汇|e站)|惠企|助企|利企/,
  but: NAMES.but,
};
/** Months in which something is to be new. */
const FRESH = 6;
const MOST_PLACES = 20;
/** Longer labels are headlines. */
const LONGEST = 12;

type Name =
  | 'kept'
  | 'repealed'
  | 'oneOrgan'
  | 'stale'
  | 'empty'
  | 'missing'
  | 'linked'
  | 'organs'
  | 'undated'
  | 'unseen'
  | 'town'
  | 'notDue';
type View = SiteView<'columns' | 'documents' | 'entrances' | 'items'>;

export const integratedPolicyTopic = siteRule({
  id: 'integrated-policy-topic',
  title: {
    zh: '按主题跨部门集成发布政策，并保持更新',
    en: 'Policies on a theme are gathered across departments, and kept up',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/40', basis: 'stated' },
    { clause: 'chongming-2025/6', basis: 'stated' },
    { clause: 'songjiang-2025/6', basis: 'stated' },
    { clause: 'jiading-2023/7', basis: 'derived' },
  ],
  appliesTo: ['district'],
  needs: ['columns', 'documents', 'entrances', 'items'],
  yearly: true,
  assumes: [
    {
      zh: '主题集成以栏目名称辨认；打开过的政策有两个以上制发机关才算跨部门。',
      en: 'Such a topic is known by its name; it is across departments where the policies read have two organs or more.',
    },
    {
      zh: '打不开的链接由断链规则报告。',
      en: 'Links that do not open are reported by the rule on working links.',
    },
  ],
  borrows: [
    { zh: '6个月是本工具的参数，不出自要点。', en: 'Six months is a parameter of this tool, not of a plan.' },
  ],
  messages: {
    kept: {
      what: {
        zh: '“{name}”汇集{organs}个机关的政策，最近在{day}更新。',
        en: '“{name}” gathers policies of {organs} organs; the latest is of {day}.',
      },
    },
    repealed: {
      what: {
        zh: '“{name}”里有{count}份已失效或废止的文件。',
        en: '“{name}” holds {count} documents that are no longer in force.',
      },
      why: { zh: '归集的政策要准确。', en: 'What is gathered has to be right.' },
      fix: { zh: '移出这些文件，或标明已失效。', en: 'Take them out, or mark them as repealed.' },
    },
    oneOrgan: {
      what: {
        zh: '“{name}”里都是同一机关的政策。',
        en: 'All policies in “{name}” are of one organ.',
      },
      why: { zh: '集成发布要跨部门、跨层级。', en: 'The topic is to reach across departments and levels.' },
      fix: {
        zh: '归集其他部门和上级的相关政策。',
        en: 'Add those of other departments and of higher levels.',
      },
    },
    stale: {
      what: {
        zh: '“{name}”最近在{day}更新，已过{months}个月。',
        en: '“{name}” was last updated on {day}, over {months} months ago.',
      },
      why: { zh: '集成的政策要维护更新。', en: 'What is gathered is to be kept up.' },
      fix: { zh: '核对并补充新政策。', en: 'Check it, and add what is new.' },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: { zh: '集成的政策要维护更新。', en: 'What is gathered is to be kept up.' },
      fix: { zh: '归集相关政策。', en: 'Gather the policies.' },
    },
    missing: {
      what: { zh: '没有找到政策集成发布专题。', en: 'No topic that gathers policies was found.' },
      why: {
        zh: '要点要求按主题跨部门集成发布政策。',
        en: 'The plan asks for policies to be gathered by theme across departments.',
      },
      fix: {
        zh: '设专题归集，或在首页给出入口。',
        en: 'Set up such a topic, or lead to it from the home page.',
      },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，里面的内容没有看到。',
        en: 'There is a way in, “{name}”; what it holds was not seen.',
      },
      fix: {
        zh: '请打开查看是否跨部门、近期更新。',
        en: 'See whether it is across departments and kept up.',
      },
    },
    organs: {
      what: {
        zh: '“{name}”近期有更新，是否跨部门没有看出。',
        en: '“{name}” is kept up; whether it is across departments was not seen.',
      },
      fix: { zh: '请打开查看制发机关。', en: 'Open it and look at the issuing organs.' },
    },
    undated: {
      what: { zh: '“{name}”没有可读的日期。', en: '“{name}” shows no date that can be read.' },
      fix: { zh: '请打开查看何时更新。', en: 'Open it and look when it was updated.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有政策集成专题，可能在没有看到的地方。',
        en: 'Such a topic is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请在首页和政策栏目查找。', en: 'Look on the home page and in the columns of policies.' },
    },
    town: { what: { zh: '这是区的任务。', en: 'This is a duty of the district.' } },
    notDue: { what: { zh: '未到{day}。', en: '{day} has not passed.' } },
  },
  judge(site, { today, year, level, thresholds: { integratedTopicBy } }) {
    if (level === null && isOfTown(site.organs)) return { outcome: 'inapplicable', message: 'town' };
    const found = upkeepOf(site, NAMES, addMonths(today, -FRESH));
    switch (found.state) {
      case 'kept':
        return judgeContent(site, found.column, found.newest);
      case 'stale': {
        const { column, newest: day } = found;
        const data = { name: column.name, day, months: FRESH };
        return { outcome: 'failed', message: 'stale', data, places: [placeOfColumn(column)] };
      }
      case 'says-none':
      case 'empty': {
        const { column } = found;
        return {
          outcome: 'failed',
          message: 'empty',
          data: { name: column.name },
          places: [placeOfColumn(column)],
        };
      }
      case 'undated':
      case 'unfilled': {
        const { column } = found;
        return {
          outcome: 'cantTell',
          message: 'undated',
          data: { name: column.name },
          places: [placeOfColumn(column)],
        };
      }
      case 'linked': {
        const { entrance } = found;
        return {
          outcome: 'cantTell',
          message: 'linked',
          data: { name: entrance.label },
          places: [placeOfEntrance(entrance)],
        };
      }
      case 'missing': {
        // The date was that of a trial, once.
        const due = integratedTopicBy === null ? null : `2023-${integratedTopicBy}`;
        if (due !== null && year === 2023 && today <= due) {
          return { outcome: 'inapplicable', message: 'notDue', data: { day: due } };
        }
        return likely(site) ?? { outcome: 'failed', message: 'missing', places: [] };
      }
      case 'unseen':
        return { outcome: 'cantTell', message: 'unseen' };
    }
  },
});

/** What a column or a way in under a name of its own leaves open; null where there is none. */
function likely(site: View): SiteVerdict<Name> | null {
  const [column] = columnsNamed(site, LIKE);
  if (column !== undefined)
    return { outcome: 'cantTell', message: 'unseen', places: [placeOfColumn(column)] };
  const [entrance] = entrancesNamed(site, LIKE);
  if (entrance === undefined || entrance.label.length > LONGEST) return null;
  const data = { name: entrance.label };
  return { outcome: 'cantTell', message: 'linked', data, places: [placeOfEntrance(entrance)] };
}

/** What a topic that is kept up holds: of how many organs, and whether all of it is in force. */
function judgeContent(site: View, topic: SiteColumn, day: string): SiteVerdict<Name> {
  const names = new Set([topic, ...columnsNamed(site, NAMES)].map(({ name }) => name));
  const items = site.items.filter(({ columns }) => columns.some((name) => names.has(name)));
  const places = [placeOfColumn(topic)];
  const name = topic.name;
  const organs = new Set(items.flatMap(issuerOf));
  if (organs.size < 2) {
    const isAllRead =
      items.length > 1 && items.length >= topic.entries && items.every(isRead) && !topic.pager;
    // Many a page names the organ whose site it is, whoever issued the policy.
    const [organ = ''] = organs;
    const isIssuer = organs.size === 1 && isOfOrgan([organ], site.organs) !== 'yes';
    return isAllRead && isIssuer
      ? { outcome: 'failed', message: 'oneOrgan', data: { name }, places }
      : { outcome: 'cantTell', message: 'organs', data: { name }, places };
  }
  const repealed = new Set(site.documents.filter((one) => one.repealed).map(({ url }) => url));
  const past = items.filter(({ url }) => repealed.has(url));
  if (past.length > 0) {
    const data = { name, count: past.length };
    const where = past.slice(0, MOST_PLACES).map(placeOfItem);
    return { outcome: 'failed', severity: 'info', message: 'repealed', data, places: where };
  }
  return { outcome: 'passed', message: 'kept', data: { name, organs: organs.size, day }, places };
}

/** 国务院, 上海市, 本市: how the title of a policy from above begins. */
const FROM_ABOVE =
  /^(?:关于)?(?:转发|印发)?《?(国务院|财政部|国家|中共中央|上海市(?!\p{Script=Han}{2,3}区|\p{Script=Han}{2,8}(?:镇|街道))|本市)/u;

/** The organ of a policy: the level that its title begins with, where that is above the district, else that of its page. */
function issuerOf({ title, organs }: SiteItem): string[] {
  const [, above] = FROM_ABOVE.exec(title) ?? [];
  return above === undefined ? organs.slice(0, 1) : [above];
}

function isRead({ kind, organs }: SiteItem): boolean {
  return kind !== null && organs.length > 0;
}
