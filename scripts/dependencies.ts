/** `npm run audit:deps`: lists all packages with their licences and says in Chinese what to mend. */
import { formatTable } from './bench/text-table.ts';
import { readArguments } from './command/read-arguments.ts';
import { Refusal } from './command/refusal.ts';
import { runCommand } from './command/run-command.ts';
import { askRegistry } from './dependencies/ask-registry.ts';
import { findProblems } from './dependencies/find-problems.ts';
import { type ListedPackage, listPackages } from './dependencies/list.ts';
import { readProject } from './dependencies/project.ts';

const HELP = `用法：npm run audit:deps -- [选项]

检查依赖，不用联网：许可是否都在允许的名单上，版本是否写死，锁文件是否写全，安装时运行的脚本、装了几个主版本的包是否都
在名单上，直接依赖是否都用到、用到的是否都写明。列出全部的包；有错时退出码是 1。先要 npm ci。

  --direct     只列直接依赖，说明各做什么、为什么用它
  --json       把列表写成 JSON，另有各包的网址
  --registry   向 npm 的登记处查询生成网站所用的包有没有已知的严重漏洞；登记处没有审计接口就跳过。不做别的检查
  --help       显示这段说明
`;

await runCommand(async () => {
  const { values } = readArguments('npm run audit:deps', {
    options: {
      direct: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      registry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const root = process.cwd();
  if (values.help) console.log(HELP);
  else if (values.registry) console.log(askRegistry(root));
  else await audit(root, values);
  return 0;
});

async function audit(root: string, asked: { direct: boolean; json: boolean }): Promise<void> {
  const project = await readProject(root);
  const all = listPackages(project);
  const listed = asked.direct ? all.filter(({ purpose }) => purpose !== null) : all;
  console.log(asked.json ? JSON.stringify(listed, null, 2) : tableOf(listed, asked.direct));
  const problems = findProblems(project);
  if (problems.length === 0) return;
  throw new Refusal(`\n${problems.join('\n')}\n共 ${problems.length} 处需要修改。`);
}

function tableOf(listed: readonly ListedPackage[], isDirect: boolean): string {
  if (isDirect) {
    const rows = listed.map(({ name, version, purpose }) => [`${name} ${version}`, purpose ?? '']);
    return formatTable(['包', '做什么，为什么用它'], rows);
  }
  const rows = listed.map(({ name, licence, version, isDevelopment }) => [
    name,
    licence ?? '没有写明',
    version,
    isDevelopment ? '开发' : '生成',
  ]);
  return formatTable(['包', '许可', '版本', '用于'], rows);
}
