/**
 * The centre's own wording for a mail (`centres/<key>/texts.json`), already filled, taken apart:
 * the layout puts greeting, link and signature where they belong in every mail.
 */
export interface CentreText {
  subject: string;
  before: string[];
  after: string[];
}

/** Splits a filled text at its link. The first block is the greeting, the last the office's name. */
export function takeApart(subject: string, body: string, url: string): CentreText {
  const blocks = body.split(/\n{2,}/).map((block) => block.trim());
  const link = blocks.indexOf(url);
  const end = blocks.length - 1;
  return {
    subject: subject.replace(/^\s*(?:【[^】]*】|\[[^\]]*\])\s*/u, ''),
    before: blocks.slice(1, link === -1 ? end : link),
    after: link === -1 ? [] : blocks.slice(link + 1, end),
  };
}
