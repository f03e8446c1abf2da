import { describe, expect, test } from 'vitest';
import { outlineOf } from '../support/import-outline.ts';

describe('a notice is taken apart', () => {
  test('by its numbers: 一、 part, （一） area, 1. problem, （1） measure', () => {
    const lines = [
      '一、组织领导',
      '成立小组。',
      '二、问题整改情况',
      '（一）学习方面',
      '1.关于学习不深的问题。',
      '（1）制定计划。',
      '（2）集中学习。',
      '按月通报。',
      '2.关于调研不实的问题。',
      '开展调研。',
      '三、下一步打算',
      '继续整改。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、组织领导',
      '> 成立小组。',
      '# 二、问题整改情况',
      '## （一）学习方面 › 1.关于学习不深的问题。',
      '（1）制定计划。',
      '（2）集中学习。|按月通报。',
      '## 2.关于调研不实的问题。',
      '开展调研。',
      '# 三、下一步打算',
      '> 继续整改。',
    ]);
  });

  test('without any heading: where the numbers begin again', () => {
    expect(
      outlineOf(['（1）修路。', '（2）修灯。', '（1）清河。', '（2）种树。', '欢迎监督。']),
    ).toEqual([
      '# 〔整改情况〕',
      '## ?',
      '（1）修路。',
      '（2）修灯。',
      '## ?',
      '（1）清河。',
      '（2）种树。',
      '# 〔监督与联系方式〕',
      '> 欢迎监督。',
    ]);
  });

  test('with headings of problems alone', () => {
    expect(
      outlineOf([
        '关于“路灯不亮”的问题',
        '修灯。',
        '针对河道淤塞问题',
        '（1）清河。',
        '（2）巡河。',
      ]),
    ).toEqual([
      '# 〔整改情况〕',
      '## 关于“路灯不亮”的问题',
      '修灯。',
      '## 针对河道淤塞问题',
      '（1）清河。',
      '（2）巡河。',
    ]);
  });

  test('where the problems bear the highest numbers', () => {
    expect(
      outlineOf([
        '一、关于路灯不亮的问题',
        '1.修灯。',
        '2.巡查。',
        '二、关于河道淤塞的问题',
        '清河。',
      ]),
    ).toEqual([
      '# 〔整改情况〕',
      '## 一、关于路灯不亮的问题',
      '1.修灯。',
      '2.巡查。',
      '## 二、关于河道淤塞的问题',
      '清河。',
    ]);
  });

  test('where a problem and what was done are one paragraph among headings', () => {
    const lines = [
      '一、问题整改情况',
      '1.关于路灯不亮的问题',
      '（1）更换。',
      '（2）巡查。',
      '2.针对河道淤塞，清理河道3公里，新建闸门2座。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## 1.关于路灯不亮的问题',
      '（1）更换。',
      '（2）巡查。',
      '## ?',
      '2.针对河道淤塞，清理河道3公里，新建闸门2座。',
    ]);
  });

  test('where the last problem counts otherwise than most', () => {
    const lines = [
      '（一）关于路灯不亮的问题',
      '（1）更换。',
      '（2）巡查。',
      '（3）通报。',
      '（二）关于河道淤塞的问题',
      '1.清理河道。',
      '该项已完成。',
      '2.新建闸门。',
      '某局党组',
      '2023年12月1日',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 〔整改情况〕',
      '## （一）关于路灯不亮的问题',
      '（1）更换。',
      '（2）巡查。',
      '（3）通报。',
      '## （二）关于河道淤塞的问题',
      '1.清理河道。|该项已完成。',
      '2.新建闸门。',
      '# 〔落款〕',
      '> 某局党组',
      '> 2023年12月1日',
    ]);
  });

  test('where a problem is quoted behind its number, and where its heading ends a paragraph', () => {
    const lines = [
      '一、问题整改情况',
      '1.关于“路灯不亮”的问题',
      '（1）更换。',
      '（2）巡查。关于“河道淤塞”的问题',
      '清河。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## 1.关于“路灯不亮”的问题',
      '（1）更换。',
      '（2）巡查。',
      '## 关于“河道淤塞”的问题',
      '清河。',
    ]);
  });

  test('where a heading and its text share a paragraph', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于路灯不亮的问题。已更换路灯36盏。',
      '（二）关于河道淤塞的问题。（1）清河。（2）巡河。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于路灯不亮的问题。',
      '已更换路灯36盏。',
      '## （二）关于河道淤塞的问题。',
      '（1）清河。',
      '（2）巡河。',
    ]);
  });

  test('where 问题1： and labels stand in front', () => {
    const lines = [
      '一、问题整改情况',
      '问题1：路灯不亮。',
      '整改措施：更换路灯。',
      '整改成效：全部亮起。',
      '问题2：河道淤塞。',
      '整改情况：（1）清河。',
      '（2）巡河。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## 问题1：路灯不亮。',
      '整改措施：更换路灯。|整改成效：全部亮起。',
      '## 问题2：河道淤塞。',
      '整改情况：（1）清河。',
      '（2）巡河。',
    ]);
  });

  test('where a label has the numbers begin again under one problem', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于路灯不亮的问题',
      '整改措施：',
      '（1）更换。',
      '（2）巡查。',
      '整改成效：',
      '（1）亮灯率百分之百。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于路灯不亮的问题',
      '> 整改措施：',
      '（1）更换。',
      '（2）巡查。',
      '整改成效：|（1）亮灯率百分之百。',
    ]);
  });

  test('where short lines name problems that do not say 问题', () => {
    const lines = [
      '一、问题整改情况',
      '1、路灯管护不到位。',
      '（1）更换。',
      '（2）巡查。',
      '2、河道治理不及时。',
      '整改情况：清河。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## 1、路灯管护不到位。',
      '（1）更换。',
      '（2）巡查。',
      '## 2、河道治理不及时。',
      '整改情况：清河。',
    ]);
  });

  test('where short lines name measures under one problem', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于采购混乱的问题',
      '1.统一平台',
      '全部上网采购。',
      '2.清理合同',
      '清理9份。',
      '（二）关于路灯不亮的问题',
      '更换。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于采购混乱的问题',
      '1.统一平台|全部上网采购。',
      '2.清理合同|清理9份。',
      '## （二）关于路灯不亮的问题',
      '更换。',
    ]);
  });

  test('where one point among whole paragraphs has points of its own', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于采购混乱的问题',
      '1.健全制度。',
      '（1）修订办法。',
      '（2）公开流程。',
      '2.清理2020年以来的合同9份，追回资金3万元。',
      '（二）关于路灯不亮的问题',
      '更换。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于采购混乱的问题',
      '1.健全制度。|（1）修订办法。|（2）公开流程。',
      '2.清理2020年以来的合同9份，追回资金3万元。',
      '## （二）关于路灯不亮的问题',
      '更换。',
    ]);
  });

  test.each([
    ['①', '②'],
    ['一是', '二是'],
    ['第一，', '第二，'],
    ['⑴', '⑵'],
    ['措施1：', '措施2：'],
  ])('at %s and %s', (first, second) => {
    const lines = [
      '一、问题整改情况',
      '（一）关于路灯不亮的问题',
      `${first}更换。`,
      `${second}巡查。`,
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于路灯不亮的问题',
      `${first}更换。`,
      `${second}巡查。`,
    ]);
  });

  test('but not at 一是 within a measure', () => {
    const lines = [
      '一、问题整改情况',
      '（一）关于路灯不亮的问题',
      '（1）更换。',
      '一是统计。',
      '二是采购。',
      '（2）巡查。',
    ];
    expect(outlineOf(lines)).toEqual([
      '# 一、问题整改情况',
      '## （一）关于路灯不亮的问题',
      '（1）更换。|一是统计。|二是采购。',
      '（2）巡查。',
    ]);
  });
});

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
