/** What the titles of papers end in that lay down rules or order work, with a status behind it. */
const PAPER_END =
  /(?:办法|规定|细则|规则|规范|规程|制度|方案|机制|要点|指引|导则|意见|通知|通报|函|批复|决定|总结)[》〉]?(?:[（(][^（()）]{1,12}[）)])?(?:的(?:通知|公告|通报|函|意见|决定))?$/;
/** What is done about a thing, in the words right behind its name. */
const WORK =
  '(?:工作|编[制写报印]|报送|填报|管理|办理|处理|规范|标准化|审[核查定]|评[估审比选]|考核|制度|机制|质量|格式|委员会|回复|答复)';
/** What an order begins with. */
const ORDER =
  '(?:做好|办好|加强|推[进动]|规范|开展|组织|编制|编写|[报上]送|上报|申报|征集|征求|完善|健全|落实|深化|改进|优化|提升)';

/** What a page can be, or a paper only speak of. */
const SUBJECTS = {
  interpretation: '解读|图解',
  report: '年度报告|年报|公开报告',
  catalogue: '目录',
  gazette: '公报',
  guide: '指南',
  board: '留言|咨询|信箱|来信|写信|民声',
} as const;
type Subject = keyof typeof SUBJECTS;

function speakingOf(subject: Subject): RegExp {
  return new RegExp(`(?:${SUBJECTS[subject]})${WORK}|${ORDER}.{0,40}(?:${SUBJECTS[subject]})`);
}

const SPEAKING: Readonly<Record<Subject, RegExp>> = {
  interpretation: speakingOf('interpretation'),
  report: speakingOf('report'),
  catalogue: speakingOf('catalogue'),
  gazette: speakingOf('gazette'),
  guide: speakingOf('guide'),
  board: speakingOf('board'),
};

/** Whether a title is that of a paper about such things, and none of them itself: 关于印发《政策解读工作办法》的通知. */
export function isPaperAbout(subject: Subject, title: string): boolean {
  return PAPER_END.test(title) && SPEAKING[subject].test(title);
}
