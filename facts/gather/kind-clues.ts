import { HOME_SECTIONS, isEntrance } from '../../rules/words/home-sections.ts';
import type { Facts } from '../page.ts';
import { ownTextOf } from './own-text.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { attributeOf, type Line } from './survey.ts';

/** Elements of a service guide. After the eight of the national inspection indicators (国办秘函〔2019〕19号), with other names expected beside them. */
const GUIDE_ELEMENTS =
  /^(?:事项名称|设定依据|(?:受理|申请)条件|(?:办理|申请|申报)材料|办理(?:地点|时[间限]|流程|程序)|办公时间|(?:联系|咨询)电话|(?:承诺|法定)时限|收费标准)/;
const PAGER = /^(?:下一页|下页|尾页|末页|上一页|next)$|^共\s*\d+\s*(?:页|条)/i;
const MAX_PAGER = 20;
/** Expected from general knowledge: what systems and editors write into a column that holds nothing. */
const NONE =
  /^(?:对不起[，,]?|(?:很|非常)?抱歉[，,]?)?(?:截[至止](?:目前|到目前)[，,]?)?(?:(?:本|该|此)(?:栏目|单位|机关|部门|镇|街道)?|(?:20\d{2}|本)年度?)?[下中内里]?(?:目前|暂时)?(?:(?:暂?无|没有|尚无)(?:(?:查询|检索|搜索|查找|查|找)到)?|(?:尚|暂|并)?未(?:产生|发生|形成|涉及|(?:查询|检索|搜索|查找|查|找)到))(?:任何|相关|此类|该类|有关|此项|本类|符合条件的?|发布的?|重大行政决策|行政规范性文件|规范性文件)*(?:政府)?(?:信息|数据|内容|记录|文件|文章|事项|结果|公告|目录|公开内容)?(?:公开|发布|可公开)?[。.！!…~～]*$|^no (?:data|records?|results?|content)(?: found)?[.!]?$/i;
const MAX_NONE = 40;
/** Words that all of these have: cheap to look for first. */
const MAY_SAY_NONE = /[无未]|没有|^\s*no /i;
const MAX_ELEMENT_LINE = 60;

const MAX_SECTION = 24;
const MOST_SECTIONS = 6;

/** Whether a line that is no link heads a block of a home page. */
function namesSection({ text, part: block, firstRun }: Line, reading: Reading): boolean {
  const { parts, runs } = reading.survey;
  if (text.length > MAX_SECTION || (parts[runs[firstRun]?.part ?? -1]?.link ?? -1) >= 0) return false;
  if (!/[公政服办辦互参參问問民]/.test(text)) return false;
  const part = parts[block];
  if (part === undefined || isHidden(part)) return false;
  const place = placeOf(part, reading);
  return place !== 'footer' && place !== 'toolbar' && HOME_SECTIONS.some((one) => isEntrance(one, text, []));
}

/** What tells the kind of a page beyond its other facts. */
export function gatherKindClues(reading: Reading): Facts['kindClues'] {
  const { survey } = reading;
  const sectionNames: string[] = [];
  const guideElements = new Set<string>();
  let saysNone = false;
  for (const line of survey.lines) {
    const { text } = line;
    if (sectionNames.length < MOST_SECTIONS && namesSection(line, reading)) sectionNames.push(text.trim());
    saysNone ||= text.length < MAX_NONE && MAY_SAY_NONE.test(text) && NONE.test(text.trim());
    const element =
      text.length < MAX_ELEMENT_LINE && /[件料电间程限]|标准|地点|名称|依据/.test(text)
        ? GUIDE_ELEMENTS.exec(text.trim())?.[0]
        : undefined;
    if (element !== undefined) guideElements.add(element);
  }
  for (const picture of survey.byTag.get('img') ?? []) {
    const alt = attributeOf(picture, 'alt') ?? '';
    saysNone ||= alt.length < MAX_NONE && MAY_SAY_NONE.test(alt) && NONE.test(alt.trim());
  }
  const ownText = ownTextOf(reading);
  return {
    pager: survey.runs.some(
      ({ text }) => text.length < MAX_PAGER && /页|条|next/i.test(text) && PAGER.test(text.trim()),
    ),
    guideElements: [...guideElements],
    saysNone,
    ...(sectionNames.length > 0 ? { sectionNames } : {}),
    ...(ownText > 0 ? { ownText } : {}),
  };
}
