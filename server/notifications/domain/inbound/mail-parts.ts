import PostalMime, { type Email } from 'postal-mime';
import { decodeText } from '../../../text/decode-text.js';
import { recodeHeaders } from './recode-headers.js';

/** What the parser holds of one part while it sorts them. */
interface Part {
  content: ArrayBuffer | null;
  contentType: { parsed: Parsed; multipart: string | false };
  contentDisposition: { parsed: Parsed };
}

interface Parsed {
  value: string;
  params: Record<string, string>;
}

/**
 * The parser with the one step of it that sees a part's bytes before they become text. Its own types do not
 * show it; the version is pinned, and the table of encodings in the tests fails without it.
 */
interface SortingParser {
  parse(raw: Uint8Array): Promise<Email>;
  collectNode(part: Part, alternative: Part | false, related: boolean): Promise<void>;
}

const Parser = PostalMime as unknown as new (options: object) => SortingParser;

const LIMITS = {
  forceRfc822Attachments: true,
  maxNestingDepth: 30,
  maxHeadersSize: 256 * 1024,
};

class JapaneseMailParser extends Parser {
  /** Every text of the mail is what its bytes mean. */
  sure = true;
  private hasBody = false;

  override async collectNode(
    part: Part,
    alternative: Part | false,
    related: boolean,
  ): Promise<void> {
    if (!part.contentType.multipart) this.prepare(part);
    await super.collectNode(part, alternative, related);
  }

  private prepare(part: Part): void {
    const { parsed } = part.contentType;
    const disposition = part.contentDisposition.parsed;
    const isText = /^text\/(?:plain|html)$/u.test(parsed.value);
    const name = disposition.params['filename'] ?? parsed.params['name'];
    // A file that a telephone shows within the text is a file all the same.
    if (isText && name !== undefined && this.hasBody) disposition.value = 'attachment';
    const isBody = isText && disposition.value !== 'attachment';
    this.hasBody ||= isBody;
    if (part.content === null || (!isBody && !CALENDAR.test(parsed.value))) return;
    const { text, sure } = decodeText(new Uint8Array(part.content), parsed.params['charset']);
    if (isBody) this.sure &&= sure;
    const bytes = Buffer.from(text);
    part.content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    parsed.params['charset'] = 'utf-8';
  }
}

const CALENDAR = /^(?:text\/calendar|application\/ics)$/u;

/**
 * The parts of a raw mail, every text in the encoding its bytes are in.
 * @throws Error for what is no mail (nesting beyond reason, headers without end)
 */
export async function parseMail(raw: Buffer): Promise<{ mail: Email; sure: boolean }> {
  const parser = new JapaneseMailParser(LIMITS);
  const mail = await parser.parse(recodeHeaders(raw));
  return { mail, sure: parser.sure };
}
