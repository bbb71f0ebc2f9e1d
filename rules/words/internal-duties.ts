import { passagesOn } from './key-words.ts';

/** What an organ does for openness inside: its head hears a report, its people are trained, money is set aside. */
export type InternalDuty = 'hearing' | 'training' | 'funds';

interface Passage {
  readonly topic: string;
  readonly text: string;
}

/** The head, or a meeting that the head chairs; a deputy in charge is neither. */
const HEAD =
  /主要(?:负责|领导)|一把手|区长|镇长|乡长|局长|主任|处长|党(?:委|组)书记|政府书记|常务会议?|办公会议?|镇长办公|局务会|党组会|党委会/;
const DEPUTY = /分管|副区长|副镇长|副乡长|副局长|副主任|副书记/g;
const HEARS = /听取.{0,40}汇报|专题(?:研究|研讨|部署).{0,12}公开/;
const TRAINS = /培训|轮训|讲座|授课/;
const OPENNESS = /公开(?:工作|业务|专题|条例|培训)/;
const STAFF_TRAINING = /(?:业务|专题|集中|工作)培训|培训(?:会|班)/;
const OTHER_TRAINING = /职业|技能|就业|创业|农民|驾驶|校外|消防|安全生产|教育培训机构|培训机构|企业培训/;
const FUNDS =
  /(?:政务|信息)公开.{0,20}经费|公开工作.{0,8}经费|经费.{0,20}(?:列入|纳入).{0,12}预算|(?:经费|专项资金).{0,20}(?:用于|保障|支持|开展).{0,8}(?:政务|信息)公开/;
/** Publishing how money is spent is another matter. */
const PUBLISHED_FUNDS =
  /公开.{0,6}["“]?三公|三公.{0,4}经费|(?:预决算|财政|资金|经费)(?:信息|情况)?(?:的)?公开/;
/** Not done yet, or too little. */
const WANTING =
  /下一步|将(?:进一步|继续|加强|加大|组织|开展|定期)|拟(?:于|将|组织|开展|举办)|有待|不足|不够|不强|欠缺|仍需|还需|亟待|力度(?!.*[\d一二两三四五六]\s*[次场期])/;

const SIGNS: Readonly<Record<InternalDuty, (sentence: string) => boolean>> = {
  hearing: (sentence) => HEARS.test(sentence) && HEAD.test(sentence.replace(DEPUTY, '')),
  training: (sentence) =>
    sentence
      .split(/[，,]/)
      .some(
        (clause) =>
          TRAINS.test(clause) &&
          (OPENNESS.test(clause) || STAFF_TRAINING.test(clause)) &&
          !OTHER_TRAINING.test(clause),
      ),
  funds: (sentence) => FUNDS.test(sentence) && !PUBLISHED_FUNDS.test(sentence),
};

/** The sentences of a passage that tell of a duty as done. */
function sentencesOn(duty: InternalDuty, { text }: Passage): string[] {
  return text.split(/[。；]/).filter((sentence) => !WANTING.test(sentence) && SIGNS[duty](sentence));
}

/** The lines of a text that tell of each duty as done; a long line may tell of all. */
export function internalDuties<Given extends Passage>(
  passages: readonly Given[],
): Readonly<Record<InternalDuty, Given[]>> {
  const lines = passagesOn(passages, 'leaderHears', 'opennessTraining', 'opennessFunds');
  const told = (duty: InternalDuty) => lines.filter((line) => sentencesOn(duty, line).length > 0);
  return { hearing: told('hearing'), training: told('training'), funds: told('funds') };
}

/** The duties that a page other than a report is about: by its title, or by a line that names openness itself. */
export function isAboutDuty(
  title: string,
  found: Readonly<Record<InternalDuty, readonly Passage[]>>,
): InternalDuty[] {
  const named = (duty: InternalDuty) =>
    found[duty].some((line) => sentencesOn(duty, line).some((words) => /(?:政务|信息)公开/.test(words)));
  const duties: InternalDuty[] = [];
  if (named('hearing')) duties.push('hearing');
  if (/(?:政务|信息)公开.{0,20}培训(?!教材|机构)/.test(title)) duties.push('training');
  if (/预算/.test(title) && named('funds')) duties.push('funds');
  return duties;
}
