/** `npm run check`: checks all content and says in Chinese what to mend. Exit code 1 on any problem. */
import { type CheckReport, checkContent } from '../src/check/check-content.ts';
import { checkSite } from '../src/check/check-site.ts';
import { formatProblem } from '../src/check/problem.ts';
import { readArguments } from './command/read-arguments.ts';
import { runCommand } from './command/run-command.ts';

const HELP = `用法：npm run check -- [选项]

检查 content/ 里的全部内容：哪个文件哪一行有什么错、怎么改，一次说完。有错时退出码是 1。
待办是标注未完成的通报（annotation: pending）里还要由人判断的事，不算错。

  --todos    逐条列出待办；不写就只说每份通报有几处
  --json     把结果写成 JSON，供其他程序使用
  --help     显示这段说明
`;

await runCommand(async () => {
  const { values } = readArguments('npm run check', {
    options: {
      todos: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const root = process.cwd();
  const { undated, ...content } = await checkContent(root);
  const problems = [...content.problems, ...(await checkSite(root, { siteUrl: null, undated }))];
  const report = { ...content, problems };
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else tell(report, values.todos);
  return report.problems.length > 0 ? 1 : 0;
});

function tell(
  { problems, todos, ...counts }: Omit<CheckReport, 'undated'>,
  isEachTodo: boolean,
): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (isEachTodo) for (const todo of todos) console.log(`待办 ${formatProblem(todo)}`);
  if (problems.length > 0) {
    console.error(`\n共 ${problems.length} 处需要修改。改好后再运行 npm run check。`);
    return;
  }
  console.log(`内容检查通过：${counts.notices} 份通报，${counts.measures} 条措施。`);
  console.log(tellFigures(counts));
  for (const [folder, count] of countByNotice(todos)) {
    const how = isEachTodo ? '' : '；逐条列出：npm run check -- --todos';
    console.log(`${folder} 还有 ${count} 处待办，要由人读过正文后判断${how}`);
  }
}

/** Figures that are still to be classified are told among what is left to do. */
function tellFigures({
  quantities,
  charted,
  unclassified,
}: Pick<CheckReport, 'quantities' | 'charted' | 'unclassified'>): string {
  const listed = quantities - charted - unclassified;
  const all = unclassified === 0 ? '全部归类' : `有 ${unclassified} 个还没有归类`;
  return `正文中的数字 ${quantities} 个${all}：${charted} 个收入指标，${listed} 个写明不收入的原因。`;
}

function countByNotice(todos: CheckReport['todos']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of todos) {
    const folder = file.split('/').slice(0, 3).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
