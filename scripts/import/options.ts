import { isDate, todayInChina } from '../command/dates.ts';
import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  file: string;
  slug: string;
  title: string | null;
  issuer: string | null;
  year: number | null;
  /** The day that the content is said to be revised, ISO 8601. */
  date: string;
  isDryRun: boolean;
}

export const HELP = `用法：npm run import -- 文件 --slug 2025-xxx [选项]

把一份通报的文件拆成 content/notices/ 下的一个文件夹。认得 Word（.docx）、网页（.html）、
纯文本（.txt，UTF-8 或 GB18030）和 Markdown（.md）。能从文字推知的都填好；要由人判断的留作待办，
由 npm run check -- --todos 列出。可疑的文字只报告，不改动。已有的文件夹绝不覆盖。

  --slug 名称       文件夹名，也是网址：年份、连字符、英文小写，如 2025-tianning-jiaoyu
  --issuer 名称     发布单位；不写就从标题或落款认
  --title 标题      标题；不写就在文件里找
  --year 年份       正文没有写年份的日期指哪一年；不写就从文字认
  --date 日期       内容修订的日期，如 2025-03-01；不写就是今天
  --dry-run         只说会怎样拆，不写任何文件
  --help            显示这段说明
`;

const SLUG = /^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = readArguments('npm run import', {
    args: Array.from(args),
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      issuer: { type: 'string' },
      title: { type: 'string' },
      year: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [file, ...more] = positionals;
  const how = '；运行 npm run import -- --help 查看用法';
  if (file === undefined) throw new UsageError(`没有写要导入的文件${how}`);
  if (more.length > 0)
    throw new UsageError(`一次只导入一个文件，多了“${more.join('”“')}”；路径里有空格的要加引号`);
  const { slug, date = todayInChina(new Date()), year } = values;
  if (slug === undefined)
    throw new UsageError(`没有写 --slug（文件夹名，如 2025-tianning-jiaoyu）${how}`);
  if (!SLUG.test(slug)) {
    throw new UsageError(
      `--slug “${slug}”会成为网址，须为“年份-英文小写”，如 2025-tianning-jiaoyu`,
    );
  }
  const empty = Object.entries({ issuer: values.issuer, title: values.title }).find(
    ([, value]) => value !== undefined && value.trim() === '',
  );
  if (empty) throw new UsageError(`--${empty[0]} 后面是空的；请写上内容，或不写这个选项`);
  if (year !== undefined && !/^(?:19(?:49|[5-9]\d)|20\d\d)$/.test(year)) {
    throw new UsageError(`--year “${year}”须为四位年份，如 2023`);
  }
  if (!isDate(date))
    throw new UsageError(`--date “${date}”须为真实存在的日期，写成 2025-03-01 的样子`);
  return {
    file,
    slug,
    title: values.title?.trim() ?? null,
    issuer: values.issuer?.trim() ?? null,
    year: year === undefined ? null : Number(year),
    date,
    isDryRun: values['dry-run'],
  };
}
