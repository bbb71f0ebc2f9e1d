import { coreNames, plain } from './document-name.ts';
import { fieldNamed } from './field-labels.ts';
import { isFiller, statusIn } from './validity.ts';

/** What portals call the tags of a policy: 标签, 主题, 适用对象, 所属行业, 关键词. 主题分类 is the classification of every official document, not a tag of the catalogue. */
const TAG_LABEL =
  /^(?:按)?(?:(?:政策|文件|信息|内容|主题|相关|文章|本文|人群|对象|行业|领域|事项|服务)?标签(?:分类|类别)?|(?:政策)?主题|(?:(?:适用|政策|面向|服务|受益|受惠|惠及|享受|申报|扶持|支持)?对象|(?:适用|政策|面向|服务|受益|受惠|惠及)?(?:主体|人群|群体))|(?:适用|所属|涉及|政策)?行业(?:分类|领域)?|(?:政策|所属|适用|涉及)?领域|(?:政策|文章)?关键[词字]|主题词)$/;

/** What stands in the same kind of box and is no tag: a state, a form of publication, something to press, the next head of a field table. */
const NOT_A_TAG =
  /^(?:置顶|最新|热门|热点|推荐|热|新|精|原创|转载|原文|办|阅办联动|更多|展开|收起|其[他它]|查看.*|详情|收藏|分享|打印|下载|附件.*|图片|视频|音频|.*解读|图解|一图读懂|政策问答|.*公开(?:发布)?|(?:行政)?规范性文件|政策文件|(?:国家|[市区镇街]|省|部|街道|本)级|上一.*|下一.*|首页|尾页|搜索|重置|查询|确定|取消|备注|(?:载体|记录|信息|文件|公文)(?:类型|类别|形式|格式)|公开(?:形式|程序|范围)|(?:公文|文件)?(?:体裁|文种)(?:分类)?|内容(?:概述|摘要|描述)|请选择.*|返回.*)$/;

/** One of the choices by which a list is filtered, not a tag of one document. */
const ALL = /^(?:全部|不限|所有)/;

const TITLE_LIKE = 13;

/** Whether a label announces tags. */
export function isTagLabel(label: string): boolean {
  return TAG_LABEL.test(label);
}

/** Whether a word is the choice of everything, as only a filter offers. */
export function isChoiceOfAll(word: string): boolean {
  return ALL.test(word);
}

/** Whether a word can be a tag: short, Chinese, and no state, button or field label. */
export function isTag(word: string): boolean {
  if (word.length < 2 || word.length >= TITLE_LIKE || !/\p{Script=Han}/u.test(word) || ALL.test(word))
    return false;
  return (
    !/[。；，？！《》:：\d]/u.test(word) &&
    !NOT_A_TAG.test(word) &&
    statusIn(word) === null &&
    fieldNamed(word) === null &&
    !TAG_LABEL.test(word)
  );
}

/** The tags in a value: 停车、交通 or 停车 交通; what is no tag is left out. */
export function tagsIn(value: string): string[] {
  return value
    .split(/[\s,，、;；|｜/#＃]+/u)
    .map((word) => word.replace(/^[【[（(]+|[】\]）)]+$/gu, ''))
    .filter(isTag);
}

/** Whether a value is the title over again, whole or by the name in 《》. */
export function isTitleAgain(value: string, title: string): boolean {
  const words = plain(value);
  return words !== '' && [plain(title), ...coreNames(title)].includes(words);
}

/** Whether keywords say more than the page's own title, column or site: many editors paste those. */
export function saysMoreThan(keywords: string, names: readonly string[]): boolean {
  const known = names.map(plain).filter((name) => name !== '');
  return keywords
    .split(/[\s,，、;；|｜_]+/u)
    .map(plain)
    .some(
      (word) =>
        word !== '' && !isFiller(word) && !known.some((name) => name.includes(word) || word.includes(name)),
    );
}

/** Whether a column gathers policies, by its name. */
export function isPolicyColumn(name: string): boolean {
  return (
    /政策|规范性文件|公文|文件(?:库|汇编|目录|公开)?$|惠[企民]/u.test(name) &&
    !/解读|图解|问答|新闻|动态|会议|咨询|宣传|案例/u.test(name)
  );
}
