import {
  MEASURE_STATUSES,
  type MeasureStatus,
  STATUS_RULES,
  UPDATE_STATUS_LABELS,
} from '../../src/domain/status.ts';
import { fieldProblem, type NewUpdate, type UpdateField } from './new-update.ts';
import type { Options } from './options.ts';
import { type Circumstances, dateProblemOf } from './rules.ts';

interface Question {
  message: string;
  theme?: object;
}

/** How staff are asked: what of `@inquirer/prompts` is used. */
export interface Prompts {
  input(
    question: Question & { default?: string; validate?: (value: string) => string | true },
  ): Promise<string>;
  select(
    question: Question & {
      choices: readonly { value: string; name: string; description?: string }[];
      default?: string;
    },
  ): Promise<string>;
  confirm(question: Question & { default: boolean }): Promise<boolean>;
}

const KEYS: Readonly<Record<string, string>> = { navigate: '选择', select: '确定' };
const theme = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) =>
      keys.map(([key, action]) => `${key} ${KEYS[action] ?? action}`).join('，'),
  },
};

export function askNumber(prompts: Prompts): Promise<string> {
  return prompts.input({
    message: '第几条措施？',
    validate: (value) => /^0*[1-9]\d{0,2}$/.test(value) || '请写 1 到 999 的整数',
  });
}

export function askNotice(prompts: Prompts, notices: readonly string[]): Promise<string> {
  const choices = notices.map((notice) => ({ value: notice, name: notice }));
  return prompts.select({ message: '哪一份通报？', choices, theme });
}

/**
 * Asks for what the command line leaves open. Where it gives the status and the text, nothing is
 * asked: the date is today's, and an address is not needed.
 */
export async function askMissing(
  given: Pick<Options, UpdateField>,
  known: Circumstances,
  { prompts, current }: { prompts: Prompts; current: MeasureStatus },
): Promise<NewUpdate> {
  const { today } = known;
  if (given.status !== null && given.text !== null) {
    return { ...given, status: given.status, text: given.text, date: given.date ?? today };
  }
  const date =
    given.date ??
    (await prompts.input({
      message: '进展的日期：',
      default: today,
      validate: (value) => dateProblemOf(value, known) ?? true,
    }));
  const status =
    given.status ??
    (await prompts.select({
      message: '做到了哪一步？',
      choices: MEASURE_STATUSES.filter((each) => fieldProblem('status', each) === null).map(
        (value) => ({
          value,
          name: `${UPDATE_STATUS_LABELS[value]}（${value}）`,
          description: STATUS_RULES[value],
        }),
      ),
      default: current,
      theme,
    }));
  const text =
    given.text ??
    (await prompts.input({
      message: '进展的内容（一行文字）：',
      validate: (value) => fieldProblem('text', value) ?? true,
    }));
  const url =
    given.url ??
    (await prompts.input({
      message: '公布这项进展的网页（没有就直接按回车）：',
      validate: (value) => (value === '' ? true : (fieldProblem('url', value) ?? true)),
    }));
  return { date, status, text: text.trim(), url: url === '' ? null : url };
}

export function askWhetherToWrite(prompts: Prompts): Promise<boolean> {
  return prompts.confirm({
    message: '写入吗？',
    default: true,
    theme: { keywords: { yes: '是', no: '否', error: () => '请写 是 或 否' } },
  });
}
