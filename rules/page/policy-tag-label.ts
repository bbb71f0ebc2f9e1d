import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { awaitedField } from '../words/awaited.ts';
import { tooEarly } from '../words/page-age.ts';
import { ownColumnOf } from '../words/page-column.ts';
import { metaContent } from '../words/page-tags.ts';
import {
  isChoiceOfAll,
  isPolicyColumn,
  isTagLabel,
  isTitleAgain,
  saysMoreThan,
} from '../words/policy-tags.ts';
import { isFiller } from '../words/validity.ts';

type Field = Facts['documentFields'][number];

/** 关键词 and 主题 as well as 标签; 主题分类 classifies every official document. */
function isTagField({ name, label }: Field): boolean {
  return name === 'tags' || name === 'keywords' || (name === 'subject' && isTagLabel(label));
}

function shown(words: string, at: Spot) {
  return { data: { tags: words }, spots: [at] };
}

/** A list may be filtered by tags, or show them in its rows; its documents may still bear them where it does not. */
function judgeList(
  facts: Pick<Facts, 'title' | 'breadcrumb' | 'metaTags' | 'tagBlocks'>,
): Verdict<'otherList' | 'filter' | 'tagged' | 'onDocuments'> {
  if (!isPolicyColumn(ownColumnOf(facts))) return { outcome: 'inapplicable', message: 'otherList' };
  const [block] = facts.tagBlocks.filter(({ choice, tags }) => !choice || tags.length > 1);
  if (block === undefined) return { outcome: 'cantTell', message: 'onDocuments' };
  const words = block.tags.slice(0, 5).join('、');
  return { outcome: 'passed', message: block.choice ? 'filter' : 'tagged', ...shown(words, block.at) };
}

export const policyTagLabel = pageRule({
  id: 'policy-tag-label',
  title: { zh: '政策文件标有标签', en: 'A policy document bears tags' },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/36', basis: 'stated' },
    { clause: 'jiading-2023/35', basis: 'stated' },
    { clause: 'xujing-2023/1', basis: 'stated' },
  ],
  appliesTo: ['policy-document', 'normative-document', 'column-list'],
  needs: [
    'kind',
    'gathering',
    'title',
    'breadcrumb',
    'metaTags',
    'documentFields',
    'emptyBlocks',
    'tagBlocks',
    'dates',
    'body',
  ],
  assumes: [
    {
      zh: '标签、主题、适用对象、行业、关键词都算；列表页能按它们筛选也算。',
      en: 'Tags, theme, addressees, trade and keywords count; so does a list that can be filtered by them.',
    },
    {
      zh: '“主题分类”是公文的一般分类，是否即为政策标签需人工认定；网页源码里的关键词读者看不到。',
      en: 'The usual classification 主题分类 may or may not be the tag that is meant; keywords in the source are not shown.',
    },
  ],
  borrows: [
    {
      zh: '只查审计年度1月1日（含）以后发布的文件；起始日是工具参数，要点未定。',
      en: 'Only documents published from 1 January of the audited year on: a setting of the tool, not of the plans.',
    },
  ],
  messages: {
    tagged: { what: { zh: '有标签：{tags}', en: 'Tagged: {tags}' } },
    filter: { what: { zh: '列表可按标签筛选：{tags}', en: 'The list can be filtered: {tags}' } },
    empty: {
      what: { zh: '“{label}”一栏没有填写。', en: 'The field {label} is empty.' },
      why: {
        zh: '要点要求文件出台时即标明标签，空栏不能帮助公众查找。',
        en: 'The plans ask for tags when a document is issued; an empty field helps no one find it.',
      },
      fix: { zh: '按政策标签目录填写。', en: 'Fill it in from the catalogue of tags.' },
    },
    missing: {
      what: { zh: '没有看到政策标签。', en: 'No tags are shown.' },
      why: {
        zh: '要点要求按标签目录给政策文件打标签，方便按需查找和推送。',
        en: 'The plans ask for tags from a catalogue, so that people find what concerns them.',
      },
      fix: {
        zh: '在信息栏或标题旁标出主题、适用对象、行业等标签。',
        en: 'Show theme, addressees or trade in the field table or beside the title.',
      },
    },
    onlySubject: {
      what: {
        zh: '只有“{label}：{value}”，是否为标签目录中的标签无法判断。',
        en: 'There is only {label}: {value}; whether that is a tag of the catalogue cannot be told.',
      },
      fix: { zh: '请对照政策标签目录认定。', en: 'Compare it with the catalogue of tags.' },
    },
    onlyMeta: {
      what: {
        zh: '关键词只在网页源码里：{tags}。是否为政策标签无法判断。',
        en: 'Keywords stand in the source alone: {tags}. Whether they are tags cannot be told.',
      },
      fix: { zh: '请核对后台标签；标签应显示在页面上。', en: 'Check the back end; tags should be shown.' },
    },
    pictureOnly: {
      what: { zh: '“{label}”是没有文字说明的图片。', en: '{label} is a picture without words.' },
      fix: { zh: '请人工查看；为图片补上 alt 文字。', en: 'Look at it by hand; give it an alt text.' },
    },
    unfilled: {
      what: {
        zh: '页面有待脚本填充的内容，标签可能在其中。',
        en: 'Part of the page is filled by script and may hold the tags.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    onDocuments: {
      what: {
        zh: '列表上没有标签或按标签的筛选，标签可能在各文件页上。',
        en: 'The list shows no tags and no filter by them; its documents may bear them.',
      },
      fix: { zh: '请打开文件页查看。', en: 'Open a document and see.' },
    },
    undated: {
      what: {
        zh: '没有看到标签，也没有发布日期，无法确定文件是否在审计范围内。',
        en: 'No tags, and without a publish date it is unknown whether the document is in scope.',
      },
      fix: { zh: '请核对发布日期。', en: 'Check the publish date.' },
    },
    tooOld: {
      what: { zh: '发布于{date}，早于审计起始日。', en: 'Published on {date}, before the audited time.' },
    },
    otherList: { what: { zh: '不是政策文件的列表。', en: 'This is no list of policies.' } },
  },
  judge(facts, { since }) {
    const { kind, title, breadcrumb, metaTags, documentFields, tagBlocks, dates, body } = facts;
    if (kind.kind === 'column-list') return judgeList(facts);
    const date = tooEarly(dates, since);
    if (date !== null) return { outcome: 'inapplicable', message: 'tooOld', data: { date } };

    const names = [title.text, ...(breadcrumb?.items ?? []), metaContent(metaTags, 'SiteName')];
    const fields = documentFields.filter((field) => isTagField(field) && !isChoiceOfAll(field.value));
    const filled = fields.find(
      ({ value, awaits }) => !isFiller(value) && !isTitleAgain(value, title.text) && awaits !== true,
    );
    if (filled) return { outcome: 'passed', message: 'tagged', ...shown(filled.value, filled.at) };
    const block = tagBlocks.find(({ choice, place }) => !choice && place === 'main');
    if (block) return { outcome: 'passed', message: 'tagged', ...shown(block.tags.join('、'), block.at) };
    const picture = fields.find((field) => field.picture);
    if (picture)
      return {
        outcome: 'cantTell',
        message: 'pictureOnly',
        data: { label: picture.label },
        spots: [picture.at],
      };
    const awaited = awaitedField(facts, ['tags', 'keywords']);
    if (body === null || body.unfilled || awaited !== null) {
      return { outcome: 'cantTell', message: 'unfilled', spots: awaited ? [awaited] : [] };
    }

    const isDated = since === null || dates.published !== null || dates.issued !== null;
    // 主题词 is an element of the old form of official documents: left empty it is no empty tag.
    const empty = fields.find(({ label, value }) => label !== '主题词' && isFiller(value));
    if (empty && isDated)
      return { outcome: 'failed', message: 'empty', data: { label: empty.label }, spots: [empty.at] };
    const subject = documentFields.find(({ name, value }) => name === 'subject' && !isFiller(value));
    if (subject) {
      const { label, value, at } = subject;
      return { outcome: 'cantTell', message: 'onlySubject', data: { label, value }, spots: [at] };
    }
    const keywords = metaContent(metaTags, 'Keywords');
    if (saysMoreThan(keywords, names))
      return { outcome: 'cantTell', message: 'onlyMeta', data: { tags: keywords } };
    if (!isDated) return { outcome: 'cantTell', message: 'undated' };
    return {
      outcome: 'failed',
      severity: 'info',
      message: 'missing',
      spots: title.heading ? [title.heading] : [],
    };
  },
});
