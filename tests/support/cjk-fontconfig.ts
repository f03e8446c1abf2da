import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Environment that gives a browser one Chinese font from npm beside the fonts of the machine.
 *
 * On a bare Linux every 汉字 is an empty box, and measures of a page's layout mean nothing. Other
 * systems bring Chinese fonts and do not use fontconfig, so they get an empty environment.
 */
export async function cjkFontEnvironment(root: string): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== 'linux') return {};
  const fonts = join(root, 'node_modules', '@expo-google-fonts', 'zcool-xiaowei', '400Regular');
  const cache = join(root, 'node_modules', '.cache', 'fontconfig');
  const file = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  await writeFile(file, fontsConf(fonts, cache));
  return { FONTCONFIG_FILE: file };
}

/** The system's own settings come first, so that its fonts are preferred where it has any. */
function fontsConf(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
