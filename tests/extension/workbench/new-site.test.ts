import { describe, expect, it, vi } from 'vitest';
import { newSite } from '../../../extension/workbench/new-site.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const now = '2025-11-01T00:00:00.000Z';

describe('the site of an address', () => {
  it.each([
    ['www.songjiang.gov.cn', 'songjiang.gov.cn', 'songjiang-2025', 'http://www.songjiang.gov.cn/'],
    [
      ' https://www.jiading.gov.cn/huating/x#y ',
      'jiading.gov.cn~huating-2025',
      'huating-2025',
      'https://www.jiading.gov.cn/huating/x',
    ],
    ['https://www.jiading.gov.cn/', 'jiading.gov.cn', 'jiading-2023', 'https://www.jiading.gov.cn/'],
    ['10.1.2.3:8080', '10.1.2.3:8080', 'general', 'http://10.1.2.3:8080/'],
  ])('%s is %s under %s', (typed, id, pack, home) => {
    expect(newSite(typed, [], now)).toMatchObject({ id, pack, home, pages: 0, addedAt: now });
  });

  it.each(['', 'not a host', 'https://', '*.gov.cn'])(
    'is none for %j, with the reason in both languages',
    (typed) => {
      const fault = newSite(typed, [], now);
      expect('reason' in fault && fault.reason.zh !== '' && fault.reason.en !== '').toBe(true);
    },
  );
});
