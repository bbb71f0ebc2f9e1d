import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const page = (footer: string) =>
  `<!doctype html><html><head><title>首页</title></head><body><div class="nav"><a href="/">首页</a></div><div class="footer">${footer}</div></body></html>`;
const marksOf = (footer: string) =>
  (factsOf(page(footer)).siteMarks ?? []).map(({ mark }) => mark).toSorted();

describe('what a page says of its site', () => {
  it.each<[why: string, footer: string, marks: string[]]>([
    [
      'badge as a link',
      '<a href="https://bszs.conac.cn/sitename?method=show&id=08E6"><img src="red.png"></a>',
      ['badge'],
    ],
    ['badge as a place that a script fills', '<span id="_ideConac"></span>', ['badge']],
    ['badge as a script', '<script src="https://dcs.conac.cn/js/01/000/0000/1/CA1.js"></script>', ['badge']],
    ['badge by the words of a picture', '<img src="/i/1.png" alt="党政机关">', ['badge']],
    [
      'errors, by a script',
      '<script id="_jiucuo_" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>',
      ['report'],
    ],
    [
      'errors, by the old host',
      '<script src="http://pucha.kaipuyun.cn/exposure/jiucuo.js"></script>',
      ['report'],
    ],
    ['errors, by a local picture', '<img src="/images/jiucuo.png">', ['report']],
    ['code with a colon', '<p>政府网站标识码：3100000044</p>', ['code']],
    ['code without one', '<p>网站标识码 3100000044</p>', ['code']],
    ['code by another name', '<p>政府网站识别码：bm12000001</p>', ['code']],
    ['code in the next line', '<p>网站标识码：</p><p>3100000044</p>', ['code']],
    ['record number', '<a href="https://beian.miit.gov.cn/">沪ICP备2021016245号-1</a>', ['icp']],
    ['police, in words', '<p>沪公网安备 31010102004544号</p>', ['police']],
    [
      'police, by a link',
      '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1">备案</a>',
      ['police'],
    ],
    ['police, by the newer host', '<a href="https://beian.mps.gov.cn/#/query">备案</a>', ['police']],
    [
      'organ and telephone',
      '<p>主办单位：某区人民政府办公室 联系电话：021-12345678</p>',
      ['contact', 'sponsor'],
    ],
    ['code in full-width digits', '<p>网站标识码：３１０１１７０００１</p>', ['code']],
    ['code by a short name', '<p>标识码:3101170001</p>', ['code']],
    ['a code without its number is none', '<p>网站标识码：</p>', []],
    ['record number without a province', '<p>ICP备案号：2021016245</p>', ['icp']],
    ['record number in full width', '<p>沪ＩＣＰ备０５０００００１号</p>', ['icp']],
    ['a record without its number is none', '<p>ICP备案号：</p>', []],
    ['police by another name', '<p>公安机关备案号：31011702000001</p>', ['police']],
    ['organ before its right', '<p>某区人民政府版权所有</p>', ['sponsor']],
    ['organ in a sentence', '<p>本网站由某区人民政府办公室主办</p>', ['sponsor']],
    ['organ without a colon', '<p>主办单位 某区人民政府办公室</p>', ['sponsor']],
    ['organ in traditional script', '<p>主辦單位：松江區人民政府</p>', ['sponsor']],
    ['who holds an event is no organ of the site', '<p>活动由某协会主办，欢迎参加</p>', []],
    ['a hotline', '<p>服务热线：12345</p>', ['contact']],
    ['a telephone in English', '<p>Tel: 021-12345678</p>', ['contact']],
    ['a way to reach it, behind a link', '<a href="/lxwm/">联系我们</a>', ['contact']],
    ['a telephone box is none', '<p>电话亭改造</p>', []],
    ['site map in brackets', '<a href="/map">【网站地图】</a>', ['map']],
    ['site map behind an icon', '<a href="/map" title="网站地图"><i></i></a>', ['map']],
    ['a map of the town is none', '<a href="/map">百度地图</a>', []],
    ['site map by either name', '<a href="/map">网站地图</a>', ['map']],
    ['site map by the other', '<a href="#">站点 地图</a>', ['map']],
  ])('%s', (_why, footer, marks) => expect(marksOf(footer)).toEqual(marks));

  it.each<[why: string, footer: string]>([
    ['words in a comment', '<!-- 网站标识码：3100000044 沪ICP备2021016245号 -->'],
    ['what nobody can see', '<p style="display:none">网站标识码：3100000044</p>'],
    ['a code without digits', '<p>网站标识码：</p>'],
    ['a number that is too long', '<p>网站标识码：31000000441234</p>'],
    ['a link to the record office alone', '<a href="https://beian.miit.gov.cn/">备案查询</a>'],
    ['an article on site maps', '<a href="/a/1.html">关于完善网站地图的通知</a>'],
    ['a host that only looks like it', '<a href="https://bszs.conac.cn.example.com/x">某处</a>'],
  ])('is not %s', (_why, footer) => expect(marksOf(footer)).toEqual([]));

  it('stands at the foot: an article far above it that gives a telephone is none', () => {
    const text = Array.from({ length: 60 }, (_, at) => `<p>第${at}条 各单位应当做好工作。</p>`).join('');
    const facts = factsOf(documentPage('<h1>某办法</h1>', `<p>联系电话：021-12345678</p>${text}`));
    expect(facts.siteMarks?.map(({ mark }) => mark).toSorted()).toEqual(['code', 'icp', 'sponsor']);
  });

  it('shows each mark once, with the place where it is', () => {
    const [mark, ...more] =
      factsOf(page('<p>网站标识码：3100000044</p><p>网站标识码：3100000044</p>')).siteMarks ?? [];
    expect(more).toEqual([]);
    expect(mark?.at.text).toContain('3100000044');
  });
});
