import { describe, expect, it } from 'vitest';
import { isAttachment, isElsewhere, isPageUnread, isTextUnread } from '../../../rules/words/unread-text.ts';

const text = (change: object = {}) => ({
  textLength: 2_000,
  images: 0,
  embeds: 0,
  attachments: 0,
  unfilled: false,
  ...change,
});

describe('a text that stands elsewhere', () => {
  it.each([{ images: 1 }, { embeds: 1 }, { attachments: 1 }])('beside hardly a word: %j', (change) => {
    expect(isElsewhere(text({ textLength: 99, ...change }))).toBe(true);
    expect(isElsewhere(text({ textLength: 100, ...change }))).toBe(false);
  });

  it('is none where nothing is beside it', () => {
    expect(isElsewhere(text({ textLength: 0 }))).toBe(false);
  });
});

describe('a text that was not read', () => {
  it('is that which is not there, which a script is to fill, or which is a picture', () => {
    expect(isTextUnread(null)).toBe(true);
    expect(isTextUnread(text({ unfilled: true }))).toBe(true);
    expect(isTextUnread(text({ textLength: 12, images: 1 }))).toBe(true);
  });

  it('is a letter that sends an attachment round', () => {
    expect(isTextUnread(text({ textLength: 199, attachments: 1 }))).toBe(true);
    expect(isTextUnread(text({ textLength: 200, attachments: 1 }))).toBe(false);
    expect(isTextUnread(text({ textLength: 199, images: 1 }))).toBe(false);
    expect(isTextUnread(text({ textLength: 40 }))).toBe(false);
  });
});

describe('a page that was not read', () => {
  const page = (body: ReturnType<typeof text> | null, links: number, ownText?: number) => ({
    body,
    links: Array.from({ length: links }, () => ({})),
    kindClues: { ownText },
  });

  it('has a text that waits, and hardly a word yet', () => {
    expect(isPageUnread(page(text({ unfilled: true, textLength: 99 }), 9))).toBe(true);
    expect(isPageUnread(page(text({ unfilled: true, textLength: 100 }), 9))).toBe(false);
    expect(isPageUnread(page(text({ textLength: 0 }), 0))).toBe(false);
  });

  it('has neither a text nor links, and no more than a note', () => {
    expect(isPageUnread(page(null, 0))).toBe(true);
    expect(isPageUnread(page(null, 0, 19))).toBe(true);
    expect(isPageUnread(page(null, 0, 20))).toBe(false);
    expect(isPageUnread(page(null, 1, 0))).toBe(false);
  });
});

describe('an attachment that may hold data of its own', () => {
  const link = (file: string | null, change: object = {}) => ({
    label: '附件',
    labelFrom: 'text',
    heading: '',
    place: 'main',
    hidden: false,
    target: { file },
    ...change,
  });

  it.each([
    ...['pdf', 'doc', 'docx', 'wps', 'wpt', 'ofd', 'ceb', 'rtf', 'txt', 'xls', 'xlsx', 'et', 'csv', 'ppt'],
    ...['pptx', 'zip', 'rar', '7z', 'jpg', 'jpeg', 'png', 'gif', 'tif', 'tiff'],
  ])('is a file of text: %s', (file) => {
    expect(isAttachment(link(file))).toBe(true);
    expect(isAttachment(link(file, { hidden: true }))).toBe(false);
    expect(isAttachment(link(file, { place: 'footer' }))).toBe(false);
  });

  it.each(['mp4', 'mp3', 'apk', 'exe', 'xml', 'docm2', 'apdf', null])('is no other file: %s', (file) => {
    expect(isAttachment(link(file))).toBe(false);
  });

  it('is no picture that opens itself in full size, but where its name tells of a list', () => {
    const picture = { label: '活动现场', labelFrom: 'alt' };
    expect(isAttachment(link('jpg', picture))).toBe(false);
    expect(isAttachment(link('jpg', { ...picture, label: '拟录用人员名单' }))).toBe(true);
    expect(isAttachment(link('pdf', picture))).toBe(true);
  });

  it.each(['名单', '录用公示', '名册', '花名册', '清册', '附件1'])(
    'beside the text is called %s',
    (label) => {
      const beside = { place: 'related', label: '下载' };
      expect(isAttachment(link('pdf', beside))).toBe(false);
      expect(isAttachment(link('pdf', { ...beside, label }))).toBe(true);
      expect(isAttachment(link('pdf', { ...beside, heading: label }))).toBe(true);
      expect(isAttachment(link('pdf', { ...beside, label, place: 'navigation' }))).toBe(false);
    },
  );
});
