import { describe, expect, it } from 'vitest';
import { siteOf } from '../../audit/site-of.ts';
import { choosePack, packFor } from '../../rules/packs/index.ts';
import { packOf } from '../packs/pack-of.ts';

function address(url: string) {
  const { protocol, hostname, pathname, search } = new URL(url);
  return { url, scheme: protocol.slice(0, -1), host: hostname, path: pathname, query: search, status: 200 };
}

/** The site of a page under the pack that binds it, or under another. */
function site(url: string, organs: readonly string[] = [], pack = choosePack({ ...address(url), organs })) {
  return siteOf(address(url), organs, pack);
}

describe('a page that a pack binds', () => {
  it.each([
    'https://www.jiading.gov.cn/zwgk/1.html',
    'https://jiading.gov.cn/',
    'http://zwdt.jiading.gov.cn/a',
    'https://www.jiading.gov.cn:8080/zmhd/',
  ])('belongs to the portal, on whatever host and port of it: %s', (url) => {
    expect(site(url)).toEqual({ id: 'jiading.gov.cn', host: 'jiading.gov.cn', title: '嘉定区' });
  });

  it.each([
    ['by path', 'https://www.jiading.gov.cn/huating/1.html', []],
    ['by organ', 'https://www.jiading.gov.cn/publicity/1', ['嘉定区华亭镇人民政府']],
  ])('belongs to a part of a portal %s', (_how, url, organs) => {
    expect(site(url, organs)).toEqual({
      id: 'jiading.gov.cn~huating-2025',
      host: 'jiading.gov.cn',
      title: '华亭镇',
    });
  });

  it('belongs to the closest portal of a pack that has several', () => {
    const own = packOf({
      extends: 'songjiang-2025',
      portals: [
        { host: 'www.songjiang.gov.cn' },
        { host: 'songjiang.gov.cn' },
        { host: 'songjiang.gov.cn', paths: ['/xinqiao'] },
      ],
    });
    expect(site('https://www.songjiang.gov.cn/xinqiao/1', [], own)).toEqual({
      id: 'songjiang.gov.cn~xinqiao',
      host: 'songjiang.gov.cn',
      title: '新桥镇',
    });
    expect(site('https://www.songjiang.gov.cn/other/', [], own).id).toBe('www.songjiang.gov.cn');
    expect(site('https://zwdt.songjiang.gov.cn/other/', [], own).id).toBe('songjiang.gov.cn');
  });

  it('keeps its site when a pack of one’s own binds the same portal', () => {
    const own = packOf({ extends: 'jiading-2023' });
    expect(site('https://www.jiading.gov.cn/', [], own).id).toBe('jiading.gov.cn');
    const ofPart = packOf({ extends: 'huating-2025' });
    expect(site('https://www.jiading.gov.cn/huating/', [], ofPart).id).toBe('jiading.gov.cn~huating-2025');
  });
});

describe('a page that no pack binds', () => {
  it.each([
    ['https://www.shanghai.gov.cn/nw12344/', 'shanghai.gov.cn'],
    ['https://shanghai.gov.cn/', 'shanghai.gov.cn'],
    ['https://rsj.sh.gov.cn/', 'rsj.sh.gov.cn'],
    ['https://www.shanghai.gov.cn:8443/', 'shanghai.gov.cn'],
    ['https://www.gov.cn/', 'www.gov.cn'],
    ['https://www.bj.cn/', 'www.bj.cn'],
    ['https://www.qq.com/', 'qq.com'],
    ['http://www.wwwfoo.cn/', 'wwwfoo.cn'],
  ])('belongs to its own host: %s', (url, host) => {
    expect(site(url)).toEqual({ id: host, host, title: host });
  });

  it.each([
    ['http://127.0.0.1:8081/a', '127.0.0.1:8081', '127.0.0.1'],
    ['http://localhost:3000/', 'localhost:3000', 'localhost'],
    ['http://[::1]:8080/', '[::1]:8080', '[::1]'],
    ['http://staging/', 'staging', 'staging'],
    ['http://user:81@10.1.2.3/', '10.1.2.3', '10.1.2.3'],
  ])('is told apart by its port where the host is of one’s own network: %s', (url, id, host) => {
    expect(site(url)).toEqual({ id, host, title: id });
  });

  it('does not become part of a portal by a pack that someone chose', () => {
    expect(site('https://www.minhang.gov.cn/', [], packFor('jiading-2023')).id).toBe('minhang.gov.cn');
    expect(site('https://notjiading.gov.cn/').id).toBe('notjiading.gov.cn');
  });

  it('is named after the organ of its front page, where that is one', () => {
    const title = (url: string, ...organs: string[]) => site(url, organs).title;
    expect(title('https://www.shanghai.gov.cn/index.html', '上海市人民政府')).toBe('上海市人民政府');
    expect(title('https://www.shanghai.gov.cn/a.html', '上海市教育委员会')).toBe('shanghai.gov.cn');
    expect(title('https://www.shanghai.gov.cn/', '甲局', '乙局')).toBe('shanghai.gov.cn');
  });
});

it('saved files are a site of their own', () => {
  expect(site('file:///home/a/page.html')).toEqual({ id: 'file:', host: '', title: '本地文件' });
});
