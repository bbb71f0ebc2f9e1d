import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { pageRule } from '../contract.ts';
import { isLive, reachOf } from '../words/reach.ts';
import { isCatalogueEntry, mayBeCatalogueEntry } from '../words/standards-catalogue.ts';
import { isBare, isMenuUnread, isUnreadFrame } from '../words/unread.ts';

/** A picture over a column or a topic, where an entry would be; the site's own logo leads home. */
function mayBeEntry(link: Link): boolean {
  return isBare(link) && link.place !== 'footer' && !link.target.item && link.target.path !== '/';
}

/** A box under the name of the catalogue whose links lead on, or a button of that name. */
function openedOtherwise(
  { links, controls }: Pick<Facts, 'links' | 'controls'>,
  own: readonly string[],
): Pick<Link, 'label' | 'at'> | undefined {
  const isShownAbove = (one: Pick<Link, 'hidden' | 'place'>) => !one.hidden && one.place !== 'footer';
  const button = controls.find((one) => isShownAbove(one) && isCatalogueEntry(one.label, own));
  if (button) return button;
  const under = links.find(
    (link) =>
      isShownAbove(link) && isLive(link) && /目录/.test(link.heading) && isCatalogueEntry(link.heading, own),
  );
  return under && { label: under.heading, at: under.at };
}

export const standardsCatalogueEntry = pageRule({
  id: 'standards-catalogue-entry',
  title: {
    zh: '门户首页醒目位置设网页版政务公开标准目录入口',
    en: 'The home page has a conspicuous entry to the openness standards catalogue',
  },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/21', basis: 'stated' },
    { clause: 'jiading-2023/73', basis: 'derived' },
    { clause: 'xujing-2023/21', basis: 'derived' },
  ],
  appliesTo: ['home', 'government-openness-index'],
  needs: [
    'kind',
    'title',
    'gathering',
    'links',
    'controls',
    'media',
    'emptyBlocks',
    'listEntries',
    'frames',
    'body',
  ],
  assumes: [
    {
      zh: '“醒目”指首页可见、不在页脚；政务公开首页的一级入口也算。',
      en: '“Conspicuous” means visible on the home page above the footer, or at the first level of 政务公开.',
    },
    {
      zh: '首页没有即为警告；全站都没有（错误）要看过政务公开首页才能认定。',
      en: 'Its absence from the home page is a warning; that the whole site lacks it takes more pages to tell.',
    },
    {
      zh: '“政府信息公开目录”不是标准目录。',
      en: 'The general catalogue of government information is not the standards catalogue.',
    },
  ],
  messages: {
    found: { what: { zh: '有标准目录入口：{label}', en: 'There is an entry: {label}' } },
    missing: {
      what: {
        zh: '首页没有政务公开标准目录入口。',
        en: 'The home page has no entry to the standards catalogue.',
      },
      why: {
        zh: '要点要求在门户醒目处设标准目录，供公众一键查阅。',
        en: 'The plan asks for it in a conspicuous place, one click away.',
      },
      fix: {
        zh: '在首页政务公开板块增加网页版标准目录入口。',
        en: 'Add an entry to the catalogue, as a web page, to the home page.',
      },
    },
    onlyInFooter: {
      what: { zh: '标准目录入口只在页脚：{label}', en: 'The only entry stands in the footer: {label}' },
      why: { zh: '页脚不是醒目位置。', en: 'The footer is not a conspicuous place.' },
      fix: { zh: '把入口移到首页政务公开板块。', en: 'Move it up into the section on open government.' },
    },
    file: {
      what: {
        zh: '标准目录是下载文件（{file}），不是网页：{label}',
        en: 'The catalogue is a file to download ({file}), not a web page: {label}',
      },
      why: {
        zh: '要点要求网页版目录，文件无法一键查阅对应内容。',
        en: 'The plan asks for a web page; a file does not lead on to the content.',
      },
      fix: {
        zh: '改为网页版目录，每一事项链接到公开内容。',
        en: 'Publish it as a web page whose rows link to the content.',
      },
    },
    dead: {
      what: { zh: '标准目录入口的地址无效：{label}', en: 'The address of the entry cannot work: {label}' },
      why: { zh: '点击后打不开标准目录。', en: 'A click does not open the catalogue.' },
      fix: { zh: '改为标准目录页的有效网址。', en: 'Give it the address of the catalogue.' },
    },
    unclear: {
      what: {
        zh: '“{label}”被隐藏或没有网址，能否看到并打开无法判断。',
        en: '“{label}” is hidden or has no address; whether it can be seen and opened cannot be told.',
      },
      fix: { zh: '请展开菜单点击确认。', en: 'Open the menu, click it and see.' },
    },
    otherName: {
      what: {
        zh: '“{label}”是否为政务公开标准目录，看名称无法判断。',
        en: 'Whether “{label}” is the standards catalogue cannot be told by its name.',
      },
      fix: { zh: '请点开确认。', en: 'Open it and see.' },
    },
    unreadable: {
      what: {
        zh: '有无文字说明的图片或未读取的框架，入口可能在其中。',
        en: 'A picture without words, or a frame that was not read, may be the entry.',
      },
      fix: { zh: '请人工查看；为图片补上 alt 文字。', en: 'Look at it by hand; give pictures an alt text.' },
    },
    unfilled: {
      what: {
        zh: '页面有待脚本填充的内容，入口可能在其中。',
        en: 'Part of the page is filled by script and may hold the entry.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    homeUnseen: {
      what: {
        zh: '政务公开首页没有标准目录入口，门户首页是否有还不知道。',
        en: 'The index has no entry; whether the home page has one is not known yet.',
      },
      fix: { zh: '请打开门户首页查看。', en: 'Open the home page and see.' },
    },
    subsite: { what: { zh: '专题或子站首页。', en: 'The home page of a topic or sub-site.' } },
  },
  judge(facts, { vocabulary }) {
    const { kind, title, links, listEntries, frames, body } = facts;
    if (kind.subsite) return { outcome: 'inapplicable', message: 'subsite' };
    const dated = new Set(listEntries.flatMap(({ date, url }) => (date === null ? [] : [url])));
    const entries = links.filter(
      (link) =>
        [link.label, link.title].some((words) => isCatalogueEntry(words, vocabulary.catalogueNames)) &&
        !dated.has(link.target.url),
    );
    const shown = entries.filter(({ hidden }) => !hidden);
    const upper = shown.filter(({ place }) => place !== 'footer');
    const page = upper.find((link) => isLive(link) && link.target.file === null);
    const open = page ?? openedOtherwise(facts, vocabulary.catalogueNames);
    if (open) return { outcome: 'passed', message: 'found', data: { label: open.label }, spots: [open.at] };
    const file = upper.find(({ target }) => target.file !== null);
    if (file) {
      const data = { label: file.label, file: file.target.file ?? '' };
      return { outcome: 'failed', message: 'file', data, spots: [file.at] };
    }
    const dead = upper.find((link) => reachOf(link) === 'dead');
    if (dead) return { outcome: 'failed', message: 'dead', data: { label: dead.label }, spots: [dead.at] };
    // A hidden entry may be one of a menu that unfolds, or of a tab.
    const unclear = upper[0] ?? entries.find(({ hidden, place }) => hidden && place !== 'footer');
    if (unclear) {
      return { outcome: 'cantTell', message: 'unclear', data: { label: unclear.label }, spots: [unclear.at] };
    }
    const other = links.find(
      ({ label, title: tip, place }) => place !== 'footer' && [label, tip].some(mayBeCatalogueEntry),
    );
    if (other) {
      return { outcome: 'cantTell', message: 'otherName', data: { label: other.label }, spots: [other.at] };
    }
    if (kind.kind !== 'home') return { outcome: 'cantTell', message: 'homeUnseen' };
    const unread = [...links.filter(mayBeEntry), ...frames.filter(isUnreadFrame)].map(({ at }) => at);
    if (unread.length > 0) return { outcome: 'cantTell', message: 'unreadable', spots: unread.slice(0, 5) };
    const menuUnread = isMenuUnread(facts);
    if (body?.unfilled || menuUnread) return { outcome: 'cantTell', message: 'unfilled' };
    const [low] = shown;
    if (low)
      return { outcome: 'failed', message: 'onlyInFooter', data: { label: low.label }, spots: [low.at] };
    return { outcome: 'failed', message: 'missing', spots: title.heading ? [title.heading] : [] };
  },
});
