import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cjkFontEnvironment } from './cjk-fontconfig.ts';
import { installedBrowserPaths } from './installed-browsers.ts';
import { type UnpackedChromium, unpackChromium } from './unpack-chromium.ts';

/** What Playwright's `launch()` and `launchServer()` need; `source` says where it was found. */
export interface BrowserLaunch {
  source: 'CHROME_PATH' | 'installed' | 'playwright' | '@sparticuz/chromium';
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** Nothing here changes how a page is drawn or what it may load. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;

/**
 * Finds a Chromium for the tests: the developer's choice first, then whatever the machine has, and
 * last the one that npm brought, so that a bare machine needs no further installation.
 *
 * `root` is the repository's root, below whose node_modules the unpacked browser and the font
 * settings are kept.
 */
export async function findBrowser(root: string): Promise<BrowserLaunch> {
  const env = { ...process.env, ...(await cjkFontEnvironment(root)) };
  const args = [...ARGUMENTS];

  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH=${chosen} is not an executable file`);
    return { source: 'CHROME_PATH', executablePath: chosen, args, env };
  }
  const installed = installedBrowserPaths().find(isExecutable);
  if (installed) return { source: 'installed', executablePath: installed, args, env };

  const downloaded = playwrightPath();
  if (downloaded) return { source: 'playwright', executablePath: downloaded, args, env };

  const unpacked = await unpackChromium(root);
  if (unpacked) {
    const { executablePath } = unpacked;
    const libraryEnv = { ...env, ...libraryEnvironment(unpacked) };
    return { source: '@sparticuz/chromium', executablePath, args, env: libraryEnv };
  }
  throw new Error(
    [
      'No Chrome or Chromium found for the browser tests. Do one of these:',
      '  - set CHROME_PATH to the program file of a Chrome, Chromium or Edge',
      '  - install Chrome or Chromium (Debian, Ubuntu: apt-get install -y chromium)',
      '  - npx playwright-core install chromium',
    ].join('\n'),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Playwright names a path whether or not it was downloaded, and throws on unknown platforms. */
function playwrightPath(): string | undefined {
  try {
    const path = chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Only a machine without NSS gets the libraries that came with the browser: its own fit better. */
function libraryEnvironment({ libraries }: UnpackedChromium): NodeJS.ProcessEnv {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/lib/x86_64-linux-gnu'];
  if (folders.some((folder) => statSync(join(folder, 'libnss3.so'), { throwIfNoEntry: false }))) {
    return {};
  }
  const inherited = process.env.LD_LIBRARY_PATH;
  return { LD_LIBRARY_PATH: inherited ? `${libraries}${delimiter}${inherited}` : libraries };
}
