import { describe, expect, it } from 'vitest';
import { isSecret, mayShowMarks } from '../../../rules/words/secrecy.ts';

describe('the value of a field of secrecy', () => {
  it.each(['绝密', '机密', '秘密', '绝 密', '机 密★10年', ' 秘密', '内部', '☑机密 □秘密', '機密'])(
    '%s is secret',
    (value) => {
      expect(isSecret(value)).toBe(true);
    },
  );

  it.each([
    ...[
      '',
      '无',
      '无密级',
      '非密',
      '非涉密',
      '不涉密',
      '不属于国家秘密',
      '未定密级，内部',
      '公开',
      '公开（非秘密）',
    ],
    ...['解密', '已解密', '已解密（原机密）', '机密（2020年解密）', ' 无，秘密', '普通'],
    ...['绝密 机密 秘密', '□机密', '☐秘密', '○秘密', '□绝密 □机密 ☑非密'],
  ])('%s is not', (value) => {
    expect(isSecret(value)).toBe(false);
  });
});

describe('a title under which marks are shown and not borne', () => {
  it.each([
    ...['保密宣传月', '什么是国家秘密', '商业秘密保护', '工作秘密管理', '定密授权', '密级怎么标', '泄密案例'],
    ...['失密风险', '涉密人员须知', '文件解密清单', '内部资料管理办法', '内部刊物编印', '内部文件流转'],
    ...['历史档案选登', '开放档案目录', '档案开放公告', '档案目录', '档案史料', '党政机关公文格式'],
    ...['公文处理', '公文办理', '公文写作', '公文常识', '公文知识'],
  ])('%s', (title) => {
    expect(mayShowMarks(title)).toBe(true);
  });

  it.each(['关于加强内部审计工作的通知', '人事档案管理办法', '公文库', '秘密花园', '关于某项工作的通知'])(
    'not %s',
    (title) => {
      expect(mayShowMarks(title)).toBe(false);
    },
  );
});
