import type { z } from 'zod';
import { unprocessable, type FieldError } from '../core/problems.js';
import { illFormed } from './well-formed.js';

/** The members of a zod or Standard Schema issue this file reads. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
  readonly keys?: readonly string[];
  readonly input?: unknown;
  readonly expected?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** JSON Pointer (RFC 6901) of a path: ['requester', 'name'] → /requester/name */
export function pointerOf(path: Issue['path'] = []): string {
  return path
    .map((part) => (typeof part === 'object' ? part.key : part))
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Issues → one entry per wrong field, in kind Japanese that says what to do. */
export function describeIssues(issues: readonly Issue[]): FieldError[] {
  const errors = issues.flatMap((issue): FieldError[] => {
    const pointer = pointerOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key) => ({
        pointer: pointer + pointerOf([key]),
        code: 'unknown-field',
        detail: 'この項目は受け付けていません。項目名をご確認のうえ、取り除いてください。',
      }));
    }
    return [{ pointer, ...describe(issue) }];
  });
  const seen = new Set<string>();
  return errors.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

function describe(issue: Issue): { code: string; detail: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? { code: 'required', detail: '必須の項目です。入力してください。' }
        : { code: 'type', detail: `${typeName(issue.expected)}で入力してください。` };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { code: 'required', detail: '必須の項目です。入力してください。' }
        : { code: 'too-small', detail: `${amount(issue, issue.minimum)}以上で入力してください。` };
    case 'too_big':
      return {
        code: 'too-long',
        detail: `${amount(issue, issue.maximum)}以内で入力してください。`,
      };
    case 'invalid_value':
      // A box that must be ticked: its schema says what for.
      if (issue.values?.length === 1 && issue.values[0] === true) {
        return { code: 'required', detail: issue.message };
      }
      return {
        code: 'choice',
        detail: `次のなかから選んでください: ${(issue.values ?? []).join('、')}`,
      };
    case 'invalid_format':
      return { code: 'format', detail: formatHint(issue) };
    case 'custom':
      return { code: codeOf(issue), detail: issue.message };
    default:
      return { code: 'invalid', detail: '入力内容をご確認ください。' };
  }
}

/** Rules of our own may name themselves, so that pages can say it in other languages. */
function codeOf({ params }: Issue): string {
  return typeof params?.['code'] === 'string' ? params['code'] : 'rule';
}

function typeName(expected = ''): string {
  const names: Record<string, string> = {
    string: '文字',
    number: '数値',
    int: '整数',
    boolean: 'true か false',
    array: '一覧（配列）',
    object: '項目の組（オブジェクト）',
  };
  return names[expected] ?? '正しい形';
}

function amount(issue: Issue, limit: number | bigint = 0): string {
  const unit = issue.origin === 'string' ? '文字' : issue.origin === 'array' ? '件' : '';
  return `${limit.toLocaleString('ja-JP')}${unit}`;
}

function formatHint(issue: Issue): string {
  // Own patterns carry their own Japanese sentence; zod's defaults begin with "Invalid".
  return issue.message.startsWith('Invalid') ? '正しい形で入力してください。' : issue.message;
}

/**
 * The value as the schema gives it.
 * @throws Problem 422 with one entry per wrong field.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const unstorable = illFormed(value);
  if (unstorable.length > 0) throw unprocessable(describeIssues(unstorable));
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw unprocessable(describeIssues(result.error.issues));
}
