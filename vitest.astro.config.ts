import { getViteConfig } from 'astro/config';

/** Unit tests go through Astro's Vite configuration: only so can they render .astro components. */
export default getViteConfig(
  { test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
  { logLevel: 'error' },
);
