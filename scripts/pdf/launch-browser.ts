import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { Refusal } from '../command/refusal.ts';

/** The browser that prints; where there is none that runs, says in Chinese what to do. */
export async function launchBrowser(root: string): Promise<Browser> {
  try {
    return await chromium.launch(await findBrowser(root));
  } catch (cause) {
    const chosen = process.env['CHROME_PATH'];
    const fault = chosen
      ? `CHROME_PATH 所指的“${chosen}”不能运行`
      : '没有找到能运行的 Chrome 或 Chromium';
    throw new Refusal(
      `${fault}，印不了 PDF。以下任选一种：
  - 把环境变量 CHROME_PATH 设为 Chrome、Chromium 或 Edge 的程序文件
  - 安装 Chrome 或 Chromium（Debian、Ubuntu：apt-get install -y chromium）
  - npx playwright-core install chromium`,
      { cause },
    );
  }
}
