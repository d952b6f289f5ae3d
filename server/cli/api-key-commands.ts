import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import {
  CreateApiKey,
  GRANTABLE,
  ListApiKeys,
  OVERLAP_HOURS,
  RevokeApiKey,
  RotateApiKey,
} from '../identity/index.js';
import type { Permission } from '../platform/core/access.js';
import { STAFF_ROLES, type Actor, type StaffRole } from '../platform/core/actor.js';
import { Clock } from '../platform/time/clock.js';
import { instantOf, isoLocalDate } from '../platform/time/zone.js';
import type { CliCommand, Print } from './commands.js';

/** The operator of the server: whoever may run commands there holds the database anyway. */
const OPERATOR: Actor = { kind: 'system', id: 'dxc api-key' };

const isRole = (value: string | undefined): value is StaffRole =>
  STAFF_ROLES.some((role) => role === value);
const isGrantable = (value: string): value is Permission =>
  GRANTABLE.some((permission) => permission === value);

const create: CliCommand = {
  words: ['api-key', 'create'],
  usage: `api-key create --role ${STAFF_ROLES.join('|')} --name <名前> [--permissions <操作,操作…>]
      [--expires <日付または90d> [--long-lived] | --no-expiry]
    API キーを作り、キーだけを表示します（表示は1回だけ）。Authorization: Bearer <キー> として使います。
    期限は、指定しなければ1年です。1年を超える期限には --long-lived を付けます。
    --permissions を省くと、その役割がプログラムにできることのすべてを許します。選べる操作:
    ${GRANTABLE.join(' ')}`,
  async run(app, argv, print) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        permissions: { type: 'string' },
        expires: { type: 'string' },
        'long-lived': { type: 'boolean', default: false },
        'no-expiry': { type: 'boolean', default: false },
      },
    });
    const { role, name } = values;
    if (!isRole(role) || !name?.trim()) {
      return refuse(print, '--role と --name を指定してください。', create);
    }
    const permissions = values.permissions?.split(',').map((it) => it.trim()) ?? null;
    const unknown = permissions?.find((permission) => !isGrantable(permission));
    if (unknown !== undefined)
      return refuse(print, `「${unknown}」という操作はありません。`, create);
    const expiresAt = values['no-expiry'] ? null : expiryOf(values.expires, app);
    if (expiresAt === 'unreadable') {
      return refuse(print, '--expires は 2027-03-31 か 90d の形で指定してください。', create);
    }
    const { key } = await app.get(CreateApiKey).execute(
      {
        name: name.trim(),
        role,
        permissions: permissions?.filter(isGrantable) ?? null,
        expiresAt,
        longLived: values['long-lived'] || values['no-expiry'],
      },
      OPERATOR,
    );
    print(key);
    return 0;
  },
};

const list: CliCommand = {
  words: ['api-key', 'list'],
  usage: `api-key list [--all]
    API キーの番号・状態・役割・期限・最後の利用（時）・名前を、1行に1つずつ表示します。
    --all を付けると、止めたもの・期限の切れたものも表示します。キーそのものは表示しません。`,
  async run(app, argv, print) {
    const { values } = parseArgs({ args: [...argv], options: { all: { type: 'boolean' } } });
    const keys = app.get(ListApiKeys);
    for (let page = 1; ; page += 1) {
      const { items } = await keys.page({ page, perPage: 200, order: 'ASC', sort: 'createdAt' });
      for (const key of items) {
        if (!values.all && ['revoked', 'expired'].includes(key.state)) continue;
        const until = key.expiresAt === null ? '期限なし' : isoLocalDate(key.expiresAt);
        const used = key.lastUsedAt?.toISOString().slice(0, 13) ?? '-';
        print([key.id, key.state, key.role, until, used, key.name].join('\t'));
      }
      if (items.length < 200) return 0;
    }
  },
};

const revoke: CliCommand = {
  words: ['api-key', 'revoke'],
  usage: `api-key revoke <番号>
    API キーをすぐに止めます。番号は api-key list で確かめます。`,
  async run(app, argv, print) {
    const [keyId] = parseArgs({ args: [...argv], allowPositionals: true }).positionals;
    if (keyId === undefined) return refuse(print, '番号を指定してください。', revoke);
    await app.get(RevokeApiKey).execute({ keyId }, OPERATOR);
    print('止めました。');
    return 0;
  },
};

const rotate: CliCommand = {
  words: ['api-key', 'rotate'],
  usage: `api-key rotate <番号> [--overlap-hours 0〜${String(OVERLAP_HOURS.most)}]
    API キーを新しいものに取り替え、新しいキーだけを表示します（表示は1回だけ）。
    前のキーは ${String(OVERLAP_HOURS.usual)}時間（または指定した時間）のあいだ使えます。漏れたときは 0 にします。`,
  async run(app, argv, print) {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'overlap-hours': { type: 'string', default: String(OVERLAP_HOURS.usual) } },
    });
    const [keyId] = positionals;
    const overlapHours = Number(values['overlap-hours']);
    if (keyId === undefined) return refuse(print, '番号を指定してください。', rotate);
    if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > OVERLAP_HOURS.most) {
      const range = `--overlap-hours は 0 から ${String(OVERLAP_HOURS.most)} までの数で指定してください。`;
      return refuse(print, range, rotate);
    }
    const rotation = { overlapHours, longLived: false };
    const { key } = await app
      .get(RotateApiKey)
      .execute({ keyId, version: null, rotation }, OPERATOR);
    print(key);
    return 0;
  },
};

/** The end of the named day in Japan, or so many days from now; undefined where nothing was said. */
function expiryOf(
  wish: string | undefined,
  app: INestApplicationContext,
): Date | 'unreadable' | undefined {
  if (wish === undefined) return undefined;
  const [, days] = /^(\d{1,4})d$/.exec(wish) ?? [];
  if (days !== undefined) {
    return new Date(app.get(Clock).now().getTime() + Number(days) * 86_400_000);
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(wish) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const end = day === undefined ? null : instantOf(date, 23, 59);
  return end !== null && isoLocalDate(end) === wish ? end : 'unreadable';
}

function refuse(print: Print, why: string, command: CliCommand): number {
  print(`${why}\n使い方: ${command.usage}`);
  return 2;
}

export const API_KEY_COMMANDS: readonly CliCommand[] = [create, list, revoke, rotate];
