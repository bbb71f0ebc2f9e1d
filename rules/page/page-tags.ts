import { pageRule, type Verdict } from '../contract.ts';
import { isUnwritten, isVoid, isWellFormed, requiredTags } from '../words/page-tags.ts';

export const pageTags = pageRule({
  id: 'page-tags',
  title: { zh: '页面标签齐全', en: 'The page bears the tags of site, column and content' },
  severity: 'warning',
  cites: [
    { clause: 'national/site-tags', basis: 'stated' },
    { clause: 'national/column-tags', basis: 'stated' },
    { clause: 'national/content-tags', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'gathering', 'metaTags', 'address', 'rendered'],
  assumes: [
    {
      zh: '内容页面还应标明所在栏目的名称和类别；看不出种类的页面，只看站点标签。',
      en: 'A page of content also names its column and the column’s type; of a page of no known kind only the site’s tags are asked for.',
    },
    {
      zh: '大小写不计，注释里的不算；只取到源文件的网页，没有标签不算缺少。',
      en: 'Case does not count, nor does what stands in a comment; on a page as sent a tag that is not there is not missing.',
    },
  ],
  messages: {
    complete: { what: { zh: '应有的{count}个标签都在。', en: 'All {count} tags are there.' } },
    missing: {
      what: { zh: '页面缺少标签：{tags}', en: 'The page lacks the tags {tags}' },
      why: {
        zh: '检索和监测平台靠标签识别网站、栏目和内容。',
        en: 'Search and inspection know site, column and content by them.',
      },
      fix: { zh: '在页面模板的 head 中补上。', en: 'Add them to the head of the page’s template.' },
    },
    empty: {
      what: { zh: '标签是空的：{tags}', en: 'Tags are there and empty: {tags}' },
      why: { zh: '空标签等于没有标明。', en: 'An empty tag says nothing.' },
      fix: {
        zh: '填写内容；模板取值出错的，修正模板。',
        en: 'Fill them; mend the template where it fails to.',
      },
    },
    malformed: {
      what: { zh: '标签的写法不合规范：{values}', en: 'Tags are not written as the standard says: {values}' },
      why: { zh: '写法不一，平台读不出来。', en: 'What is written otherwise cannot be read.' },
      fix: {
        zh: '域名不写协议和斜杠，标识码为10位数字，类别写名称，时间写到分。',
        en: 'A bare domain, a code of 10 digits, the name of a type, a time to the minute.',
      },
    },
    unread: {
      what: {
        zh: '源文件里没有看到标签：{tags}；可能由脚本写入。',
        en: 'The page as sent does not show the tags {tags}; a script may write them.',
      },
      fix: { zh: '请在浏览器中打开再审。', en: 'Audit it again in a browser.' },
    },
    local: { what: { zh: '不是网站上的页面。', en: 'This is no page of a site.' } },
  },
  judge({ kind, gathering, metaTags, address, rendered }) {
    if (!/^(?:https?|file)$/.test(address.scheme)) return { outcome: 'inapplicable', message: 'local' };
    const required = requiredTags(kind.kind);
    const isRead = gathering.mode === 'live' && rendered?.settled === true;
    // What a script is yet to write is not there yet.
    const tags = isRead ? metaTags : metaTags.filter((tag) => !isUnwritten(tag));
    const named = (name: string) => tags.filter((tag) => tag.name === name);
    const saysNothing = (tag: (typeof tags)[number]) => isVoid(tag) || isUnwritten(tag);
    const missing = required.filter((name) => named(name).length === 0);
    const empty = required.filter((name) => named(name).length > 0 && named(name).every(saysNothing));
    const odd = tags.filter((tag) => !saysNothing(tag) && !isWellFormed(tag));
    const said: Verdict<'missing' | 'empty' | 'malformed' | 'unread'>[] = [];
    if (missing.length > 0) {
      const data = { tags: missing.join('、') };
      said.push(
        isRead
          ? { outcome: 'failed', message: 'missing', data, spots: [], about: 'missing' }
          : { outcome: 'cantTell', message: 'unread', data },
      );
    }
    if (empty.length > 0) {
      said.push({
        outcome: 'failed',
        message: 'empty',
        data: { tags: empty.join('、') },
        spots: [],
        about: 'empty',
      });
    }
    if (odd.length > 0) {
      const values = odd.map(({ name, content }) => `${name}=${content.slice(0, 40)}`).join('、');
      said.push({
        outcome: 'failed',
        severity: 'info',
        message: 'malformed',
        data: { values },
        spots: [],
        about: 'form',
      });
    }
    return said.length > 0
      ? said
      : { outcome: 'passed', message: 'complete', data: { count: required.length } };
  },
});
