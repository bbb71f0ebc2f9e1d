import { wrapperOf } from './field-values.ts';
import { perName } from './names.ts';
import type { Found } from './own-fields.ts';
import type { Reading } from './reading.ts';
import { nextSiblingOf, type Part } from './survey.ts';
import { isTemplate } from './templates.ts';

/** Attributes by which a framework's script finds what it is to fill. */
const BOUND = [
  'v-text',
  'v-html',
  ':value',
  'ng-bind',
  'ng-bind-html',
  'ng-model',
  'data-bind',
  'data-field',
];

/** Names that portals give to the block of a document's fields. */
const FIELD_BLOCK =
  /^(?:(?:doc|file|art(?:icle)?|base|head|page|zw|wj|gw)?[-_]?(?:meta(?:data|info)?|info(?:table|box)?|attr(?:s|info)?)|(?:xxgk|zwgk|gkxx|wj|gw|gongwen|wenjian)[-_]?(?:xx|sx|info|table|box|head|meta)?|wjxx|gwxx|gkxx|jbxx|sxx|suoyin|syh)\d*$/i;
const isFieldBlockName = perName(false, (name) => name.split(/\s+/).some((one) => FIELD_BLOCK.test(one)));

/** 正在加载，请稍候…: what stands there until a script has filled the block. */
const LOADING =
  /^[\s.…。]*(?:(?:数据|内容|信息|页面)?(?:正在|努力)*(?:加载|载入|获取)中?|loading)[\s.…。,，!！]*(?:请(?:稍[候后等]|等待))?[\s.…。!！]*$/i;

/** Whether the value of a field is left to a script. */
export function awaitsValue({ value, part }: Found, { survey }: Reading): boolean {
  if (isTemplate(value)) return true;
  if (value !== '' || part === undefined) return false;
  const beside = nextSiblingOf(wrapperOf(part, survey), survey);
  const holders = part.end > part.index + 1 || beside === null ? [part] : [beside];
  return holders.some((holder) => {
    if (holder !== part && holder.textLength > 0) return false;
    const from = holder === part ? part.index + 1 : holder.index;
    return survey.parts.slice(from, holder.end).some(canBeFilled);
  });
}

/** A script in the place of a value writes it there. */
function canBeFilled(part: Part): boolean {
  if (part.tag === 'script') return true;
  return isHollow(part) && (part.id !== '' || BOUND.some((name) => part.attributes.has(name)));
}

/** Whether neither an element nor a word is in an element. */
export function isHollow({ index, end, firstRun, lastRun }: Part): boolean {
  return end === index + 1 && firstRun === lastRun;
}

/** Whether an empty element bears a name of the block of a document's fields. */
export function isNamedForFields({ id, className }: Part): boolean {
  return isFieldBlockName(id) || isFieldBlockName(className);
}

/** Whether words only hold the place of what a script loads. */
export function isLoading(text: string): boolean {
  return text.length <= 24 && LOADING.test(text);
}
