import type { FastifyRequest } from 'fastify';
import { badRequest, Problem } from '../../platform/core/problems.js';
import { FILE_MAX, FILES_PER_MESSAGE } from '../domain/limits.js';
import { readStream } from './raw-body.js';

/** A form with files as it came: nothing in it is checked yet. */
export interface Upload {
  /** Text fields; of a name sent several times the first counts. */
  fields: Readonly<Record<string, string>>;
  /** Files in the form's order; `bytes` is null where a file is beyond the limit. */
  files: readonly { name: string; bytes: Buffer | null }[];
  /** Whether more files came than go out at once; those beyond were not kept. */
  tooMany: boolean;
}

/** All files at their largest, and room for the words. */
const FORM_MAX = FILES_PER_MESSAGE * FILE_MAX + 1024 * 1024;
/** No form of ours comes near it; each part costs the parser an object. */
const PARTS_MAX = 40;

/**
 * Reads a form with files (`multipart/form-data`), on routes that declare `takes: 'multipart'`. Parsed by
 * Node's own implementation of the web's FormData, from bytes that are bounded and complete: see
 * docs/decisions/0014.
 * @throws Problem 400 when it cannot be read, 413 when the whole is too long.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const type = request.headers['content-type'] ?? '';
  if (Number(request.headers['content-length'] ?? 0) > FORM_MAX) throw tooLarge();
  const form = await parsed(type, await readStream(request.body, FORM_MAX, tooLarge));
  const fields = new Map<string, string>();
  const files: { name: string; bytes: Buffer | null }[] = [];
  let tooMany = false;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      // A name is data here and never becomes a property before it is known to be harmless.
      if (!fields.has(name)) fields.set(name, value);
    } else if (value.name !== '' || value.size > 0) {
      // A file field left empty comes as an empty file without name.
      if (files.length === FILES_PER_MESSAGE) tooMany = true;
      else files.push({ name: value.name, bytes: await bytesOf(value) });
    }
  }
  return { fields: Object.fromEntries(fields), files, tooMany };
}

async function parsed(type: string, bytes: Buffer): Promise<FormData> {
  refuseManyParts(type, bytes);
  try {
    // Advised against for servers because it holds the whole body: this body is bounded (above).
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    // Whatever the parser stumbles over was sent so, by no browser.
    throw unreadable();
  }
}

function refuseManyParts(type: string, bytes: Buffer): void {
  const [, quoted, bare] = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw unreadable();
  const mark = Buffer.from(`--${boundary}`);
  let parts = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    parts += 1;
    if (parts > PARTS_MAX) throw unreadable();
  }
}

const bytesOf = async (file: File): Promise<Buffer | null> =>
  file.size > FILE_MAX ? null : Buffer.from(await file.arrayBuffer());

const unreadable = (): Problem =>
  badRequest('multipart', '送られた内容を読み取れません。もう一度お送りください。');

const tooLarge = (): Problem =>
  new Problem({
    status: 413,
    code: 'too-large',
    title: 'ファイルが大きすぎます',
    detail: 'ファイルは一つ5MBまで、一度に5個までです。数を減らすか、縮小して送ってください。',
    headers: { connection: 'close' },
  });
