import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { Clock } from '../../platform/time/clock.js';
import { Problem, unauthorised } from '../../platform/core/problems.js';
import { Accounts, type EntryState } from '../services/accounts/accounts.js';
import { Attacks } from '../services/limits/attacks.js';
import { emailKey } from '../services/links/digests.js';
import type { Source } from '../domain/source.js';
import { GuessLimits } from '../services/limits/guess-limits.js';
import { Passkeys } from '../services/factors/passkeys.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { SignIn, type Entered } from './sign-in.js';

export const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*=*$/, '正しい形で入力してください。');

/** What `navigator.credentials.get()` gives, as JSON. */
const PasskeyAnswer = z
  .looseObject({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.looseObject({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
    }),
  })
  .meta({ id: 'PasskeyAnswer' });

const one = (proof: object): boolean => Object.keys(proof).length === 1;
const ONE_OF_THEM = 'どれか一つだけを送ってください。';
const PASSWORD_AND_FACTOR =
  'パスワードか、認証コードかパスキーのどちらか、またはその両方を送ってください。';

const factors = {
  code: z.string().max(20).optional(),
  recoveryCode: z.string().max(40).optional(),
  passkey: PasskeyAnswer.optional(),
};

/** The second factor at sign-in. */
export const FactorProof = z.strictObject(factors).refine(one, ONE_OF_THEM);

/** Who you are, shown again: password, factor, or both together. */
export const IdentityProof = z
  .strictObject({
    password: z.string().min(1).max(1_000).optional(),
    code: factors.code,
    passkey: factors.passkey,
  })
  .refine(
    ({ password, code, passkey }) =>
      !(code !== undefined && passkey !== undefined) && (password ?? code ?? passkey) !== undefined,
    PASSWORD_AND_FACTOR,
  );

/** What was shown, all of it right. */
interface Shown {
  password: boolean;
  factor: boolean;
  /** A passkey whose device made sure who holds it. */
  verified: boolean;
}

type Proof = z.output<typeof FactorProof> & { password?: string | undefined };

/** Checks what people show beside their first factor. Wrong tries count against the account, by source. */
@Injectable()
export class Proofs {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly attacks: Attacks,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly limits: GuessLimits,
    private readonly signIn: SignIn,
  ) {}

  /**
   * The second factor of a half-way session. While codes are being guessed at this account, by people
   * who know its password, a browser that nobody has signed in with needs two codes, one after the other.
   * @throws Problem 401 when it is wrong or a second code is needed, 429 as at sign-in
   */
  async completeSignIn(session: OpenSession, proof: Proof, source: Source): Promise<Entered> {
    const needsTwo = async (address: string) =>
      !source.known && (await this.attacks.isUnderAttack('factor', address));
    const { account } = await this.check(session, proof, source.who, needsTwo);
    const token = await this.sessions.complete(session.id);
    if (token === null) throw unauthorised();
    await this.signIn.noteEntry(account, token, source);
    return { account, stage: 'full', token };
  }

  /** Shows again who is there, before mail or factor are changed or people are made. */
  async confirm(session: OpenSession, proof: Proof): Promise<void> {
    const own = `session ${session.id}`;
    const { account, shown } = await this.check(session, proof, own, () => Promise.resolve(false));
    await this.limits.clear({ kind: 'factor', who: [emailKey(account.email), own] });
    await this.sessions.prove(session.id, isFull(account, shown));
  }

  private async check(
    session: OpenSession,
    proof: Proof,
    from: string,
    needsTwo: (address: string) => Promise<boolean>,
  ): Promise<{ account: EntryState; shown: Shown }> {
    const account = await this.accounts.entering(session.subjectId);
    if (!account) throw unauthorised();
    const address = emailKey(account.email);
    const guess = await this.limits.begin({ kind: 'factor', who: [address, from] });
    // Asked before the code is used up; passkeys and recovery codes cannot be guessed.
    const two = proof.code !== undefined && (await needsTwo(address));
    const shown = await this.look(session, proof);
    if (shown) {
      if (!two || session.firstCodeAt) return { account, shown };
      await this.limits.right(guess);
      await this.sessions.noteFirstCode(session.id, this.clock.now());
      throw nextCode();
    }
    if (session.firstCodeAt) await this.sessions.noteFirstCode(session.id, null);
    await this.signIn.noteRefusal(account.id, { by: 'factor', address });
    throw unauthorised('確認できませんでした。入力をご確認のうえ、もう一度お試しください。');
  }

  /** Null when anything of it is wrong. The password comes first: a wrong one uses no code up. */
  private async look(session: OpenSession, proof: Proof): Promise<Shown | null> {
    const password = proof.password !== undefined;
    if (password && !(await this.accounts.hasPassword(session.subjectId, proof.password ?? ''))) {
      return null;
    }
    const { code, recoveryCode, passkey } = proof;
    if ((code ?? recoveryCode ?? passkey) === undefined) {
      return password ? { password, factor: false, verified: false } : null;
    }
    const factor = await this.factor(session, proof);
    return factor && { password, factor: true, verified: factor.userVerified };
  }

  private async factor(
    { id, subjectId }: OpenSession,
    { code, recoveryCode, passkey }: Proof,
  ): Promise<{ userVerified: boolean } | null> {
    if (passkey !== undefined) {
      return this.passkeys.authenticate(
        id,
        subjectId,
        passkey as AuthenticationResponseJSON & object,
      );
    }
    const right =
      code === undefined
        ? await this.factors.useRecoveryCode(subjectId, recoveryCode ?? '')
        : await this.factors.useTotp(subjectId, code);
    return right ? { userVerified: false } : null;
  }
}

/** Whether nothing the account has was left out; a passkey that knows its holder stands for all of it. */
function isFull({ hasPassword, hasFactor }: EntryState, shown: Shown): boolean {
  if (shown.verified) return true;
  return (shown.password || !hasPassword) && (shown.factor || !hasFactor);
}

const nextCode = (): Problem =>
  new Problem({
    status: 401,
    code: 'next-code',
    title: 'もう一つ、認証コードが必要です',
    detail:
      'コードは合っています。ほかの人がこのアカウントに入ろうとしているため、次に表示されるコードも入力してください（30秒ほどで変わります）。',
  });
