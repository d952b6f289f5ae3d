import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.js';
import { unprocessable } from '../../platform/core/problems.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { EnrolFactor } from './enrol-factor.js';
import type { AccountRecord } from '../db/account.repository.js';

export const FirstCode = z.strictObject({ code: z.string().min(1).max(20) });

interface Input {
  session: OpenSession;
  code: string;
}

/** The authenticator app shows its first code for the secret it was given. */
@Injectable()
export class EnrolTotp extends EnrolFactor<Input> {
  protected readonly factor = 'totp';

  constructor(factors: SecondFactors, sessions: Sessions) {
    super(factors, sessions);
  }

  protected async adopt(tx: Tx, account: AccountRecord, { code }: Input): Promise<void> {
    if (await this.factors.adopt(tx, account.id, code)) return;
    throw unprocessable([
      {
        pointer: '/code',
        code: 'wrong',
        detail:
          'コードが合いません。アプリの今の6桁を入力してください。続くときは、端末の時刻が合っているか確かめ、QRコードを出し直してください。',
      },
    ]);
  }
}
