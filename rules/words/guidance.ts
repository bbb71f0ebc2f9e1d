const GUIDANCE =
  /课件|操作(?:指引|指南|手册|说明|视频|流程)|(?:申报|申请|办理|办事|填报|申领)(?:指南|指引|手册|攻略|教程|流程|须知|操作)|(?:怎么|怎样|如何)(?:申请|申报|办理|申领)|政策辅导|辅导(?:材料|视频|手册)|手把手|宣讲(?:材料|课件|ppt)/i;
/** For an office's own people, or about asking for information. */
const INTERNAL = /干部|机关|公务员|内部|公开|党员|党课|主题教育|业务培训|工作培训|执法人员|教师/;
const COLUMN = /^(?:办事|服务|申报|申请)(?:指南|指引)$|(?:专栏|专区|栏目|频道|大厅)$/;

/** Whether a label or a title is that of guidance on applying: slides, steps, a manual. */
export function isGuidance(words: string): boolean {
  return GUIDANCE.test(words);
}

/** Whether guidance is for an office's own people rather than for those who apply. */
export function isInternalGuidance(words: string): boolean {
  return INTERNAL.test(words);
}

/** The name of a place where guidance of all kinds is gathered. */
export function isGuidanceColumn(words: string): boolean {
  return COLUMN.test(words.replace(/\s/g, ''));
}
