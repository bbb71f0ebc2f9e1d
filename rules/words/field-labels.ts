import { composedField, mayEndComposed } from './composed-labels.ts';
import { simplified } from './traditional.ts';

/** The elements of a document's field table, and the labels by which portals name them. Those of number, index, issuer, dates and publicity are mostly seen on portals; those of validity, and variants beside the usual ones, are expected, not seen. */
const LABELS = {
  title: ['名称', '标题', '文件名称', '信息名称', '公文名称'],
  documentNumber: [
    '发文字号',
    '文号',
    '文件编号',
    '文件号',
    '发文文号',
    '发文号',
    '公文文号',
    '文件字号',
    '发布文号',
    '发文编号',
    '公文编号',
  ],
  indexNumber: ['索引号', '信息索引', '信息索引号', '索取号', '信息索取号', '索引编号', '索引码', '信息编号'],
  issuer: [
    '发文机关',
    '发布机构',
    '发文机构',
    '公开主体',
    '发文单位',
    '发布单位',
    '发布机关',
    '制发机关',
    '制文机关',
    '制发单位',
    '印发机关',
    '公开单位',
    '公布单位',
    '公布机关',
    '颁布单位',
    '颁布机关',
    '发文部门',
    '发布部门',
    '公开责任部门',
    '公开责任主体',
    '信息提供单位',
    '信息来源',
    '来源',
  ],
  issueDate: [
    '成文日期',
    '生成日期',
    '印发日期',
    '发文日期',
    '成文时间',
    '发文时间',
    '印发时间',
    '生成时间',
    '制发日期',
    '签发日期',
    '签发时间',
    '制定日期',
    '产生日期',
    '产生时间',
    '形成日期',
    '形成时间',
    '落款日期',
    '公文日期',
    '文件日期',
  ],
  publishDate: [
    '发布日期',
    '发布时间',
    '公开日期',
    '公开时间',
    '公布日期',
    '信息发布日期',
    '上网日期',
    '上网时间',
    '颁布日期',
  ],
  effectiveDate: ['施行日期', '生效日期', '实施日期', '执行日期', '实施时间', '施行时间', '生效时间'],
  validity: [
    '有效性',
    '时效性',
    '效力状态',
    '是否有效',
    '文件状态',
    '公文时效',
    '效力',
    '时效',
    '效力等级状态',
    '文件有效性',
    '公文状态',
    '文件时效',
    '规范性文件有效性',
    '有效状态',
    '文件效力',
    '文件效力状态',
    '时效状态',
    '生效状态',
    '现行状态',
    '文件是否有效',
    '是否失效',
    '是否已失效',
    '是否废止',
    '是否已废止',
    '废止情况',
    '废止状态',
    '有效情况',
    '效力情况',
    '信息时效',
    '信息有效性',
    '政策时效',
    '政策有效性',
    '文件时效性',
    '公文有效性',
    '公文时效性',
  ],
  validUntil: [
    '有效期',
    '有效期至',
    '有效期限',
    '失效日期',
    '失效时间',
    '有效期截止日期',
    '截止有效期',
    '废止日期',
    '终止日期',
    '有效日期',
    '有效时间',
    '有效期间',
    '有效截止日期',
    '有效期截止',
    '公文有效期',
    '公文有效期至',
    '文件有效期',
    '文件有效期至',
    '政策有效期',
    '有效期限至',
    '有效期截至',
    '有效期起止',
    '有效截止',
    '有效截止时间',
    '施行期限',
    '实施期限',
    '执行期限',
    '试行期限',
    '试行期',
  ],
  publicity: [
    '公开属性',
    '公开类型',
    '公开方式',
    '公开类别',
    '公开形式',
    '公开程度',
    '公开选项',
    '公开性质',
    '公开标识',
    '公文公开属性',
    '文件公开属性',
    '信息公开属性',
    '信息公开类型',
    '信息公开类别',
    '信息公开方式',
    '是否主动公开',
  ],
  subject: [
    '主题分类',
    '信息分类',
    '主题',
    '信息分类名称',
    '信息类别',
    '分类',
    '主题类别',
    '所属主题',
    '组配分类',
    '主题类型',
    '内容分类',
    '文件主题',
    '公文主题',
    '公文主题分类',
    '所属分类',
  ],
  keywords: ['主题词', '关键词', '关键字'],
  tags: [
    '标签',
    '政策标签',
    '文件标签',
    '信息标签',
    '主题标签',
    '标签分类',
    '标签类别',
    '适用对象',
    '政策对象',
    '面向对象',
    '受益对象',
    '适用主体',
    '适用人群',
    '适用行业',
    '所属行业',
    '行业分类',
    '政策领域',
    '所属领域',
  ],
  genre: ['体裁分类', '公文种类', '体裁', '文种', '公文类型', '文件类型', '文件类别', '文件性质', '文件分类'],
  secrecy: [
    '密级',
    '秘密等级',
    '涉密等级',
    '定密',
    '保密级别',
    '保密等级',
    '文件密级',
    '公文密级',
    '信息密级',
  ],
  disclosureTerm: ['公开期限', '公开时限', '公开范围'],
} as const;

export type FieldLabelName = keyof typeof LABELS;

function isName(word: string): word is FieldLabelName {
  return word in LABELS;
}

const names: ReadonlyMap<string, FieldLabelName> = new Map(
  Object.entries(LABELS).flatMap(([name, labels]) =>
    isName(name) ? labels.map((label) => [label, name] as const) : [],
  ),
);

/** Characters of the longest label. */
export const LONGEST_LABEL = Math.max(...[...names.keys()].map((label) => label.length));

const DECORATION = /[\s\u00a0\u3000【】[\]〔〕「」*·•●■▪◆|｜]/g;

/** The same label over again in English, on pages in two languages: `索引号 Index No.`. */
const TRANSLATION = /(?<=[\u4e00-\u9fff])[\s（(/]*[A-Za-z]{2}[A-Za-z\s./&'’-]*[)）]?\s*(?=[:：∶﹕]*\s*$)/;

/** Most labels have no English: cheap to ask first. */
function withoutEnglish(words: string): string {
  return /[A-Za-z]{2}/.test(words) ? words.replace(TRANSLATION, '') : words;
}

/** A label as portals set it (`索 引 号：`, `【文号】`), without spaces, brackets, colon and English. */
export function plainLabel(words: string): string {
  return withoutEnglish(words)
    .replace(DECORATION, '')
    .replace(/[:：∶﹕]+$/, '');
}

/** The field that a label names; null for any other word. */
export function fieldNamed(label: string): FieldLabelName | null {
  if (label.length > 2 * LONGEST_LABEL) return null;
  const known = names.get(label);
  if (known !== undefined) return known;
  const plain = simplified(label);
  if (label.length > LONGEST_LABEL) return firstOfTwo(plain);
  return names.get(plain) ?? composedField(plain) ?? firstOfTwo(plain);
}

/** 文号/编号, 发文字号(文号): one field under two names. */
function firstOfTwo(label: string): FieldLabelName | null {
  const mark = label.search(/[/／(（]/);
  const name = mark < 0 ? undefined : names.get(label.slice(0, mark));
  return name === undefined || name === 'title' ? null : name;
}

/** The longest label that ends a text just before a colon (`… 发文字号`), with its field; null where none does. */
export function labelAtEnd(text: string): { label: string; name: FieldLabelName } | null {
  const tail = withoutEnglish(text.slice(-LONGEST_LABEL * 4))
    .slice(-LONGEST_LABEL * 3)
    .replace(DECORATION, ' ');
  const packed = tail.replace(/ /g, '');
  const plain = simplified(packed);
  const isComposed = mayEndComposed(plain);
  for (let length = Math.min(LONGEST_LABEL, packed.length); length >= 2; length -= 1) {
    const label = packed.slice(-length);
    const end = plain.slice(-length);
    const name = names.get(end) ?? (isComposed ? composedField(end) : null);
    if (name !== null && !isInsideWord(tail, label)) return { label, name };
  }
  return null;
}

/** `有效文号` ends in a label without being one: a label starts a word, or follows a space or a mark. */
function isInsideWord(tail: string, label: string): boolean {
  let left = label.length;
  let at = tail.length;
  while (at > 0 && left > 0) {
    at -= 1;
    if (tail[at] !== ' ') left -= 1;
  }
  return at > 0 && /[\u4e00-\u9fff]/.test(tail[at - 1] ?? '');
}
