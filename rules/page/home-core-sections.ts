import type { Facts } from '../../facts/page.ts';
import type { Place } from '../../facts/shape/spot.ts';
import { pageRule, type Setting } from '../contract.ts';
import { HOME_SECTIONS, type HomeSection, isContent, isEntrance } from '../words/home-sections.ts';
import { reachOf } from '../words/reach.ts';
import { isBare, isMenuUnread } from '../words/unread.ts';

type Page = Pick<Facts, 'links' | 'controls' | 'media' | 'kindClues'>;

/** Characters of the longest usual name of a section: 网上政务大厅. */
const LONGEST_NAME = 6;

/** The names that the pack adds to a section's own. */
function ownNames({ id }: HomeSection, { vocabulary }: Setting): readonly string[] {
  switch (id) {
    case 'information':
      return vocabulary.homeInformation;
    case 'services':
      return vocabulary.homeServices;
    case 'interaction':
      return vocabulary.homeInteraction;
  }
}

/** 便民服务进社区: an article outside the menu whose title holds the words. */
function isHeadline({ target, place, label }: Page['links'][number]): boolean {
  return target.item && place !== 'navigation' && label.length > LONGEST_NAME;
}

/** A link, button, picture or block heading above the footer that opens the section: a visible one, or one that is hidden. */
function hasEntrance(
  section: HomeSection,
  { links, controls, media, kindClues }: Page,
  own: readonly string[],
  hidden = false,
): boolean {
  const isWanted = (one: { hidden: boolean; place: Place }) =>
    one.hidden === hidden && one.place !== 'footer';
  const words = [
    ...links
      .filter((link) => isWanted(link) && !isHeadline(link))
      .flatMap(({ label, title: said, heading }) => [label, said, heading]),
    ...controls.filter(isWanted).map(({ label }) => label),
    // A picture with words heads a block as well as the words do.
    ...media.filter(isWanted).map(({ label }) => label),
    ...(hidden ? [] : (kindClues.sectionNames ?? [])),
  ];
  return words.some((label) => isEntrance(section, label, own));
}

/** Different addresses to which the section's links lead, by their label or the heading above them. */
function countEntrances(section: HomeSection, links: Page['links'], own: readonly string[]): number {
  const inSection = links.filter(
    (link) =>
      link.place !== 'footer' &&
      reachOf(link) === 'leads' &&
      (isEntrance(section, link.heading, own) ||
        isEntrance(section, link.label, own) ||
        isContent(section, link.label)),
  );
  return new Set(inSection.map(({ target }) => target.url)).size;
}

/** An entry of the menu that would belong into a section. */
function entryOf(section: HomeSection, links: Page['links']): string | undefined {
  return links.find(
    ({ place, hidden, label }) => place === 'navigation' && !hidden && isContent(section, label),
  )?.label;
}

function listed(sections: readonly HomeSection[]) {
  return {
    sections: sections.map(({ name }) => name.zh).join('、'),
    sectionsEn: sections.map(({ name }) => name.en).join(', '),
  };
}

export const homeCoreSections = pageRule({
  id: 'home-core-sections',
  title: {
    zh: '门户首页信息公开、便民服务、政民互动三大板块齐备均衡',
    en: 'The home page has its three sections in balance: information, services, interaction',
  },
  severity: 'warning',
  cites: [{ clause: 'huating-2025/prose-5.1.1', basis: 'stated' }],
  appliesTo: ['home'],
  needs: [
    'kind',
    'kindClues',
    'title',
    'gathering',
    'links',
    'controls',
    'media',
    'emptyBlocks',
    'frames',
    'body',
    'rendered',
  ],
  assumes: [
    {
      zh: '板块名称可不同（如互动交流、公众参与）；页脚的入口不算。',
      en: 'Sections go by several names; entries in the footer do not count.',
    },
  ],
  borrows: [
    {
      zh: '“均衡”的界限（通常为少于3个入口，而其他板块超过10个）是工具的取值，要点未定。',
      en: 'The bound of balance (usually fewer than 3 entries against more than 10) is the tool’s own, not the plan’s.',
    },
  ],
  messages: {
    complete: { what: { zh: '三大板块齐备。', en: 'All three sections are there.' } },
    missing: {
      what: { zh: '首页缺少板块：{sections}', en: 'The home page lacks a section: {sectionsEn}' },
      why: {
        zh: '要点要求信息公开、便民服务、政民互动三大板块均衡设置。',
        en: 'The plan asks for information, services and interaction in balance.',
      },
      fix: { zh: '在首页增加该板块的入口。', en: 'Add an entry to the section to the home page.' },
    },
    unbalanced: {
      what: {
        zh: '“{sections}”板块只有{count}个入口，其他板块都超过{many}个。',
        en: 'The section {sectionsEn} has {count} entries where the others have more than {many}.',
      },
      why: { zh: '要点要求三大板块均衡。', en: 'The plan asks for a balance of the three.' },
      fix: { zh: '充实该板块的入口。', en: 'Add entries to this section.' },
    },
    otherNames: {
      what: {
        zh: '没有找到以通用名称命名的板块（{sections}），但菜单中有“{label}”等入口，是否为该板块无法判断。',
        en: 'No section goes by a usual name ({sectionsEn}), but the menu has entries such as “{label}”; whether they stand for it cannot be told.',
      },
      fix: {
        zh: '请打开首页核对；板块宜用公众熟悉的名称。',
        en: 'Open the home page and look; a section is best called what readers expect.',
      },
    },
    menuUnread: {
      what: {
        zh: '没有找到板块（{sections}），但菜单由脚本生成或是无文字图片，未能读到。',
        en: 'A section was not found ({sectionsEn}), but the menu is built by script or of pictures and was not read.',
      },
      fix: {
        zh: '请在浏览器中打开查看；为图片菜单补上 alt 文字。',
        en: 'Look at it in the browser; give a menu of pictures alt texts.',
      },
    },
    hidden: {
      what: {
        zh: '板块（{sections}）的入口在页面中是隐藏的，点击菜单或脚本运行后是否显示无法判断。',
        en: 'The entries to a section ({sectionsEn}) are hidden in the page; whether a menu or a script shows them cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    subsite: { what: { zh: '专题或子站首页。', en: 'The home page of a topic or sub-site.' } },
  },
  judge(
    { kind, kindClues, title, gathering, links, controls, media, emptyBlocks, frames, body, rendered },
    setting,
  ) {
    if (kind.subsite) return { outcome: 'inapplicable', message: 'subsite' };
    const page = { links, controls, media, kindClues };
    const spots = title.heading ? [title.heading] : [];
    const missing = HOME_SECTIONS.filter(
      (section) => !hasEntrance(section, page, ownNames(section, setting)),
    );
    if (missing.length > 0) {
      const unread =
        body?.unfilled === true ||
        rendered?.settled === false ||
        isMenuUnread({ gathering, links, controls, media, emptyBlocks, frames }) ||
        links.some((link) => link.place === 'navigation' && isBare(link) && link.target.path !== '/');
      if (unread) return { outcome: 'cantTell', message: 'menuUnread', data: listed(missing) };
      const gone = missing.filter((section) => !hasEntrance(section, page, ownNames(section, setting), true));
      if (gone.length === 0) return { outcome: 'cantTell', message: 'hidden', data: listed(missing) };
      const labels = gone.map((section) => entryOf(section, links));
      const [label] = labels;
      if (label !== undefined && !labels.includes(undefined))
        return { outcome: 'cantTell', message: 'otherNames', data: { ...listed(gone), label } };
      return { outcome: 'failed', message: 'missing', data: listed(gone), spots };
    }
    const { sectionEntriesFew, sectionEntriesMany: many } = setting.thresholds;
    const shown = links.filter(({ hidden }) => !hidden);
    const counted = HOME_SECTIONS.map((section) => {
      const own = ownNames(section, setting);
      // A press on a tab shows more.
      return {
        section,
        count: countEntrances(section, shown, own),
        all: countEntrances(section, links, own),
      };
    });
    const few = counted.find(({ all }) => all < sectionEntriesFew);
    if (few && counted.every((one) => one === few || one.count > many)) {
      const { section, count } = few;
      const data = { sections: section.name.zh, sectionsEn: section.name.en, count, many };
      return { outcome: 'failed', severity: 'info', message: 'unbalanced', data, spots };
    }
    return { outcome: 'passed', message: 'complete' };
  },
});
