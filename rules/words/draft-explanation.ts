/** 起草说明, 编制说明, 制定说明, 情况说明, 修订说明: an explanation by the drafters, which is no interpretation. */
const EXPLANATION =
  /(?:起草|编制|编写|制[定订]|修订|修改|草案|决策|情况|背景|政策)(?:的|情况|工作|过程|依据)?(?:及其?)?(?:情况|背景)?(?:的)?说明|^(?:附件)?\d?[.、：:]?\s*说明$|》[^《》]{0,10}说明$/;
/** Headings under which a page itself explains. */
const EXPLAINING = /^.{0,6}(?:起草|制[定订]|修订|编制|出台)(?:的)?(?:背景|过程|情况|必要性|目的|依据)/;
const HEADING_NUMBER =
  /^(?:\s*附件?\s*[一二三四五六七八九十\d]*\s*[:：])?[\s一二三四五六七八九十\d（()）.、．①-⑩]*/;
const INTERPRETATION_HEADING =
  /^(?:《[^》]{2,60}》(?:[（(][^）)]*[)）])?的?)?(?:草案|政策|文件|文字|图文|视频|起草|征求意见稿|相关)?(?:解读|图解)(?:材料|说明|文件|稿)?(?:如下)?[:：]?$|^一张?图读懂/;
const LONGEST_HEADING = 40;

/** 附件1, 下载, 点击查看, 1.pdf, 20250304.docx: a label that does not tell what the file is. */
const NAMELESS =
  /^(?:附件?[\s\d一二三四五六七八九十:：.、-]*|点击(?:下载|查看|此处|打开)?|下载|查看|详见附件|[\w%().（）-]*)(?:\.[a-z0-9]{2,5})?$/i;
const ARCHIVE = /^(?:zip|rar|7z)$/;

/** Whether words name an explanation by the drafters. */
export function isExplanation(words: string): boolean {
  return EXPLANATION.test(words.replace(/\s/g, '').replace(/\.[a-z]{2,5}$/i, ''));
}

/** Whether a line of the page heads a part that explains the draft. */
export function explainsHere(line: string): boolean {
  const words = line.trim().replace(HEADING_NUMBER, '');
  return (
    words.length <= LONGEST_HEADING &&
    !/[。；]/.test(words) &&
    (isExplanation(words) || EXPLAINING.test(words))
  );
}

/** Whether a line of the page heads an interpretation that follows on the page. */
export function interpretsHere(line: string): boolean {
  const words = line.trim().replace(HEADING_NUMBER, '').replace(/\s/g, '');
  return words.length <= LONGEST_HEADING + 40 && INTERPRETATION_HEADING.test(words);
}

/** A file that by its name is the draft or explains it, and no announcement or form of reply. */
export function isDraftPaper(label: string): boolean {
  return (
    /草案|意见稿|送审稿|说明|解读|图解|对照表/.test(label) &&
    !/公告|通知|通告|反馈|公开征求|征集|意见表/.test(label)
  );
}

/** Whether what is in a file cannot be told from its label: no name, or many papers in one. */
export function isNameless(label: string, file: string): boolean {
  return ARCHIVE.test(file) || NAMELESS.test(label.trim());
}
