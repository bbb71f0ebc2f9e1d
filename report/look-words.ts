import type { LookProblem } from '../assessment/contract.ts';
import type { Words } from '../rules/contract.ts';

/** Why a page in dispute could not be looked at again. */
export const LOOK_PROBLEMS: Readonly<Record<LookProblem, Words>> = {
  offline: { zh: '本机没有联网，没有读取', en: 'The machine was offline; nothing was read' },
  noLeave: { zh: '没有访问这个网站的权限，没有读取', en: 'There was no leave to read the site' },
  unreachable: {
    zh: '连不上，没能读取；一次连不上不等于打不开',
    en: 'It could not be reached; once does not mean that it does not open',
  },
  badRedirect: { zh: '跳转走不通，没能读取', en: 'A redirect led nowhere' },
  moved: { zh: '网址跳到了别的网页，不能代替原来那一页', en: 'Another page answers under its address' },
  gone: { zh: '网页已经没有了', en: 'The page is gone' },
  refused: { zh: '网站拒绝或出错，没能读取', en: 'The site refused or failed' },
  errorPage: { zh: '显示的是“找不到”一类的提示页', en: 'What answers is a page for what is not found' },
  notPage: { zh: '给出的不是网页', en: 'What answers is no page' },
  tooComplex: { zh: '网页结构过于复杂，没能读取', en: 'The page is too complex to read' },
  tabFailed: { zh: '后台标签页没能读完这一页', en: 'The tab could not read the page to its end' },
};
