import { holdsOwn } from './own-words.ts';
import { simplified } from './traditional.ts';

/** 标准目录, 公开事项目录, 标准化规范化, 基层政务公开. The general 政府信息公开目录 is another thing. */
const CATALOGUE =
  /标准(?:化|规范)*目录|公开事项(?:标准)?目录|标准化规范化|规范化标准化|基层政务公开|政务公开标准(?:化|指引|体系)/;
/** What may be a name of it, or of something beside it. */
const MAYBE =
  /(?:试点|\d个)领域|^领域公开|两化[“”"]?(?:目录|专[栏题]|$)|^“两化”|标准指引|公开(?:事项)?清单|(?<!信息|主动)公开目录|主动公开(?:基本|事项)目录/;

/** Lists of standards for other matters; the domains of 公开标准目录 have some of these words as well. */
const OTHER_STANDARDS = /收费|国家标准|地方标准|行业标准|团体标准|技术标准|食品|计量|产品|农业|检验|补偿/;
const OPENNESS = /公开|政务/;

/** News about the matter, not a way to it. */
const NEWS =
  /召开|举行|举办|开展|组织|部署|会议|推进会|培训|通知|方案|印发|调研|交流|报告|总结|工作会|通报|考核|解读|意见|公告|成立|取得|走在|成效|实效|赋能|助力|打造|出炉|亮相|(?:发布|完成|情况|启动|上线)$|(?:全面|扎实|深入|持续|稳步|有序|着力|大力|加快|积极|不断)(?:推进|推动|做好|提升|深化|加强|规范|落实)|[，。！？,：:]/;

/** Whether a label is that of an entry to the catalogue of openness standards; `own` are further names of it. */
export function isCatalogueEntry(label: string, own: readonly string[]): boolean {
  const words = simplified(label.replace(/\s/g, ''));
  if (words.length > 30 || NEWS.test(words)) return false;
  if (holdsOwn(words, own)) return true;
  if (!CATALOGUE.test(words)) return false;
  return OPENNESS.test(words) || !OTHER_STANDARDS.test(words);
}

/** Whether a label may be that of an entry under a name of the portal's own: 26个试点领域, 政务公开清单. */
export function mayBeCatalogueEntry(label: string): boolean {
  const words = simplified(label.replace(/\s/g, ''));
  return words.length <= 20 && !NEWS.test(words) && !OTHER_STANDARDS.test(words) && MAYBE.test(words);
}
