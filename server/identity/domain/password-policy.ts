import { nfc } from '../../platform/validation/normal-form.js';
import { guesses, isRun, leetKey, plainKey, unitOf } from './password-keys.js';

/** ASVS 5.0 6.2.1 and NIST SP 800-63B-4 §3.1.1: length is what counts; no composition, no rotation. */
export const ALONE_MIN = 15;
export const WITH_FACTOR_MIN = 8;
export const PASSWORD_MAX = 1_000;

export interface PasswordRules {
  /** Whether nobody gets in with this password alone. */
  secondFactor: boolean;
  /** {@link leetKey}s of the commonest passwords. */
  common: ReadonlySet<string>;
  /** Words a guesser tries first here: the centre's, the owner's name and address. */
  context: readonly string[];
}

export interface Refusal {
  code: 'too-short' | 'too-long' | 'common' | 'pattern' | 'context';
  detail: string;
}

/** Why a new password cannot be taken, in words that help to choose a better one; null when it can. */
export function refusePassword(password: string, rules: PasswordRules): Refusal | null {
  const length = passwordLength(password);
  const minimum = rules.secondFactor ? WITH_FACTOR_MIN : ALONE_MIN;
  if (length < minimum) {
    return {
      code: 'too-short',
      detail: `パスワードは${String(minimum)}文字以上にしてください。長い文章のようなものが覚えやすく安全です。`,
    };
  }
  if (length > PASSWORD_MAX) {
    return { code: 'too-long', detail: 'パスワードは1,000文字以内にしてください。' };
  }
  if ([...guesses(password)].some((guess) => rules.common.has(guess))) {
    return {
      code: 'common',
      detail:
        'よく使われるパスワードか、その数字や記号を変えたものです。関係のない言葉をいくつかつなげてみてください。',
    };
  }
  if (isPattern(password)) {
    return {
      code: 'pattern',
      detail: '同じ文字や並び順のくり返しは、すぐに当てられます。ほかの言葉を混ぜてください。',
    };
  }
  if (isContext(password, rules.context, minimum)) {
    return {
      code: 'context',
      detail:
        'センターの名前、お名前、メールアドレス、年などは当てられやすいため、ほとんどがそれらのパスワードは使えません。関係のない言葉を足してください。',
    };
  }
  return null;
}

/** Characters as people count them: code points of the form that is hashed. */
export function passwordLength(password: string): number {
  return characters(nfc(password));
}

const characters = (value: string): number => Array.from(value).length;

function isPattern(password: string): boolean {
  const plain = plainKey(password);
  return (
    new Set(plain).size < 4 || isRun(plain) || isRun(unitOf(plain)) || unitOf(plain).length < 5
  );
}

/** Whether little is left once the words of this place and person, years and signs are taken out. */
function isContext(password: string, context: readonly string[], minimum: number): boolean {
  const words = [...new Set(context.map(leetKey))]
    .filter((word) => characters(word) >= 2)
    .sort((a, b) => b.length - a.length);
  let rest = leetKey(password.replace(/(?:19|20)\d\d/g, ''));
  let found = false;
  for (const word of words) {
    if (!rest.includes(word)) continue;
    found = true;
    rest = rest.replaceAll(word, '');
  }
  return found && characters(rest.replace(/[^\p{L}\p{N}]/gu, '')) < minimum / 2;
}

/** The parts of a name and an address that a guesser knows: 架空 花子 <hanako.k@example.jp>. */
export function personalWords(name: string, email: string): string[] {
  const [local = '', domain = ''] = email.split('@');
  const parts = [name, ...name.split(/\s+/), local, ...local.split(/[^\p{L}\p{N}]+/u)];
  return [...parts, ...domain.split('.').filter((part) => part.length > 3)].filter(Boolean);
}
