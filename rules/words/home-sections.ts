import { holdsOwn } from './own-words.ts';
import { simplified } from './traditional.ts';

/** A section of a portal's home page: what its entrance is called, and what stands in it. */
export interface HomeSection {
  readonly id: 'information' | 'services' | 'interaction';
  readonly name: { readonly zh: string; readonly en: string };
  readonly entrance: RegExp;
  readonly content: RegExp;
}

/** The three sections that 华亭 names: 信息公开, 便民服务, 政民互动, under the names that portals give them. */
export const HOME_SECTIONS: readonly [HomeSection, HomeSection, HomeSection] = [
  {
    id: 'information',
    name: { zh: '信息公开', en: 'information' },
    entrance:
      /政务公开|信息公开|政府公开|(?:政府|政务|公开)信息|公开政务|党务公开|镇务公开|阳光政务|(?:法定|主动|资讯)公开|公开(?:专栏|专区|平台)|我要[看查]|^(?:公开|政务)$/,
    content: /公开|政策|规范性文件|公报|公示|公告|财政|预决算|年报|解读|规划|统计/,
  },
  {
    id: 'services',
    name: { zh: '便民服务', en: 'services' },
    entrance:
      /便民|办事|政务服务|公共服务|网上服务|在线服务|一网通办|惠民服务|服务大厅|生活服务|企业服务|(?:服务|政务|网上)大厅|政务超市|服务(?:指南|事项|导航)|(?:为民|利民|民生|百姓|市民|群众)服务|服务(?:百姓|市民|群众|企业)|随申办|渝快办|苏服办|鄂汇办|浙里办|粤省事|[皖闽辽][事政]通|爱山东|掌上办|网办|我要办|^服务$/,
    content: /办|服务|查询|预约|缴费|申领|申报|社保|医保|就业|教育|医疗|交通|婚育|户籍/,
  },
  {
    id: 'interaction',
    name: { zh: '政民互动', en: 'interaction' },
    entrance:
      /互动|(?:公众|公共|百姓|市民|群众|网民|社会)参与|政民|问政|(?:公众|沟通|官民)交流|交流(?:参与|沟通)|参与交流|(?:网民|公众|百姓)留言|民意|民声|呼声|建言|诉求|民心桥|我要(?:问|写信)|^(?:交流|参与)$/,
    content:
      /互动|信箱|留言|咨询|征集|调查|访谈|信访|投诉|建议|写信|问答|社会监督|交流|参与|12345|热线|回应|评议|问卷|听证/,
  },
];

const LONGEST_ENTRANCE = 12;
/** The same with its English and its spaces. */
const LONGEST_WRITTEN = 60;

/** The same over again in English, on pages in two languages: `政务公开 Openness`. */
const TRANSLATION = /[A-Za-z][A-Za-z\s.,&/'’-]*/g;

/** A label as portals set it (`信 息 公 开`), in simplified script, without spaces and, where it is Chinese, without its English. */
function plainName(label: string): string {
  if (label.length > LONGEST_WRITTEN) return label;
  const name = /\p{Script=Han}/u.test(label) ? label.replace(TRANSLATION, '') : label;
  return simplified(name.replace(/\s/g, ''));
}

/** Entrances have short names; a headline that has the word in it is none. */
function isShort(name: string): boolean {
  return name.length <= LONGEST_ENTRANCE;
}

/** Whether a label or heading is the section's entrance; `own` are further names of that section. */
export function isEntrance(section: HomeSection, label: string, own: readonly string[]): boolean {
  const name = plainName(label);
  return (holdsOwn(label, own) || section.entrance.test(name)) && isShort(name);
}

/** Whether a short label names something that belongs into the section. */
export function isContent(section: HomeSection, label: string): boolean {
  const name = plainName(label);
  return section.content.test(name) && isShort(name);
}
