import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * `parseArgs` of Node, whose English errors become Chinese ones.
 *
 * `command` is what one types to run it: `npm run check`.
 */
export function readArguments<Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    const message = String(cause);
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
    const isUnknown = message.includes('Unknown option');
    const fault = message.includes('Unexpected argument')
      ? `多余的内容“${quoted}”`
      : `${isUnknown ? '不认识的选项' : '选项后面缺少值，或多了值'}“${quoted}”`;
    throw new UsageError(`${fault}；运行 ${command} -- --help 查看用法。`, { cause });
  }
}
