import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import type { Cell } from '../domain/cells.js';
import { fingerprint } from '../../platform/core/fingerprint.js';
import {
  consultationsContent,
  DATASETS,
  municipalitiesContent,
  type Dataset,
  type OpenDataContent,
} from '../domain/open-data.js';
import { KpiClosingRepository, type KpiClosingRecord } from '../db/kpi-closing.repository.js';
import { OpenDataReleaseRepository } from '../db/open-data-release.repository.js';

export const DraftBody = z.strictObject({
  dataset: z.enum(DATASETS),
  fiscalYear: z.number().int().min(2000).max(2200),
});
type Input = z.output<typeof DraftBody>;

/**
 * Prepares a data set for a look before it is published. Only a closed fiscal year: its figures no longer
 * move, so that no two versions can be subtracted from each other.
 */
@Injectable()
export class DraftOpenData extends Command<Input, KpiClosingRecord, string> {
  constructor(
    private readonly centre: Centre,
    private readonly closings: KpiClosingRepository,
    private readonly releases: OpenDataReleaseRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { fiscalYear }: Input): Promise<KpiClosingRecord> {
    const closing = await this.closings.find(tx, { period: `FY${String(fiscalYear)}` });
    if (!closing) {
      throw conflict(
        'not-closed',
        `${fiscalYearLabel(fiscalYear)}がまだ確定していません。年度を確定してから作成してください。`,
      );
    }
    return closing;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { snapshot }: KpiClosingRecord,
    { dataset, fiscalYear }: Input,
    actor: Actor,
  ): Promise<Outcome<string>> {
    const received = snapshot.cells.filter(({ measure }) => measure === 'received');
    const content = this.content(dataset, fiscalYearLabel(fiscalYear), received);
    const id = newId();
    await this.releases.insert(tx, {
      id,
      dataset,
      fiscalYear,
      content,
      hash: fingerprint(content),
      draftedByName: actorName(actor),
      draftedAt: this.now(),
    });
    return {
      result: id,
      audit: { action: 'open-data.drafted', recordType: 'open-data', recordId: id },
    };
  }

  private content(dataset: Dataset, year: string, cells: readonly Cell[]): OpenDataContent {
    const { prefecture, requesterTypes, contentTypes } = this.centre.profile;
    if (dataset === 'municipalities') {
      const count = (code: string): number =>
        cells
          .filter((cell) => cell.municipality === code)
          .reduce((sum, cell) => sum + cell.count, 0);
      const places = this.centre.municipalities.map(({ code, name }) => ({
        code,
        name,
        count: count(code),
      }));
      const known = new Set(places.map(({ code }) => code));
      const elsewhere = cells
        .filter(({ municipality }) => !known.has(municipality))
        .reduce((sum, cell) => sum + cell.count, 0);
      const rest = { code: '', name: '記載なし・県外', count: elsewhere };
      return municipalitiesContent(prefecture, year, [...places, rest]);
    }
    const piles = cells.map(({ requesterType, contentType, count }) => ({
      row: requesterTypes.find(({ value }) => value === requesterType)?.statisticsGroup ?? '不明',
      column: contentTypes.find(({ value }) => value === contentType)?.statisticsLabel ?? '未分類',
      count,
    }));
    const labels = {
      rows: requesterTypes.map(({ statisticsGroup }) => statisticsGroup),
      columns: contentTypes.map(({ statisticsLabel }) => statisticsLabel),
    };
    return consultationsContent(prefecture, year, labels, piles);
  }
}
