import { lockProblems } from './lock-problems.ts';
import type { Project } from './project.ts';
import { majorProblems } from './several-majors.ts';
import { useProblems } from './use-problems.ts';

/** Whatever is wrong with the dependencies, in Chinese; each line names the package and the remedy. */
export function findProblems(project: Project): string[] {
  return [...lockProblems(project), ...majorProblems(project), ...useProblems(project)];
}
