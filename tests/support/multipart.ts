/** One part of a form with files, as it is written on the wire. */
export interface Part {
  name: string;
  filename?: string;
  type?: string;
  value: string | Buffer;
}

const BOUNDARY = 'x-dxc-boundary';

/** The bytes of a form with files and their header, exactly as given: nothing is escaped. */
export function multipart(parts: readonly Part[]): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const chunks = parts.flatMap(({ name, filename, type, value }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"` +
        (filename === undefined ? '' : `; filename="${filename}"`) +
        (type === undefined ? '' : `\r\nContent-Type: ${type}`) +
        '\r\n\r\n',
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return {
    payload,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(payload.length),
    },
  };
}

/** A chosen file in the field `files`. */
export const fileOf = (filename: string, value: Buffer): Part => ({
  name: 'files',
  filename,
  type: 'application/octet-stream',
  value,
});
