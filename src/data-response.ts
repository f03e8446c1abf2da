import { getNotices, type NoticeView } from './queries.ts';

/** A file of one notice: the paths of all, for the endpoints below `/data/{notice}/`. */
export async function noticePaths(): Promise<
  { params: { notice: string }; props: { notice: NoticeView } }[]
> {
  const notices = await getNotices();
  return notices.map((notice) => ({ params: { notice: notice.id }, props: { notice } }));
}

/** JSON that a person can read too: indented, with a final line break. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
