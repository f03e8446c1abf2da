import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { Refusal } from '../command/refusal.ts';
import { printTools } from './print-tools.ts';

/** A browser that prints, and what tells it from another that would print otherwise. */
export interface Printer {
  browser: Browser;
  /** As `printTools` tells it. */
  tools: string | null;
}

/** The browser that prints; where there is none that runs, says in Chinese what to do. */
export async function launchPrinter(root: string): Promise<Printer> {
  try {
    const launch = await findBrowser(root);
    const browser = await chromium.launch(launch);
    return { browser, tools: await printTools(browser.version(), launch.env) };
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
