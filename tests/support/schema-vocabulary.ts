import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(process.cwd(), 'node_modules/schema-dts/dist/schema.d.ts');
/** A type that adds properties is declared as `…Base`; one that does not may only be a `…Leaf`. */
const INTERFACE = /^(?:export )?interface (\w+)(?:Base|Leaf) extends ([^{]+) \{\n([\s\S]*?)^\}/gm;
const PROPERTY = /^ {4}"(\w+)"\?:/gm;

/** A type of schema.org: what it adds, and what it is a kind of. */
interface SchemaType {
  properties: readonly string[];
  parents: readonly string[];
}

/** All types of schema.org by name, read from the declarations that schema-dts makes of it. */
function readTypes(): Map<string, SchemaType> {
  const types = new Map<string, SchemaType>();
  const declarations = readFileSync(FILE, 'utf8');
  for (const [, name = '', extended = '', body = ''] of declarations.matchAll(INTERFACE)) {
    const parents = Array.from(extended.matchAll(/(\w+)Base/g), ([, parent = '']) => parent);
    const properties = Array.from(body.matchAll(PROPERTY), ([, property = '']) => property);
    if (!types.has(name)) types.set(name, { properties, parents });
  }
  return types;
}

const TYPES = readTypes();

/** The properties that schema.org gives a type, inherited ones with them; `null` for no such type. */
export function propertiesOf(type: string): ReadonlySet<string> | null {
  const found = TYPES.get(type);
  if (!found) return null;
  const inherited = found.parents.flatMap((parent) => Array.from(propertiesOf(parent) ?? []));
  return new Set([...found.properties, ...inherited]);
}

/** Where a description uses a type or a property that schema.org does not have. */
export function vocabularyProblems(value: unknown, path = '$'): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => vocabularyProblems(each, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const type = String(Object.fromEntries(entries)['@type']);
  const known = propertiesOf(type);
  if (!known) return [`${path}: no type ${type}`];
  return entries.flatMap(([name, inner]) => {
    // What an action takes is written after it: schema.org, “Actions”, 3.
    const isKnown = /^@(context|type|id)$/.test(name) || known.has(name.replace(/-input$/, ''));
    const isInput = type.endsWith('Action') && name.endsWith('-input');
    if (!isKnown && !isInput) return [`${path}: ${type} has no ${name}`];
    return vocabularyProblems(inner, `${path}.${name}`);
  });
}
