import { expect, test } from 'vitest';
import PublicationBox from '../../src/components/notice/PublicationBox.astro';
import type { NoticeData } from '../../src/domain/schemas.ts';
import { littleNotice } from '../support/little-notice.ts';
import { render } from '../support/render.ts';

/** The rows of the box: what each says, by its name. */
async function rowsFor(data: Partial<NoticeData>): Promise<Record<string, string>> {
  const notice = littleNotice([]);
  const entry = { ...notice.entry, data: { ...notice.entry.data, ...data } };
  const { $ } = await render(PublicationBox, { notice: { ...notice, entry } });
  return Object.fromEntries(
    $('dl > div')
      .toArray()
      .map((row) => [$(row).find('dt').text(), $(row).find('dd').text()]),
  );
}

test('what is not known is said to be unknown', async () => {
  expect(await rowsFor({})).toEqual({
    索引号: '未知',
    主题分类: '未知',
    发布机构: '样本单位',
    文号: '未知',
    成文日期: '未知',
    公开日期: '未知',
    名称: '样本单位整改情况的通报',
  });
});

test('of a notice that is not yet annotated, what is missing is not called unknown', async () => {
  const rows = await rowsFor({ annotation: 'pending' });
  expect(rows).toMatchObject({ 索引号: '还没有标注', 公开日期: '还没有标注' });
});

test('what the catalogue says is shown', async () => {
  const publication = {
    index: '014108280/2023-00001',
    category: '城乡建设',
    documentNumber: '某发〔2023〕1号',
    written: '2023-11-30',
    summary: '整改进展情况。',
    validity: '有效',
  };
  expect(await rowsFor({ publication, published: '2023-12-01' })).toMatchObject({
    索引号: '014108280/2023-00001',
    主题分类: '城乡建设',
    文号: '某发〔2023〕1号',
    成文日期: '2023年11月30日',
    公开日期: '2023年12月1日',
    内容概述: '整改进展情况。',
    有效性: '有效',
  });
});
