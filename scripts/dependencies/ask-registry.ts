import { spawnSync } from 'node:child_process';
import { Refusal } from '../command/refusal.ts';

/** What npm tells of the audit: the packages with known holes, or why there is no answer. */
interface Answer {
  vulnerabilities?: Record<string, { severity: string; range: string; via: unknown[] }>;
  message?: string;
  statusCode?: number;
}

/** Statuses of registries that have no audit: not found, method not allowed, gone, not implemented. */
const NO_AUDIT = new Set([404, 405, 410, 501]);
const GRAVE = new Set(['high', 'critical']);

/**
 * Asks the registry, by `npm audit`, which packages that the site is built with have known holes;
 * returns what to tell.
 *
 * A registry without an audit is told of and passed by. Refuses where there are grave holes, and
 * where nobody knows.
 */
export function askRegistry(root: string): string {
  const args = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const isWindows = process.platform === 'win32';
  const { stdout, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
  });
  const answer = error ? {} : readAnswer(stdout);
  if (answer.statusCode !== undefined && NO_AUDIT.has(answer.statusCode)) {
    return 'npm 的登记处没有审计接口，这次没有查已知漏洞。换一个有的登记处再查：npm audit --omit=dev。';
  }
  if (!answer.vulnerabilities) {
    throw new Refusal(
      `没有问到已知漏洞：${answer.message ?? error?.message ?? 'npm audit 没有回答'}`,
    );
  }
  const grave = Object.entries(answer.vulnerabilities).filter(([, { severity }]) =>
    GRAVE.has(severity),
  );
  if (grave.length === 0) return '生成网站所用的包没有已知的严重漏洞。';
  const lines = grave.map(
    ([name, { severity, range, via }]) =>
      `${name}（${range}）：${severity === 'critical' ? '特别严重' : '严重'}；${via.map(titleOf).join('；')}`,
  );
  throw new Refusal(
    `${lines.join('\n')}\n共 ${grave.length} 个包有严重漏洞。升级到没有漏洞的版本，见 README 的“升级依赖”。`,
  );
}

function readAnswer(stdout: string): Answer {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

/** A hole of its own, or the name of the package that brings it. */
function titleOf(via: unknown): string {
  if (typeof via === 'object' && via !== null && 'title' in via) return String(via.title);
  return `来自 ${String(via)}`;
}
