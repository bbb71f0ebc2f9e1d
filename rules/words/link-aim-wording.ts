/** What a page is told of where its links lead. Data: count, name, url, landed, at, tries; host of hidden ones. */
export const aimMessages = {
  hijacked: {
    what: {
      zh: '{count} 个链接打开的是他人放置的内容（博彩、色情或出售域名等），如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Links that open what others put there (gambling, pornography, a domain for sale): {count}, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: {
      zh: '域名可能已被他人接管，读者会被带到不良网站。',
      en: 'Others may hold the domain now, and readers are led to their site.',
    },
    fix: {
      zh: '立即去掉链接，并排查同一域名的其他链接。',
      en: 'Remove the links now, and look for others to the same domain.',
    },
  },
  hiddenTrade: {
    what: {
      zh: '页面中藏有 {count} 个指向博彩、色情等网站的链接（暗链），如 {host}。',
      en: 'The page hides links to sites of gambling or pornography: {count}, such as {host}.',
    },
    why: {
      zh: '网站可能已被入侵，搜索引擎会把本站与这些内容联系在一起。',
      en: 'The site may have been broken into, and search engines tie it to that content.',
    },
    fix: {
      zh: '立即删除，并检查服务器和页面模板是否被篡改。',
      en: 'Delete them now, and examine server and templates for tampering.',
    },
  },
  opensOther: {
    what: {
      zh: '{count} 个链接打开的是另一篇内容，如“{name}”打开的是“{landed}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Links that open another article: {count}, such as “{name}”, which opens “{landed}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '读者找不到链接所说的内容。', en: 'Readers do not find what the link promises.' },
    fix: { zh: '打开核对，更正网址或链接文字。', en: 'Open them, and correct the address or the words.' },
  },
  opensHome: {
    what: {
      zh: '{count} 个链接打开的是网站首页，如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Links that open the home page: {count}, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '读者找不到链接所说的内容。', en: 'Readers do not find what the link promises.' },
    fix: { zh: '改为该内容的网址。', en: 'Replace the address by that of the article.' },
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
  hiddenDoubt: {
    what: {
      zh: '页面中藏有 {count} 个指向其他商业网站的链接，如“{name}”（{host}），是否暗链无法判断。',
      en: 'The page hides links to businesses elsewhere: {count}, such as “{name}” ({host}); whether they were slipped in cannot be told.',
    },
    fix: { zh: '请确认是否由本站添加。', en: 'See whether the site itself put them there.' },
  },
  elsewhere: {
    what: {
      zh: '{count} 个链接在其他网站上打开的标题不同，如“{name}”打开的是“{landed}”（{url}），是否同一内容无法判断。',
      en: 'On other sites {count} links open under another title, such as “{name}”, which opens “{landed}” ({url}); whether it is the same cannot be told.',
    },
    fix: { zh: '请点击核对。', en: 'Open them and compare.' },
  },
  unlike: {
    what: {
      zh: '{count} 个链接与打开的标题没有相同的词，如“{name}”打开的是“{landed}”（{url}），是否同一内容无法判断。',
      en: '{count} links share no word with what they open, such as “{name}”, which opens “{landed}” ({url}); whether it is the same cannot be told.',
    },
    fix: { zh: '请点击核对。', en: 'Open them and compare.' },
  },
  unread: {
    what: {
      zh: '{count} 个链接的目标没有读到标题，或要求登录，如“{name}”（{url}），无法核对。',
      en: '{count} links open what shows no title of its own or asks for a login, such as “{name}” ({url}), and could not be compared.',
    },
    fix: { zh: '请点击核对。', en: 'Open them and compare.' },
  },
  menuHead: {
    what: {
      zh: '{count} 个菜单或标签没有网址，如“{name}”，是否由脚本展开无法判断。',
      en: '{count} menu or tab heads have no address, such as “{name}”; whether a script opens them cannot be told.',
    },
    fix: { zh: '请点击确认。', en: 'Click them and see.' },
  },
  handlerUnseen: {
    what: {
      zh: '{count} 个链接没有网址（没有 href，或只写了 #、javascript:），如“{name}”，是否由脚本响应无法判断。',
      en: '{count} links have no address (no href, or only # or javascript:), such as “{name}”; whether a script answers them cannot be told.',
    },
    fix: { zh: '请点击确认。', en: 'Click them and see.' },
  },
  network: {
    what: {
      zh: '{count} 个链接要打开目标页才知道是否与名称相符，本次未访问。',
      en: 'Only their landing tells whether {count} links lead to what they name; they were not asked for.',
    },
  },
  agrees: {
    what: {
      zh: '已核对 {count} 个链接，指向与名称相符。',
      en: 'Links compared with what they open: {count}; they agree.',
    },
  },
  nothing: { what: { zh: '本页没有可核对的链接。', en: 'The page has no link that can be compared.' } },
} as const;
