/** `npm run check`: checks all content and says in Chinese what to mend. Exit code 1 on any problem. */
import { checkContent } from '../src/check/check-content.ts';
import { formatProblem } from '../src/check/problem.ts';

const { notices, measures, quantities, charted, problems } = await checkContent(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`\n共 ${problems.length} 处需要修改。改好后再运行 npm run check。`);
  process.exitCode = 1;
} else {
  console.log(`内容检查通过：${notices} 份通报，${measures} 条措施。`);
  console.log(
    `正文中的数字 ${quantities} 个全部归类：${charted} 个收入指标，${quantities - charted} 个写明不收入的原因。`,
  );
}
