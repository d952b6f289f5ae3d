import type { Readable } from 'node:stream';
import { Problem, unprocessable } from '../../platform/core/problems.js';
import { FILE_MAX } from '../domain/limits.js';

/** Reads a raw body. @throws Problem 413 beyond the limit, 422 where none was sent. */
export function readBody(body: unknown): Promise<Buffer> {
  return readStream(body, FILE_MAX, tooLarge);
}

/** Reads what was handed on unread. @throws Problem 422 where nothing was sent, else what `beyond` gives. */
export async function readStream(
  body: unknown,
  limit: number,
  beyond: () => Problem,
): Promise<Buffer> {
  if (!isStream(body)) throw nothing();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw beyond();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const nothing = (): Problem =>
  unprocessable([
    {
      pointer: '/file',
      code: 'required',
      detail: 'ファイルの中身を送ってください（Content-Type もご確認ください）。',
    },
  ]);

const tooLarge = (): Problem =>
  new Problem({
    status: 413,
    code: 'too-large',
    title: 'ファイルが大きすぎます',
    detail: 'ファイルは5MBまでです。分けるか、縮小して送ってください。',
    // The rest of the body is not read: this connection cannot be used again.
    headers: { connection: 'close' },
  });
