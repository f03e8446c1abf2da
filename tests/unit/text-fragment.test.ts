import { describe, expect, test } from 'vitest';
import { type Stretch, textDirective } from '../../src/client/text-fragment.ts';

/** The passage within a run of text, which `[` and `]` enclose. */
function within(marked: string): Stretch {
  const from = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), from, to: marked.indexOf(']') - 1 };
}

/** The directive of a passage in one run, in a page that holds nothing else. */
function directive(marked: string, page = marked.replace(/[[\]]/g, '')): string {
  const passage = within(marked);
  return decodeURIComponent(textDirective(passage, passage, page)).replace(':~:text=', '');
}

// WICG, URL Fragment Text Directives: `text=[prefix-,]start[,end][,-suffix]`, percent-encoded.
// "3.5.2 Finding Ranges": start and end must be bounded by words, but for the sides that have a
// prefix or suffix, whose outer side must be.
describe('a link to a passage', () => {
  test('holds the words alone where marks or the edges of the text enclose them', () => {
    expect(directive('[摸清环卫家底]')).toBe('摸清环卫家底');
    expect(directive('一是加强考核。[进行月度排名]，督促企业。')).toBe('进行月度排名');
    expect(directive('督促[，规范]。')).toBe('，规范');
  });

  test('reaches marks by a prefix and a suffix where the selection cuts a clause', () => {
    expect(directive('源头治理，严[厉震慑非法倾]倒固废行为，形成机制')).toBe(
      '严-,厉震慑非法倾,-倒固废行为',
    );
    expect(directive('严厉[震慑]')).toBe('严厉-,震慑');
    expect(directive('[严厉]震慑')).toBe('严厉,-震慑');
  });

  test('reaches the edge of a word where the mark is far', () => {
    expect(directive(`${'一'.repeat(50)}Java[Script]`)).toBe('Java-,Script');
  });

  test('holds the beginning and the end of a long one, at least twelve characters each', () => {
    const words = `生活垃圾分类设施和公厕全部建成，${'其中多数，'.repeat(8)}全市转运站，各有设施共计十座`;
    expect(directive(`[${words}]`)).toBe(
      '生活垃圾分类设施和公厕全部建成,全市转运站，各有设施共计十座',
    );
  });

  test('of a passage over two runs holds its beginning and its end', () => {
    const head = { text: '一是加强考核。认真执行', from: 7, to: 11 };
    const tail = { text: '二是联合整治。', from: 0, to: 6 };
    expect(decodeURIComponent(textDirective(head, tail, `${head.text}${tail.text}`))).toBe(
      ':~:text=认真执行,二是联合整治',
    );
  });

  test('grows until the page holds it once', () => {
    const run = '已退回费用，其他均整改到位，形成机制';
    const marked = run.replace('其他均整改到位', '[其他均整改到位]');
    expect(directive(marked, `依据原句：其他均整改到位 ${run}`)).toBe('，-,其他均整改到位');
    expect(directive(marked, `已退回费用，其他均整改到位。${run}`)).toBe(
      '已退回费用，-,其他均整改到位,-，',
    );
  });

  test('escapes what the directive would read as its own', () => {
    const passage = within('[A-1,2&3]');
    expect(textDirective(passage, passage, 'A-1,2&3')).toBe(':~:text=A%2D1%2C2%263');
  });

  test('never cuts a character that is two code units long', () => {
    const passage = within(`[${'𠮷'.repeat(30)}]`);
    expect(() => textDirective(passage, passage, '')).not.toThrow();
  });
});
