import { tickedIn } from './publicity.ts';
import { simplified } from './traditional.ts';

const LEVELS = /绝\s*密|机\s*密|秘\s*密|内部/g;
const NO_LEVEL = /^(?:非|无|不|未|已?解密|公开)|解密/;

/** Whether the value of a field of secrecy says that the paper is secret or internal; boxes of which none is ticked say nothing. */
export function isSecret(value: string): boolean {
  const words = tickedIn(simplified(value)).trim();
  if (NO_LEVEL.test(words)) return false;
  const named = new Set(words.match(LEVELS));
  return named.size === 1 && !/[□☐○]/.test(words);
}

/** What papers and articles are called that show marks of secrecy in order to explain them, or long after. */
const ON_MARKS =
  /保密|国家秘密|商业秘密|工作秘密|定密|密级|泄密|失密|涉密|解密|内部(?:资料|刊物|文件)|(?:历史|开放)档案|档案(?:开放|目录|史料)|公文(?:格式|处理|办理|写作|常识|知识)/;

/** Whether a page of such a title may show marks of secrecy without bearing them. */
export function mayShowMarks(title: string): boolean {
  return ON_MARKS.test(title);
}
