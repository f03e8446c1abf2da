import { getCollection, getEntry } from 'astro:content';
import { byDate } from './domain/notice.ts';
import type { NoticeOutline } from './domain/notice-outline.ts';
import type { Registers } from './domain/register-schemas.ts';
import type { RenderedNotice } from './mdx/render-notice.ts';
import type { StoredNotice } from './notice-loader.ts';
import { isUnchanged } from './unchanged/unchanged-notices.ts';

/** A notice with all that its pages show; what the domain computes is computed from this. */
export type NoticeView = RenderedNotice;
export type PartView = NoticeView['parts'][number];
export type SectionView = NoticeView['sections'][number];
export type MeasureView = NoticeView['measures'][number];

let noticesOfBuild: Promise<readonly StoredNotice[]> | null = null;

/** What there is of all notices, the newest first. A build reads it once; the dev server sees every change. */
function readStored(): Promise<readonly StoredNotice[]> {
  if (import.meta.env.DEV) return loadStored();
  noticesOfBuild ??= loadStored();
  return noticesOfBuild;
}

async function loadStored(): Promise<readonly StoredNotice[]> {
  const entries = await getCollection('notices');
  return entries.map(({ data }) => data).toSorted(({ outline: a }, { outline: b }) => byDate(a, b));
}

/** All notices in outline, the newest first. */
export async function getNotices(): Promise<readonly NoticeOutline[]> {
  return (await readStored()).map(({ outline }) => outline);
}

/** The newest notice, which the first page shows. */
export async function getNewestNotice(): Promise<NoticeView> {
  const [newest] = await readStored();
  if (!newest?.whole) {
    throw new Error('No notice to show: the content check should have stopped the build');
  }
  return newest.whole;
}

/** The notices whose own pages and files are to be made: the others' are taken from the last build. */
export async function noticesToMake(): Promise<readonly NoticeView[]> {
  const stored = await readStored();
  return stored.flatMap(({ whole }) => (whole && !isUnchanged(whole) ? [whole] : []));
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
