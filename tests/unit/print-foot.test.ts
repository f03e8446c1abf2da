import { expect, test } from 'vitest';
import { printFoot } from '../../src/domain/print-foot.ts';

test('stands opposite the page number: left on odd pages, right on even ones', () => {
  expect(printFoot(['整改公开', '2026年11月24日版'])).toBe(
    `@page :right { @bottom-left { content: "整改公开　2026年11月24日版"; } }
@page :left { @bottom-right { content: "整改公开　2026年11月24日版"; } }
`,
  );
});

test('what would end a string of CSS is escaped', () => {
  expect(printFoot(['a"b\\c\nd'])).toContain('content: "a\\000022b\\00005cc\\00000ad"');
});
