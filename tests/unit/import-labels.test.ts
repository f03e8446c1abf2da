import { describe, expect, test } from 'vitest';
import { outlineOf } from '../support/import-outline.ts';

describe('a notice is taken apart by its words as well as its numbers', () => {
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
