import type { SeminarSpeakerEntity } from '../db/seminar-parts.entities.js';
import type { SeminarEntity } from '../db/seminar.entity.js';
import { missingToPublish } from '../domain/seminar-rules.js';
import { SEMINAR_LABELS, SEMINAR_MOVES } from '../domain/seminar-states.js';
import { windowAt } from '../domain/times.js';
import type { Tally } from './seat-counts.js';
import type { SeatsView, SeminarSummary, SeminarView } from './views.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Whether one may register now. */
export function isOpen(seminar: SeminarEntity, now: Date): boolean {
  return seminar.state === 'published' && windowAt(now, seminar) === 'open';
}

export function seminarSummary(
  row: SeminarEntity,
  seats: SeatsView[],
  now: Date,
  publicUrl: string,
): SeminarSummary {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    state: row.state,
    stateLabel: SEMINAR_LABELS[row.state],
    title: row.title,
    seriesId: row.seriesId,
    numberInSeries: row.numberInSeries,
    fiscalYear: row.fiscalYear,
    themes: row.themes,
    startsAt: iso(row.startsAt),
    endsAt: iso(row.endsAt),
    plannedFor: row.plannedFor,
    format: row.format,
    venueName: row.venueName,
    applyFrom: iso(row.applyFrom),
    applyBy: iso(row.applyBy),
    open: isOpen(row, now),
    seats,
    url: `${publicUrl}/seminars/${row.id}`,
    fictitious: row.fictitious,
    version: row.version,
  };
}

interface Around {
  now: Date;
  publicUrl: string;
  seats: SeatsView[];
  speakers: SeminarSpeakerEntity[];
  /** Only for the desk. */
  tally: Tally | null;
}

export function seminarView(row: SeminarEntity, around: Around): SeminarView {
  const { now, publicUrl, seats, speakers, tally } = around;
  const named = speakers.filter(({ consentAt }) => consentAt !== null);
  return {
    ...seminarSummary(row, seats, now, publicUrl),
    description: row.description,
    audience: row.audience,
    price: 'none',
    venueAddress: row.venueAddress,
    venueAccess: row.venueAccess,
    venueAccessibility: row.venueAccessibility,
    onlineTool: row.onlineTool,
    programme: row.programme,
    questions: row.questions,
    speakers: named.map(speakerView),
    materials: row.state === 'held' ? row.materials : [],
    recordingUrl: row.state === 'held' ? row.recordingUrl : null,
    digest: row.state === 'held' ? row.digest : null,
    slotsFrom: iso(row.slotsFrom),
    slotsTo: iso(row.slotsTo),
    slotBooking: row.slotBooking,
    desk: tally && {
      onlineUrl: row.onlineUrl,
      allowedMoves: [...SEMINAR_MOVES[row.state]],
      missing:
        row.state === 'draft'
          ? missingToPublish(row, speakers).map(({ pointer, detail }) => ({ pointer, detail }))
          : [],
      speakers: speakers.map((speaker) => ({
        ...speakerView(speaker),
        consentAt: iso(speaker.consentAt),
        consentNote: speaker.consentNote,
      })),
      materials: row.materials,
      counts: tally,
      cancelReason: row.cancelReason,
      copiedFrom: row.copiedFrom,
    },
  };
}

const speakerView = ({ supporterId, name, affiliation, talk }: SeminarSpeakerEntity) => ({
  supporterId,
  name,
  affiliation,
  talk,
});
