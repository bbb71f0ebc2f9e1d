import { pageRule } from '../contract.ts';
import { markNames, siteMarks } from '../words/site-marks.ts';

export const siteIdentity = pageRule({
  id: 'site-identity',
  title: { zh: '首页底部标识齐全', en: 'The foot of the home page says whose site it is' },
  severity: 'info',
  cites: [{ clause: 'national/footer', basis: 'stated' }],
  appliesTo: ['home'],
  needs: ['kind', 'gathering', 'siteMarks', 'media', 'frames', 'title', 'body', 'rendered'],
  assumes: [
    {
      zh: '标识以链接、脚本、图片和文字辨认，不核对编号的真伪，也不点开看能否使用。',
      en: 'Marks are known by links, scripts, pictures and words; whether numbers are genuine and links work is not asked.',
    },
    {
      zh: '底部常由脚本生成：只取到源文件的网页上没有看到，不算缺少。',
      en: 'The foot is often written by script: what a page as sent does not show does not count as missing.',
    },
  ],
  borrows: [
    {
      zh: '所列项目是对规范的转述，未与原件核对，所以至多是建议。',
      en: 'The list is told from the standard and was not compared with the original; hence no more than a hint.',
    },
  ],
  messages: {
    complete: { what: { zh: '底部标识齐全。', en: 'All marks are there.' } },
    lacking: {
      what: { zh: '首页没有看到：{marks}', en: 'The home page does not show {marksEn}' },
      why: {
        zh: '这些标识让人确认网站的真伪、主办者，并能找错、备案可查。',
        en: 'They tell that the site is genuine and who runs it, and where errors are reported.',
      },
      fix: {
        zh: '在页面底部补上；已有的图片写明替代文字。',
        en: 'Add them to the foot; give pictures alt texts.',
      },
    },
    unread: {
      what: {
        zh: '没有看到：{marks}；底部可能由脚本、框架或图片显示，未能读到。',
        en: 'Not seen: {marksEn}; a script, a frame or a picture that was not read may show them.',
      },
      fix: {
        zh: '请在浏览器中打开首页，看页面底部。',
        en: 'Open the home page in a browser and look at its foot.',
      },
    },
    subsite: { what: { zh: '专题或子站首页。', en: 'The home page of a topic or sub-site.' } },
  },
  judge({ kind, gathering, siteMarks: found, media, frames, title, body, rendered }) {
    if (kind.subsite) return { outcome: 'inapplicable', message: 'subsite' };
    const missing = markNames.filter((name) => !found.some(({ mark }) => mark === name));
    if (missing.length === 0) {
      return { outcome: 'passed', message: 'complete', spots: found.map(({ at }) => at) };
    }
    const data = {
      marks: missing.map((name) => siteMarks[name].zh).join('、'),
      marksEn: missing.map((name) => siteMarks[name].en).join(', '),
    };
    const isUnread =
      gathering.mode === 'parsed' ||
      rendered?.settled !== true ||
      body?.unfilled === true ||
      frames.some(({ place, hidden, inside }) => place === 'footer' && !hidden && inside === null) ||
      media.some(
        ({ place, hidden, label, inLink }) => place === 'footer' && !hidden && !inLink && label === '',
      );
    if (isUnread) return { outcome: 'cantTell', message: 'unread', data };
    return { outcome: 'failed', message: 'lacking', data, spots: title.heading ? [title.heading] : [] };
  },
});
