/** Names of pages that list matters row by row: 目录, 清单. 政府信息公开目录 is a tree of columns. */
const CATALOGUE = /(?<!信息公开|主动公开)目录|清单/;

/**
 * Words that heads of columns and labels of fields in catalogues are put together from: 公开事项, 计划完成时间,
 * 意见征集及采纳情况. From the plans' own words for the stages of a decision and the usual columns of 标准目录; expected.
 */
const HEAD_WORDS =
  '序号|编号|标题|编码|代码|重大|行政|决策|公开|一级|二级|三级|事项|名称|项目|内容|要素|类别|类型|分类|领域|栏目|承办|主办|牵头|责任|配合|起草|制定|制订|负责|单位|部门|科室|主体|机构|计划|预计|拟|完成|出台|提交|时间|时限|日期|期限|节点|安排|季度|进度|进展|状态|依据|法律|法规|政策|渠道|载体|对象|方式|层级|全社会|特定|群[体众]|主动|依申请|[县市区乡村镇]+级|[乡村镇]、[乡村镇]级|草案|征求|征集|意见|稿|建议|采纳|反馈|公众|参与|市民|代表|列席|会议|集体|讨论|决定|审议|情况|结果|公布|公示|公告|执行|实施|落实|效果|评估|风险|专家|论证|合法性|审查|社会|稳定|背景|说明|编制|解读|图解|文件|正式|文本|全文|链接|网址|入口|查看|详情|操作|备注|信息|过程|全过程|相关|其他|听证|年度|是否|情形|[及和与或的、/后人]';
const HEAD = new RegExp(`^(?:${HEAD_WORDS})+$`);
const LONGEST_HEAD = 16;
/** 公开渠道和载体（至少一种）: what heads say in brackets is no part of their name. */
const ASIDE = /[（(【[][^（）()【】[\]]*[）)】\]]/g;

function plain(words: string): string {
  return words
    .replace(/[\s\u3000]/g, '')
    .replace(ASIDE, '')
    .replace(/[:：]$/, '');
}

/** Whether a page goes by the name of a catalogue. */
export function isCatalogueName(words: string): boolean {
  return CATALOGUE.test(words);
}

/** Whether a text is what heads a column or labels a field: 序号, 公开事项, 计划完成时间, 决策草案. */
export function isHead(text: string): boolean {
  if (text.length > LONGEST_HEAD * 3) return false;
  const words = plain(text);
  return words.length >= 2 && words.length <= LONGEST_HEAD && HEAD.test(words);
}

/** `承办部门：建设办`: the label at the start of a line and what it labels; null where a line has none. */
export function labelledLine(line: string): { label: string; value: string } | null {
  const [, label = '', value = ''] = /^\s*([^:：，。；]{2,24})[:：]([\s\S]*)$/.exec(line) ?? [];
  return isHead(label) ? { label: plain(label), value: value.trim() } : null;
}
