import type { Field } from '@sveltia/cms';
import { z } from 'astro/zod';

/** How staff see a field, and what they may do with it. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** Shown and never changed, with all that is in it. */
  readonly?: true;
  /** Values that staff choose from, with what they see of each. */
  options?: Readonly<Record<string, string>>;
  /** What stands for an item of a list while it is folded: `{{quote}}`. */
  summary?: string;
  /** A list whose items have addresses: none may vanish. */
  permanent?: true;
}

/** Words by the field's path in its schema: `updates.status`. */
export type Wording = Readonly<Record<string, FieldWords>>;

type Node = z.core.JSONSchema.BaseSchema;

interface Place {
  path: string;
  wording: Wording;
  isRequired: boolean;
  isReadonly: boolean;
}

/** The editor's fields for an object schema, in its order; a field without words goes by its name. */
export function schemaFields(schema: z.ZodType, wording: Wording): Field[] {
  return objectFields(jsonSchema(schema), {
    path: '',
    wording,
    isRequired: true,
    isReadonly: false,
  });
}

/** What a field must hold when it is emptied: there must be something, and it may be nothing. */
export function emptyValues(schema: z.ZodType): Record<string, unknown> {
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.fromEntries(
    required.flatMap((key): [string, unknown][] => {
      const node = asNode(properties[key]);
      if (isNullable(node)) return [[key, null]];
      return node.type === 'array' && !node.minItems ? [[key, []]] : [];
    }),
  );
}

/** The names of all fields that hold dates. */
export function dateFields(schema: z.ZodType): string[] {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    for (const [key, property] of Object.entries(propertiesOf(node))) {
      if (isDate(property)) found.add(key);
      visit(property);
    }
    if (node.type === 'array') visit(asNode(node.items));
  };
  visit(jsonSchema(schema));
  return [...found];
}

function jsonSchema(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function objectFields(node: Node, { path, wording, isReadonly }: Place): Field[] {
  return Object.entries(propertiesOf(node)).map(([key, property]) =>
    field(key, property, {
      path: path === '' ? key : `${path}.${key}`,
      wording,
      isRequired: alternatives(node).every(({ required }) => required?.includes(key)),
      isReadonly,
    }),
  );
}

interface Common {
  name: string;
  label: string;
  hint?: string;
  readonly?: boolean;
  required: boolean;
}

/** So many choices are all shown at once; Sveltia by itself folds more than five into a list. */
const LONGEST_CHOICE = 6;

function field(name: string, given: Node, place: Place): Field {
  const node = statedNode(given);
  const words = place.wording[place.path];
  const isReadonly = place.isReadonly || words?.readonly === true;
  const inner = { ...place, isReadonly };
  const isRequired = place.isRequired && !isNullable(given);
  const common = {
    name,
    label: words?.label ?? name,
    ...(words?.hint && { hint: words.hint }),
    ...(isReadonly && { readonly: true }),
  };
  if (node.type === 'array') {
    const required = isRequired && (node.minItems ?? 0) > 0;
    return listField({ ...common, required }, node, inner);
  }
  const required = isRequired;
  if (isDate(node)) return { ...common, required, widget: 'datetime', ...DATE_ONLY };
  const options = optionsOf(node, words);
  if (options) {
    const isShort = options.length <= LONGEST_CHOICE;
    return {
      ...common,
      required,
      widget: 'select',
      options,
      ...(isShort && { dropdown_threshold: LONGEST_CHOICE }),
    };
  }
  if (Object.keys(propertiesOf(node)).length > 0) {
    const fields = objectFields(node, inner);
    return { ...common, required, widget: 'object', fields, collapsed: isReadonly };
  }
  if (node.type === 'integer') {
    return { ...common, required, widget: 'number', value_type: 'int', ...rangeOf(node) };
  }
  if (node.type === 'string')
    return { ...common, required, widget: 'string', ...textRules(node, words) };
  if (node.type === 'boolean') return { ...common, required, widget: 'boolean' };
  throw new TypeError(`${place.path}: no field of the editor fits ${JSON.stringify(node)}`);
}

const DATE_ONLY = { type: 'date', format: 'YYYY-MM-DD' } as const;

function listField(common: Common, list: Node, place: Place): Field {
  const item = asNode(list.items);
  const words = place.wording[place.path];
  const options = optionsOf(item, words);
  if (options) return { ...common, widget: 'select', multiple: true, options };
  const size = list.minItems === undefined ? {} : { min: list.minItems };
  const simple = { ...common, ...size, widget: 'list' } as const;
  if (item.type === 'string') return simple;
  const changes = place.isReadonly ? NO_CHANGES : { allow_remove: words?.permanent !== true };
  const complex = { ...simple, ...changes, allow_duplicate: false };
  if (Object.keys(propertiesOf(item)).length === 0) {
    const inner = { ...place, isRequired: true, path: `${place.path}[]` };
    return { ...complex, field: { ...field('item', item, inner), label: common.label } };
  }
  const summary = words?.summary && { summary: words.summary };
  return { ...complex, collapsed: true, ...summary, fields: objectFields(item, place) };
}

const NO_CHANGES = { allow_add: false, allow_remove: false, allow_reorder: false };

function optionsOf(
  node: Node,
  words: FieldWords | undefined,
): { label: string; value: string }[] | null {
  const values = node.enum ?? (node.const === undefined ? null : [node.const]);
  if (!values && !words?.options) return null;
  return (values ?? Object.keys(words?.options ?? {})).map((each) => {
    const value = String(each);
    return { label: words?.options?.[value] ?? value, value };
  });
}

function textRules(node: Node, words: FieldWords | undefined) {
  if (node.format === 'uri') return { type: 'url' } as const;
  const message = words?.hint ?? words?.label ?? '写法不对';
  return node.pattern === undefined
    ? { use_emoji_autocomplete: false }
    : {
        use_emoji_autocomplete: false,
        pattern: [node.pattern, message] satisfies [string, string],
      };
}

function rangeOf({ minimum, maximum, exclusiveMinimum }: Node): { min?: number; max?: number } {
  const min = minimum ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : undefined);
  const hasMax = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return { ...(min !== undefined && { min }), ...(hasMax && { max: maximum }) };
}

/** The object schemas that a node may be: one, or those of a union. */
function alternatives(node: Node): Node[] {
  return node.anyOf ? node.anyOf.map(asNode).filter(({ type }) => type !== 'null') : [node];
}

function propertiesOf(node: Node): Record<string, Node> {
  const all = alternatives(node).flatMap(({ properties = {} }) => Object.entries(properties));
  return Object.fromEntries(all.map(([key, property]) => [key, asNode(property)]));
}

function isDate(node: Node): boolean {
  return node.format === 'date' || alternatives(node).some((each) => each !== node && isDate(each));
}

/** What a node is where it is not null; as it stands where it may be several things. */
function statedNode(node: Node): Node {
  const [only, ...others] = alternatives(node);
  return only && others.length === 0 ? only : node;
}

function isNullable(node: Node): boolean {
  return node.anyOf?.some((each) => asNode(each).type === 'null') ?? false;
}

function asNode(schema: Node['items'] | undefined): Node {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}
