import { describe, expect, it } from 'vitest';
import { cleanPortal, type PortalName } from './clean-portal.ts';
import type { DialectName } from './dialects.ts';
import type { Portal } from './portal.ts';
import { failures, judged, planOf, type Seeing } from './reading.ts';

/** Puts something in the place of every list. */
function lists(markup: string) {
  return (portal: Portal) => {
    for (const one of portal.columns) {
      if (one.articles.length === 0) continue;
      one.articles = [];
      one.markup = markup;
    }
  };
}

function articles(change: (one: Portal['columns'][number]['articles'][number]) => void) {
  return (portal: Portal) => {
    for (const { articles: all } of portal.columns) all.forEach(change);
  };
}

type Veil = readonly [what: string, veil: (portal: Portal) => void];

const SCRIPT = '<ul class="list" id="rows"></ul><script src="/js/list.js"></script>';
const TEMPLATE =
  '<ul><li v-for="one in rows"><a :href="one.url"></a></li></ul><script src="/js/vue.js"></script>';

const veils: readonly Veil[] = [
  ['every list waits for a script', lists(SCRIPT)],
  ['every list lies there as a template', lists(TEMPLATE)],
  [
    'every list is in a frame of another host',
    lists('<iframe src="https://lists.example.com/rows"></iframe>'),
  ],
  [
    'no page shows a day',
    articles((one) => {
      one.day = null;
      one.page = true;
    }),
  ],
  [
    'every text waits for a script',
    articles((one) => {
      one.paragraphs = [];
      one.markup = '<div id="text"></div><script src="/js/text.js"></script>';
    }),
  ],
  [
    'every text is a picture',
    articles((one) => {
      one.paragraphs = [];
      one.markup = '';
      one.pictures = [''];
    }),
  ],
  [
    'every text is a file',
    articles((one) => {
      one.paragraphs = [];
      one.markup = '<p><a href="/files/one.pdf">全文.pdf</a></p>';
    }),
  ],
];

const cases: readonly (readonly [PortalName, DialectName])[] = [
  ['district-2023', 'trs'],
  ['town-2025', 'hanweb'],
];

describe.each(cases)('a clean %s, written as %s, shows no fault where', (name, dialect) => {
  it.each(veils)('%s', (_what, veil) => {
    const portal = cleanPortal(name);
    veil(portal);
    expect(failures(judged(portal, planOf[name], dialect))).toEqual([]);
  });

  it('a firewall turned every page away but the first', () => {
    const fails = (key: string) => (key === '/' ? null : 'HTTP 403');
    const seeing: Seeing = { fails, complete: false };
    expect(failures(judged(cleanPortal(name), planOf[name], dialect, seeing))).toEqual([]);
  });
});
