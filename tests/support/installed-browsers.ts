import { delimiter, join } from 'node:path';

/** Where Chrome, Chromium and Edge usually lie on this platform, best first; most are absent. */
export function installedBrowserPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
    const folders = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(
      (path) => path !== undefined,
    );
    return [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chromium-headless-shell',
    'microsoft-edge',
  ].flatMap((name) => folders.map((folder) => join(folder, name)));
}
