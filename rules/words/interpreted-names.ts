import { coreNames, namesIn } from './document-name.ts';

const FORM =
  '(?:政策|文字|图文|视频|动漫|漫画|图片|专家|媒体|一图|一张图|图)*(?:解读|读懂|看懂|速览|图解|图说|问答)|图解|图说';
/** 图解：…, 一图读懂｜…, 【政策解读】…: what stands before the name. */
const BEFORE = new RegExp(`^[【[(（]?(?:${FORM})[】\\])）]?\\s*[:：|｜·—-]*\\s*`, 'u');
/** … 政策解读, …的解读: what stands behind it. */
const BEHIND = new RegExp(`(?:的|[-—|｜:：])?\\s*[(（【]?(?:${FORM})(?:材料|稿)?[)）】]?\\s*$`, 'u');

/** The names of the documents that an interpretation's title is on: those in 《》; without any, the title less the words for its form. */
export function interpretedNames(title: string): string[] {
  if (namesIn(title).length > 0) return namesIn(title).flatMap(coreNames);
  const bare = title.replace(BEFORE, '').replace(BEHIND, '');
  return bare === title ? [] : coreNames(bare);
}
