const NOTICE = 'notices/2023-changzhou-chengguan/';

/** One page of each type, by what it is: its address below the site's. */
export const PAGES = {
  home: './',
  'whole notice': NOTICE,
  section: `${NOTICE}sections/11/`,
  'all measures': `${NOTICE}measures/`,
  measure: `${NOTICE}measures/054/`,
  indicators: `${NOTICE}indicators/`,
  units: `${NOTICE}units/`,
  places: `${NOTICE}places/`,
  search: 'search/',
  glossary: 'glossary/',
  data: 'data/',
  regulations: `${NOTICE}regulations/`,
  commitments: `${NOTICE}commitments/`,
  timeline: `${NOTICE}timeline/`,
  changes: 'changes/',
  'changes of a notice': `${NOTICE}changes/`,
  source: `${NOTICE}source/`,
  about: 'about/',
  'site map': 'sitemap/',
  'accessibility statement': 'accessibility/',
  privacy: 'privacy/',
  feedback: 'feedback/',
  'offline reading': 'offline/',
  'unknown address': 'unknown/',
} as const;
