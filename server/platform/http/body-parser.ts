import { badRequest } from '../core/problems.js';

/** 256 KB: the longest body the forms allow, several times over. */
export const BODY_LIMIT = 256 * 1024;

/** No body the product reads nests deeper; a parser that follows deeper ones runs out of stack. */
const DEPTH_LIMIT = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON from bytes, refusing what a lenient parser would let through damaged.
 * @throws Problem 400 for broken UTF-8, broken JSON or deep nesting; an empty body is undefined.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const source = decode(bytes);
  refuseDepth(source);
  try {
    return JSON.parse(source, refusePrototype) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw badRequest(
        'json',
        'JSON として読み取れません。書き方（引用符やかっこ）をご確認ください。',
      );
    }
    throw error;
  }
}

/** Counts brackets outside of strings, before anything recurses into them. */
function refuseDepth(source: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > DEPTH_LIMIT) {
      throw badRequest('json', '項目の入れ子が深すぎます。書き方をご確認ください。');
    }
  }
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest('encoding', '文字コードが UTF-8 ではありません。UTF-8 で送ってください。');
  }
}

/** A form's fields; a field sent several times becomes a list. @throws Problem 400 for broken UTF-8. */
export function parseForm(bytes: Buffer): Record<string, string | string[]> {
  const source = decode(bytes);
  decodePercent(source);
  const fields = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(source)) {
    const text = value.replaceAll('\r\n', '\n');
    const before = fields[name];
    if (before === undefined) fields[name] = text;
    else if (Array.isArray(before)) before.push(text);
    else fields[name] = [before, text];
  }
  return { ...fields };
}

/** URLSearchParams would silently replace broken sequences; decodeURIComponent says so. */
function decodePercent(source: string): void {
  try {
    decodeURIComponent(source.replaceAll('+', ' '));
  } catch {
    throw badRequest(
      'encoding',
      '文字コードが UTF-8 ではありません。画面を開き直してお試しください。',
    );
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw badRequest('json', '使えない項目名が含まれています。');
  return value;
}
