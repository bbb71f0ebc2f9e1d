import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherPage } from '../../facts/gather/page.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { recordPage } from '../../facts/record/page.ts';
import { linksOf } from '../../links/check/links-of-page.ts';
import type { LinkToCheck } from '../../links/contract.ts';
import { answer, gbk, html, page } from './fault-server/behaviours.ts';
import type { Fault } from './fault-server/fault.ts';
import { exampleOf, faults } from './fault-server/faults.ts';
import { closedPort, type FaultServer, startFaultServer } from './fault-server/server.ts';
import { checkLinks, TIMEOUT } from './web.ts';

const GBK_LINK = '/search?q=政策 on a page in GBK';
const CLOSED_PORT = 'a port at which nobody listens';
const NO_NAME = 'a host that has no name';

type Opinion = LinkVerdict['verdict'];

/** Where we and linkinator part, and why ours is right. */
interface Difference {
  readonly ours: Opinion;
  readonly theirs: Opinion;
  readonly why: string;
  readonly addresses: readonly string[];
}

const differences: readonly Difference[] = [
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'a refusal of the program proves nothing about the page: people may be let in',
    addresses: [
      ...[400, 402, 403, 405, 406, 409, 412, 418, 421, 423, 451, 493, 499, 567].map(
        (code) => `/status/${code}`,
      ),
      '/files/kept.doc',
    ],
  },
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'who has the password gets in',
    addresses: ['/status/401', '/service/basic'],
  },
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'we asked too often: that is our fault',
    addresses: ['/status/429', '/wait/seconds', '/wait/nonsense'],
  },
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'a firewall answers in place of the page, and lets people through',
    addresses: [
      ...['360', 'aliyun', 'anheng', 'cloudflare-503', 'empty-412', 'huawei', 'jiasule', 'rivers-412'],
      ...['safedog', 'safeline', 'tencent', 'tencent-501', 'yunaq'],
    ].map((name) => `/wall/${name}`),
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'a firewall answers 200 in place of the page: whether that is there nobody has seen',
    addresses: [
      '/wall/aliyun-script',
      '/wall/captcha',
      '/wall/rivers-202',
      '/wall/yunsuo',
      '/files/riddle.pdf',
      '/wechat/challenge',
    ],
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'a log-in answers in place of the page: whether that is there nobody has seen',
    addresses: ['/service/apply', '/files/login.xlsx', '/soft/noPermission'],
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'they log out, and are never asked for',
    addresses: ['/logout', '/moved/logout', '/moved/away'],
  },
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'a browser hands a mail address over to the mail program',
    addresses: ['/moved/mailto'],
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'the reader sees nothing, or a notice that work is under way',
    addresses: ['/empty', '/coded/empty', '/length/too-short', '/soft/columnClosed'],
  },
  {
    ours: 'cantTell',
    theirs: 'broken',
    why: 'browsers go by the chunks, which hold an empty page',
    addresses: ['/length/and-chunked'],
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'the page does not come to its end, which the head alone does not tell',
    addresses: [
      '/coded/plain',
      '/coded/plain-br',
      '/coded/truncated',
      '/length/too-long',
      '/length/truncated-chunks',
      '/reset/mid-body',
      '/stalls/mid-body',
    ],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'nothing of the page can be read, which the head alone does not tell',
    addresses: ['/coded/broken'],
  },
  {
    ours: 'cantTell',
    theirs: 'opens',
    why: 'a redirect without a target that brings a page: browsers show it, whatever it is',
    addresses: ['/moved/page-instead', '/status/300'],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'a redirect without a target that brings nothing: browsers stay on a blank page',
    addresses: ['/moved/nowhere'],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'HEAD lies: readers send GET, and get 404',
    addresses: ['/head-lies/200', '/head-lies/200.png'],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'answered 200, and says that there is nothing',
    addresses: [
      ...['deleted', 'english', 'iis', 'jump', 'missing', 'nginx', 'offline', 'script', 'tomcat', 'trs'].map(
        (name) => `/soft/${name}`,
      ),
      '/charset/gbk-missing-page',
      '/download/missing?id=0',
      '/error/404.html',
      '/moved/to-error-page',
      '/site200/zwgk/1.html',
      '/site302/zwgk/1.html',
      '/wechat/deleted',
      '/wechat/expired',
    ],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'an article was asked for, and the home page came',
    addresses: ['/moved/all/201901/t20190102_123.html'],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'the name is in other hands',
    addresses: ['/hijacked/gambling', '/hijacked/parked', '/hijacked/redirect'],
  },
  {
    ours: 'broken',
    theirs: 'opens',
    why: 'no program opens the file under its name: it is empty, cut short, a page or something else',
    addresses: [
      '/files/empty-range.doc',
      '/files/empty.pdf',
      '/files/error.docx',
      '/files/html-as-pdf.pdf',
      '/files/html.pdf',
      '/files/pdf.docx',
      '/files/png.pdf',
      '/files/truncated.pdf',
      '/media/empty.png',
      '/media/page.png',
    ],
  },
  {
    ours: 'opens',
    theirs: 'broken',
    why: 'browsers give a cookie back that a redirect has set',
    addresses: ['/cookie/by-way-of', '/cookie/giver', '/cookie/same-address'],
  },
  {
    ours: 'opens',
    theirs: 'broken',
    why: 'browsers forgive more than the standard does',
    addresses: [
      '/dialect/line-feeds',
      '/dialect/odd-header',
      '/dialect/space-before-colon',
      '/length/twice',
      '/moved/spaces',
    ],
  },
  {
    ours: 'opens',
    theirs: 'broken',
    why: 'browsers keep the bytes of Location as they are',
    addresses: ['/moved/raw-gbk'],
  },
  {
    ours: 'opens',
    theirs: 'broken',
    why: 'a query on a page in GBK is asked for in GBK',
    addresses: [GBK_LINK],
  },
  {
    ours: 'opens',
    theirs: 'broken',
    why: 'it opens when it is asked again',
    addresses: ['/flaky/reset/2'],
  },
  { ours: 'opens', theirs: 'broken', why: '304 says that the page is as it was', addresses: ['/status/304'] },
];

/** A page in GBK with a link to a search; the server knows the words in GBK alone. */
const gbkPage: Fault = {
  path: '/gbk/list.html',
  why: 'a list in GBK',
  does: answer(
    200,
    { 'content-type': 'text/html; charset=gbk' },
    gbk('<html><head><title>列表</title></head><body><a href="/search?q=政策">政策</a></body></html>'),
  ),
  get: 200,
};

const LIST = '/list.html';

/** A page that links to everything. */
function listOf(others: readonly string[]): Fault {
  return {
    path: LIST,
    why: 'links to every fault',
    does: (exchange) => {
      const addresses = [...faults.map((fault) => exchange.origin + exampleOf(fault)), ...others];
      html(page('列表', ...addresses.map((url) => `<a href="${url}">通知</a>`)))(exchange);
    },
    get: 200,
  };
}

/** The links of a page as a browser would ask for them. */
async function linksOfPage(server: FaultServer, path: string): Promise<LinkToCheck[]> {
  const url = server.origin + path;
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { text, encoding } = decodePage(bytes, response.headers.get('content-type'));
  const at = new Date().toISOString();
  return linksOf(
    gatherPage(recordPage(parsePage(text), null), { url, status: response.status, encoding, at, live: null }),
  );
}

const OPINIONS: Readonly<Record<LinkState, Opinion>> = {
  [LinkState.OK]: 'opens',
  [LinkState.BROKEN]: 'broken',
  [LinkState.SKIPPED]: 'cantTell',
};

/** What linkinator, left to itself, says of the links of a page. */
async function theirsOn(url: string): Promise<ReadonlyMap<string, Opinion>> {
  const { links } = await new LinkChecker().check({ path: url, recurse: false, timeout: TIMEOUT });
  return new Map(links.map((link) => [link.url, OPINIONS[link.state]]));
}

/** What two servers that are alike, and remember who asked, are asked by us and by linkinator. */
interface Pair {
  readonly ours: FaultServer;
  readonly theirs: FaultServer;
}

describe('our verdicts beside linkinator’s', () => {
  let servers: Pair;
  const found = new Map<string, { readonly ours?: Opinion; readonly theirs?: Opinion }>();

  beforeAll(async () => {
    const others = {
      [CLOSED_PORT]: `http://127.0.0.1:${await closedPort()}/`,
      [NO_NAME]: 'http://no-name.invalid/',
    };
    const also = [gbkPage, listOf(Object.values(others))];
    servers = { ours: await startFaultServer({ also }), theirs: await startFaultServer({ also }) };
    const addresses = (origin: string) => [
      ...faults.map(exampleOf).map((path) => [path, origin + path] as const),
      ...Object.entries(others),
    ];
    const named = new Map(addresses(servers.ours.origin));
    const gbkLinks = await linksOfPage(servers.ours, gbkPage.path);
    const links = [...[...named.values()].map((url) => ({ url, label: '通知' })), ...gbkLinks];
    const settings = { resolve: [], allowPrivate: true, secondOpinion: false };
    const { verdicts } = await checkLinks({ url: servers.ours.origin + LIST }, links, settings);
    const theirs = await theirsOn(servers.theirs.origin + LIST);
    for (const [name, url] of addresses(servers.theirs.origin)) {
      const ours = verdicts.get(named.get(name) ?? '')?.verdict;
      const opinion = theirs.get(new URL(url).href);
      found.set(name, { ...(ours && { ours }), ...(opinion && { theirs: opinion }) });
    }
    const theirGbk = await theirsOn(servers.theirs.origin + gbkPage.path);
    const [ours] = gbkLinks.map(({ url }) => verdicts.get(url)?.verdict);
    const opinion = [...theirGbk].find(([url]) => url.includes('/search'))?.[1];
    found.set(GBK_LINK, { ...(ours && { ours }), ...(opinion && { theirs: opinion }) });
  });
  afterAll(async () => {
    await Promise.all([servers.ours.close(), servers.theirs.close()]);
  });

  it('are both there for every address', () => {
    const missing = [...found].filter(([, { ours, theirs }]) => ours === undefined || theirs === undefined);
    expect(missing).toEqual([]);
    expect(found.size).toBe(faults.length + 3);
  });

  it('differ where it is said, and nowhere else', () => {
    const seen = [...found].filter(([, { ours, theirs }]) => ours !== theirs);
    const listed = differences.flatMap(({ ours, theirs, addresses }) =>
      addresses.map((address) => [address, { ours, theirs }] as const),
    );
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(listed));
  });

  it.each(differences)('$ours, not $theirs: $why', ({ ours, theirs, addresses }) => {
    const opinions = addresses.map((address) => [address, found.get(address)]);
    expect(opinions).toEqual(addresses.map((address) => [address, { ours, theirs }]));
  });

  it('agree on everything plain', () => {
    const listed = new Set(differences.flatMap(({ addresses }) => addresses));
    const plain = faults.filter((fault) => fault.plain).map(exampleOf);
    expect(plain.length).toBeGreaterThan(30);
    expect([...plain, CLOSED_PORT, NO_NAME].filter((address) => listed.has(address))).toEqual([]);
  });
});
