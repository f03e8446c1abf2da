/**
 * `<query-marks>`: on a page opened from a search (`?q=…`), marks the words searched for and leads
 * through them. Without a query nothing is loaded and nothing shows.
 */
class QueryMarks extends HTMLElement {
  connectedCallback(): void {
    const q = new URLSearchParams(location.search).get('q') ?? '';
    if (q.trim() === '' || !this.hidden) return;
    import('./show-query-marks.ts')
      .then(({ showQueryMarks }) => showQueryMarks(this, q))
      // The page is whole without its marks.
      .catch(() => {});
  }
}

customElements.define('query-marks', QueryMarks);
