import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { PersonalData } from '../../platform/core/personal-data.js';
import { subjectOf } from '../services/subject.js';
import type { CaseDisclosure, Disclosure } from './views.js';

/**
 * 開示請求: everything the rooms hold on the people of these cases, as it is stored. What must not be
 * disclosed (what others said of the person, in confidence) is decided by people afterwards.
 */
@Injectable()
export class Disclose {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    private readonly centre: Centre,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 */
  async cases(ids: readonly string[]): Promise<Disclosure> {
    const cases: CaseDisclosure[] = [];
    for (const id of ids) cases.push(await this.one(id));
    const exportedAt = this.clock.now().toISOString();
    return { centre: this.centre.profile.name, exportedAt, cases, work: [] };
  }

  private async one(id: string): Promise<CaseDisclosure> {
    const consultation = await readCase(this.unitOfWork.read, id);
    const subject = subjectOf(consultation);
    const held: CaseDisclosure['held'] = [];
    for (const holder of this.personalData.all()) {
      const rows = await holder.export(this.unitOfWork.read, subject);
      if (rows.length > 0) held.push({ name: holder.name, label: holder.label, rows });
    }
    return { id, receiptNumber: consultation.receiptNumber, held };
  }
}
