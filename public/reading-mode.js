// Before the page is drawn: who chose larger type must not see it jump.
try {
  if (localStorage.getItem('reading-mode') === 'elder') {
    document.documentElement.dataset.reading = 'elder';
  }
} catch {
  // Storage is closed: the choice holds for the page only.
}
