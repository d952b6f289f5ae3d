import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import {
  ENGAGEMENT_LABELS,
  type AdviceReportView,
  type CaseForSupporter,
  type ContactOfCase,
  type MyEngagement,
  type OfferView as Offer,
  type SupporterCase,
} from '../../../engagements/index.js';
import { Links } from '../../../identity/index.js';
import type { Actor } from '../../../platform/core/actor.js';
import { formatDate } from '../../../platform/time/era.js';
import type {
  CaseSummary,
  ContactView,
  SupporterCaseView,
  SupporterCaseItem,
  OfferView,
  ReportForm,
} from '../pages/view.js';
import { lectureFacts } from '../pages/lecture-facts.js';
import { CaseViews } from '../../http/case-views.js';

export const EMPTY_REPORT: ReportForm = {
  situation: '',
  advice: '',
  nextSteps: '',
  materials: '',
  minutesSpent: '',
  metOn: '',
  method: '',
};

/** Turns what the rooms tell of offers and cases into what supporters' pages show. */
@Injectable()
export class SupporterViews {
  constructor(
    private readonly centre: Centre,
    private readonly links: Links,
    private readonly cases: CaseViews,
  ) {}

  offer(offer: Offer, path: string): OfferView {
    return {
      path,
      supporterName: offer.supporterName,
      note: offer.note ?? '',
      deadline: offer.deadline,
      deadlineNote: offer.deadlineNote,
      lecture: offer.kind === 'lecture' ? lectureFacts(offer.lecture) : [],
      colleagues: offer.colleagues.map(({ id, name }) => ({ value: id, label: name })),
      meetingLimit: this.centre.profile.meetingLimit,
      summary: this.summary(offer.summary),
    };
  }

  /** A waiting offer is opened by its own link (unless staff ended it), everything else as a case. */
  async item(mine: MyEngagement): Promise<SupporterCaseItem> {
    const offered = mine.state === 'offered';
    const ended = offered && (await this.links.ended('offer', mine.engagementId));
    return {
      id: mine.engagementId,
      path: ended ? null : await this.pathOf(mine),
      receiptNumber: mine.receiptNumber,
      title: mine.title,
      state: ENGAGEMENT_LABELS[mine.state],
      todo: ended ? '窓口にお問い合わせください' : todoOf(mine),
      at: mine.decidedAt ?? mine.offeredAt,
    };
  }

  private async pathOf({ state, engagementId }: MyEngagement): Promise<string> {
    if (state !== 'offered') return `/desk/cases/${engagementId}`;
    return new URL(await this.links.url('offer', engagementId)).pathname;
  }

  async case(actor: Actor, supporterCase: SupporterCase): Promise<SupporterCaseView> {
    const { engagement, caseState } = supporterCase;
    // After an earlier report a case may come back for another meeting.
    const again = engagement.state === 'reported' && caseState === 'advising';
    const writing = supporterCase.mayReport || again;
    return {
      engagementId: engagement.id,
      state: ENGAGEMENT_LABELS[engagement.state],
      summary: this.summary(supporterCase.summary),
      contact: contactView(supporterCase.contact),
      messages: await this.cases.messagesFor(actor, engagement.consultationId),
      mayWrite: caseState !== 'closed',
      report: writing
        ? supporterCase.draft
          ? reportForm(supporterCase.draft)
          : EMPTY_REPORT
        : null,
      submitted: supporterCase.submitted.map((report) => ({
        ...reportForm(report),
        id: report.id,
        submittedAt: new Date(report.submittedAt ?? 0),
      })),
      methods: this.centre.profile.methods,
      lecture:
        engagement.kind === 'lecture'
          ? {
              facts: lectureFacts(engagement.lecture),
              attended: String(engagement.lecture?.attended ?? ''),
              surveyPath: engagement.surveyPath,
            }
          : null,
      reportDays: this.centre.profile.reportDays,
      inReview: supporterCase.inReview,
      reviewRequest: supporterCase.draft?.reviewComment ?? null,
    };
  }

  private summary(caseForSupporter: CaseForSupporter): CaseSummary {
    const { centre } = this;
    return {
      receiptNumber: caseForSupporter.receiptNumber,
      title: caseForSupporter.title,
      body: caseForSupporter.body,
      requesterType: centre.label('requesterTypes', caseForSupporter.requesterType),
      trade: [
        caseForSupporter.industry,
        caseForSupporter.employees === null ? null : `${caseForSupporter.employees}人`,
      ]
        .filter((part) => part !== null)
        .join('・'),
      contentType:
        caseForSupporter.contentType === null
          ? null
          : centre.label('contentTypes', caseForSupporter.contentType),
      themes: caseForSupporter.themes.map((code) => centre.themeName(code)),
      municipality:
        caseForSupporter.municipality === null
          ? null
          : centre.municipalityName(caseForSupporter.municipality),
      methods: caseForSupporter.preferredMethods.map((method) => centre.label('methods', method)),
      goal: caseForSupporter.goal ?? '',
      deadline:
        caseForSupporter.deadline === null
          ? ''
          : formatDate(new Date(`${caseForSupporter.deadline}T00:00:00+09:00`)),
      wishes: caseForSupporter.wishes ?? '',
      hearing: caseForSupporter.hearing,
    };
  }
}

function todoOf({ state }: MyEngagement): string | null {
  if (state === 'offered') return 'お返事をお願いします';
  return state === 'accepted' || state === 'active' ? '助言記録を書く' : null;
}

const contactView = (contact: ContactOfCase): ContactView => ({
  name: contact.name,
  kana: contact.kana ?? '',
  organisation: contact.organisation ?? '',
  department: contact.department ?? '',
  email: contact.email ?? '',
  phone: contact.phone ?? '',
});

const reportForm = (report: AdviceReportView): ReportForm => ({
  situation: report.situation,
  advice: report.advice,
  nextSteps: report.nextSteps,
  materials: report.materials,
  minutesSpent: report.minutesSpent === null ? '' : String(report.minutesSpent),
  metOn: report.metOn ?? '',
  method: report.method ?? '',
});
