import { plainMail } from './mails.js';

/** Mails that are hostile by their shape rather than by their words. */
export const HOSTILE_SHAPES: Readonly<Record<string, (size: number) => Buffer>> = {
  'ten thousand parts': (size) => {
    const part = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n';
    return plainMail({
      headers: ['Content-Type: multipart/mixed; boundary=b'],
      body: `${part.repeat(Math.ceil(size / part.length))}--b--\r\n`,
    });
  },
  'parts in parts': (size) => {
    const depth = Math.ceil(size / 60);
    const parts = Array.from(
      { length: depth },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    );
    return plainMail({
      headers: ['Content-Type: multipart/mixed; boundary=b0'],
      body: parts.join(''),
    });
  },
  'one header line': (size) => plainMail({ headers: [`X-Long: ${'a '.repeat(size / 2)}`] }),
  'folded header lines': (size) =>
    plainMail({ headers: [`X-Long: a${'\r\n a'.repeat(size / 4)}`] }),
  'encoded words': (size) =>
    plainMail({ headers: [`Subject: ${'=?utf-8?Q?a?= '.repeat(size / 14)}`] }),
  'addresses of a crowd': (size) =>
    plainMail({ headers: [`Cc: ${'"a" <a@b.jp>, '.repeat(size / 14)}`] }),
  'open brackets': (size) => plainMail({ headers: [`Cc: ${'(<'.repeat(size / 2)}`] }),
  'base64 garbage': (size) =>
    plainMail({
      headers: ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: '=?!'.repeat(size / 3),
    }),
  'quoted-printable garbage': (size) =>
    plainMail({
      headers: ['Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      body: '=\r\n='.repeat(size / 4),
    }),
  'a report of many groups': (size) =>
    plainMail({
      headers: ['Content-Type: multipart/report; boundary=b'],
      body: `--b\r\nContent-Type: message/delivery-status\r\n\r\n${'a: b\r\n \r\n\r\n'.repeat(size / 11)}\r\n--b--`,
    }),
};
