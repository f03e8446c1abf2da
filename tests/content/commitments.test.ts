import { expect, test } from 'vitest';
import { listCommitments } from '../../src/domain/commitments.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();
const commitments = listCommitments(notice);

// Read out of the source by hand: the line, and words of the promise with its date.
test.each([
  [19, '从2024年起', '2024-01-01'],
  [89, '11月底', '2023-11-30'],
  [93, '2023年年底', '2023-12-31'],
  [101, '2026年底前二类及以上公厕比例达到70%', '2026-12-31'],
  [101, '到2028年', '2028-12-31'],
  [105, '2023年底前完成续建四期工程主体建设', '2023-12-31'],
  [131, '从115座降至62座', '2025-12-31'],
  [133, '2023年底前配合市人大', '2023-12-31'],
  [139, '年底前完成30%', '2023-12-31'],
  [143, '12月全部完成', '2023-12-31'],
  [159, '2024年将再更新12辆便民服务车', '2024-12-31'],
  [169, '预计2023年底将旧系统彻底切割', '2023-12-31'],
  [173, '争取2023年年底完成市人大二审', '2023-12-31'],
  [189, '年内建成区单位设施实现全覆盖', '2023-12-31'],
])('line %i promises “%s”', (line, words, due) => {
  const made = commitments.filter(({ quote }) => quote.includes(words));
  const lines = made.map(
    ({ measure }) => notice.measures.find(({ id }) => id === measure.id)?.data.source.lines[0],
  );
  expect(lines).toContain(line);
  expect(made.map((each) => each.due)).toContain(due);
});

test('commitments come in the order of their dates', () => {
  const dates = commitments.map(({ due }) => due);
  expect(dates).toEqual(dates.toSorted());
});
