const KEY = 'search-shortcut';
const OFF = 'off';

/** Whether `/` goes to the search field; where storage is closed, it does. */
export function hasSearchShortcut(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

export function setSearchShortcut(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Storage is closed: the choice can't be kept.
  }
}
