import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { factsOf } from '../../facts/facts-of.ts';
import { disputesTable, reportPage, requestsTable } from '../../facts/foi-form.ts';
import { pageOf } from '../../rules/page-of.ts';

const TABLES = requestsTable() + disputesTable('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0');
const URL = 'https://www.jiading.gov.cn/xxgk/nb/1.html';

function reportsIn(...pages: readonly PageFacts[]): SiteFacts['foiReports'] {
  const fold = new SiteFold('www.jiading.gov.cn');
  for (const page of pages) fold.add(page);
  return SiteFacts.parse(fold.facts).foiReports;
}

describe('annual reports of a site', () => {
  it('keep year and numbers', () => {
    const [report, ...others] = reportsIn(factsOf(reportPage(TABLES), { url: URL }));
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      url: URL,
      title: '2024年嘉定区华亭镇政府信息公开工作年度报告',
      year: 2024,
    });
    expect(report?.tables.requests).toHaveLength(1);
    expect(report?.tables.disputes).toHaveLength(3);
  });

  it('are there without numbers where their tables were not read', () => {
    const [report] = reportsIn(factsOf(reportPage('<p><a href="/a.pdf">年度报告</a></p>'), { url: URL }));
    expect(report?.tables).toEqual({ requests: [], disputes: [] });
  });

  it.each([
    ['<p><img src="/nb/1.jpg" alt="一图读懂2024年年报" width="800" height="2000"></p>', 'named'],
    ['<p><img src="/nb/1.jpg" alt="" width="800" height="2000"></p>', 'maybe'],
    ['', 'none'],
  ])('tell whether they are drawn: %s', (picture, drawing) => {
    const text = '<p>一、总体情况。本镇按照要求公开政府信息，全年主动公开各类信息。</p>';
    const [report] = reportsIn(factsOf(reportPage(text + TABLES + picture), { url: URL }));
    expect(report?.drawing).toBe(drawing);
  });

  it('are known by their tables where the title is out of the way', () => {
    const page = reportPage(TABLES, '华亭镇二〇二四年政府信息公开报告');
    expect(reportsIn(factsOf(page, { url: URL }))).toMatchObject([{ year: 2024 }]);
  });

  it('are neither their explanations nor other pages', () => {
    const explained = reportPage(TABLES, '2024年政府信息公开工作年度报告图解');
    expect(reportsIn(factsOf(explained, { url: URL }))).toEqual([]);
    expect(reportsIn(pageOf())).toEqual([]);
  });
});
