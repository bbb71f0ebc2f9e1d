import type { SiteFacts, SiteItem, SiteVisit } from '../../facts/site.ts';
import { type SitePlace, type SiteVerdict, siteRule } from '../site-contract.ts';
import { shanghaiDay } from '../words/dates.ts';
import { itemsTitled } from './search/items.ts';

/** Milliseconds after which a visit counts as failed, the share of failures that is too many, and the visits that show it. */
const SLOW = 15_000;
const SHARE = 0.05;
const ENOUGH = 20;
/** Below so many visits nothing is said. */
const LEAST = 3;
const MOST_NAMED = 10;
/** A notice that the site will be away for a time; other work on systems is no excuse. */
const MAINTENANCE = {
  title:
    /(?:系统|网站|平台|服务器|机房|网络|IPv6).{0,12}(?:升级|维护|切换|割接|迁移|改造|改版|停电|检修).{0,20}(?:公告|通告|通知|公示|提示|提醒|告知|说明)|(?:升级|维护|切换|割接|迁移)(?:公告|通告|通知)|(?:暂停|停止|中断|恢复)(?:网站|对外)*(?:服务|访问|运行)|(?:访问|服务)中断|停机|关停公告|网站.{0,6}关闭/,
  but: /招聘|招标|采购|中标|成交|制度|办法|加强|管理|培训|总结|不动产|医保|社保|公积金|考试|报名/,
};

/** The program, its own network or its address was in the way: that says nothing of the site. */
function isTelling({ error, status }: SiteVisit): boolean {
  return (
    error !== 'blocked' &&
    error !== 'local' &&
    ![401, 403, 404, 405, 410, 412, 418, 429].includes(status ?? 0)
  );
}

/** A bad certificate is no outage: the site answered. */
function isDown({ error, status, ms }: SiteVisit): boolean {
  if (error === 'tls') return false;
  return error !== null || ms >= SLOW || (status !== null && status >= 500);
}

/** A notice of maintenance in the month of the audit, or of a visit that found the site down. */
function noticeOf(items: SiteFacts['items'], today: string, down: readonly SiteVisit[]): string | null {
  const months = new Set([today, ...down.map(({ at }) => shanghaiDay(at))].map((day) => day?.slice(0, 7)));
  const isThen = ({ day }: SiteItem) => day !== null && months.has(day.slice(0, 7));
  return itemsTitled({ items }, MAINTENANCE).find(isThen)?.title ?? null;
}

type Intrusion = SiteFacts['intrusions'][number];

function placesOf(intrusions: readonly Intrusion[]): SitePlace[] {
  return intrusions.slice(0, MOST_NAMED).map(({ url, text }) => ({ url, text }));
}

/** What the pages and the visits show of safety, whatever their number. */
function unsafe(
  intrusions: readonly Intrusion[],
  visits: readonly SiteVisit[],
): SiteVerdict<'hijacked' | 'mixed' | 'tls'>[] {
  const illicit = intrusions.filter(({ type }) => type === 'illicit');
  const mixed = intrusions.filter(({ type }) => type === 'mixed');
  const tls = visits.filter(({ error }) => error === 'tls');
  const verdicts: SiteVerdict<'hijacked' | 'mixed' | 'tls'>[] = [];
  if (illicit.length > 0) {
    const data = { count: illicit.length };
    verdicts.push({
      outcome: 'failed',
      message: 'hijacked',
      data,
      places: placesOf(illicit),
      about: 'hijacked',
    });
  }
  if (tls.length > 0) {
    const places = tls.slice(0, 1).map(({ url, at }) => ({ url, text: at }));
    verdicts.push({ outcome: 'failed', severity: 'warning', message: 'tls', places, about: 'tls' });
  }
  if (mixed.length > 0) {
    const data = { count: mixed.length };
    const places = placesOf(mixed);
    verdicts.push({ outcome: 'failed', severity: 'warning', message: 'mixed', data, places, about: 'mixed' });
  }
  return verdicts;
}

export const siteAvailability = siteRule({
  id: 'site-availability',
  title: { zh: '网站可访问、安全平稳', en: 'The portal opens and is safe' },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/75', basis: 'stated' },
    { clause: 'chongming-2025/19', basis: 'derived' },
    { clause: 'songjiang-2025/22', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['visits', 'intrusions', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '防火墙拒绝程序、本机断网的访问不计；证书错误不算打不开。',
      en: 'Visits that a firewall refused or our own network failed do not count; a bad certificate is no outage.',
    },
  ],
  borrows: [
    {
      zh: '15秒、20次、5%来自国家检查指标（2019），不出自要点；至少3次访问才作判断，是本工具的参数。',
      en: '15 seconds, 20 visits and 5% are of the national inspection indicators of 2019, not of a plan; at least 3 visits is this tool’s own parameter.',
    },
  ],
  messages: {
    steady: {
      what: { zh: '{count}次访问都在15秒内打开。', en: 'All {count} visits opened within 15 seconds.' },
    },
    down: {
      what: {
        zh: '{count}次访问中有{failed}次打不开或超过15秒。',
        en: '{failed} of {count} visits did not open within 15 seconds.',
      },
      why: {
        zh: '网站要平稳运行，公众随时能打开。',
        en: 'People must be able to open the portal at any time.',
      },
      fix: { zh: '检查服务器、带宽和防护设置。', en: 'Look into server, bandwidth and protection.' },
    },
    hijacked: {
      what: {
        zh: '{count}处出现赌博或色情内容的文字、链接。',
        en: 'Words or links of gambling or pornography stand in {count} places.',
      },
      why: {
        zh: '网页可能被篡改，公众会被引到有害网站。',
        en: 'The pages may have been tampered with and lead people to harmful sites.',
      },
      fix: { zh: '立即清除并排查漏洞。', en: 'Remove it at once and find the way in.' },
    },
    tls: {
      what: { zh: '网站的安全证书无效或过期。', en: 'The site’s certificate is not valid or has expired.' },
      why: { zh: '浏览器会警告，公众不敢打开。', en: 'Browsers warn, and people turn away.' },
      fix: { zh: '更新证书。', en: 'Renew the certificate.' },
    },
    mixed: {
      what: {
        zh: '{count}个加密页面嵌入了不加密的内容。',
        en: '{count} encrypted pages embed content that is not encrypted.',
      },
      why: {
        zh: '内容可能在途中被改，浏览器会拦截。',
        en: 'It can be changed on the way, and browsers block it.',
      },
      fix: { zh: '改用 https 地址。', en: 'Use https addresses.' },
    },
    shaky: {
      what: {
        zh: '{count}次访问中有{failed}次打不开，次数不够下结论。',
        en: '{failed} of {count} visits did not open; they are too few to conclude from.',
      },
      fix: { zh: '请在一周内多次访问后再看。', en: 'Visit it more often over a week.' },
    },
    few: {
      what: {
        zh: '只有{count}次可用的访问记录，无法判断是否平稳。',
        en: 'There are {count} visits to judge by: too few.',
      },
      fix: { zh: '请分多次访问首页。', en: 'Visit the home page several times.' },
    },
    refused: {
      what: {
        zh: '{count}次访问全部打不开，可能是网站不接受本地网络（如境外）访问。',
        en: 'None of {count} visits opened: the site may refuse this network, as from abroad.',
      },
      fix: { zh: '请换用境内网络访问。', en: 'Visit it from a network in the mainland.' },
    },
    maintenance: { what: { zh: '期间有维护公告：{title}', en: 'Maintenance was announced: {title}' } },
  },
  judge({ visits, intrusions, items }, { today }) {
    const telling = visits.filter(isTelling);
    const found = unsafe(intrusions, telling);
    const down = telling.filter(isDown);
    const data = { count: telling.length, failed: down.length };
    const places = down.slice(0, MOST_NAMED).map(({ url, at }) => ({ url, text: at }));
    const title = down.length > 0 ? noticeOf(items, today, down) : null;
    if (title !== null) {
      return found.length > 0 ? found : { outcome: 'inapplicable', message: 'maintenance', data: { title } };
    }
    if (telling.length >= LEAST && down.length === telling.length) {
      return [...found, { outcome: 'cantTell', message: 'refused', data }];
    }
    if (telling.length >= ENOUGH && down.length >= telling.length * SHARE) {
      return [...found, { outcome: 'failed', message: 'down', data, places, about: 'down' }];
    }
    if (found.length > 0) return found;
    if (telling.length < LEAST) return { outcome: 'cantTell', message: 'few', data };
    return down.length > 0
      ? { outcome: 'cantTell', message: 'shaky', data, places }
      : { outcome: 'passed', message: 'steady', data };
  },
});
