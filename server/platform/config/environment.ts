import { z } from 'zod';
import { address, flag, names, secret, wholeNumber } from './environment-values.js';

const POSTGRES = address(/^postgres/, 'postgresql:// で始まる接続先を指定してください');

/**
 * The environment variables the product reads: the only place that names them. Types, README.md's
 * table and .env.example follow from it (`npm run settings`): `default` says in words what the
 * schema's own default does not, `example` is a value to show where the default is not one.
 */
export const Environment = z.object({
  PORT: wholeNumber(0, 65535).default(3000).meta({ description: 'where the web process listens' }),
  HOST: z.string().default('127.0.0.1').meta({
    description: 'address to listen on; beyond loopback the mailbox page disappears',
    example: '0.0.0.0',
  }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description:
        'where people reach the desk; links in mails begin with it; `https://` turns on secure cookies',
      default: 'from `HOST` and `PORT`',
      example: 'https://soudan.example.jp',
    }),
  ALLOWED_HOSTS: names(
    /^(?:\[[\d.:a-f]+\]|[a-z\d](?:[\w.-]*[a-z\d])?)(?::\d{1,5})?$/i,
    'ホスト名をカンマで区切って指定してください（例: soudan.example.jp,web:3000）。* は使えません',
  ).meta({
    description:
      'further names the desk answers to, separated by commas; everything but these, the host of `PUBLIC_URL` and (embedded) this machine’s own names is answered with 421',
    example: 'soudan.example.jp,web:3000',
  }),
  DATA_DIR: z.string().default('./data').meta({
    description: 'the embedded PostgreSQL, its passwords, and the keys of this installation',
  }),
  DEMO: flag(true).meta({
    description:
      '`off` starts with an empty centre and prints a set-up link for the first administrator; say `off` for a database of your own',
    example: 'off',
  }),
  CENTRE: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('mie')
    .meta({ description: 'which profile in `centres/` the desk runs', example: 'shizuoka' }),
  DATABASE_URL: POSTGRES.meta({
    description: 'a PostgreSQL of your own, as the app’s role',
    default: 'the embedded PostgreSQL',
    example: 'postgresql://dxc_app:PASSWORD@db.example.jp:5432/dxc',
  }),
  MIGRATION_DATABASE_URL: POSTGRES.optional().meta({
    description: 'the same as the owner, who migrates; the app’s role cannot change the audit log',
    default: '`DATABASE_URL`',
    example: 'postgresql://dxc_owner:PASSWORD@db.example.jp:5432/dxc',
  }),
  DATABASE_POOL: wholeNumber(1, 200).default(10).meta({
    description: 'connections a process keeps',
  }),
  REDIS_URL: address(/^rediss?:\/\//, 'redis:// で始まる接続先を指定してください')
    .optional()
    .meta({
      description:
        'job queue on Redis (`maxmemory-policy noeviction`, AOF on) instead of PostgreSQL',
      example: 'redis://redis:6379',
    }),
  SMTP_URL: address(/^smtps?:\/\//, 'smtp:// で始まる接続先を指定してください')
    .optional()
    .meta({
      description:
        'real mail; without it mails are captured and shown at `/dev/mailbox` (with the token that start prints, on this machine only)',
      example: 'smtp://mail.example.jp:587',
    }),
  MAIL_FROM: z.string().optional().meta({
    description: 'sender of mails',
    default: 'the centre’s',
    example: 'desk@example.jp',
  }),
  MAIL_REPLY_DOMAIN: address(
    /^(?:[a-z0-9._-]{1,10}@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i,
    '返信用のドメイン（reply.example.jp）か、+ を受け付けるメールボックス（soudan@example.jp、@ の前は10文字まで）を指定してください',
  )
    .optional()
    .meta({
      description:
        'domain, or mailbox that takes `+` (`soudan@example.jp`), whose addresses carry answers into their cases',
      example: 'reply.example.jp',
    }),
  INBOUND_MAIL_SECRET: secret.optional().meta({
    description:
      'key with which a mail provider signs the mails it hands in at `POST /api/v1/inbound-mail`; they are not taken without one',
  }),
  TRUSTED_AUTHSERV_IDS: names(
    /^[a-z\d](?:[\w.-]{0,251}[a-z\d])?$/i,
    'Authentication-Results の初めに書かれている、メールサーバーの名前をカンマで区切って指定してください（例: mx.example.jp）。* は使えません',
  )
    .transform((ids) => ids.map((id) => id.toLowerCase()))
    .meta({
      description:
        'mail servers whose `Authentication-Results` (RFC 8601) are believed about who sent a mail, separated by commas',
      example: 'mx.example.jp',
    }),
  IMAP_URL: address(
    /^imaps?:\/\/[^@]+@./,
    'imaps://ユーザー名:パスワード@ホスト名/INBOX の形で指定してください',
  )
    .optional()
    .meta({
      description: 'mailbox answers are fetched from every minute',
      example: 'imaps://soudan:PASSWORD@imap.example.jp/INBOX',
    }),
  LINK_SECRET: secret.meta({
    description:
      'key (32 characters or more) for links; how to change it: [docs/security.md](docs/security.md#changing-the-secrets)',
    default: 'drawn at the first start',
  }),
  SESSION_SECRET: secret.meta({
    description: 'the same for sessions and second factors',
    default: 'drawn at the first start',
  }),
  DIGEST_SECRET: secret.meta({
    description: 'the same for digests of personal data',
    default: 'drawn at the first start',
  }),
  LINK_SECRET_PREVIOUS: secret.optional().meta({
    description: 'the key before a change: what was made with it still opens',
  }),
  SESSION_SECRET_PREVIOUS: secret.optional().meta({ description: 'the same for sessions' }),
  RATE_LIMIT: flag(true).meta({ description: '`off` for measuring; only on loopback' }),
  TRUST_PROXY: z.string().optional().meta({
    description:
      'addresses of the proxies whose `X-Forwarded-For` counts (`X-Forwarded-Host` never does)',
    example: '10.0.0.0/8',
  }),
  SECOND_FACTOR: z.enum(['required', 'optional']).optional().meta({
    description:
      '`required` or `optional`: whether staff come in only with a second factor (authenticator app or passkey)',
    default: '`required` (`optional` embedded)',
    example: 'required',
  }),
  SESSION_IDLE_MINUTES: wholeNumber(5, 720).default(30).meta({
    description: 'staff sessions end after so many quiet minutes',
  }),
  SESSION_HOURS: wholeNumber(1, 24).default(12).meta({
    description: 'staff sessions end after so many hours, whatever happens',
  }),
  OIDC_ISSUER: z.url().optional().meta({
    description:
      'staff sign in at the prefecture’s own identity provider too (all three `OIDC_…` are needed); accounts must exist: by verified address at first, then by issuer and subject; without `auth_time` in its tokens signing in there is no proof for what makes people',
    example: 'https://id.example.jp/realms/pref',
  }),
  OIDC_CLIENT_ID: z.string().optional().meta({
    description: 'the name under which that provider knows the desk',
    example: 'soudan',
  }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({ description: 'the key that goes with it' }),
  CLAMAV_URL: address(/^tcp:\/\/[^/]+$/, 'tcp://ホスト名:3310 の形で指定してください')
    .optional()
    .meta({
      description: 'files wait in quarantine until ClamAV has looked at them',
      example: 'tcp://clamav:3310',
    }),
  S3_URL: address(
    /^https?:\/\/[^:@/]+:[^@/]+@[^@/]+\/[a-z0-9][a-z0-9.-]{2,62}(?:[/?]|$)/,
    'https://アクセスキー:秘密鍵@ホスト名/バケット の形で指定してください（鍵の記号は %2F のように）',
  )
    .optional()
    .meta({
      description:
        'files in an S3-compatible store instead of `DATA_DIR/files`; see [docs/operations.md](docs/operations.md)',
      example: 'https://KEY:SECRET@s3.example.jp/bucket',
    }),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').meta({
    description: '`silent`, `error`, `warn`, `info`, `debug`; JSON lines without personal data',
    default: '`info` (`warn` embedded)',
  }),
  PROFILE: z.enum(['embedded', 'server']).default('server').meta({
    description: '`embedded` is set by `npm start`',
  }),
  ROOT_DIR: z.string().optional().meta({
    description: 'where `centres/` and `admin/dist/` are',
    default: 'the current folder',
    example: '/app',
  }),
  NODE_ENV: z.string().default('development').meta({
    description: '`production` is set by `npm start` and in the container',
    example: 'production',
  }),
});
