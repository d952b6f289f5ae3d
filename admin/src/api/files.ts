import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Message, Visibility } from './types.js';

export type CaseFile = components['schemas']['File'];

const at = (id: string) => ({ params: { path: { id } } });

export const readFiles = async (id: string): Promise<CaseFile[]> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/files', at(id)))).items;

/** Where the browser fetches a file; the server always gives it as an attachment. */
export const filePath = (id: string): string => `/api/v1/files/${id}`;

/** Sends one file as raw bytes; it lies with the case until a message takes it along. */
export const sendFile = (id: string, file: File): Promise<CaseFile> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/files', {
      ...at(id),
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: {
        'Content-Type': 'application/octet-stream',
        // RFC 8187: a header holds no Japanese as it is.
        'X-Filename': `UTF-8''${encodeURIComponent(file.name)}`,
      },
    }),
  );

export const removeFile = (id: string, fileId: string): Promise<unknown> =>
  unwrap(
    client.DELETE('/api/v1/consultations/{id}/files/{fileId}', {
      params: { path: { id, fileId } },
    }),
  );

/** A message that takes files along. */
export const sendWithFiles = (
  id: string,
  body: { body: string; visibility: Visibility; fileIds: string[] },
): Promise<Message> =>
  unwrap(client.POST('/api/v1/consultations/{id}/messages', { ...at(id), body }));
