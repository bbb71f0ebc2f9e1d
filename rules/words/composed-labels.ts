/** Names of fields whose labels portals put together from the same few words. */
type ComposedField = 'documentNumber' | 'indexNumber' | 'issuer' | 'validity' | 'validUntil' | 'subject';

/** Whose field it is, before its name: 公文文号, 政府信息索引号, 政策主题. */
const OF_WHAT = '(?:本|政府|信息|公文|文件|政策|规范性文件|唯一|统一)*';
/** What an organ does with a document, and what an organ is called. */
const DOES =
  '(?:信息|政策|文件|公文)*(?:制定|发文|发布|印发|公布|颁布|颁发|制发|公开|公开责任|信息公开|成文|生成|产生|签发|提供)';
const ORGAN = '(?:机关|机构|单位|部门|主体)';

const COMPOSED: readonly (readonly [ComposedField, RegExp])[] = [
  ['documentNumber', new RegExp(`^${OF_WHAT}(?:发文|发布|制发|印发|批准)?(?:文号|字号)$`)],
  ['indexNumber', new RegExp(`^${OF_WHAT}索引(?:编?号|编?码)?$`)],
  ['issuer', new RegExp(`^${DOES}${ORGAN}$`)],
  ['issuer', /^(?:信息|文件|稿件|文章|内容)来源$/],
  [
    'validity',
    new RegExp(`^${OF_WHAT}(?:是否(?:现行|继续|仍然?|依然)有效|是否(?:仍|还)?(?:在|处于)有效期内?)$`),
  ],
  [
    'validUntil',
    new RegExp(
      `^${OF_WHAT}(?:有效期?限?|失效)(?:截止|终止|结束|届满|到期|起止|起讫|止)(?:日期|时间|日|期)?$`,
    ),
  ],
  ['subject', /^(?:政府|信息|政策|公开|内容|所属|目录)*(?:主题|类目|主题分类|政策分类|政策类[别型])$/],
];
/** What all of these end in, and the last characters of that. */
const LAST = new Set('号引码关构位门体源效内期间日止束满讫题目类别型');
const ENDS =
  /(?:文号|字号|索引(?:编?[号码])?|机关|机构|单位|部门|主体|来源|有效|有效期内?|[止束满期讫](?:日期|时间|日|期)?|主题|类目|分类|类[别型])$/;
/** 字号 alone is the size of letters; 公开 alone tells nothing. */
const NONE = /^(?:字号|索引)$/;

/** Whether words end as such labels do: cheap to ask before each of their ends is. */
export function mayEndComposed(words: string): boolean {
  return LAST.has(words.at(-1) ?? '') && ENDS.test(words);
}

/** The field that a label names which is put together from the usual words: 政策文号, 制定机关, 稿件来源. */
export function composedField(label: string): ComposedField | null {
  if (label.length < 3 || !mayEndComposed(label) || NONE.test(label)) return null;
  return COMPOSED.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}
