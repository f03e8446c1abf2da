import { describe, expect, test } from 'vitest';
import { findExtent } from '../../scripts/import/extent.ts';
import { captured, TITLE } from '../support/import-outline.ts';

function extentOf(lines: readonly string[], wanted: string | null = null) {
  const { title, body, excluded } = findExtent(captured(lines.join('\n')), wanted);
  return {
    title: `${title.line} ${title.text}`,
    body: body.map(({ text }) => text.trim()),
    excluded: excluded.map(({ line, text }) => `${line} ${text}`),
  };
}

describe('the title', () => {
  test.each([
    ['on one line', ['网站', '', TITLE], `3 ${TITLE}`],
    ['on two lines', ['样本市某局党组', '关于巡察整改情况的通报'], `1 ${TITLE}`],
    [
      'on three lines',
      ['样本市某局党组', '关于巡察整改', '进展情况的通报'],
      '1 样本市某局党组关于巡察整改进展情况的通报',
    ],
    ['set wide', ['某 局 党 组', '关于巡察整改情况的通报'], '1 某 局 党 组关于巡察整改情况的通报'],
    ['without its issuer', ['关于市委巡察整改情况的公示'], '1 关于市委巡察整改情况的公示'],
    [
      'without 关于',
      ['首页 > 巡察整改公告', '某局党组巡察整改情况通报'],
      '2 某局党组巡察整改情况通报',
    ],
    [
      'of an inspection from above',
      ['某厅党组关于巡视整改进展情况的报告'],
      '1 某厅党组关于巡视整改进展情况的报告',
    ],
  ])('stands %s', (_, lines, title) => {
    expect(extentOf([...lines, '2023年巡察。']).title).toBe(title);
  });

  test('is what the user says, without what stands in front', () => {
    const lines = ['当前位置：某局整改公开', '（1）修路。'];
    expect(extentOf(lines, '某局整改公开')).toEqual({
      title: '1 某局整改公开',
      body: ['（1）修路。'],
      excluded: ['1 当前位置：'],
    });
    expect(() => extentOf(lines, '别的标题')).toThrow('文件里没有“别的标题”这个标题');
  });

  test('is asked for where there is none', () => {
    expect(() => extentOf(['（1）修路。'])).toThrow('请用 --title');
  });

  test('is no sentence of the text', () => {
    expect(() =>
      extentOf(['现将关于巡察整改情况通报如下：', '我们关于巡察整改情况的报告。']),
    ).toThrow('没有找到标题');
  });
});

describe('what is not the notice’s', () => {
  test('is listed: what is above, the page’s own data, page numbers, the end of the page', () => {
    const lines = [
      '某局网站',
      TITLE,
      '发布时间：2024-01-01 来源：某局',
      '2023年巡察。',
      '- 3 -',
      '第4页 共9页',
      '（1）修路。',
      '【打印本页】',
      '上一篇：关于预算公开的说明',
      '版权所有 某局',
    ];
    expect(extentOf(lines)).toEqual({
      title: `2 ${TITLE}`,
      body: ['2023年巡察。', '（1）修路。'],
      excluded: [
        '1 某局网站',
        '3 发布时间：2024-01-01 来源：某局',
        '5 - 3 -',
        '6 第4页 共9页',
        '8 【打印本页】',
        '9 上一篇：关于预算公开的说明',
        '10 版权所有 某局',
      ],
    });
  });

  test('is an advertisement that comes again, also in front of the title', () => {
    const lines = [`乐彩娱乐${TITLE}`, '2023年巡察。', '乐彩娱乐', '（1）修路。'];
    expect(extentOf(lines)).toMatchObject({
      title: `1 ${TITLE}`,
      excluded: ['1 乐彩娱乐', '3 乐彩娱乐'],
    });
  });

  test('is no last measure that begins like a button', () => {
    const lines = [TITLE, '2023年巡察。', '关闭污染企业7家，分流职工320人。'];
    expect(extentOf(lines).body).toContain('关闭污染企业7家，分流职工320人。');
  });
});
