import { holdsOwn } from './own-words.ts';

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
    entrance: /政务公开|信息公开|政府公开|政府信息|公开政务|党务公开|镇务公开|^\s*公开\s*$/,
    content: /公开|政策|规范性文件|公报|公示|公告|财政|预决算|年报|解读|规划|统计/,
  },
  {
    id: 'services',
    name: { zh: '便民服务', en: 'services' },
    entrance:
      /便民|办事|政务服务|公共服务|网上服务|在线服务|一网通办|惠民服务|服务大厅|生活服务|企业服务|(?:服务|政务|网上)大厅|服务(?:指南|事项)|随申办|^\s*服务\s*$/,
    content: /办|服务|查询|预约|缴费|申领|申报|社保|医保|就业|教育|医疗|交通|婚育|户籍/,
  },
  {
    id: 'interaction',
    name: { zh: '政民互动', en: 'interaction' },
    entrance: /互动|(?:公众|公共|百姓|市民|群众|网民|社会)参与|政民|问政|交流参与|参与交流|网民留言/,
    content: /互动|信箱|留言|咨询|征集|调查|访谈|信访|投诉|建议|12345|热线|回应|评议|问卷|听证/,
  },
];

const LONGEST_ENTRANCE = 12;

/** Entrances have short names; a headline that has the word in it is none. */
function isShort(label: string): boolean {
  return label.replace(/\s/g, '').length <= LONGEST_ENTRANCE;
}

/** Whether a label or heading is the section's entrance; `own` are further names of that section. */
export function isEntrance(section: HomeSection, label: string, own: readonly string[]): boolean {
  return (holdsOwn(label, own) || section.entrance.test(label)) && isShort(label);
}

/** Whether a short label names something that belongs into the section. */
export function isContent(section: HomeSection, label: string): boolean {
  return section.content.test(label) && isShort(label);
}
