import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { instantOf, localDate } from '../../platform/time/zone.js';
import {
  closeFirstOfSeries,
  CreateSeminar,
  ImportSeminars,
  loadRegistrations,
  NewSeminar,
  publishQuietly,
  type SeminarLine,
} from '../../seminars/index.js';
import { demoRegistrations } from '../domain/demo-registrations.js';

interface Input {
  now: Date;
  /** The published programme; empty where the centre has none. */
  lines: readonly SeminarLine[];
  /** Invented supporters who speak at the invented seminar. */
  speakers: readonly { id: string; name: string; affiliation: string }[];
}

const DAYS_AHEAD = 14;

/**
 * The published series as published (drafts, and the first one announced and over: nothing is made up
 * about what happened there), and one invented seminar in two weeks that one can register for.
 */
@Injectable()
export class LoadDemoSeminars extends CreateCommand<Input, string> {
  constructor(
    private readonly importSeminars: ImportSeminars,
    private readonly createSeminar: CreateSeminar,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async create(tx: Tx, input: Input, actor: Actor): Promise<Outcome<string>> {
    const { lines, now, speakers } = input;
    if (lines.length > 0) {
      await this.importSeminars.executeIn(tx, { series: 'みえDXセミナー', lines }, actor);
      await closeFirstOfSeries(tx, now);
    }
    const { id } = await this.createSeminar.executeIn(
      tx,
      { ...NewSeminar.parse(invented(now, speakers)), origin: { fictitious: true } },
      actor,
    );
    await publishQuietly(tx, id, now);
    await loadRegistrations(tx, id, demoRegistrations(now), now);
    return {
      result: id,
      audit: { action: 'demo.loaded', recordType: 'seminar', recordId: id },
    };
  }
}

/** A Saturday-proof invented afternoon two weeks ahead, on site and online, with talks after it. */
function invented(now: Date, speakers: Input['speakers']): Record<string, unknown> {
  const { year, month, day } = localDate(now);
  const at = (days: number, hour: number, minute = 0): string =>
    instantOf({ year, month, day: day + days }, hour, minute).toISOString();
  return {
    title: '【架空】はじめてのデータ活用セミナー',
    description:
      'お試し用の架空のセミナーです。申込み、キャンセル待ち、当日の受付をお試しいただけます。',
    audience: 'デジタルの活用に関心のある方（架空）',
    format: 'hybrid',
    startsAt: at(DAYS_AHEAD, 13, 30),
    endsAt: at(DAYS_AHEAD, 15, 15),
    onsiteCapacity: 8,
    onlineCapacity: 100,
    applyBy: at(DAYS_AHEAD - 1, 17),
    venueName: '架空会館 4階 第3教室',
    venueAddress: '三重県津市（架空）',
    venueAccessibility:
      '車いすでお入りいただけます。手話通訳・要約筆記のご希望は、申込みのときにお知らせください。',
    onlineTool: 'Zoom',
    slotsFrom: at(DAYS_AHEAD, 15, 30),
    slotsTo: at(DAYS_AHEAD, 16, 30),
    programme: [
      { at: '13:30', title: '小さく始めるデータ活用（架空）', by: speakers[0]?.name ?? null },
      { at: '14:30', title: '質疑応答', by: null },
    ],
    speakers: speakers.map(({ id, name, affiliation }) => ({
      supporterId: id,
      name,
      affiliation,
      consented: true,
    })),
  };
}
