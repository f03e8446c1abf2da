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
});
