import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule, type Setting } from '../contract.ts';
import { type BoardEntry, boardEntries, otherEntries } from '../words/board-entries.ts';
import { passagesOn } from '../words/key-words.ts';
import { isConsultingCode, isInteraction, isMailbox, saysClosed } from '../words/message-board.ts';
import { isBare, isMenuUnread, isUnreadFrame } from '../words/unread.ts';

type Page = Pick<Facts, 'links' | 'controls' | 'frames' | 'media'>;

/** On the page itself, not in what the site repeats on every page. A floating toolbar is allowed. */
function isOwn({ place }: { place: string }): boolean {
  return place !== 'navigation' && place !== 'footer';
}

/** Where a button without words hardly turns pages, searches or leads to the top. */
function isInText({ place }: { place: string }): boolean {
  return place === 'main' || place === 'related';
}

/** `withMenu`: a menu of pictures may lead to the board, too. */
function unreadIn({ links, controls, frames, media }: Page, withMenu: boolean): Spot[] {
  const isMenu = ({ place, target }: Page['links'][number]) =>
    withMenu && place === 'navigation' && target.path !== '/';
  return [
    ...links.filter((link) => (isOwn(link) || isMenu(link)) && isBare(link)),
    // On a home page such buttons turn slides.
    ...controls.filter((one) => !withMenu && isInText(one) && !one.hidden && one.label === ''),
    ...frames.filter(isUnreadFrame),
    ...media.filter((one) => isOwn(one) && !one.hidden && isConsultingCode(one.label)),
  ].map(({ at }) => at);
}

/** Words that name a board or a code that leads to one, and are no way there themselves. */
function namedBoard({ keyPassages }: Pick<Facts, 'keyPassages'>) {
  const [named] = passagesOn(keyPassages, 'boardNamed', 'boardByCode');
  return named && { label: named.word, at: named.at };
}

function firstIn(state: BoardEntry['state'], entries: readonly BoardEntry[]): BoardEntry | undefined {
  return entries.find((entry) => entry.state === state);
}

function shown({ label, at }: { label: string; at: Spot }) {
  return { data: { label }, spots: [at] };
}

/** 嘉定 alone asks for a board on each policy page; 华亭 borrows its clause. Elsewhere the site must have one. */
function isPageDuty({ plan }: Setting): boolean {
  return plan === 'jiading-2023' || plan === 'huating-2025';
}

export const messageBoard = pageRule({
  id: 'message-board',
  title: {
    zh: '政策发布页面设有政策留言板',
    en: 'A page that publishes a policy has a message board for questions',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/52', basis: 'stated' },
    { clause: 'xujing-2023/5', basis: 'derived' },
    { clause: 'chongming-2025/9', basis: 'derived' },
    { clause: 'songjiang-2025/10', basis: 'derived' },
  ],
  appliesTo: ['policy-document', 'normative-document', 'message-board', 'home'],
  needs: [
    'kind',
    'title',
    'gathering',
    'links',
    'controls',
    'frames',
    'forms',
    'media',
    'emptyBlocks',
    'messages',
    'keyPassages',
    'body',
  ],
  assumes: [
    {
      zh: '嘉定要求每个政策发布页设留言板：各页相同的导航、页脚入口不算，浮动工具栏算。',
      en: 'Jiading asks for a board on each policy page: menu and footer do not count, a floating toolbar does.',
    },
    {
      zh: '徐泾、崇明、松江要求网站有留言板：页面任何位置的入口都算；政策页没有入口的，留待看过首页或至少5个页面再判。',
      en: 'Xujing, Chongming and Songjiang ask for a board on the site: any entry counts, and a policy page without one awaits the home page or five pages.',
    },
    {
      zh: '只看一页时，其他页面是否有留言板未知：本页导航、页脚有入口的为警告，毫无踪迹的为错误。',
      en: 'One page does not know the others: an entry in its menu or footer makes a warning, no trace at all an error.',
    },
    {
      zh: '需登录才能留言的，入口可见即可。',
      en: 'Where a login is asked for, an entry that can be seen is enough.',
    },
  ],
  messages: {
    found: { what: { zh: '有留言咨询入口：{label}', en: 'There is a way to ask: {label}' } },
    listed: { what: { zh: '本页就是留言板，列有留言。', en: 'This page is the board and lists messages.' } },
    missing: {
      what: { zh: '政策页上没有留言咨询入口。', en: 'The policy page has no message board.' },
      why: {
        zh: '要点要求政策发布页统一设置留言板，读者有疑问应能就地提出。',
        en: 'The plan asks for a board on every policy page, so that readers can ask where the doubt arises.',
      },
      fix: {
        zh: '由政策发布平台的主办单位在政策页模板中统一设置“政策留言板”。',
        en: 'Whoever runs the publishing platform should add a board to the template of policy pages.',
      },
    },
    onlyInMenu: {
      what: {
        zh: '留言入口只在导航或页脚：{label}',
        en: 'The only entry stands in the menu or the footer: {label}',
      },
      why: {
        zh: '要点要求在政策发布页设置留言板，各页相同的导航入口不能替代。',
        en: 'The plan asks for a board on the policy page; an entry that every page repeats does not replace it.',
      },
      fix: {
        zh: '由平台主办单位在政策页正文旁增加留言入口。',
        en: 'Whoever runs the platform should add an entry beside the text of policy pages.',
      },
    },
    missingOnHome: {
      what: { zh: '首页上没有留言、咨询或互动入口。', en: 'The home page has no way to ask or to interact.' },
      why: {
        zh: '要点以网站设有政策留言板为前提，公众应能从首页找到它。',
        en: 'The plans take a message board for granted, and the public should find it from the home page.',
      },
      fix: { zh: '在首页互动板块增加政策留言板入口。', en: 'Add an entry to the board to the home page.' },
    },
    closed: {
      what: { zh: '留言入口已关闭或暂停：{label}', en: 'The board is closed or suspended: {label}' },
      why: { zh: '公众无法提出咨询。', en: 'The public cannot ask.' },
      fix: { zh: '恢复留言功能，或换成可用的入口。', en: 'Reopen the board, or link one that works.' },
    },
    dead: {
      what: { zh: '留言入口的地址无效：{label}', en: 'The address of the board cannot work: {label}' },
      why: { zh: '读者点击后到不了留言板。', en: 'A click leads readers nowhere.' },
      fix: { zh: '改为留言板的有效网址。', en: 'Give it the address of the board.' },
    },
    unclear: {
      what: {
        zh: '入口“{label}”没有网址，是否由脚本打开无法判断。',
        en: '“{label}” has no address; whether a script opens it cannot be told.',
      },
      fix: { zh: '请点击确认；网页应给出网址。', en: 'Click it and see; the page should give an address.' },
    },
    unreadable: {
      what: {
        zh: '有无文字说明的图标、二维码或未读取的框架，留言入口可能在其中。',
        en: 'An icon without words, a code, or a frame that was not read may be the entry.',
      },
      fix: {
        zh: '请人工查看；为图标补上文字，为框架补上 title。',
        en: 'Look at it by hand; give icons words and frames a title.',
      },
    },
    named: {
      what: {
        zh: '写有“{label}”，其下没有读到留言入口，是否由脚本写入无法判断。',
        en: '“{label}” stands there without an entry; whether a script writes one cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    otherName: {
      what: {
        zh: '入口“{label}”是否为政策留言板，从名称无法判断。',
        en: 'Whether “{label}” is a message board cannot be told from its name.',
      },
      fix: {
        zh: '请点开确认；网页宜写明“政策留言”或“政策咨询”。',
        en: 'Open it and see; the page had better call it 政策留言 or 政策咨询.',
      },
    },
    hidden: {
      what: {
        zh: '“{label}”在页面中是隐藏的，点击菜单或脚本运行后是否显示无法判断。',
        en: '“{label}” is hidden in the page; whether a menu or a script shows it cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    unfilled: {
      what: {
        zh: '页面有待脚本填充的内容，留言入口可能在其中。',
        en: 'Part of the page is filled by script and may hold the entry.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    behind: {
      what: {
        zh: '首页有“{label}”，留言板可能在其中。',
        en: 'The home page has “{label}”, behind which the board may be.',
      },
      fix: { zh: '请打开该栏目查看。', en: 'Open it and see.' },
    },
    boardUnread: {
      what: {
        zh: '这是留言板页面，但读不到留言或入口，可能需要登录。',
        en: 'This is a board, but neither messages nor an entry could be read; it may ask for a login.',
      },
      fix: { zh: '请人工登录查看。', en: 'Log in and look.' },
    },
    repealed: { what: { zh: '文件已失效或废止。', en: 'The document is no longer in force.' } },
    siteDuty: {
      what: {
        zh: '要点要求网站设有留言板，不要求每个政策页都有；只看本页不作判断。',
        en: 'The plan asks for a board on the site, not on every page; this page alone decides nothing.',
      },
    },
    mailbox: {
      what: {
        zh: '领导信箱、信访不是政策留言板。',
        en: 'A leader’s mailbox or petitions are no message board.',
      },
    },
    subsite: { what: { zh: '专题或子站首页。', en: 'The home page of a topic or sub-site.' } },
  },
  judge(facts, setting) {
    const { kind, title, links, emptyBlocks, messages, body } = facts;
    const isHub = kind.kind === 'home' || kind.kind === 'message-board';
    if (kind.repealed && !isHub) return { outcome: 'inapplicable', message: 'repealed' };
    const byPage = isPageDuty(setting) && !isHub;
    const entries = boardEntries(facts, setting.vocabulary.boardNames);
    // The menu and the breadcrumb lead a board's own page to itself.
    const counted = byPage || kind.kind === 'message-board' ? entries.filter(isOwn) : entries;
    const heading = title.heading ? [title.heading] : [];

    const open = firstIn('open', counted);
    if (open) return { outcome: 'passed', message: 'found', ...shown(open) };
    const closed = firstIn('closed', counted);
    if (closed) return { outcome: 'failed', message: 'closed', ...shown(closed) };
    if (kind.kind === 'message-board' && saysClosed(title.text)) {
      return { outcome: 'failed', message: 'closed', data: { label: title.text }, spots: heading };
    }
    const [closing] = kind.kind === 'message-board' ? passagesOn(facts.keyPassages, 'boardClosed') : [];
    if (closing) {
      return { outcome: 'failed', message: 'closed', data: { label: closing.word }, spots: [closing.at] };
    }
    const dead = firstIn('dead', counted);
    if (dead) return { outcome: 'failed', message: 'dead', ...shown(dead) };
    if (kind.kind === 'message-board' && isMailbox(title.text)) {
      return { outcome: 'inapplicable', message: 'mailbox' };
    }
    const [first] = messages;
    if (kind.kind === 'message-board' && first) {
      return { outcome: 'passed', message: 'listed', spots: [first.at] };
    }
    const unclear = firstIn('unclear', counted);
    if (unclear) return { outcome: 'cantTell', message: 'unclear', ...shown(unclear) };

    if (kind.kind === 'message-board') return { outcome: 'cantTell', message: 'boardUnread' };
    if (kind.kind === 'home' && kind.subsite) return { outcome: 'inapplicable', message: 'subsite' };
    if (!isHub && !byPage) return { outcome: 'inapplicable', message: 'siteDuty' };
    const area = isHub ? links.find((link) => !link.hidden && isInteraction(link.label)) : undefined;
    if (area) return { outcome: 'cantTell', message: 'behind', ...shown(area) };
    const isAwaited = isHub
      ? isMenuUnread(facts)
      : emptyBlocks.some(({ component, board }) => component === true || board === true);
    if (body?.unfilled || isAwaited) return { outcome: 'cantTell', message: 'unfilled' };
    const unread = unreadIn(facts, isHub);
    if (unread.length > 0) return { outcome: 'cantTell', message: 'unreadable', spots: unread.slice(0, 5) };
    const hidden = boardEntries(facts, setting.vocabulary.boardNames, true).find(
      (entry) => (!byPage || isOwn(entry)) && entry.state === 'open',
    );
    if (hidden) return { outcome: 'cantTell', message: 'hidden', ...shown(hidden) };
    const named = namedBoard(facts);
    if (named) return { outcome: 'cantTell', message: 'named', ...shown(named) };
    // A robot that floats on every page is no board of this one.
    const other = otherEntries(facts).find(isInText);
    if (other) return { outcome: 'cantTell', message: 'otherName', ...shown(other) };
    if (isHub) {
      // What 嘉定 asks for is a board on policy pages; its home page is only where readers look for one.
      const severity = isPageDuty(setting) ? 'warning' : 'error';
      return { outcome: 'failed', severity, message: 'missingOnHome', spots: heading };
    }
    const inMenu = firstIn('open', entries);
    if (inMenu) return { outcome: 'failed', severity: 'warning', message: 'onlyInMenu', ...shown(inMenu) };
    return { outcome: 'failed', message: 'missing', spots: heading };
  },
});
