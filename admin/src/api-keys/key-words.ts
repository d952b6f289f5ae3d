import type { ApiKey } from '../api/types.js';
import { dayTimeOf } from '../i18n/dates.js';
import type { ToneName } from '../theme/palette.js';

type Permission = ApiKey['permissions'][number];

/** What a key can be allowed, in the words of the office, by what it is about. */
export const SCOPES: Record<string, Partial<Record<Permission, string>>> = {
  相談: {
    'consultation:read': '相談を読む',
    'consultation:intake': '電話や窓口の相談を受け付ける',
    'consultation:write': '相談を進める・書きかえる',
    'message:write': 'メッセージを書く',
    'offer:write': '登録者に打診する',
    'triage:confirm': '分類を確かめる',
  },
  '登録者・セミナー': {
    'supporter:read': '登録者を読む',
    'supporter:write': '登録者を加える・変える',
    'seminar:read': 'セミナーと申込みを読む',
    'seminar:write': 'セミナーと申込みを変える',
  },
  '数字・メール': {
    'kpi:read': '指標と報告を読む',
    'kpi:write': '実績を入れる',
    'kpi:close': '月や年度を確定する・公開する',
    'delivery:read': '送ったメールと届いたメールを読む',
  },
  管理: {
    'audit:read': '監査記録を読む',
    'account:read': '職員の一覧を読む',
    'operations:read': '動作の状態を読む（監視用）',
    'privacy:manage': '個人情報を管理する（消去・開示を含む）',
    'ranking:manage': '候補者の配点を変える',
    'triage:manage': '分類のルールを変える',
  },
};

const LABELS = Object.assign({}, ...Object.values(SCOPES)) as Partial<Record<Permission, string>>;

/** 相談を読む、指標と報告を読む ほか2つ */
export function scopeText(permissions: readonly Permission[]): string {
  const labels = permissions.map((permission) => LABELS[permission] ?? permission);
  const shown = labels.slice(0, 2).join('、');
  return labels.length > 2 ? `${shown} ほか${String(labels.length - 2)}つ` : shown;
}

/** To the hour: 11/21(土) 10時台 */
export const hourText = (at: string): string => dayTimeOf(at).replace(/:\d\d$/, '時台');

const SOON_MS = 14 * 86_400_000;

/** How a key stands, with a word for those that end within two weeks. */
export function standingOf(key: ApiKey, now = Date.now()): { tone: ToneName; state: string } {
  const ends = key.expiresAt === null ? Infinity : Date.parse(key.expiresAt);
  if (key.state === 'active' && ends - now < SOON_MS) return { tone: 'watch', state: 'ending' };
  return { tone: TONES[key.state], state: key.state };
}

const TONES: Record<ApiKey['state'], ToneName> = {
  active: 'good',
  suspended: 'watch',
  expired: 'quiet',
  revoked: 'quiet',
};
