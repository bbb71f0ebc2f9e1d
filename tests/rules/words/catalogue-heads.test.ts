import { describe, expect, it } from 'vitest';
import { isCatalogueName, isHead, labelledLine } from '../../../rules/words/catalogue-heads.ts';

describe('heads of columns', () => {
  it.each([
    '序号',
    '序　号',
    '决策事项名称',
    '承办部门：',
    '计划完成时间',
    '一级事项',
    '公开内容（要素）',
    '公开渠道和载体',
    '依申请公开',
    '县级',
    '乡、村级',
    '意见征集及采纳情况',
    '公众代表列席',
  ])('%s', (words) => {
    expect(isHead(words)).toBe(true);
  });

  it.each([
    '1',
    '集市管理办法',
    '建设办',
    '20个工作日',
    '养老服务',
    '信息公开条例',
    '事项名称：绿道',
    '',
    '第三季度',
  ])('none: %s', (words) => {
    expect(isHead(words)).toBe(false);
  });
});

it('splits a line at its label', () => {
  expect(labelledLine('承办部门：建设办')).toEqual({ label: '承办部门', value: '建设办' });
  expect(labelledLine('决策草案：')).toEqual({ label: '决策草案', value: '' });
  expect(labelledLine('集市管理办法：说明')).toBeNull();
  expect(labelledLine('集市管理办法')).toBeNull();
});

it('knows a catalogue by its name', () => {
  expect(['基层政务公开标准目录', '重大行政决策事项目录', '权责清单'].every(isCatalogueName)).toBe(true);
  expect(['政府信息公开目录', '主动公开目录', '集市开张'].some(isCatalogueName)).toBe(false);
});
