import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { isAttachment, isElsewhere, isPageUnread } from '../words/unread-text.ts';

type Datum = Facts['personalData'][number];
type Leak = 'idNumber' | 'bankCard' | 'contactRows' | 'mobile';

const MOST_SPOTS = 50;

function failed(leak: Leak, data: readonly Datum[], count = data.length): Verdict<Leak | `${Leak}Hidden`> {
  return {
    outcome: 'failed',
    severity: leak === 'mobile' ? 'warning' : 'error',
    message: data.every(({ hidden }) => hidden) ? `${leak}Hidden` : leak,
    about: leak,
    data: { count },
    spots: data.slice(0, MOST_SPOTS).map(({ at }) => at),
  };
}

/**
 * Full data of private persons: what is masked, or published on purpose to reach an office, is none.
 * Fewer rows than `least` are a slip; from there on a list of private contacts was published.
 */
function leaksIn(personalData: readonly Datum[], least: number): Verdict<Leak | `${Leak}Hidden`>[] {
  const full = personalData.filter(({ masked }) => !masked);
  const ids = full.filter(({ type }) => type === 'id-number');
  const named = full.filter(({ named, official }) => named && !official);
  const cards = named.filter(({ type }) => type === 'bank-card');
  const contacts = contactsAmong(named).filter(({ unsure }) => unsure !== true);
  const mobiles = contacts.filter(({ type }) => type === 'mobile');
  const rows = new Set(contacts.map(({ row }) => row)).size;

  const leaks: Verdict<Leak | `${Leak}Hidden`>[] = [];
  if (ids.length > 0) leaks.push(failed('idNumber', ids));
  if (cards.length > 0) leaks.push(failed('bankCard', cards));
  if (rows >= least) leaks.push(failed('contactRows', contacts, rows));
  else if (mobiles.length > 0) leaks.push(failed('mobile', mobiles));
  return leaks;
}

function contactsAmong(data: readonly Datum[]): Datum[] {
  return data.filter(({ type }) => type === 'mobile' || type === 'home-address');
}

/** Mobiles beside names, of which nothing tells whether they are published on purpose. */
function doubtsIn(personalData: readonly Datum[]): Verdict<'unsure'>[] {
  const doubtful = personalData.filter(
    ({ type, masked, named, official, unsure }) =>
      type === 'mobile' && unsure === true && named && !masked && !official,
  );
  if (doubtful.length === 0) return [];
  const spots = doubtful.slice(0, MOST_SPOTS).map(({ at }) => at);
  return [{ outcome: 'cantTell', message: 'unsure', data: { count: doubtful.length }, spots }];
}

function unreadIn({ links, body }: Pick<Facts, 'links' | 'body'>): Verdict<'attachments' | 'picture'>[] {
  const files = links.filter(isAttachment);
  const [first] = files;
  if (first) {
    const spots: Spot[] = files.slice(0, MOST_SPOTS).map(({ at }) => at);
    const name = first.label || first.target.url;
    return [{ outcome: 'cantTell', message: 'attachments', data: { count: files.length, name }, spots }];
  }
  if (body === null || !isElsewhere(body)) return [];
  return [{ outcome: 'cantTell', message: 'picture', spots: body.at ? [body.at] : [] }];
}

const HIDDEN_WHY = {
  zh: '隐藏的内容同样随网页发给每个访问者，查看源代码即可读到。',
  en: 'What is hidden is sent to every visitor all the same; the source shows it.',
};
const HIDDEN_FIX = {
  zh: '从网页中删去，不要只用样式隐藏。',
  en: 'Take them out of the page; a style that hides them is not enough.',
};

export const personalPrivacy = pageRule({
  id: 'personal-privacy',
  title: {
    zh: '公开内容不泄露个人隐私',
    en: 'Published text and tables do not expose personal data',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/72', basis: 'stated' },
    { clause: 'xujing-2023/18', basis: 'stated' },
    { clause: 'chongming-2025/5', basis: 'derived' },
    { clause: 'songjiang-2025/4', basis: 'derived' },
    { clause: 'huating-2025/prose-4.3', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['personalData', 'links', 'body', 'kindClues'],
  assumes: [
    {
      zh: '身份证号按校验码（GB 11643-1999）确认；统一社会信用代码、索引号、案号不算。',
      en: 'ID numbers are confirmed by their check digit (GB 11643-1999); credit codes, index and case numbers are none.',
    },
    {
      zh: '单位对外公布的联系人和电话不算泄露，只有姓名也不算；看不出是不是有意公布的，交人判断。',
      en: 'Contacts that an office publishes are no leak, nor is a name alone; where the page does not tell, a person decides.',
    },
    {
      zh: '报告中的号码一律打码，不再次传播。',
      en: 'Numbers are masked in reports, so that these do not spread them.',
    },
  ],
  borrows: [
    {
      zh: '“3行及以上”是本工具的参数，要点没有规定。',
      en: '“Three rows or more” is a parameter of the tool; no plan sets it.',
    },
  ],
  messages: {
    idNumber: {
      what: { zh: '公开了 {count} 个完整的身份证号。', en: '{count} full ID numbers are published.' },
      why: {
        zh: '身份证号属于敏感个人信息，会被冒用。',
        en: 'ID numbers are sensitive and open the door to fraud.',
      },
      fix: {
        zh: '立即撤下，隐去出生日期等位数后再发布。',
        en: 'Withdraw the page at once and mask the numbers before it returns.',
      },
    },
    bankCard: {
      what: {
        zh: '公开了 {count} 个个人银行卡号。',
        en: '{count} bank card numbers of persons are published.',
      },
      why: { zh: '银行卡号属于敏感个人信息。', en: 'Card numbers are sensitive personal data.' },
      fix: {
        zh: '立即撤下，隐去卡号中间位数后再发布。',
        en: 'Withdraw the page at once and mask the numbers before it returns.',
      },
    },
    contactRows: {
      what: {
        zh: '{count} 行同时列有姓名和完整的手机号或住址。',
        en: '{count} rows give a name with a full mobile number or home address.',
      },
      why: {
        zh: '公示只需让人认得出对象，不需要联系方式和住址。',
        en: 'A public notice must identify persons; it needs neither their numbers nor where they live.',
      },
      fix: {
        zh: '撤下并隐去手机号中间四位、住址的门牌号。',
        en: 'Withdraw it and mask the middle of the numbers and the house numbers.',
      },
    },
    mobile: {
      what: {
        zh: '个人姓名旁有 {count} 个完整的手机号。',
        en: '{count} full mobile numbers stand beside private names.',
      },
      why: {
        zh: '如不是有意公布的联系方式，会打扰本人。',
        en: 'Unless published on purpose, they expose the persons to unwanted calls.',
      },
      fix: {
        zh: '核对是否应公开；不应公开的隐去中间四位。',
        en: 'See whether they ought to be public; mask those that ought not.',
      },
    },
    idNumberHidden: {
      what: {
        zh: '页面源代码中隐藏着 {count} 个完整的身份证号。',
        en: '{count} full ID numbers are hidden in the source of the page.',
      },
      why: HIDDEN_WHY,
      fix: HIDDEN_FIX,
    },
    bankCardHidden: {
      what: {
        zh: '页面源代码中隐藏着 {count} 个个人银行卡号。',
        en: '{count} bank card numbers of persons are hidden in the source of the page.',
      },
      why: HIDDEN_WHY,
      fix: HIDDEN_FIX,
    },
    contactRowsHidden: {
      what: {
        zh: '页面源代码中隐藏着 {count} 行姓名和完整的手机号或住址。',
        en: '{count} rows with a name and a full mobile number or home address are hidden in the source of the page.',
      },
      why: HIDDEN_WHY,
      fix: HIDDEN_FIX,
    },
    mobileHidden: {
      what: {
        zh: '页面源代码中隐藏着个人姓名和 {count} 个完整的手机号。',
        en: '{count} full mobile numbers beside private names are hidden in the source of the page.',
      },
      why: HIDDEN_WHY,
      fix: HIDDEN_FIX,
    },
    unsure: {
      what: {
        zh: '姓名旁有 {count} 个完整的手机号，是不是有意公布的联系方式无法判断。',
        en: '{count} full mobile numbers stand beside names; whether they are published on purpose cannot be told.',
      },
      fix: {
        zh: '请人工核对；属于个人信息的，隐去中间四位。',
        en: 'See by hand; mask those of private persons.',
      },
    },
    attachments: {
      what: {
        zh: '{count} 个附件没有读取，可能含个人信息，如“{name}”。',
        en: '{count} attachments were not read and may hold personal data, such as “{name}”.',
      },
      fix: {
        zh: '请打开附件，查看有无完整的身份证号、手机号、银行卡号、住址。',
        en: 'Open them and look for full ID, mobile and card numbers and home addresses.',
      },
    },
    picture: {
      what: {
        zh: '正文是图片或嵌入的文件，没有读取。',
        en: 'The text is a picture or an embedded file and was not read.',
      },
      fix: { zh: '请人工查看。', en: 'Look at it by hand.' },
    },
    unfilled: {
      what: {
        zh: '网页内容待脚本填充或在框架里，没有读到。',
        en: 'What the page is about is filled by script or stands in a frame, and was not read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    none: {
      what: { zh: '没有发现未打码的个人信息。', en: 'No unmasked personal data was found.' },
    },
    official: {
      what: {
        zh: '只有单位对外公布的联系方式。',
        en: 'Only contacts that offices publish on purpose.',
      },
    },
  },
  judge({ personalData, links, body, kindClues }, { thresholds }) {
    const verdicts = [
      ...leaksIn(personalData, thresholds.privateRows),
      ...doubtsIn(personalData),
      ...unreadIn({ links, body }),
    ];
    if (verdicts.length > 0) return verdicts;
    if (isPageUnread({ links, body, kindClues })) return { outcome: 'cantTell', message: 'unfilled' };
    const isOfficial =
      personalData.length > 0 && personalData.every(({ official, masked }) => official && !masked);
    return isOfficial
      ? { outcome: 'inapplicable', message: 'official' }
      : { outcome: 'passed', message: 'none' };
  },
});
