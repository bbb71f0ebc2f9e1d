import { expect, it } from 'vitest';
import { fieldNamed, labelAtEnd } from '../../../rules/words/field-labels.ts';

it.each([
  [
    'documentNumber',
    ['公文字号', '政策文号', '规范性文件文号', '文件发文字号', '发文字号(文号)', '文号/编号'],
  ],
  ['indexNumber', ['政府信息索引号', '公文索引号', '唯一索引号']],
  ['issuer', ['制定机关', '印发部门', '信息发布机构', '公开责任单位', '稿件来源', '发文机关/发布机构']],
  ['validity', ['是否现行有效', '公文是否继续有效', '是否仍在有效期内']],
  ['validUntil', ['有效期止', '有效期终止日期', '公文有效期止', '失效截止日期', '有效期到期日']],
  ['subject', ['政策主题', '公开类目', '主题/体裁']],
])('knows labels put together from the usual words: %s', (name, labels) => {
  expect(labels.map(fieldNamed)).toEqual(labels.map(() => name));
});

it.each([
  '字号',
  '索引',
  '责任部门',
  '主办单位',
  '公开',
  '公开机构改革',
  '标题/内容',
  '政策',
  '来源不明',
  '公示截止日期',
  '证书是否有效期内换领',
  '申报截止时间',
])('takes no other word for one: %s', (label) => {
  expect(fieldNamed(label)).toBeNull();
});

it('finds such a label before a colon', () => {
  expect(labelAtEnd('2025-03-20 稿件来源')).toEqual({ label: '稿件来源', name: 'issuer' });
  expect(labelAtEnd('由区政府制定机关')).toBeNull();
});
