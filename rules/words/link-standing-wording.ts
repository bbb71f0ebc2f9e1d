/** What a page is told of addresses that are at fault by themselves. Data: count, name, url. */
export const standingMessages = {
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
      zh: '浏览器无法解析，或当成本站的路径，点击后打不开。',
      en: 'A browser cannot resolve them, or takes them for paths of this site, so they do not open.',
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
  unfilled: {
    what: {
      zh: '{count} 个链接的网址待脚本填充，如“{name}”（{url}）。',
      en: '{count} links wait for a script to fill in their address, such as “{name}” ({url}).',
    },
    fix: { zh: '请在浏览器中打开本页后重试。', en: 'Open the page in the browser and try again.' },
  },
} as const;
