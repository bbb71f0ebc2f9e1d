import { publicAttendanceRecord } from '../../rules/guided/public-attendance-record.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import { type Change, spot } from './page-of.ts';
import { link, media } from './parts-of-page.ts';

const news = (title: string, ...lines: string[]): Change => ({
  kind: { kind: 'other', normative: 'no', policy: 'no' },
  title: { text: title },
  keyPassages: keyPassages(...lines),
});
const list = (...titles: string[]): Change => ({
  kind: { kind: 'column-list', normative: 'no', policy: 'no' },
  title: { text: '公众参与' },
  listEntries: titles.map((title, i) => ({
    title,
    url: `https://www.jiading.gov.cn/gzcy/10000${i}`,
    date: '2025-06-01',
    status: '',
    at: spot(title, 'a'),
  })),
});
const attended = '本次会议邀请3名市民代表列席，审议《某区停车场管理办法》议题。';

guidedTable(publicAttendanceRecord, {
  evidence: [
    [
      '写明代表、意见和采纳',
      news('区政府常务会议邀请市民代表列席', attended, '代表们提出意见建议6条，采纳4条，其余2条已书面答复。'),
      { message: 'complete', suggests: 'told' },
    ],
    [
      '标题不提列席，正文写明',
      news(
        '区政府召开第93次常务会议',
        '2名小微企业代表列席会议，围绕议题提出建议。',
        '会后，相关部门逐条研究，意见得到落实。',
      ),
      { message: 'complete', suggests: 'told' },
    ],
    [
      '不予采纳并说明理由，也是交代',
      news('利益相关方列席专题会', '利益相关方代表列席会议。', '关于延长时段的建议，因安全原因不予采纳。'),
      { message: 'complete', suggests: 'told' },
    ],
    [
      '只说提了意见',
      news('市民代表列席区政府常务会议', attended, '代表们结合亲身经历提出了意见建议。'),
      { message: 'adoptionUntold', suggests: 'untold' },
    ],
    [
      '“抓好《实施意见》落实”不是采纳',
      news('市民代表列席会议', attended, '会议要求抓好《关于停车的实施意见》落实。', '代表作了发言。'),
      { message: 'adoptionUntold', suggests: 'untold' },
    ],
    ['只说来了', news('市民代表列席区政府常务会议', attended), { message: 'opinionsUntold', suggests: null }],
    [
      '记录是视频',
      { ...news('市民代表列席区政府常务会议', attended), media: [media('列席现场', { type: 'video' })] },
      { message: 'unread', suggests: null },
    ],
    [
      '文字都在图片里',
      { ...news('居民代表旁听镇长办公会'), body: { textLength: 20, images: 3 } },
      { message: 'unread', suggests: null },
    ],
    [
      '链接了决策目录',
      {
        ...news('市民代表列席区政府常务会议', attended),
        links: [link('2025年度重大行政决策事项目录', 'https://www.jiading.gov.cn/ml/100001')],
      },
      { message: 'opinionsUntold' },
    ],
    ['列席情况栏目的行', list('区政府第93次常务会议列席情况'), { message: 'rows' }],
    [
      '列表中的记录',
      list('市民代表列席区政府常务会议', '关于开展问卷调查的公告'),
      { message: 'rows', suggests: null },
    ],
  ],
  nothing: [
    ['部门负责人列席', news('区政府召开常务会议', '区政府各部门、各街镇主要负责人列席会议。')],
    ['国有企业负责人列席', news('区政府召开常务会议', '区属企业主要负责人列席会议。')],
    ['镇领导列席村民代表会议', news('副镇长列席村民代表会议', '副镇长张某列席村民代表会议并讲话。')],
    ['列表里是机关负责人列席', list('区领导列席区级机关民主生活会')],
    ['旁听庭审', news('区机关干部旁听庭审', '组织群众代表旁听行政诉讼庭审。')],
    ['招募公告', news('关于公开招募市民代表列席区政府常务会议的公告', '欢迎市民报名列席会议。')],
    [
      '制度文件谈列席',
      {
        title: { text: '关于利益相关方列席会议制度的通知' },
        keyPassages: keyPassages('应当邀请利益相关方列席会议。'),
      },
    ],
    [
      '年报谈列席次数',
      {
        ...news('2024年政府信息公开年度报告', attended),
        kind: { kind: 'annual-report', normative: 'no', policy: 'no' },
      },
    ],
    ['列表只有招募', list('关于招募市民代表列席会议的公告', '区领导调研')],
    [
      '首页的一句话',
      { ...news('上海嘉定', attended), kind: { kind: 'home', normative: 'no', policy: 'no' } },
    ],
  ],
});
