import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { recordPage } from '../../facts/record/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { randomBy } from '../audit/score/tallies.ts';
import { mangled } from './mangled.ts';

const own = fileURLToPath(new URL('../portal/pages', import.meta.url));
const folders = [own, process.env.MINGCHA_PAGES ?? own];
const pages = [...new Set(folders)].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => decodePage(readFileSync(join(folder, name)), null).text),
);

describe('pages that are broken at random', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('are read and judged, series %i', (seed) => {
    const random = randomBy(seed);
    for (let i = 0; i < 20; i += 1) {
      const text = pages[Math.floor(random() * pages.length)] ?? '';
      const live = random() < 0.3;
      const facts = completeFacts(
        gatherPage(recordPage(parsePage(mangled(text, random)), null), {
          url: `https://www.jiading.gov.cn/zwgk/${seed}/${i}.html`,
          status: 200,
          encoding: 'utf-8',
          at: '2025-11-03T10:00:00+08:00',
          live: live ? { viewport: { width: 1000, height: 800 }, pageHeight: 3000, settled: true } : null,
        }),
      );
      expect(facts.failures).toEqual([]);
      expect(PageFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
      const broken = judgePage(facts, packFor('jiading-2023')).filter(
        ({ message }) => message === 'judge.ruleBroke' || message === 'judge.factMissing',
      );
      expect(broken).toEqual([]);
    }
  });
});
