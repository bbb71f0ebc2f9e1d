import * as z from 'zod/mini';
import { rules } from '../registry.ts';
import { siteRules } from '../site-registry.ts';
import { readDay } from '../words/dates.ts';
import { extraIds } from './extras.ts';
import type { ReasonName } from './fault.ts';
import { builtInIds } from './index.ts';
import { type ThresholdName, thresholdNotes } from './thresholds.ts';

/** The version of this form; raised when a pack that was written for it could no longer be read. */
export const USER_PACK_VERSION = 1;

/** Says why a value is refused; the words stand with the reason's name. */
function because(reason: ReasonName): { error: string } {
  return { error: reason };
}

/** Of every rule, over pages and over sites, those of the standards with them. */
export const ruleIds = [...rules, ...siteRules].map(({ id }) => id);

const PLAIN = /^(?![\s\p{Cf}])[^\p{Cc}\p{Cf}\p{Cs}]*(?<!\s)$/u;
const HOST = /^(?!\d+$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/;
/** Below these stand sites of everybody. */
const WIDE = ['cn', 'com', 'net', 'org', 'gov', 'gov.cn', 'com.cn', 'net.cn', 'org.cn'];

function words(least: number, most: number) {
  return z.string().check(z.minLength(least), z.maxLength(most), z.regex(PLAIN, because('plainWords')));
}

const RuleId = z.enum(ruleIds);
const RuleIds = z.array(RuleId).check(z.minLength(1), z.maxLength(ruleIds.length));
const Weight = z.number().check(z.minimum(0), z.maximum(10));

type Numeric = Exclude<ThresholdName, DayName>;
type DayName = {
  [N in ThresholdName]: (typeof thresholdNotes)[N]['unit'] extends 'month-day' ? N : never;
}[ThresholdName];

function saying(name: ThresholdName) {
  const { zh, en } = thresholdNotes[name].title;
  return z.describe(`${zh} / ${en}`);
}

/** A number as `{ "value": 3, "unit": "rows" }`: the unit is written down so that nobody takes days for months. */
function amount(name: Numeric, least: number, most: number) {
  const value = z.number().check(z.int(), z.minimum(least), z.maximum(most));
  const written = z.strictObject({ value, unit: z.literal(thresholdNotes[name].unit) });
  return z
    .pipe(
      written,
      z.transform((one) => one.value),
    )
    .check(saying(name));
}

/** A number of the plans; null where it is not to hold. */
function planned(name: Numeric, least: number, most: number) {
  return z.exactOptional(z.nullable(amount(name, least, most)));
}

/** The last day on time, as `{ "value": "03-31", "unit": "month-day" }`; null where there is to be none. */
function lastDay(name: DayName) {
  const value = z
    .string()
    .check(z.refine((day) => readDay(`2024-${day}`) === `2024-${day}`, because('monthDay')));
  const written = z.strictObject({ value, unit: z.literal('month-day') });
  return z.exactOptional(
    z.nullable(
      z
        .pipe(
          written,
          z.transform((one) => one.value),
        )
        .check(saying(name)),
    ),
  );
}

export const Thresholds = z.strictObject({
  messageReplyDays: planned('messageReplyDays', 1, 365),
  simpleReplyDays: planned('simpleReplyDays', 1, 365),
  feedbackDays: planned('feedbackDays', 1, 365),
  decisionCatalogueBy: lastDay('decisionCatalogueBy'),
  annualReportBy: lastDay('annualReportBy'),
  workPlanBy: lastDay('workPlanBy'),
  normativeLibraryBy: lastDay('normativeLibraryBy'),
  smartSearchBy: lastDay('smartSearchBy'),
  integratedTopicBy: lastDay('integratedTopicBy'),
  draftChannelsBy: lastDay('draftChannelsBy'),
  attendanceBy: lastDay('attendanceBy'),
  villageAffairsBy: lastDay('villageAffairsBy'),
  openMonth: planned('openMonth', 1, 12),
  districtMeetings: planned('districtMeetings', 1, 100),
  organMeetings: planned('organMeetings', 1, 100),
  interpretationFormats: planned('interpretationFormats', 1, 100),
  smallFirmShare: planned('smallFirmShare', 1, 100),
  largeProject: planned('largeProject', 1, 10_000_000),
  privateRows: z.exactOptional(amount('privateRows', 1, 1000)),
  sectionEntriesFew: z.exactOptional(amount('sectionEntriesFew', 1, 1000)),
  sectionEntriesMany: z.exactOptional(amount('sectionEntriesMany', 1, 1000)),
});

const List = z.exactOptional(z.array(words(2, 20)).check(z.minLength(1), z.maxLength(50)));

/** Words, literally as portals write them; spaces never count. */
export const Vocabulary = z.strictObject({
  boardNames: List,
  interpretationLabels: List,
  handlingLabels: List,
  catalogueNames: List,
  homeInformation: List,
  homeServices: List,
  homeInteraction: List,
  validityStatuses: List,
  fillers: List,
});

export const Portal = z.strictObject({
  host: z
    .string()
    .check(
      z.maxLength(253, { abort: true }),
      z.regex(HOST, because('host')),
      z.refine((host) => !WIDE.includes(host), because('wideHost')),
    )
    .check(z.describe('主机名，包括其下各级主机 / the host, and all below it')),
  paths: z.exactOptional(
    z
      .array(z.string().check(z.maxLength(200), z.regex(/^\/[^\s?#*\p{Cc}\p{Cf}]+$/u, because('pathPrefix'))))
      .check(z.minLength(1), z.maxLength(50))
      .check(z.describe('路径的开头；不写即整个主机 / how paths begin; without it the whole host')),
  ),
  organs: z.exactOptional(
    z
      .array(words(2, 40))
      .check(z.minLength(1), z.maxLength(50))
      .check(
        z.describe(
          '机构名称：网页写明属于该机构的也算 / organs: pages that name one as their own belong here',
        ),
      ),
  ),
});

const Points = z.number().check(z.minimum(0), z.maximum(100));

export const ScoringPoints = z.strictObject({ error: Points, warning: Points, info: Points });

export const ScoringBonus = z.strictObject({
  points: z
    .partialRecord(RuleId, Points)
    .check(z.describe('做到的规则各加几分；没做到不扣分 / points that a rule earns where it is met')),
  cap: z
    .number()
    .check(z.minimum(0), z.maximum(1000))
    .check(z.describe('最多加几分 / the most that they earn')),
});

export const Scoring = z.discriminatedUnion('manner', [
  z.strictObject({ manner: z.literal('weighted-mean') }),
  z.strictObject({
    manner: z.literal('deduction'),
    full: z.number().check(z.minimum(1), z.maximum(1000)).check(z.describe('满分 / the full score')),
    points: ScoringPoints.check(z.describe('每条不合规扣几分 / points that a failure takes away')),
    caps: z
      .record(z.string(), z.number().check(z.minimum(0), z.maximum(1000)))
      .check(z.describe('每个分组最多扣几分，按分组编号 / the most that a group takes away, by its id')),
    bonus: z.exactOptional(
      ScoringBonus.check(z.describe('加分项；不写即不加分 / what earns points; nothing without it')),
    ),
  }),
]);

export const RuleChoice = z.strictObject({
  only: z.exactOptional(RuleIds.check(z.describe('只用这些规则 / these rules and no others'))),
  without: z.exactOptional(RuleIds.check(z.describe('不用这些规则 / all rules but these'))),
});

const Extras = z.array(z.enum(extraIds)).check(z.minLength(1), z.maxLength(extraIds.length));

export const Weights = z.partialRecord(RuleId, Weight);
export const Vetoes = z.array(RuleId).check(z.maxLength(ruleIds.length));

const Title = z.strictObject({ zh: words(1, 60), en: words(1, 80) });

/** A pack of one's own as it is written: plain data, no expressions, no patterns. */
export const UserPack = z.strictObject({
  $schema: z.exactOptional(z.string().check(z.maxLength(500), z.describe('供编辑器使用 / for editors'))),
  version: z.literal(USER_PACK_VERSION).check(z.describe('本格式的版本 / the version of this form')),
  id: z
    .string()
    .check(
      z.minLength(2),
      z.maxLength(60),
      z.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, because('name')),
      z.describe('规则包的名称 / the name of the pack'),
    ),
  title: Title.check(z.describe('标题，中英文 / the title in both languages')),
  extends: z.enum(builtInIds).check(z.describe('以哪个自带规则包为底 / the built-in pack that it rests on')),
  level: z.exactOptional(
    z
      .enum(['district', 'town', 'department'])
      .check(z.describe('区、街镇或部门；不写即与底包相同 / whose portal; that of the base without it')),
  ),
  year: z.exactOptional(
    z
      .number()
      .check(z.int(), z.minimum(2008), z.maximum(2100))
      .check(z.describe('审计年度 / the year audited')),
  ),
  since: z.exactOptional(
    z.string().check(
      z.regex(/^\d{4}-\d{2}-\d{2}$/, { ...because('day'), abort: true }),
      z.refine((day) => readDay(day) === day, because('day')),
      z.describe('新文件的义务从哪天发布的算起 / duties on new documents hold from this day on'),
    ),
  ),
  extras: z.exactOptional(
    Extras.check(z.describe('另加的规范；不写即不加 / standards to add; none without it')),
  ),
  rules: z.exactOptional(
    RuleChoice.check(
      z.describe('选用规则：only 或 without 写一个；不写即全部 / which rules; all without it'),
    ),
  ),
  weights: z.exactOptional(
    Weights.check(z.describe('权重 0–10；0 表示只判不计 / weights; 0: judged and not counted')),
  ),
  vetoes: z.exactOptional(
    Vetoes.check(z.describe('一票否决的规则 / rules whose failure fails the whole site')),
  ),
  thresholds: z.exactOptional(Thresholds.check(z.describe('数值，写明单位 / numbers, with their unit'))),
  vocabulary: z.exactOptional(
    Vocabulary.check(z.describe('补充词语，照字面匹配 / further words, taken literally')),
  ),
  portals: z.exactOptional(
    z
      .array(Portal)
      .check(z.minLength(1), z.maxLength(100))
      .check(z.describe('适用的门户；不写即与底包相同 / the portals; those of the base without it')),
  ),
  scoring: z.exactOptional(
    Scoring.check(
      z.describe('计分方式；不写即加权平均 / how the score comes about; the weighted mean without it'),
    ),
  ),
});
export type UserPack = z.infer<typeof UserPack>;
