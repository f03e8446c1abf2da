import { getCollection, getEntry } from 'astro:content';
import { noticeDate } from './domain/notice.ts';
import type { Registers } from './domain/register-schemas.ts';
import type { RenderedNotice } from './mdx/render-notice.ts';
import { isUnchanged } from './unchanged/unchanged-notices.ts';

/** A notice with all that its pages show; what the domain computes is computed from this. */
export type NoticeView = RenderedNotice;
export type PartView = NoticeView['parts'][number];
export type SectionView = NoticeView['sections'][number];
export type MeasureView = NoticeView['measures'][number];

let noticesOfBuild: Promise<readonly NoticeView[]> | null = null;

/** All notices, the newest first. A build reads them once; the dev server sees every change. */
export function getNotices(): Promise<readonly NoticeView[]> {
  if (import.meta.env.DEV) return loadNotices();
  noticesOfBuild ??= loadNotices();
  return noticesOfBuild;
}

async function loadNotices(): Promise<readonly NoticeView[]> {
  const entries = await getCollection('notices');
  return entries.map(({ data }) => data).toSorted(byDate);
}

/** The notices whose own pages and files are to be made: the others' are taken from the last build. */
export async function noticesToMake(): Promise<readonly NoticeView[]> {
  const notices = await getNotices();
  return notices.filter((notice) => !isUnchanged(notice));
}

/** The newest first; of one day, or where the dates are not known, by the name of the folder. */
function byDate(a: NoticeView, b: NoticeView): number {
  const [dateA, dateB] = [noticeDate(a.entry.data), noticeDate(b.entry.data)];
  if (dateA === dateB) return a.id < b.id ? 1 : -1;
  return dateA < dateB ? 1 : -1;
}

/** 名录: what all notices share. */
export async function getRegisters(): Promise<Registers> {
  const entry = await getEntry('registers', 'registers');
  if (!entry) throw new Error('The registers were not loaded');
  return entry.data;
}

/** The paths of pages and files that there are once a notice: `getStaticPaths` of each. */
export async function noticePaths(): Promise<
  { params: { notice: string }; props: { notice: NoticeView } }[]
> {
  const notices = await noticesToMake();
  return notices.map((notice) => ({ params: { notice: notice.id }, props: { notice } }));
}

/** The measures of one section, in order. */
export function measuresOf(notice: NoticeView, section: { id: string }): MeasureView[] {
  return notice.measures.filter(({ data }) => data.section === section.id);
}

/** The sections of one part, in order. */
export function sectionsOf(notice: NoticeView, part: PartView): SectionView[] {
  return notice.sections.filter(({ data }) => data.part === part.data.number);
}
