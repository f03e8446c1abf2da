import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** A package that a file imports. */
export interface Import {
  name: string;
  /** Erased before anything runs. */
  isType: boolean;
}

/** The packages that a file of TypeScript, JavaScript or Astro imports, however it does so. */
export function readImports(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
  return importsBelow(source).flatMap(({ specifier, isType }) => {
    const name = packageOf(specifier);
    return name === null ? [] : [{ name, isType }];
  });
}

/** What an Astro file runs: when the site is built, and in the browser. */
function scriptsOf(text: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = Array.from(text.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, code]) => code);
  return [frontmatter, ...scripts].join('\n');
}

function importsBelow(node: ts.Node): { specifier: string; isType: boolean }[] {
  const found = importOf(node);
  const below: { specifier: string; isType: boolean }[] = [];
  node.forEachChild((child) => {
    below.push(...importsBelow(child));
  });
  return found ? [found, ...below] : below;
}

function importOf(node: ts.Node): { specifier: string; isType: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier.text, isType };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    if (!ts.isStringLiteral(node.moduleSpecifier)) return null;
    return { specifier: node.moduleSpecifier.text, isType: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { specifier: literal.text, isType: true } : null;
  }
  if (!ts.isCallExpression(node)) return null;
  const [argument] = node.arguments;
  const isCall =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  if (!isCall || !argument || !ts.isStringLiteral(argument)) return null;
  return { specifier: argument.text, isType: false };
}

/** `null` for our own files, for Node's modules and for those that Astro makes up (`astro:content`). */
function packageOf(specifier: string): string | null {
  if (/^[./]|^[a-z]+:/.test(specifier) || isBuiltin(specifier)) return null;
  const [scope = '', name] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
