import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { Problem, unprocessable } from '../../platform/problems.js';
import { FILE_MAX } from '../domain/limits.js';

/**
 * Bytes as they come: handed on unread, so that nobody who may not send files makes the server hold
 * five megabytes; the handler reads them after the guard.
 */
export function acceptRawBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
}

/** Reads a raw body. @throws Problem 413 beyond the limit, 422 where none was sent. */
export async function readBody(body: unknown): Promise<Buffer> {
  if (!isStream(body)) {
    throw unprocessable([
      {
        pointer: '/file',
        code: 'required',
        detail: 'ファイルの中身を Content-Type: application/octet-stream で送ってください。',
      },
    ]);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > FILE_MAX) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const tooLarge = (): Problem =>
  new Problem({
    status: 413,
    code: 'too-large',
    title: 'ファイルが大きすぎます',
    detail: 'ファイルは5MBまでです。分けるか、縮小して送ってください。',
    // The rest of the body is not read: this connection cannot be used again.
    headers: { connection: 'close' },
  });
