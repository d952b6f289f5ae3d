/** A piece of text, with its reading where the centre's texts give one. */
export interface RubyPart {
  base: string;
  reading: string | null;
}

/** `｜相談《そうだん》`: a base after a bar, its reading in double angle brackets (青空文庫注記形式). */
const RUBY = /｜([^｜《》]+)《([^《》]+)》/gu;

/** Text of やさしい日本語 taken apart, for `<ruby>` on pages. Joining the bases gives the plain text. */
export function rubyParts(text: string): RubyPart[] {
  const parts: RubyPart[] = [];
  let read = 0;
  for (const match of text.matchAll(RUBY)) {
    const [whole, base = '', reading = ''] = match;
    if (match.index > read) parts.push({ base: text.slice(read, match.index), reading: null });
    parts.push({ base, reading });
    read = match.index + whole.length;
  }
  if (read < text.length) parts.push({ base: text.slice(read), reading: null });
  return parts;
}

/** The same text without readings, for mails, logs and attributes. */
export function withoutRuby(text: string): string {
  return text.replace(RUBY, '$1');
}
