import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TriageRulesEntity } from '../db/triage-rules.entity.js';
import { TriageRulesFile } from '../domain/rules.js';
import { TriageModel } from '../services/triage-model.js';

export const RulesView = z
  .object({
    current: TriageRulesFile,
    /** Saved versions, the newest first; the file's own is what came before them. */
    versions: z.array(
      z.object({
        number: z.number().int(),
        version: z.string(),
        rules: z.number().int(),
        note: z.string(),
        restoredFrom: z.string().nullable(),
        byName: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    fileVersion: z.string(),
  })
  .meta({ id: 'TriageRules' });
export type RulesView = z.infer<typeof RulesView>;

const LISTED = 50;

/** The rule table and its history. */
@Injectable()
export class ListRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
  ) {}

  async all(): Promise<RulesView> {
    const db = this.unitOfWork.read;
    const versions = await db.find(TriageRulesEntity, {
      order: { version: 'DESC' },
      take: LISTED,
    });
    return {
      current: versions[0]?.rules ?? this.model.fileRules,
      versions: versions.map(({ version, rules, note, restoredFrom, byName, at }) => ({
        number: version,
        version: rules.version,
        rules: rules.rules.length,
        note,
        restoredFrom,
        byName,
        at: at.toISOString(),
      })),
      fileVersion: this.model.fileRules.version,
    };
  }
}
