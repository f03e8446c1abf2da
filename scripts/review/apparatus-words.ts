import type { ApparatusSegment } from '../../src/domain/readings.ts';

const KINDS: Readonly<Record<ApparatusSegment['kind'], string>> = {
  supplied: '补字',
  lacuna: '残缺',
  noise: '衍文',
  doubtful: '存疑',
};

/** A piece of apparatus in one line: 补字“近平”（原网页脱二字）. */
export function describeApparatus(segment: ApparatusSegment): string {
  const words = 'captured' in segment ? segment.captured : segment.text;
  const quoted = words === '' ? '' : `“${words}”`;
  const note = segment.note ? `（${segment.note}）` : '';
  return `${KINDS[segment.kind]}${quoted}${note}`;
}
