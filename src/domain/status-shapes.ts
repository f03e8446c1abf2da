import type { MeasureStatus } from './status.ts';

/** A stroke or a surface of a status mark, in a field of 16 by 16. */
export interface Shape {
  d: string;
  isFilled?: boolean;
  dashes?: string;
}

const RING = 'M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8Z';

/** 整改状态 as a shape, for those who do not tell colours apart; in pages and in pictures. */
export const STATUS_SHAPES: Record<MeasureStatus, readonly Shape[]> = {
  completed: [{ d: 'M15 8A7 7 0 1 1 1 8A7 7 0 1 1 15 8Z', isFilled: true }],
  ongoing: [{ d: RING }, { d: 'M8 2a6 6 0 0 1 0 12z', isFilled: true }],
  standing: [{ d: 'M1 8l7-7 7 7-7 7z', isFilled: true }],
  planned: [{ d: 'M2 2h12v12H2z' }],
  unstated: [{ d: RING, dashes: '2.5 2.2' }],
  unreviewed: [{ d: 'M2 8h12', dashes: '3 1.5' }],
};
