import { type ApparatusPlace, listApparatus } from './apparatus-places.ts';
import type { Notice } from './notice.ts';

const CONTACT = /电话|邮箱|传真|联系方式/;

/** Where a notice gave a way to reach its issuer, and the capture lost it: the editors' note says so. */
export function lostContact(notice: Notice): ApparatusPlace[] {
  return listApparatus(notice).filter(
    ({ target, segment }) =>
      target.kind === 'notice' && segment.kind === 'lacuna' && CONTACT.test(segment.note ?? ''),
  );
}
