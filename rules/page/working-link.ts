import type { Facts, Spot } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import {
  type PointingPage,
  type Standing,
  standingOfLink,
  standingOfSource,
} from '../words/link-standing.ts';

type Page = Pick<
  Facts,
  'address' | 'gathering' | 'kind' | 'title' | 'breadcrumb' | 'links' | 'media' | 'frames'
>;

/** Something that the page points to: a link, a picture, a frame. */
interface Pointer {
  readonly standing: Standing;
  readonly url: string;
  readonly label: string;
  readonly at: Spot;
}

/** Worst first. */
const FAULTS = ['privateAddress', 'localFile', 'malformed', 'noPart', 'placeholder'] as const;
const UNCLEAR = ['menuHead', 'unfilled'] as const;
type Name = (typeof FAULTS)[number] | (typeof UNCLEAR)[number] | 'network' | 'sound' | 'nothing';

const MOST_SPOTS = 50;

function pointersOf({ address, gathering, kind, title, breadcrumb, links, media, frames }: Page): Pointer[] {
  const page: PointingPage = {
    address,
    isParsed: gathering.mode === 'parsed',
    isHome: kind.kind === 'home',
    ownNames: [...title.document.split(/[-_|—]/), title.text, breadcrumb?.items.at(-1) ?? ''].map((name) =>
      name.trim(),
    ),
  };
  const shownLinks = links.filter(({ hidden }) => !hidden);
  const shownSources = [...media, ...frames].filter(({ hidden }) => !hidden);
  return [
    ...shownLinks.map((link) => {
      const { label, target, at } = link;
      return { standing: standingOfLink(link, page), url: target.url, label, at };
    }),
    ...shownSources.map(({ src, label, at }) => ({
      standing: standingOfSource(src, page),
      url: src,
      label,
      at,
    })),
  ];
}

/** An address as a person writes it, `%E9%99%84` as 附; as it is where it cannot be read so. */
function readable(url: string): string {
  try {
    return url.replace(/(?:%[89A-F][\dA-F])+/gi, (escaped) => decodeURIComponent(escaped));
  } catch {
    return url;
  }
}

/** What the first of several is, how many there are, and where. */
function summary(pointers: readonly Pointer[]) {
  const [first] = pointers;
  const url = readable(first?.url ?? '');
  return {
    data: { count: pointers.length, name: first?.label || url, url },
    spots: pointers.slice(0, MOST_SPOTS).map(({ at }) => at),
  };
}

export const workingLink = pageRule({
  id: 'working-link',
  title: {
    zh: '链接、附件、图片和框架都能打开',
    en: 'Every link, attachment, picture and frame opens',
  },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/prose-1.2.3a', basis: 'stated' },
    { clause: 'chongming-2025/19', basis: 'derived' },
    { clause: 'songjiang-2025/22', basis: 'derived' },
    { clause: 'jiading-2023/75', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['address', 'gathering', 'kind', 'title', 'breadcrumb', 'links', 'media', 'frames'],
  assumes: [
    {
      zh: '由脚本响应点击的“#”和 javascript: 是控件，不算断链；隐藏的链接不计。',
      en: 'A # or javascript: that a script answers is a control, not a dead link; hidden links do not count.',
    },
    {
      zh: '内网、测试环境或本地文件中的页面，指向内网地址不算问题。',
      en: 'On an intranet, a staging host or a saved file, private addresses are no fault.',
    },
    {
      zh: '导航、工具栏中没有网址的链接多由脚本展开菜单，不判为断链。',
      en: 'In menus and toolbars a link without an address mostly opens a menu by script and is not called dead.',
    },
  ],
  messages: {
    privateAddress: {
      what: {
        zh: '{count} 处指向内网或本机地址，如“{name}”（{url}）。',
        en: 'Addresses that are private or local: {count}, such as “{name}” ({url}).',
      },
      why: {
        zh: '公众打不开，还暴露了内部网络的地址。',
        en: 'The public cannot open them, and they tell outsiders about the internal network.',
      },
      fix: { zh: '改为公众可访问的网址。', en: 'Replace them by addresses that the public can reach.' },
    },
    localFile: {
      what: {
        zh: '{count} 处指向编辑者电脑上的文件，如“{name}”（{url}）。',
        en: 'Links to files on an editor’s own computer: {count}, such as “{name}” ({url}).',
      },
      why: { zh: '除编辑者外，谁也打不开。', en: 'Nobody but the editor can open them.' },
      fix: { zh: '上传文件，再链接到网站上的地址。', en: 'Upload the file and link to it on the site.' },
    },
    malformed: {
      what: {
        zh: '{count} 个网址写法有误，如“{name}”（{url}）。',
        en: 'Malformed addresses: {count}, such as “{name}” ({url}).',
      },
      why: {
        zh: '浏览器无法解析，点击后打不开。',
        en: 'A browser cannot resolve them, so they do not open.',
      },
      fix: { zh: '更正网址。', en: 'Correct the addresses.' },
    },
    noPart: {
      what: {
        zh: '{count} 个页内链接没有对应的位置，如“{name}”（{url}）。',
        en: 'Links to a part that this page does not have: {count}, such as “{name}” ({url}).',
      },
      why: { zh: '点击后没有反应。', en: 'A click does nothing.' },
      fix: {
        zh: '给目标位置加上相应的 id，或更正链接。',
        en: 'Give the part that id, or correct the link.',
      },
    },
    placeholder: {
      what: {
        zh: '{count} 个链接没有填写网址，如“{name}”。',
        en: 'Links without an address: {count}, such as “{name}”.',
      },
      why: { zh: '看上去可以点，点击后打不开。', en: 'They look like links, and a click opens nothing.' },
      fix: {
        zh: '填写网址；暂无内容的去掉链接。',
        en: 'Fill in the address, or take the link off until there is one.',
      },
    },
    menuHead: {
      what: {
        zh: '{count} 个菜单或标签没有网址，如“{name}”，是否由脚本展开无法判断。',
        en: '{count} menu or tab heads have no address, such as “{name}”; whether a script opens them cannot be told.',
      },
      fix: { zh: '请点击确认。', en: 'Click them and see.' },
    },
    unfilled: {
      what: {
        zh: '{count} 个链接的网址待脚本填充，如“{name}”（{url}）。',
        en: '{count} links wait for a script to fill in their address, such as “{name}” ({url}).',
      },
      fix: { zh: '请在浏览器中打开本页后重试。', en: 'Open the page in the browser and try again.' },
    },
    network: {
      what: {
        zh: '{count} 个网址要联网访问才知道能否打开，本次未访问。',
        en: 'Only the network can tell whether {count} addresses open; they were not asked.',
      },
    },
    sound: {
      what: { zh: '页内链接都有对应的位置。', en: 'Every link within the page leads to a part of it.' },
    },
    nothing: { what: { zh: '本页没有可检查的链接。', en: 'The page has no link that can be checked.' } },
  },
  judge(page) {
    const pointers = pointersOf(page);
    const those = (wanted: Standing) => pointers.filter(({ standing }) => standing === wanted);
    const verdicts: Verdict<Name>[] = [];
    for (const fault of FAULTS) {
      const found = those(fault);
      if (found.length === 0) continue;
      const severity = fault === 'noPart' || fault === 'placeholder' ? 'warning' : 'error';
      verdicts.push({ outcome: 'failed', severity, message: fault, about: fault, ...summary(found) });
    }
    for (const unclear of UNCLEAR) {
      const found = those(unclear);
      if (found.length > 0) verdicts.push({ outcome: 'cantTell', message: unclear, ...summary(found) });
    }
    const asked = new Set(those('network').map(({ url }) => url));
    if (asked.size > 0) {
      verdicts.push({ outcome: 'untested', message: 'network', data: { count: asked.size } });
    }
    if (verdicts.length > 0) return verdicts;
    return those('sound').length > 0
      ? { outcome: 'passed', message: 'sound' }
      : { outcome: 'inapplicable', message: 'nothing' };
  },
});
