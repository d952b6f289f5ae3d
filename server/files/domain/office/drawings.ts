import type { RefusalCode } from '../refusal.js';
import { isFetched } from './targets.js';

type Refusal = Extract<RefusalCode, 'macro' | 'external'>;

/** The name of an element or attribute without its prefix, in small letters. */
export const local = (name: string): string => (name.split(':').at(-1) ?? '').toLowerCase();

const ACTIVE: ReadonlySet<string> = new Set(['script', 'foreignobject', 'handler']);
/** What a link becomes while a drawing moves. */
const MOVING: ReadonlySet<string> = new Set(['to', 'from', 'by', 'values']);

/** Why an element of a drawing (SVG) is not taken, or null. */
export function refusalOfDrawing(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Refusal | null {
  if (ACTIVE.has(name)) return 'macro';
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on[a-z]/i.test(attribute)) return 'macro';
    const links = local(attribute) === 'href' || MOVING.has(local(attribute));
    if (links && !/^data:image\//i.test(value.trim()) && isFetched(value)) return 'external';
    if (!local(attribute).startsWith('xmlns') && refusalOfStyle(value)) return 'external';
  }
  return null;
}

/** Why a style is not taken: it has something fetched. */
export function refusalOfStyle(style: string): Refusal | null {
  const read = style.replace(/\\|\/\*|\*\//g, '');
  const parts = read.split(/url\(|@import/i).slice(1);
  const targets = parts.map((part) => part.replace(/^[\s"'(]+/, '').split(/["')\s;]/)[0] ?? '');
  const fetched = targets.some((it) => !/^data:(?:image|font)\//i.test(it) && isFetched(it));
  return fetched ? 'external' : null;
}
