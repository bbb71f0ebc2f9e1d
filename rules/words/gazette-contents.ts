import { findDocumentNumbers } from './document-numbers.ts';
import { isInterpretation } from './interpretation.ts';

/** Of whom an entry of a gazette's contents is; `other` where its words do not say. */
export type GazetteEntry = 'interpretation' | 'department' | 'town' | 'other';

/** 2025年第2期, 第3号（总第45号）: an issue, which names nothing of what is in it. */
const ISSUE = /第\s*[\d一二三四五六七八九十百]+\s*[期号]|总第\s*\d+/;
const DEPARTMENT_HEADING = /部门(?:和[^，]{0,6})?文件|委办局文件|局文件/;
const TOWN_HEADING = /(?:街镇|乡镇|镇街|街道|镇)(?:乡)?(?:文件|政策)/;
/** The district government itself, whose name ends in no office. */
const DEPARTMENT =
  /^.{0,14}(?:局|委员会|发展改革委|经委|商务委|建设管理委|农业农村委)(?:等.{1,6}部门)?(?:关于|印发|公告|通告)/;
const TOWN = /^.{0,8}(?:镇|乡|街道)(?:人民政府|办事处)?(?:办公室)?(?:关于|印发)/;
/** 代字: one with 府 is a government's, a district's or a town's alike; others before 规, 发, 字 or 办 are a department's (沪松民规). */
const OF_GOVERNMENT = /府/;
const DEPARTMENT_SIGN = /^沪?[^沪]{2,6}(?:规|发|字|办)/;

/** Whether a label names an issue rather than an entry of its contents. */
export function isIssue(label: string): boolean {
  return ISSUE.test(label) && label.length <= 40 && findDocumentNumbers(label).length === 0;
}

/** Whose an entry is: by the heading over it, by its title, by its number. */
export function gazetteEntryOf(label: string, heading: string): GazetteEntry {
  if (isInterpretation(label) || isInterpretation(heading)) return 'interpretation';
  const sign = findDocumentNumbers(label)[0]?.number.split('〔')[0] ?? '';
  if (TOWN_HEADING.test(heading)) return 'town';
  if (DEPARTMENT_HEADING.test(heading)) return 'department';
  if (TOWN.test(label)) return 'town';
  if (DEPARTMENT_SIGN.test(sign) && !OF_GOVERNMENT.test(sign)) return 'department';
  return DEPARTMENT.test(label) ? 'department' : 'other';
}
