import { isAllowed, licenceOf } from './licences.ts';
import { directDependencies, nameAt, type Project } from './project.ts';

/** What is wrong with the versions and the lockfile, in Chinese, by package. */
export function lockProblems(project: Project): string[] {
  return [
    ...versionProblems(project),
    ...Array.from(project.locked.keys()).flatMap((place) => packageProblems(project, place)),
    ...scriptProblems(project),
  ];
}

function versionProblems({ manifest, locked }: Project): string[] {
  return Array.from(directDependencies(manifest)).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      return `${name}：package.json 里写的是“${version}”，须写一个确定的版本，不用 ^、~ 和范围。`;
    }
    const lockedVersion = locked.get(`node_modules/${name}`)?.version;
    if (lockedVersion === version) return [];
    return `${name}：package.json 要 ${version}，锁文件里是 ${lockedVersion ?? '没有'}；运行 npm install。`;
  });
}

function packageProblems({ locked, installed }: Project, place: string): string[] {
  const entry = locked.get(place);
  if (!entry) return [];
  const name = nameAt(place);
  const title = `${name}@${entry.version ?? '没有版本'}`;
  const licence = licenceOf(name, entry, installed.get(place));
  const problems: string[] = [];
  if (licence === null) {
    problems.push(
      `${title}：没有写明许可。查看它的许可文件，再记入 scripts/dependencies/licences.ts。`,
    );
  } else if (!isAllowed(licence)) {
    problems.push(
      `${title}：许可“${licence}”不在允许的名单上。换一个包；确实可用，就记入 scripts/dependencies/licences.ts。`,
    );
  }
  if (entry.integrity === undefined) {
    problems.push(
      `${title}：锁文件（${place}）里没有 integrity，npm ci 认不出被换掉的文件。用 npm view ${title} dist.integrity 查出，补进锁文件。`,
    );
  }
  if (entry.resolved !== undefined) {
    problems.push(
      `${title}：锁文件（${place}）里写着下载的地址（resolved），换一处就装不上。删去这一行。`,
    );
  }
  return problems;
}

/** Code of others that runs on installation must be expected. */
function scriptProblems({ manifest, locked }: Project): string[] {
  const allowed = new Set(
    Object.entries(manifest.allowScripts ?? {}).flatMap(([name, is]) => (is ? name : [])),
  );
  const running = new Set(
    Array.from(locked).flatMap(([place, each]) => (each.hasInstallScript ? nameAt(place) : [])),
  );
  return [
    ...Array.from(running.difference(allowed), (name) => {
      return `${name}：安装时要运行脚本，package.json 的 allowScripts 里没有它。看清脚本做什么，再决定要不要这个包。`;
    }),
    ...Array.from(allowed.difference(running), (name) => {
      return `${name}：安装时不再运行脚本，从 package.json 的 allowScripts 里删去。`;
    }),
  ];
}
