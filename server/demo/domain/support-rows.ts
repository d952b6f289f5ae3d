import { isoLocalDate } from '../../platform/time/zone.js';
import type { DemoSupporter } from './people.js';
import { demoId } from './demo-id.js';
import type { Row } from './rows.js';

interface Offer {
  consultationId: string;
  supporter: DemoSupporter;
  kind: 'advice' | 'lecture' | 'information';
  offered: Date;
  deadline: Date;
}

/** A supporter's part in a case, as it stands: `state` and what is known in that state. */
export function engagementRow(offer: Offer, state: string, more: Row = {}): Row & { id: string } {
  return {
    id: demoId(`engagement:${offer.consultationId}:${offer.supporter.id}`, offer.offered),
    consultation_id: offer.consultationId,
    supporter_id: offer.supporter.id,
    supporter_name: offer.supporter.name,
    supporter_affiliation: offer.supporter.affiliation,
    kind: offer.kind,
    state,
    cascade: false,
    note: null,
    offered_at: offer.offered,
    deadline: offer.deadline,
    decided_at: null,
    decline_reason: null,
    decline_comment: null,
    ended_at: null,
    version: 1,
    ...more,
  };
}

interface Report {
  situation: string;
  advice: string;
  nextSteps: string;
  method: string | null;
  minutes: number | null;
  met: Date | null;
  begun: Date;
  submitted: Date | null;
}

export function reportRow(
  engagement: { id: string },
  consultationId: string,
  report: Report,
): Row & { id: string } {
  return {
    id: demoId(`report:${engagement.id}`, report.begun),
    engagement_id: engagement.id,
    consultation_id: consultationId,
    state: report.submitted === null ? 'draft' : 'submitted',
    situation: report.situation,
    advice: report.advice,
    next_steps: report.nextSteps,
    materials: '',
    minutes_spent: report.minutes,
    met_on: report.met === null ? null : isoLocalDate(report.met),
    method: report.method,
    created_at: report.begun,
    updated_at: report.submitted ?? report.begun,
    submitted_at: report.submitted,
  };
}

/** Staff's confirmed categories: labels the categoriser learns from. */
export function confirmationRow(
  consultationId: string,
  labels: { requesterType: string; contentType: string; themes: readonly string[] },
  by: { id: string; name: string },
  at: Date,
): Row {
  return {
    id: demoId(`triage:${consultationId}`, at),
    consultation_id: consultationId,
    requester_type: labels.requesterType,
    content_type: labels.contentType,
    themes: labels.themes,
    by_id: by.id,
    by_name: by.name,
    at,
  };
}
