import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

interface Paper {
  readonly title?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly to?: string;
  readonly signed?: string;
  readonly url?: string;
}

/** A document in a district's column of normative documents, with what tells whose it is. */
function paper({
  title = '关于印发《停车收费管理规定》的通知',
  number = '沪松府规〔2025〕3号',
  issuer = '松江区交通委员会',
  to = '各镇人民政府、各街道办事处：',
  signed = '松江区交通委员会',
  url,
}: Paper) {
  const page = `<html><head><title>${title}</title></head><body><div>当前位置：首页 > 政务公开 > 规范性文件</div><h1>${title}</h1><table><tr><td>索引号</td><td>SY1</td><td>发文字号</td><td>${number}</td></tr><tr><td>发布机构</td><td>${issuer}</td><td>公开属性</td><td>主动公开</td></tr></table><div id="zoom"><p>${to}</p><p>现将有关规定印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p><p>${signed}</p><p>2025年6月5日</p></div></body></html>`;
  return factsOf(page, url === undefined ? {} : { url });
}

describe('a document of the city or the state on a district’s page', () => {
  it.each<[string, Paper]>([
    ['the title names a ministry', { title: '民政部关于加强养老服务的指导意见' }],
    ['the title names several', { title: '财政部 税务总局关于延续小微企业优惠政策的公告' }],
    ['the title names an organ of the state', { title: '国家医疗保障局关于印发《目录管理办法》的通知' }],
    ['the number is the city’s', { number: '沪府办规〔2025〕8号' }],
    ['the number is the state’s', { number: '国办发〔2025〕8号' }],
    ['the field names who issued it', { number: '沪交行规〔2025〕3号', issuer: '上海市交通委员会' }],
    ['who signed it', { number: '沪交行规〔2025〕3号', signed: '上海市交通委员会' }],
    ['it is addressed to all districts', { number: '沪交行规〔2025〕3号', to: '各区交通委、各有关单位：' }],
    ['it is addressed to all provinces', { to: '各省、自治区、直辖市人民政府：' }],
  ])('is a reprint of which nothing is asked: %s', (_, change) => {
    const facts = paper(change);
    expect(facts.kind).toMatchObject({ normative: 'unknown' });
    for (const rule of ['validity-label', 'interpretation-link', 'document-metadata'])
      expect(outcomesOf(facts)[rule]).toMatch(/^cantTell/);
  });

  it.each<[string, Paper]>([
    ['of a district’s organ', {}],
    ['of a district’s organ under the city’s name', { issuer: '上海市松江区交通委员会' }],
    ['of a branch of the city’s organ in the district', { signed: '上海市公安局松江分局' }],
    ['addressed to organs of the district', { to: '各区级机关、各镇：' }],
    ['of the armed forces department', { title: '松江区人民武装部关于印发《征兵办法》的通知' }],
    ['of the department of finance, by its first words', { title: '财政部门内部控制管理办法' }],
    [
      'on the city’s own site',
      { issuer: '上海市交通委员会', url: 'https://jtw.sh.gov.cn/a/20250612/1.html' },
    ],
  ])('is none: %s', (_, change) => {
    expect(paper(change).kind).toMatchObject({ normative: 'yes' });
  });
});
