import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { RETENTION_YEARS, type RetentionYears } from '../domain/retention.js';
import {
  RetentionSettingRepository,
  type RetentionSettingRecord,
} from '../db/retention-setting.repository.js';
import { CaseRetentionRepository } from '../db/case-retention.repository.js';

export const years = z.literal(
  RETENTION_YEARS,
  '保存期間は、1年・3年・5年・10年・30年から選んでください。',
);
export const RetentionSetting = z.strictObject({ years }).meta({ id: 'RetentionSetting' });
export const CaseRetentionBody = z.strictObject({ years: years.nullable() });

/** The class of every case without one of its own. */
@Injectable()
export class SetDefaultRetention extends Command<
  { years: RetentionYears },
  RetentionSettingRecord,
  void
> {
  constructor(private readonly settings: RetentionSettingRepository) {
    super();
  }

  protected load(tx: Tx): Promise<RetentionSettingRecord> {
    return this.settings.lock(tx, { singleton: true });
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    target: RetentionSettingRecord,
    input: { years: RetentionYears },
  ): Promise<Outcome<void>> {
    await this.settings.update(tx, { singleton: true }, { years: input.years });
    return {
      result: undefined,
      audit: {
        action: 'retention.setting-changed',
        recordType: 'retention',
        recordId: 'default',
        changes: { years: { from: target.years, to: input.years } },
      },
    };
  }
}

interface CaseInput {
  consultationId: string;
  /** null: as the setting says. */
  years: RetentionYears | null;
}

/** One case is kept for another time than most. */
@Injectable()
export class SetCaseRetention extends Command<CaseInput, CaseRecord, void> {
  constructor(private readonly caseRetentions: CaseRetentionRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: CaseInput): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    { id: consultationId }: Pick<CaseRecord, 'id'>,
    input: CaseInput,
  ): Promise<Outcome<void>> {
    const before = await this.caseRetentions.find(tx, { consultationId });
    if (input.years === null) await this.caseRetentions.delete(tx, { consultationId });
    else await this.caseRetentions.save(tx, { consultationId, years: input.years });
    return {
      result: undefined,
      audit: {
        action: 'retention.changed',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { years: { from: before?.years ?? null, to: input.years } },
      },
    };
  }
}
