/** `<toc-follower>`: marks, in the table of contents that it wraps, the heading being read. */
class TocFollower extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    // On a narrow screen the list stands before the text: open, it would push it away.
    const details = this.querySelector('details');
    const wide = matchMedia('(width >= 64rem)');
    const fold = (): void => {
      if (details) details.open = wide.matches;
    };
    fold();
    wide.addEventListener('change', fold);

    const links = new Map(
      Array.from(this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'), (link) => [
        decodeURIComponent(link.hash.slice(1)),
        link,
      ]),
    );
    const visible = new Set<string>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        this.#mark(links, visible);
      },
      { rootMargin: '-10% 0px -60% 0px' },
    );
    for (const id of links.keys()) {
      const target = document.getElementById(id);
      if (target) this.#observer.observe(target);
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  /** A part holds its sections: of all that is in view, the innermost and first counts. */
  #mark(links: ReadonlyMap<string, HTMLAnchorElement>, visible: ReadonlySet<string>): void {
    const inView = Array.from(links.keys()).filter((id) => visible.has(id));
    const current = inView.find((id) => id.startsWith('s')) ?? inView[0];
    if (current === undefined) return;
    for (const [id, link] of links) {
      if (id !== current) {
        link.removeAttribute('aria-current');
      } else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        this.#reveal(link);
      }
    }
  }

  /** Scrolls the list alone: the page is the reader's. */
  #reveal(link: HTMLElement): void {
    const box = this.getBoundingClientRect();
    const own = link.getBoundingClientRect();
    if (own.top < box.top) this.scrollTop -= box.top - own.top;
    else if (own.bottom > box.bottom) this.scrollTop += own.bottom - box.bottom;
  }
}

customElements.define('toc-follower', TocFollower);
