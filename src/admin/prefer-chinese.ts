/**
 * Makes Chinese the language of the editor where nobody chose one.
 *
 * It stands in a module of its own since the editor reads the choice as soon as it is imported.
 */
const KEY = 'sveltia-cms.prefs';

try {
  const chosen = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  localStorage.setItem(KEY, JSON.stringify({ locale: 'zh-CN', ...chosen }));
} catch {
  // A browser that keeps nothing shows the editor in its own language.
}
