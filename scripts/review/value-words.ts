import { isFields } from './fields.ts';
import { fieldName, statusName } from './names.ts';

/** A field's value in one line, as staff would say it: “期限：2024-12-31，原句：……”. */
export function describeValue(field: string, value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '未知';
  if (field === 'status' && typeof value === 'string') return statusName(value);
  if (Array.isArray(value)) return value.map((each) => describeValue('', each)).join('；');
  if (!isFields(value)) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${fieldName(name, each)}：${describeValue(name, each)}`)
    .join('，');
}
