import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { CaseRetentionEntity, RetentionSettingEntity } from '../db/retention.entities.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { RETENTION_YEARS, type RetentionYears } from '../domain/retention.js';

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
  RetentionSettingEntity,
  void
> {
  protected load(tx: Tx): Promise<RetentionSettingEntity> {
    return tx.findOneOrFail(RetentionSettingEntity, {
      where: { singleton: true },
      lock: { mode: 'pessimistic_write' },
    });
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    target: RetentionSettingEntity,
    input: { years: RetentionYears },
  ): Promise<Outcome<void>> {
    await tx.update(RetentionSettingEntity, { singleton: true }, { years: input.years });
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
    const before = await tx.findOneBy(CaseRetentionEntity, { consultationId });
    if (input.years === null) await tx.delete(CaseRetentionEntity, { consultationId });
    else
      await tx.upsert(CaseRetentionEntity, { consultationId, years: input.years }, [
        'consultationId',
      ]);
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
