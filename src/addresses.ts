import { base } from 'astro:config/client';

/** Every address of the site, below Astro's `base`. An address once published never changes. */
function below(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`;
}

interface Identified {
  id: string;
}

export const addresses = {
  home: () => below(''),
  about: () => below('about/'),
  favicon: () => below('favicon.svg'),
  notice: ({ id }: Identified) => below(`notices/${id}/`),
  section: (notice: Identified, { id }: Identified) =>
    below(`notices/${notice.id}/sections/${id}/`),
  measures: ({ id }: Identified) => below(`notices/${id}/measures/`),
  measure: (notice: Identified, { id }: Identified) =>
    below(`notices/${notice.id}/measures/${id}/`),
  search: (q = '') => below(q === '' ? 'search/' : `search/?${new URLSearchParams({ q })}`),
  glossary: () => below('glossary/'),
  openData: () => below('data/'),
  indicators: ({ id }: Identified) => below(`notices/${id}/indicators/`),
  units: ({ id }: Identified) => below(`notices/${id}/units/`),
  places: ({ id }: Identified) => below(`notices/${id}/places/`),
  regulations: ({ id }: Identified) => below(`notices/${id}/regulations/`),
  commitments: ({ id }: Identified) => below(`notices/${id}/commitments/`),
  timeline: ({ id }: Identified) => below(`notices/${id}/timeline/`),
  source: ({ id }: Identified) => below(`notices/${id}/source/`),
  data: ({ id }: Identified, file: string) => below(`data/${id}/${file}`),
};
