import { holdsOwn } from './own-words.ts';

/** 标准目录, 公开标准目录, 标准化规范化, 基层政务公开. The general 政府信息公开目录 is another thing. */
const CATALOGUE = /标准目录|标准化规范化|基层政务公开/;

/** Lists of standards for other matters; the domains of 公开标准目录 have some of these words as well. */
const OTHER_STANDARDS = /收费|国家标准|地方标准|行业标准|团体标准|技术标准|食品|计量|产品|农业|检验|补偿/;
const OPENNESS = /公开|政务/;

/** News about the matter, not a way to it. */
const NEWS =
  /召开|举行|举办|开展|组织|部署|会议|推进会|培训|通知|方案|印发|调研|交流|报告|总结|工作会|通报|考核|解读|意见|公告|[，。！？,]/;

/** Whether a label is that of an entry to the catalogue of openness standards; `own` are further names of it. */
export function isCatalogueEntry(label: string, own: readonly string[]): boolean {
  const words = label.replace(/\s/g, '');
  if (words.length > 30 || NEWS.test(words)) return false;
  if (holdsOwn(words, own)) return true;
  if (!CATALOGUE.test(words)) return false;
  return OPENNESS.test(words) || !OTHER_STANDARDS.test(words);
}
