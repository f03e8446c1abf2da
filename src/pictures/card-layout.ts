import type { MeasureStatus } from '../domain/status.ts';
import { STATUS_SHAPES } from '../domain/status-shapes.ts';
import { type Card, type CardStatus, PICTURE_SIZE } from './card.ts';

/** An element as satori reads it: boxes with styles, SVG with attributes. */
export interface LayoutNode {
  type: string;
  props: Readonly<Record<string, unknown>> & { children?: readonly (LayoutNode | string)[] };
}

/** The light colours of `styles/tokens.css`. */
export const COLOURS = {
  paper: '#fbf9f4',
  ink: '#1e1b17',
  muted: '#5c564c',
  rule: '#ddd5c5',
  ruleStrong: '#8b8172',
  accent: '#a8201a',
} as const;

export const STATUS_COLOURS: Record<MeasureStatus, string> = {
  completed: '#23623a',
  ongoing: '#8a5200',
  standing: '#2c5282',
  planned: '#64407f',
  unstated: COLOURS.muted,
  unreviewed: COLOURS.muted,
};

const MARGIN = 72;
const MARK_SIZE = 30;

/** The size of titles up to each number of characters; one that is longer still is cut off. */
const TITLE_SIZES = [
  [12, 80],
  [30, 62],
] as const;
const SMALLEST_TITLE = 50;
const MOST_LINES = 3;

/** A card as a leaf of paper: the site's name over a red line, the title, and below a hairline its place. */
export function layOut(card: Card): LayoutNode {
  return box(
    {
      width: PICTURE_SIZE.width,
      height: PICTURE_SIZE.height,
      flexDirection: 'column',
      padding: `56px ${MARGIN}px 48px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: FONT_NAME,
    },
    [head(card), body(card), foot(card)],
  );
}

export const FONT_NAME = 'title';

function head({ siteName, mark }: Card): LayoutNode {
  const tag = box({ padding: '6px 16px', backgroundColor: COLOURS.paper }, [mark]);
  const framed = { padding: 1, backgroundColor: COLOURS.ruleStrong };
  return box({ flexDirection: 'column' }, [
    box({ height: 72, justifyContent: 'space-between', alignItems: 'flex-start' }, [
      box({ fontSize: 40, letterSpacing: 5, color: COLOURS.accent }, [siteName]),
      ...(mark === '' ? [] : [box({ ...framed, fontSize: 26, color: COLOURS.muted }, [tag])]),
    ]),
    line(4, COLOURS.accent),
  ]);
}

function body({ kicker, title, statuses }: Card): LayoutNode {
  const length = Array.from(title.join('')).length;
  const size = TITLE_SIZES.find(([most]) => length <= most)?.[1] ?? SMALLEST_TITLE;
  return box({ flexGrow: 1, flexDirection: 'column', justifyContent: 'center' }, [
    ...optional(kicker, { marginBottom: 18, fontSize: 32, color: COLOURS.muted }),
    ...title.map((line) =>
      box({ display: 'block', fontSize: size, lineHeight: 1.35, lineClamp: MOST_LINES }, [line]),
    ),
    ...(statuses.length > 0 ? [box({ marginTop: 30 }, statuses.map(statusTag))] : []),
  ]);
}

function statusTag({ status, words }: CardStatus): LayoutNode {
  const colour = STATUS_COLOURS[status];
  const paths = STATUS_SHAPES[status].map(({ d, isFilled = false, dashes }) =>
    node('path', {
      d,
      fill: isFilled ? colour : 'none',
      ...(!isFilled && { stroke: colour, strokeWidth: 2 }),
      ...(dashes !== undefined && { strokeDasharray: dashes }),
    }),
  );
  const size = { width: MARK_SIZE, height: MARK_SIZE };
  return box({ marginRight: 40, alignItems: 'center', fontSize: 34, color: colour }, [
    node('svg', { ...size, viewBox: '0 0 16 16', children: paths }),
    box({ marginLeft: 14 }, [words]),
  ]);
}

function foot({ foot: words }: Card): LayoutNode {
  return box({ minHeight: 62, flexDirection: 'column' }, [
    line(1, COLOURS.rule),
    box({ paddingTop: 22, fontSize: 28, lineHeight: 1.4, color: COLOURS.muted }, [words]),
  ]);
}

/** A rule across the card; a border would be drawn through clips, in three times the time. */
function line(height: number, colour: string): LayoutNode {
  return box({ height, backgroundColor: colour }, []);
}

function optional(words: string, style: Readonly<Record<string, unknown>>): LayoutNode[] {
  return words === '' ? [] : [box(style, [words])];
}

function box(
  style: Readonly<Record<string, unknown>>,
  children: readonly (LayoutNode | string)[],
): LayoutNode {
  return node('div', { style: { display: 'flex', boxSizing: 'border-box', ...style }, children });
}

function node(type: string, props: LayoutNode['props']): LayoutNode {
  return { type, props };
}
