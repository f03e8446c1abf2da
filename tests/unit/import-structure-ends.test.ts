import { describe, expect, test } from 'vitest';
import { outlineOf } from '../support/import-outline.ts';

describe('what holds no measures stays text', () => {
  test.each([
    '履行整改主体责任情况',
    '整改工作开展情况',
    '提高政治站位，统筹推进整改',
    '整改总体情况',
  ])('%s', (title) => {
    const lines = [
      `一、${title}`,
      '1.多次开会。',
      '2.压实责任。',
      '二、反馈问题整改情况',
      '（一）关于路灯不亮的问题',
      '更换。',
    ];
    expect(outlineOf(lines).slice(0, 3)).toEqual([
      `# 一、${title}`,
      '> 1.多次开会。',
      '> 2.压实责任。',
    ]);
  });

  test('but matters to be kept up are measures', () => {
    const lines = [
      '一、反馈问题整改情况',
      '（一）关于路灯不亮的问题',
      '更换。',
      '二、需要长期坚持的整改事项',
      '1.坚持巡查。',
      '2.坚持通报。',
    ];
    expect(outlineOf(lines).slice(3)).toEqual([
      '# 二、需要长期坚持的整改事项',
      '## 〔需要长期坚持的整改事项〕',
      '1.坚持巡查。',
      '2.坚持通报。',
    ]);
  });

  test('plans under a lost heading, contact, signature', () => {
    const lines = [
      '（1）修路。',
      '（2）修灯。',
      '（1）清河。',
      '（2）种树。',
      '（一）持续整改。',
      '（二）巩固成果。',
      '（联系电话：0000-5550100）',
      '某局党组',
      '2023年12月1日',
    ];
    expect(outlineOf(lines).slice(-7)).toEqual([
      '# ?',
      '> （一）持续整改。',
      '> （二）巩固成果。',
      '# 〔监督与联系方式〕',
      '> （联系电话：0000-5550100）',
      '> 某局党组',
      '> 2023年12月1日',
    ]);
  });

  test('下一步 behind the last measure, unless measures themselves end so', () => {
    const last = ['（1）修路。', '（2）修灯。', '下一步，继续整改。'];
    expect(outlineOf(last).slice(-2)).toEqual(['# ?', '> 下一步，继续整改。']);
    const each = ['（1）修路。', '下一步，加强养护。', '（2）修灯。', '下一步，加强巡查。'];
    expect(outlineOf(each).at(-1)).toBe('（2）修灯。|下一步，加强巡查。');
  });

  test('signature and date behind a part of plans', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于路灯不亮的问题',
      '更换。',
      '二、下一步打算',
      '继续。',
      '某局党组',
      '二〇二三年十二月一日',
    ];
    expect(outlineOf(lines).slice(-5)).toEqual([
      '# 二、下一步打算',
      '> 继续。',
      '# 〔落款〕',
      '> 某局党组',
      '> 二〇二三年十二月一日',
    ]);
  });
});

describe('where headings are lost, the count that the notice states decides', () => {
  const lines = ['（1）修路。', '（2）修灯。', '全面清查账目。', '（1）清河。', '（2）种树。'];

  test('a paragraph without a number is a measure by itself', () => {
    expect(outlineOf(lines, '2023年巡察后制定措施5条。')).toContain('全面清查账目。');
  });

  test('or the end of the measure above', () => {
    expect(outlineOf(lines, '2023年巡察后制定措施4条。')).toContain('（2）修灯。|全面清查账目。');
  });

  test('and blank lines between all others tell that it goes on', () => {
    const parted = [
      '',
      '（1）修路。',
      '',
      '（2）修灯。',
      '路灯已亮。',
      '',
      '全面清查账目。',
      '',
      '（1）清河。',
      '',
      '（2）种树。',
    ];
    expect(outlineOf(parted, '2023年巡察。')).toEqual([
      '# 〔整改情况〕',
      '## ?',
      '（1）修路。',
      '（2）修灯。|路灯已亮。',
      '## ?',
      '全面清查账目。',
      '## ?',
      '（1）清河。',
      '（2）种树。',
    ]);
  });
});
