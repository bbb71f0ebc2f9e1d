import type { Message } from '../rules/contract.ts';

/** What the judge itself says where a rule is not asked or cannot answer. */
export const judgeMessages = {
  'judge.otherKind': {
    what: { zh: '本页不是这条规则所管的页面。', en: 'The rule is not for pages of this kind.' },
  },
  'judge.otherLevel': {
    what: {
      zh: '这条规则所管的事不是这一级机关的责任。',
      en: 'What the rule is about is no duty of an organ of this level.',
    },
  },
  'judge.kindUnknown': {
    what: {
      zh: '单看本页，无法确定它是否属于规则所管的文件。',
      en: 'This page alone does not tell whether it is a document that the rule is for.',
    },
    fix: {
      zh: '请人工确认文件性质；网页可标明文号、栏目或“规范性文件”。',
      en: 'Settle the kind of document by hand; the page can help by showing its number, column or type.',
    },
  },
  'judge.factMissing': {
    what: {
      zh: '读取页面时缺少所需事实（{facts}），未作判断。',
      en: 'A fact that the rule needs could not be read ({facts}), so nothing was judged.',
    },
    fix: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  'judge.ruleBroke': {
    what: {
      zh: '规则运行出错，未作判断（{reason}）。这是本工具的缺陷，与网页无关。',
      en: 'The rule failed to run ({reason}). This is a defect of the tool, not of the page.',
    },
  },
} as const satisfies Record<`judge.${string}`, Message>;
