/** What a page is told of addresses that were asked for. Data: count, name, url, status, at, tries; host, flaky. */
export const checkedMessages = {
  dead: {
    what: {
      zh: '{count} 个网址已失效，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Dead addresses: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '点击后打不开，看不到所指的内容。', en: 'A click does not open what the link promises.' },
    fix: {
      zh: '更正网址；内容已撤下的，去掉链接。',
      en: 'Correct the address, or take the link off where the content is gone.',
    },
  },
  deadElsewhere: {
    what: {
      zh: '{count} 个其他网站的网址已失效，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Dead addresses on other sites: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: {
      zh: '点击后打不开；失效的域名还可能被他人注册。',
      en: 'A click opens nothing, and a lapsed domain can be registered by others.',
    },
    fix: {
      zh: '更换为现在的网址，或去掉链接。',
      en: 'Replace it by the current address, or remove the link.',
    },
  },
  wrongFile: {
    what: {
      zh: '{count} 个附件打开后不是相应的文件，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Files that are not what their names say: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '下载后打不开，或内容是空的。', en: 'What is downloaded cannot be opened, or is empty.' },
    fix: { zh: '重新上传文件，再下载核对。', en: 'Upload the file again and check it by downloading.' },
  },
  hijacked: {
    what: {
      zh: '{count} 处图片或框架的网址显示的是他人放置的内容，如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Pictures or frames whose address shows what others put there: {count}, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: {
      zh: '域名可能已被他人接管，不良内容会出现在本页。',
      en: 'Others may hold the domain now, and their content appears on this page.',
    },
    fix: {
      zh: '立即移除，并排查同一域名的其他引用。',
      en: 'Remove them now, and look for other uses of the domain.',
    },
  },
  privateRedirect: {
    what: {
      zh: '{count} 个网址跳转到内网地址，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Addresses that redirect to a private one: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: {
      zh: '公众打不开，还暴露了内部网络的地址。',
      en: 'The public cannot open them, and they tell outsiders about the internal network.',
    },
    fix: { zh: '更正服务器的跳转设置。', en: 'Correct the redirect on the server.' },
  },
  softNotFound: {
    what: {
      zh: '{count} 个网址能访问，但页面显示内容不存在或转到了首页，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Addresses that answer but say there is nothing, or lead to the home page: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '点击后看不到所指的内容。', en: 'A click does not show what the link promises.' },
    fix: {
      zh: '请打开核对，更正网址或去掉链接。',
      en: 'Open them to make sure, then correct or remove the links.',
    },
  },
  serverError: {
    what: {
      zh: '{count} 个网址的服务器出错，如“{name}”（{url}，{status}）。{at} 检查，访问 {tries} 次。',
      en: 'Addresses whose server fails: {count}, such as “{name}” ({url}, {status}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '多次访问都打不开。', en: 'They did not open on any try.' },
    fix: { zh: '排查服务器故障，或更换网址。', en: 'Mend the server, or change the address.' },
  },
  slow: {
    what: {
      zh: '{count} 个网址多次访问都超时，如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Addresses that gave no answer in time on any try: {count}, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '公众很可能等不到页面打开。', en: 'Readers will hardly wait until they open.' },
    fix: {
      zh: '排查服务器响应，或更换网址。',
      en: 'Look into the response of the server, or change the address.',
    },
  },
  unreachable: {
    what: {
      zh: '{count} 个网址无法连接，如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'Addresses that cannot be connected to: {count}, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '多次访问都打不开。', en: 'They did not open on any try.' },
    fix: {
      zh: '确认网站是否停用，恢复服务或更换网址。',
      en: 'See whether the site is gone; restore it or change the address.',
    },
  },
  hostDown: {
    what: {
      zh: '网站 {host} 无法连接，涉及 {count} 个网址，如“{name}”（{url}）。{at} 检查，访问 {tries} 次。',
      en: 'The host {host} cannot be reached, which concerns {count} addresses, such as “{name}” ({url}). Checked {at} (UTC+8), tries: {tries}.',
    },
    why: { zh: '指向它的链接都打不开。', en: 'None of the links to it opens.' },
    fix: {
      zh: '确认网站是否停用，恢复服务或更换网址。',
      en: 'See whether the site is gone; restore it or change the addresses.',
    },
  },
  partMissing: {
    what: {
      zh: '{count} 个链接指向其他页面中的某个位置，该页能打开，但没有这个位置，如“{name}”（{url}）。',
      en: 'Links to a part of another page that opens but has no such part: {count}, such as “{name}” ({url}).',
    },
    why: {
      zh: '点击后停在页面开头，要自己找所指的内容。',
      en: 'A click ends at the top of the page, and readers must look for the part themselves.',
    },
    fix: {
      zh: '给目标位置加上相应的 id，或更正链接“#”后的部分。',
      en: 'Give the part that id, or correct what stands behind # in the link.',
    },
  },
  partUnseen: {
    what: {
      zh: '{count} 个链接指向其他页面中的某个位置，该页能打开，源码中没有这个位置，脚本是否会生成无法判断，如“{name}”（{url}）。',
      en: '{count} links point to a part that is not in the source of its page, which opens, such as “{name}” ({url}); whether a script makes it cannot be told.',
    },
    fix: { zh: '请在浏览器中点击确认。', en: 'Open them in a browser.' },
  },
  login: {
    what: {
      zh: '{count} 个网址要求登录，如“{name}”（{url}），登录后能否打开无法判断。',
      en: '{count} addresses ask for a login, such as “{name}” ({url}); whether they open behind it cannot be told.',
    },
    fix: { zh: '请登录后点击确认。', en: 'Log in and open them.' },
  },
  blocked: {
    what: {
      zh: '{count} 个网址拒绝程序访问，如“{name}”（{url}，{status}），公众能否打开无法判断。',
      en: '{count} addresses refuse programs, such as “{name}” ({url}, {status}); whether people can open them cannot be told.',
    },
    fix: { zh: '请在浏览器中点击确认。', en: 'Open them in a browser.' },
  },
  opinionsDiffer: {
    what: {
      zh: '{count} 个网址的两次独立检查结果不一致，如“{name}”（{url}）。',
      en: 'Two independent checks disagree on {count} addresses, such as “{name}” ({url}).',
    },
    fix: { zh: '请在浏览器中点击确认。', en: 'Open them in a browser.' },
  },
  tls: {
    what: {
      zh: '{count} 个网址的安全证书未通过检查，如“{name}”（{url}），浏览器能否打开无法判断。',
      en: 'The certificates of {count} addresses were not accepted, such as “{name}” ({url}); whether a browser opens them cannot be told.',
    },
    fix: {
      zh: '请在浏览器中点击确认，并检查证书。',
      en: 'Open them in a browser, and look at the certificate.',
    },
  },
  uncertain: {
    what: {
      zh: '{count} 个网址的检查没有明确结果，如“{name}”（{url}）。',
      en: 'The check of {count} addresses came to no clear result, such as “{name}” ({url}).',
    },
    fix: { zh: '请在浏览器中点击确认。', en: 'Open them in a browser.' },
  },
  noLeave: {
    what: {
      zh: '{count} 个网址未获访问授权，没有检查，如“{name}”（{url}）。',
      en: '{count} addresses were not checked, since leave to visit their hosts was not given, such as “{name}” ({url}).',
    },
    fix: { zh: '授权后重新检查，或点击确认。', en: 'Give leave and check again, or open them.' },
  },
  overBudget: {
    what: {
      zh: '{count} 个网址超出本次检查的数量上限，没有检查，如“{name}”（{url}）。',
      en: '{count} addresses were beyond the number that one check asks for, such as “{name}” ({url}).',
    },
    fix: { zh: '提高上限后重新检查。', en: 'Raise the limit and check again.' },
  },
  cancelled: {
    what: {
      zh: '检查中途取消，{count} 个网址没有检查，如“{name}”（{url}）。',
      en: 'The check was cancelled before {count} addresses were asked, such as “{name}” ({url}).',
    },
    fix: { zh: '重新检查。', en: 'Check again.' },
  },
  offline: {
    what: {
      zh: '检查时本机没有联网，{count} 个网址没有检查，如“{name}”（{url}）。',
      en: 'This computer was offline, so {count} addresses were not checked, such as “{name}” ({url}).',
    },
    fix: { zh: '联网后重新检查。', en: 'Go online and check again.' },
  },
  robots: {
    what: {
      zh: '{count} 个网址不允许程序访问（robots.txt），没有检查，如“{name}”（{url}）。',
      en: '{count} addresses are closed to programs by robots.txt and were not checked, such as “{name}” ({url}).',
    },
    fix: { zh: '请在浏览器中点击确认。', en: 'Open them in a browser.' },
  },
  leftPrivate: {
    what: {
      zh: '{count} 个网址在内网，没有检查，如“{name}”（{url}）。',
      en: '{count} addresses are on a private network and were not checked, such as “{name}” ({url}).',
    },
    fix: { zh: '请在内网点击确认。', en: 'Open them from within the network.' },
  },
  open: {
    what: {
      zh: '已检查 {count} 个网址，都能打开。',
      en: 'All addresses that were checked open: {count}.',
    },
  },
  reopened: {
    what: {
      zh: '已检查 {count} 个网址，都能打开，其中 {flaky} 个重试后才打开。',
      en: 'All addresses that were checked open: {count}, of which {flaky} only when tried again.',
    },
  },
} as const;
