import type { APIRoute } from 'astro';
import { addresses } from '../../addresses.ts';
import { jsonResponse } from '../../data-response.ts';
import type { NoticeOutline } from '../../domain/notice-outline.ts';
import { getNotices, getRegisters } from '../../queries.ts';
import { siteConfig } from '../../site.config.ts';
import { editorConfig } from '../cms-config.ts';
import type { EditedNotice } from '../notice-collections.ts';
import { thisEditor } from '../this-editor.ts';

const ANY = { id: '{{slug}}' };

export const GET: APIRoute = async () => {
  const editor = thisEditor();
  if (!editor) return new Response(null, { status: 404 });
  const [notices, registers] = await Promise.all([getNotices(), getRegisters()]);
  return jsonResponse(
    editorConfig({
      editor,
      siteName: siteConfig.name,
      logo: addresses.favicon(),
      notices: notices.map(editedNotice),
      registers,
    }),
  );
};

function editedNotice(notice: NoticeOutline): EditedNotice {
  const { id, entry, hasIndicators, withText } = notice;
  return {
    id,
    issuer: entry.data.issuer,
    year: entry.data.year,
    hasIndicators,
    withText,
    addresses: {
      notice: addresses.notice(notice),
      measure: addresses.measure(notice, ANY),
      section: addresses.section(notice, ANY),
    },
  };
}
