import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const TITLE = '某区人民政府关于印发《某区公共停车场管理办法》的通知';
const FIELDS = `<ul><li><label>索引号：</label><span>SQ0031</span></li><li><label>发文字号：</label><span>某府规〔2025〕2号</span></li>
  <li><label>成文日期：</label><span>2025-02-12</span></li><li><label>有效性：</label><span>有效</span></li></ul>`;
const TEXT = `<p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>
  <p>第一条 为了规范本区公共停车场的管理，根据有关规定，结合本区实际，制定本办法。</p>
  <p>第二条 本办法适用于本区行政区域内公共停车场的规划、建设、经营和管理活动，法律、法规另有规定的从其规定。</p>
  <p>第三条 区交通委是本区公共停车场的主管部门，负责本办法的组织实施，区有关部门按照各自职责做好相关工作。</p>`;
const FRAME_TOP =
  '<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/hd/">互动交流</a></li></ul></div>';
const FRAME_FOOT = '<div class="footer"><p>主办单位：某区人民政府办公室 网站标识码：3101170001</p></div>';

const read = (main: string) =>
  factsOf(
    `<html><head><title>${TITLE}_某区</title></head><body>${FRAME_TOP}${main}${FRAME_FOOT}</body></html>`,
  );
const document = ({ head, foot, text = 'x' }: { head: string; foot: string; text?: string }) =>
  `<div class="w"><div class="${head}"><h1>${TITLE}</h1>${FIELDS}</div><div class="${text}">${TEXT}</div><div class="${foot}"><p>政策解读：<a href="/jd/20250212_1.html">图解停车新规</a></p></div></div>`;

describe('names of the frame on parts of a document', () => {
  it.each([
    ['page-header', 'page-footer'],
    ['card-header', 'card-footer'],
    ['layui-card-header', 'layui-card-footer'],
    ['el-card__header', 'el-card__footer'],
    ['wj_head', 'wj_foot'],
    ['xl-gk-head clearfix', 'xl-gk-bottom'],
    ['position-relative', 'float-left'],
    ['meta border-bottom', 'padding-top'],
    ['top', 'bottom'],
    ['header', 'footer'],
    ['fixed-width', 'mt-4 border-top'],
    ['toolbar', 'tools-wrap foot'],
  ])('reads fields and links under %s and %s', (head, foot) => {
    const { documentFields, links, title } = read(document({ head, foot }));
    expect(documentFields?.map(({ name }) => name)).toEqual([
      'indexNumber',
      'documentNumber',
      'issueDate',
      'validity',
    ]);
    expect(links?.find(({ label }) => label === '图解停车新规')?.place).not.toBe('footer');
    expect(title?.heading?.text).toBe(TITLE);
  });

  it.each(['article', 'main'])('takes header and footer within %s for its own', (tag) => {
    const { documentFields, links, title } = read(
      `<${tag}><header><h1>${TITLE}</h1>${FIELDS}</header><section>${TEXT}</section><footer><p>责任编辑：某某</p><a href="/ly/add?id=3">政策留言板</a></footer></${tag}>`,
    );
    expect(documentFields?.find(({ name }) => name === 'validity')?.value).toBe('有效');
    expect(links?.find(({ label }) => label === '政策留言板')?.place).toBe('main');
    expect(title?.heading?.text).toBe(TITLE);
  });

  it.each(['position-relative', 'main-top', 'float-left', 'menu-page', 'header', 'bottom-bg', 'share-page'])(
    'finds the text where all of it stands under %s',
    (name) => {
      const { body, documentFields } = read(
        `<div class="${name}">${document({ head: 'a', foot: 'b' })}</div>`,
      );
      expect(body?.textLength).toBeGreaterThan(150);
      expect(documentFields).toHaveLength(4);
    },
  );

  it.each([
    [
      'header',
      '<div class="header"><form>文号 <input> 索引号 <input></form><p>今天是2025年11月3日</p><a href="/hd/">网上咨询</a></div>',
      'navigation',
    ],
    [
      'a header with a search by year',
      '<div class="header"><form>文号 <input> 索引号 <select><option>2025年</option><option>2024年</option></select></form><a href="/hd/">网上咨询</a></div>',
      'navigation',
    ],
    [
      'a header with the site’s name',
      '<div class="top"><h1>某区人民政府门户网站</h1><a href="/hd/">网上咨询</a></div>',
      'navigation',
    ],
    ['header outside the document', '<header><a href="/hd/">网上咨询</a></header>', 'navigation'],
    [
      'a foot without an imprint',
      '<div class="w"><div class="footer"><a href="/hd/">网上咨询</a></div></div>',
      'footer',
    ],
    [
      'a foot with an imprint',
      '<div class="w"><div class="foot">打印 <a href="/hd/">网上咨询</a> 版权所有：某区</div></div>',
      'footer',
    ],
  ])('leaves %s in the frame', (_what, frame, place) => {
    const { links } = read(`${frame}${document({ head: 'a', foot: 'b' })}`);
    expect(links?.find(({ label }) => label === '网上咨询')?.place).toBe(place);
  });

  it('reads a page of many nested names in one go', () => {
    const { title } = read(`${'<div class="header">'.repeat(3000)}${FIELDS}${'</div>'.repeat(3000)}`);
    expect(title?.document).toBe(`${TITLE}_某区`);
  });
});
