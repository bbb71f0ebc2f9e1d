import type { Facts } from '../../facts/page.ts';
import { siteIdentity } from '../../rules/page/site-identity.ts';
import { markNames, type SiteMark } from '../../rules/words/site-marks.ts';
import { type Change, spot } from './page-of.ts';
import { media } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

function marks(...without: readonly SiteMark[]): Facts['siteMarks'] {
  return markNames
    .filter((name) => !without.includes(name))
    .map((mark) => ({ mark, text: mark, at: spot(mark, '.footer') }));
}

const VIEW = { viewport: { width: 1280, height: 800 }, pageHeight: 2000, settled: true, shadowRoots: 0 };
const HOME = { kind: { kind: 'home', normative: 'no', policy: 'no', official: 'no' } } as const;
const LIVE = { ...HOME, gathering: { mode: 'live' }, rendered: VIEW } as const satisfies Change;
const picture = (change: object) => ({
  ...media(''),
  place: 'footer' as const,
  inBody: false,
  ...change,
});

ruleTable(siteIdentity, {
  passed: [
    ['标识齐全', { ...LIVE, siteMarks: marks() }, { message: 'complete' }],
    ['源文件里就齐全', { ...HOME, siteMarks: marks() }],
  ],
  failed: [
    ['没有站点地图', { ...LIVE, siteMarks: marks('map') }, { message: 'lacking', severity: 'info' }],
    ['什么也没有', LIVE, { message: 'lacking' }],
    [
      '底部的图片都在链接里',
      { ...LIVE, siteMarks: marks('icp'), media: [picture({ inLink: true })] },
      { message: 'lacking' },
    ],
  ],
  cantTell: [
    ['只取到源文件，底部由脚本写', HOME, { message: 'unread' }],
    ['页面还在变', { ...LIVE, rendered: { ...VIEW, settled: false } }, { message: 'unread' }],
    [
      '底部是一张没有文字的图片',
      { ...LIVE, siteMarks: marks('icp', 'police'), media: [picture({ inLink: false })] },
      { message: 'unread' },
    ],
  ],
  inapplicable: [
    ['内页', { ...LIVE, kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
    ['专题首页', { ...LIVE, kind: { ...HOME.kind, subsite: true } }, { message: 'subsite' }],
  ],
});
