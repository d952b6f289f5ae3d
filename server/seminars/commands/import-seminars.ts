import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import { forbidden } from '../../platform/core/problems.js';
import { Roster, type Supporter } from '../../supporters/index.js';
import type { SeminarLine } from '../domain/seminar-file.js';
import { CreateSeminar } from './create-seminar.js';
import { SaveSeries } from './save-series.js';
import { SeminarRepository } from '../db/seminar.repository.js';
import { SeminarSeriesRepository } from '../db/seminar-series.repository.js';

export interface ImportSeminarsInput {
  series: string;
  lines: readonly SeminarLine[];
}

const PUBLISHED_NOTE = '公表済みの開催案内に記載';

/**
 * Takes a published programme in as drafts: what the file does not say stays empty. Speakers are named
 * because they were announced; those on the roster are tied to it. A seminar that is there already
 * (the same number of the same series) is left as it is.
 */
@Injectable()
export class ImportSeminars extends CreateCommand<
  ImportSeminarsInput,
  { added: string[]; kept: number }
> {
  constructor(
    private readonly roster: Roster,
    private readonly saveSeries: SaveSeries,
    private readonly createSeminar: CreateSeminar,
    private readonly seminars: SeminarRepository,
    private readonly series: SeminarSeriesRepository,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async create(
    tx: Tx,
    { series, lines }: ImportSeminarsInput,
    actor: Actor,
  ): Promise<Outcome<{ added: string[]; kept: number }>> {
    const everyone = await this.roster.everyone();
    const seriesId = await this.seriesOf(tx, series, lines[0]?.fiscalYear ?? 0, actor);
    const added: string[] = [];
    for (const { no, plan, speakers, fiscalYear } of lines) {
      if (await this.seminars.exists(tx, { seriesId, numberInSeries: no })) continue;
      await this.createSeminar.executeIn(
        tx,
        {
          ...plan,
          seriesId,
          speakers: speakers.map((speaker) => announced(speaker, everyone)),
          origin: { fiscalYear },
        },
        actor,
      );
      added.push(plan.title);
    }
    return {
      result: { added, kept: lines.length - added.length },
      audit: {
        action: 'seminars.imported',
        recordType: 'seminar-series',
        recordId: seriesId,
        changes: { seminars: { to: added.length } },
      },
    };
  }

  private async seriesOf(tx: Tx, title: string, fiscalYear: number, actor: Actor): Promise<string> {
    const name = `${title}（${fiscalYearLabel(fiscalYear)}）`;
    const seminarSeries = await this.series.find(tx, { title: name });
    if (seminarSeries) return seminarSeries.id;
    const body = { kind: 'seminar' as const, title: name, description: '', fiscalYear };
    const input = { id: null, version: null, body };
    return (await this.saveSeries.executeIn(tx, input, actor)).id;
  }
}

function announced(
  { name, kind }: SeminarLine['speakers'][number],
  everyone: readonly Supporter[],
) {
  const key = (text: string): string => nfkc(text).replace(/\s/g, '');
  const supporter = everyone.find(
    (supporter) => supporter.kind === kind && key(supporter.name) === key(name),
  );
  return {
    supporterId: supporter?.id ?? null,
    name,
    affiliation: supporter?.affiliation ?? '',
    talk: '',
    consented: true,
    consentNote: PUBLISHED_NOTE,
  };
}
