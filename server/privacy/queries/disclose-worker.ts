import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Accounts } from '../../identity/index.js';
import { PersonalData, type Worker } from '../../platform/core/personal-data.js';
import { Roster } from '../../supporters/index.js';
import type { WorkDisclosure } from './views.js';

/** 開示請求 of somebody who works here: accounts, sign-ins, the roster's entry. */
@Injectable()
export class DiscloseWorker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    private readonly accounts: Accounts,
    private readonly roster: Roster,
  ) {}

  /** Everything the rooms hold on whoever has this address at the desk or in the roster. */
  async ofAddress(email: string): Promise<WorkDisclosure[]> {
    const held: WorkDisclosure[] = [];
    const supporter = await this.roster.findByEmail(email);
    if (supporter) {
      const rows = [{ ...supporter }];
      held.push({ name: 'supporter', label: '登録者', kept: '登録を終えるまで', rows });
    }
    for (const worker of await this.workers(email, supporter?.id ?? null)) {
      for (const { name, label, retention: kept, ...holder } of this.personalData.workers()) {
        const rows = await holder.export(this.unitOfWork.read, worker);
        if (rows.length > 0) held.push({ name, label, kept, rows });
      }
    }
    return held;
  }

  private async workers(email: string, supporterId: string | null): Promise<Worker[]> {
    const accountId = await this.accounts.ownerOf(email);
    return [
      ...(accountId === null ? [] : [{ kind: 'account', id: accountId } as const]),
      ...(supporterId === null ? [] : [{ kind: 'supporter', id: supporterId } as const]),
    ];
  }
}
