import { getDocumentProxy } from 'unpdf';

/** A run of characters on a page; lengths in points, `x` and `y` from the lower left corner. */
export interface Run {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

/** One page: its measures, and what stands on it in reading order. */
export interface PrintedPage {
  width: number;
  height: number;
  runs: Run[];
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

export interface PrintedPdf {
  pages: PrintedPage[];
  outline: Bookmark[];
  isTagged: boolean;
  info: Record<string, unknown>;
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [size = 0, , , , x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str, x, y, width: item.width, size }];
    });
    pages.push({ width: right - left, height: top - bottom, runs });
  }
  const { info } = await pdf.getMetadata();
  return {
    pages,
    outline: bookmarks(await pdf.getOutline()),
    isTagged: (await pdf.getMarkInfo())?.['Marked'] === true,
    info: { ...info },
  };
}

function bookmarks(items: readonly { title: string; items: unknown[] }[] | null): Bookmark[] {
  return (items ?? []).map(({ title, items: inner }) => ({
    title,
    items: bookmarks(inner.filter(isBookmark)),
  }));
}

function isBookmark(item: unknown): item is { title: string; items: unknown[] } {
  return typeof item === 'object' && item !== null && 'title' in item && 'items' in item;
}
