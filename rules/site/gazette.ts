import { siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { columnsNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { itemsTitled, placeOfItem } from './search/items.ts';
import { isOfOrgan } from './search/organs.ts';
import { upkeepOf } from './search/upkeep.ts';

const NAMES = {
  name: /^.{0,12}公报.{0,6}$|^(?:\p{Script=Han}{2,6})?政报$/u,
  but: /统计|解读|环境|水资源|水土|气[候象]|土地|海洋|地质|资源|财政|司法|法院|检察|执法|检查|抽检|抽查|食品|药品|安全|处罚|审计|能[源耗]|国务院|国家|市政府公报|上海市(?:人民)?政府公报|经济|普查|质量|知识产权|教育|卫生|工会|人大|常委会|征订|赠阅/,
};
/** The digital form may take the place of issues. */
const CHANGED = { title: /公报.{0,12}(?:数字化|改版|停刊|转型|不再(?:编印|出版))/ };
const PERIOD = 4;
/** Plans that speak of a gazette of the district. */
const WITH_GAZETTE: readonly string[] = ['jiading-2023', 'songjiang-2025', 'chongming-2025'];

export const gazette = siteRule({
  id: 'gazette',
  title: { zh: '政府公报有电子版并按期更新', en: 'The gazette is online and current' },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/79', basis: 'stated' },
    { clause: 'songjiang-2025/26', basis: 'derived' },
    { clause: 'chongming-2025/22', basis: 'derived' },
    { clause: 'huating-2025/27', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '列出各期或各文件的栏目算作目录；各篇是文字还是图片，不在此核对。市政府公报不算本区的。',
      en: 'A column that lists issues or documents is an index; whether they are text or pictures is not looked at here. The city’s gazette is not the district’s.',
    },
  ],
  borrows: [
    {
      zh: '4个月的周期是本工具的参数，不出自要点。',
      en: 'The period of 4 months is a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    current: { what: { zh: '“{name}”最近一期（条）在{day}。', en: 'The latest in “{name}” is of {day}.' } },
    single: {
      what: { zh: '“{name}”只有一期，没有列出往期。', en: '“{name}” lists one issue and none before it.' },
      why: { zh: '要点要求完善公报数据库。', en: 'The plan asks for a complete database of the gazette.' },
      fix: { zh: '补充往期公报和目录。', en: 'Add the back issues and an index.' },
    },
    stale: {
      what: {
        zh: '“{name}”最近一期（条）在{day}，已过{months}个月。',
        en: 'The latest in “{name}” is of {day}, over {months} months ago.',
      },
      why: { zh: '电子版要与公报同步。', en: 'The electronic edition is to keep pace with the gazette.' },
      fix: {
        zh: '补发各期；改为数字化发布的，在栏目中说明。',
        en: 'Add the issues; where a digital form has replaced them, say so there.',
      },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: { zh: '公报要有电子版。', en: 'The gazette is to have an electronic edition.' },
      fix: { zh: '发布各期公报。', en: 'Publish its issues.' },
    },
    missing: {
      what: { zh: '没有找到政府公报电子版。', en: 'No electronic edition of the gazette was found.' },
      why: { zh: '公报要有电子版。', en: 'The gazette is to have an electronic edition.' },
      fix: { zh: '设政府公报栏目，发布各期公报。', en: 'Give it a column with its issues.' },
    },
    changed: {
      what: {
        zh: '“{name}”较久没有更新，但有公报改版的消息：{title}',
        en: '“{name}” has not been updated for long, but news speaks of a change: {title}',
      },
      fix: { zh: '请查看公报现在以什么形式发布。', en: 'Look in which form it is published now.' },
    },
    undated: {
      what: { zh: '“{name}”的期数、日期没有读到。', en: 'Issues or dates in “{name}” could not be read.' },
      fix: {
        zh: '请打开查看最近一期和往期。',
        en: 'Open it and look for the latest issue and those before it.',
      },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，公报本身没有看到。',
        en: 'There is a way in, “{name}”; the gazette itself was not seen.',
      },
      fix: {
        zh: '请打开查看最近一期和往期。',
        en: 'Open it and look for the latest issue and those before it.',
      },
    },
    unseen: {
      what: {
        zh: '没有看到政府公报，也不能确定有没有。',
        en: 'No gazette was seen, nor is it sure that there is one.',
      },
      fix: { zh: '请在公开目录查找。', en: 'Look in the openness index.' },
    },
    none: { what: { zh: '街镇和部门没有公报。', en: 'Towns and departments have no gazette.' } },
  },
  judge(site, { plan, level, today }) {
    const columns = columnsNamed(site, NAMES).filter(({ organs }) => isOfOrgan(organs, site.organs) !== 'no');
    const found = upkeepOf({ ...site, columns }, NAMES, addMonths(today, -PERIOD));
    if (level !== 'district' && level !== null && !('column' in found)) {
      return { outcome: 'inapplicable', message: 'none' };
    }
    if ('column' in found) {
      const { column } = found;
      const data = { name: column.name };
      const places = [placeOfColumn(column)];
      switch (found.state) {
        case 'kept':
          return column.entries > 1 || column.pager || columns.length > 1 || column.otherContent
            ? { outcome: 'passed', message: 'current', data: { ...data, day: found.newest }, places }
            : { outcome: 'failed', severity: 'warning', message: 'single', data, places };
        case 'stale': {
          const [news] = itemsTitled(site, CHANGED);
          if (news !== undefined) {
            const told = { ...data, title: news.title };
            return {
              outcome: 'cantTell',
              message: 'changed',
              data: told,
              places: [...places, placeOfItem(news)],
            };
          }
          const old = { ...data, day: found.newest, months: PERIOD };
          return { outcome: 'failed', severity: 'warning', message: 'stale', data: old, places };
        }
        case 'empty':
        case 'says-none':
          return { outcome: 'failed', message: 'empty', data, places };
        case 'undated':
        case 'unfilled':
          return { outcome: 'cantTell', message: 'undated', data, places };
      }
    }
    if ('entrance' in found) {
      const { entrance } = found;
      return {
        outcome: 'cantTell',
        message: 'linked',
        data: { name: entrance.label },
        places: [placeOfEntrance(entrance)],
      };
    }
    return found.state === 'missing' && WITH_GAZETTE.includes(plan ?? '')
      ? { outcome: 'failed', message: 'missing', places: [] }
      : { outcome: 'cantTell', message: 'unseen' };
  },
});
