import { isIPv4 } from 'node:net';
import { z } from 'zod';

const secret = z
  .string({ error: '32 文字以上の乱数を指定してください（例: openssl rand -base64 32）' })
  .min(32, '短すぎます。32 文字以上の乱数を指定してください（例: openssl rand -base64 32）')
  .refine(
    (value) => new Set(value).size >= 10,
    '同じ文字の繰り返しは使えません。乱数を指定してください',
  );

/** Names, separated by commas; a port is allowed and does not count. */
const hosts = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((host) => host !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?:\[[\d.:a-f]+\]|[a-z\d](?:[\w.-]*[a-z\d])?)(?::\d{1,5})?$/i,
          'ホスト名をカンマで区切って指定してください（例: soudan.example.jp,web:3000）。* は使えません',
        ),
    ),
  );

/** Names of mail servers as they write them into mails, separated by commas. */
const authservIds = z
  .string()
  .transform((list) =>
    list
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((id) => id !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^[a-z\d](?:[\w.-]{0,251}[a-z\d])?$/,
          'Authentication-Results の初めに書かれている、メールサーバーの名前をカンマで区切って指定してください（例: mx.example.jp）。* は使えません',
        ),
    ),
  );

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'on', 'off', 'true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? fallback : ['1', 'on', 'true'].includes(value)));

/** The environment variables the product reads; README.md explains each. */
export const Environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    PROFILE: z.enum(['embedded', 'server']).default('server'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    ALLOWED_HOSTS: hosts.optional(),
    DATA_DIR: z.string().default('./data'),
    ROOT_DIR: z.string().optional(),
    CENTRE: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('mie'),
    DEMO: flag(true),
    DATABASE_URL: z
      .string()
      .startsWith('postgres', 'postgresql:// で始まる接続先を指定してください'),
    MIGRATION_DATABASE_URL: z.string().startsWith('postgres').optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//, 'redis:// で始まる接続先を指定してください')
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'smtp:// で始まる接続先を指定してください')
      .optional(),
    MAIL_FROM: z.string().optional(),
    MAIL_REPLY_DOMAIN: z
      .string()
      .regex(
        /^(?:[a-z0-9._-]{1,10}@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i,
        '返信用のドメイン（reply.example.jp）か、+ を受け付けるメールボックス（soudan@example.jp、@ の前は10文字まで）を指定してください',
      )
      .optional(),
    INBOUND_MAIL_SECRET: secret.optional(),
    TRUSTED_AUTHSERV_IDS: authservIds.optional(),
    IMAP_URL: z
      .string()
      .regex(
        /^imaps?:\/\/[^@]+@./,
        'imaps://ユーザー名:パスワード@ホスト名/INBOX の形で指定してください',
      )
      .optional(),
    LINK_SECRET: secret,
    SESSION_SECRET: secret,
    DIGEST_SECRET: secret,
    LINK_SECRET_PREVIOUS: secret.optional(),
    SESSION_SECRET_PREVIOUS: secret.optional(),
    RATE_LIMIT: flag(true),
    TRUST_PROXY: z.string().optional(),
    SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(30),
    SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    CLAMAV_URL: z
      .string()
      .regex(/^tcp:\/\/[^/]+$/, 'tcp://ホスト名:3310 の形で指定してください')
      .optional(),
    S3_URL: z
      .string()
      .regex(
        /^https?:\/\/[^:@/]+:[^@/]+@[^@/]+\/[a-z0-9][a-z0-9.-]{2,62}(?:[/?]|$)/,
        'https://アクセスキー:秘密鍵@ホスト名/バケット の形で指定してください（鍵の記号は %2F のように）',
      )
      .optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .superRefine((env, context) => {
    if (!env.RATE_LIMIT && !isLoopback(env.HOST)) {
      context.addIssue({
        code: 'custom',
        path: ['RATE_LIMIT'],
        message: 'off は HOST がループバック（127.0.0.1）のときだけ使えます',
      });
    }
    const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
    if (oidc.some(Boolean) && !oidc.every(Boolean)) {
      context.addIssue({
        code: 'custom',
        path: ['OIDC_ISSUER'],
        message: 'OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET は三つとも指定してください',
      });
    }
    if (env.OIDC_ISSUER && !isTrustworthy(new URL(env.OIDC_ISSUER))) {
      context.addIssue({
        code: 'custom',
        path: ['OIDC_ISSUER'],
        message: 'https:// で始まる発行元を指定してください',
      });
    }
  });

/** TLS, or a provider on this machine (tests, development). */
function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

/** Whether a host name or address (IPv6 with or without brackets) stays on this machine. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name === '::1') return true;
  // `127.example.jp` is a name like any other.
  const address = name.replace(/^::ffff:/, '');
  return isIPv4(address) && address.startsWith('127.');
}
