import { Parser } from 'htmlparser2';
import { extensionOf } from '../file-name.js';
import { refuseFile, type RefusalCode } from '../refusal.js';
import { PartRules } from './part-rules.js';

/** Encodings in which ASCII is ASCII; XML in others would be read differently here and by an office program. */
const ASCII_LIKE = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d{1,2}|windows-\d{3,4}|shift_jis|euc-jp)$/i;
const WIDE = /^utf-?16(?:le|be)?$/i;
const XML: ReadonlySet<string> = new Set(['xml', 'rels', 'vml', 'svg']);

/** No document nests deeper, and every element costs the parser as much as stands around it. */
const DEEPEST = 1_000;

/** Reads one part of an Office file while it unfolds. */
export interface PartReader {
  /** Whether the part is XML by its first bytes. @throws Problem 422 where it should be and is not readable */
  takes(first: Buffer): boolean;
  /** @throws Problem 422 */
  write(piece: Buffer): void;
  end(): void;
}

/**
 * A reader that refuses what fetches, runs or hides something. The parser is lenient on purpose: what an
 * office program repairs is read here as well.
 */
export function partReader(name: string): PartReader {
  const extension = extensionOf(name);
  const refuse = (reason: Exclude<RefusalCode, 'type'>): never => {
    throw refuseFile(reason, name);
  };
  const rules = new PartRules(name, refuse);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1;
        if (depth > DEEPEST) refuse('content');
        rules.open(tag, attributes);
      },
      ontext: (text) => rules.text(text),
      onclosetag: (tag) => {
        depth -= 1;
        rules.close(tag);
      },
      onprocessinginstruction: (tag, data) => {
        // Declarations of entities: no office program writes one, and they change what the text says.
        const declares = tag.toLowerCase() === '!doctype';
        if (extension === 'svg' && /^\?xml-stylesheet/i.test(tag)) refuse('external');
        if (declares && (extension !== 'svg' || data.includes('['))) refuse('content');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder = new TextDecoder('utf-8');
  return {
    takes(first) {
      const encoding = encodingOf(first);
      if (encoding === 'unreadable') refuse('content');
      if (encoding === null && XML.has(extension)) refuse('content');
      if (encoding !== null) decoder = new TextDecoder(encoding);
      return encoding !== null;
    },
    write(piece) {
      parser.write(decoder.decode(piece, { stream: true }));
    },
    end() {
      parser.end(decoder.decode());
      rules.end();
    },
  };
}

/** How XML is encoded by its mark or first letter; null for what is no XML. */
function encodingOf(first: Buffer): string | null {
  const mark = first.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === '3c00') return 'utf-16le';
  if (mark === 'feff' || mark === '003c') return 'utf-16be';
  const head = first.toString('latin1', 0, 1_000);
  if (!/^(?:\xef\xbb\xbf)?\s*</.test(head)) return null;
  const [declaration = ''] = /<\?xml[^>]*/.exec(head) ?? [];
  const [, declared] = /encoding\s*=\s*["']([^"']{1,40})/.exec(declaration) ?? [];
  return declared === undefined || ASCII_LIKE.test(declared) ? 'utf-8' : readable(declared);
}

const readable = (declared: string): string => (WIDE.test(declared) ? 'utf-8' : 'unreadable');
