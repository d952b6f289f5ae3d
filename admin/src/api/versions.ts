/**
 * The version of every record this browser has read, so that a change can say which version it
 * was made on (`If-Match`). Kept in memory only: it is worthless after a reload.
 */
const versions = new Map<string, string>();

const key = (resource: string, id: string): string => `${resource}/${id}`;

/** Remembers the `ETag` of an answer for a record; answers without one are ignored. */
export const rememberVersion = (resource: string, id: string, response: Response): void => {
  const etag = response.headers.get('ETag');
  if (etag !== null) versions.set(key(resource, id), etag);
};

/**
 * The `If-Match` value for a change. `version` is the record's own number and wins: it is the one
 * the person looked at, while the remembered one may come from a newer background refresh.
 */
export const ifMatch = (resource: string, id: string, version?: number): string => {
  if (version !== undefined) return `"${String(version)}"`;
  return versions.get(key(resource, id)) ?? '*';
};
