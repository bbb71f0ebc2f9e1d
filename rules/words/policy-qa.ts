import { isFaqLabel } from './policy-faq.ts';

const OTHER = /竞赛|有奖|抽奖|网友|留言|智能|机器人|记者|趣味/;
/** The whole of a column's name, but for what is around it. */
const BASE = /政策问答|(?:常见|热点|高频)问题|热点问答|知识库$|^问答(?:库|集)$/;

/** Whether words name questions and answers on policy; quizzes, interviews and the robot do not count. */
export function isPolicyQa(words: string): boolean {
  return isFaqLabel(words) && !OTHER.test(words);
}

/** Whether a column is one of questions and answers, or the base of knowledge. */
export function isQaColumn(name: string): boolean {
  return name.length <= 16 && BASE.test(name) && !OTHER.test(name);
}
