import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { FindCase, Submission, SubmitConsultation } from '../../../consultations/index.js';
import { FirstMails } from '../../../notifications/index.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import { parse } from '../../../platform/validation/validation.js';
import { PublishedAnswers, type PublishedAnswer } from '../../../search/index.js';
import { trappedBy } from '../../components/honeypot.js';
import { Drafts } from '../../services/drafts.js';
import type { Errors } from '../../components/form.js';
import { consultJourney } from '../journeys/consult/index.js';
import { inPageOrder, judge } from '../journeys/consult/judge.js';
import { submissionOf } from '../journeys/consult/submission.js';
import {
  newDraft,
  withAnswers,
  withDone,
  type Draft,
  type DraftReceipt,
} from '../../journeys/draft.js';
import { one, type Answers } from '../../journeys/journey.js';
import { looksAutomatic } from '../journeys/suspicion.js';
import type { ConsultChoices } from '../pages/consult/choices.js';
import { errorTexts } from '../pages/consult/error-text.js';
import { STEP_PAGES } from '../pages/consult/index.js';
import { ProblemPage } from '../pages/help/problem.js';
import { clearDraftCookie, readDraftCookie, setDraftCookie } from '../../http/cookies.js';
import { Pages } from '../../http/pages.js';
import { seeOther, type Visit } from '../../http/visit.js';

/** Similar answers on the last page: enough to help, few enough to read. */
const SIMILAR = 3;

/** What the pages of the journey do with a draft. */
@Injectable()
export class ConsultPages {
  private readonly choices: ConsultChoices;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly drafts: Drafts,
    private readonly pages: Pages,
    private readonly submitConsultation: SubmitConsultation,
    private readonly findCase: FindCase,
    private readonly published: PublishedAnswers,
    private readonly firstMails: FirstMails,
    centre: Centre,
  ) {
    const { requesterTypes, contentTypes, methods, municipalities, themes, texts } = centre.profile;
    this.choices = {
      requesterTypes,
      contentTypes,
      methods,
      municipalities,
      themes,
      consents: texts,
    };
  }

  find(visit: Visit): Promise<Draft | null> {
    return this.drafts.find(readDraftCookie(this.config, visit));
  }

  /** The draft, unless it has been sent already. */
  async unfinished(visit: Visit): Promise<Draft | null> {
    const draft = await this.find(visit);
    return draft?.receipt ? null : draft;
  }

  /** What is wrong with the answers a question has, in the reader's language. */
  errors(visit: Visit, key: string, answers: Answers): Errors {
    const question = consultJourney.find(key, answers);
    const language = this.pages.language(visit);
    return question ? errorTexts(language, judge(question, answers, language), answers) : {};
  }

  /** One page of the journey; 422 when there is something to correct. */
  async page(visit: Visit, key: string, answers: Answers, errors: Errors) {
    const Page = STEP_PAGES[key];
    if (!Page) throw notFound();
    const before = consultJourney.before(key, answers);
    const changing =
      (one(visit.form, 'from') ?? visit.query['from']) === 'check' && key !== 'check';
    return this.pages.show(
      visit,
      <Page
        answers={answers}
        errors={errors}
        step={consultJourney.step(key, answers)}
        back={changing ? '/consult/check' : before ? `/consult/${before.key}` : null}
        changing={changing}
        choices={this.choices}
        similar={key === 'check' ? await this.similar(answers) : []}
      />,
      { status: Object.keys(errors).length > 0 ? 422 : 200, path: `/consult/${key}` },
    );
  }

  /** What was answered to questions like the one about to be sent. */
  private similar(answers: Answers): Promise<PublishedAnswer[]> {
    const words = [one(answers, 'title'), one(answers, 'body')].filter(Boolean).join('。');
    return this.published.like(words, [answers['themes'] ?? []].flat(), SIMILAR);
  }

  /**
   * Keeps what was sent, right or wrong, and leads on when it is right. Errors, too, are shown by a GET:
   * going back then never asks whether to send a form again.
   */
  async saveDraft(visit: Visit, key: string, changing: boolean) {
    const language = this.pages.language(visit);
    const earlier = await this.unfinished(visit);
    const draft = earlier ?? newDraft(this.clock.now(), randomUUID());
    const question = consultJourney.find(key, draft.answers);
    if (!question) throw notFound();
    if (!consultJourney.mayVisit(key, draft.answers, draft.done)) return this.lost(visit);

    const trapped = draft.trapped || trappedBy(visit.form);
    const answered = { ...withAnswers(draft, question.fields(draft.answers), visit.form), trapped };
    const errors = judge(question, answered.answers, language);
    const next = withDone(answered, key, errors.length === 0);
    await this.store(visit, earlier ? readDraftCookie(this.config, visit) : undefined, next);
    if (errors.length > 0) return seeOther(visit, addressOf(key, { wrong: true, changing }));
    const open = consultJourney.firstOpen(next.answers, next.done);
    const following = changing ? open : consultJourney.after(key, next.answers);
    return seeOther(visit, `/consult/${(following ?? open).key}`);
  }

  /** Whether the mail about a case that was just sent has to wait for its turn. */
  async mailWaits({ consultationId }: DraftReceipt): Promise<boolean> {
    const made = await this.findCase.byId(consultationId);
    return made?.email ? this.firstMails.waits(consultationId, made.email) : false;
  }

  /** For people at a computer others use, too. */
  async discard(visit: Visit): Promise<void> {
    const token = readDraftCookie(this.config, visit);
    if (token !== undefined) await this.drafts.discard(token);
    clearDraftCookie(this.config, visit);
  }

  /** Sends the case. Pressed twice, it is one case: the draft carries the idempotency key. */
  async submit(visit: Visit) {
    const draft = await this.find(visit);
    if (!draft) return this.lost(visit);
    if (draft.receipt) return seeOther(visit, '/consult/done');
    const open = consultJourney.firstOpen(draft.answers, draft.done);
    if (open.key !== 'check') return seeOther(visit, `/consult/${open.key}`);
    try {
      await this.send(visit, draft);
    } catch (error) {
      if (error instanceof Problem && error.errors) return this.sendBack(visit, draft, error);
      throw error;
    }
    return seeOther(visit, '/consult/done');
  }

  private async send(visit: Visit, draft: Draft): Promise<void> {
    const { answers } = draft;
    const language = this.pages.language(visit);
    const fields = consultJourney.fields(answers);
    const submission = parse(Submission, submissionOf(answers, fields, language));
    const tookMs = this.clock.now().getTime() - new Date(draft.startedAt).getTime();
    const suspicious = looksAutomatic({
      trapped: draft.trapped || trappedBy(visit.form),
      tookMs,
      title: submission.title,
      body: submission.body,
    });
    const { id, receiptNumber, trackingUrl } = await this.submitConsultation.execute(
      { submission, idempotencyKey: `portal:${draft.idempotencyKey}`, suspicious },
      visit.actor,
    );
    const made = await this.findCase.byId(id);
    const receipt = {
      receiptNumber,
      trackingPath: new URL(trackingUrl).pathname,
      replyBy: made?.replyBy?.toISOString() ?? null,
      mailed: submission.requester.email !== null,
      consultationId: id,
    };
    // The answers live on in the case; the copy here has done its work.
    const sent: Draft = { ...draft, answers: {}, receipt };
    await this.store(visit, readDraftCookie(this.config, visit), sent);
  }

  /** The command found something the pages had let through: back to the first page with an error. */
  private sendBack(visit: Visit, { answers }: Draft, problem: Problem) {
    for (const question of consultJourney.route(answers)) {
      const errors = inPageOrder(problem.errors ?? [], question.fields(answers));
      if (errors.length === 0) continue;
      const texts = errorTexts(this.pages.language(visit), errors, answers);
      return this.page(visit, question.key, answers, texts);
    }
    throw problem;
  }

  /** The draft is gone (a day has passed, or the browser keeps no cookies). */
  lost(visit: Visit) {
    return this.pages.show(
      visit,
      <ProblemPage
        status={410}
        title="consult.expiredTitle"
        text="consult.expired"
        next={{ href: '/consult', label: 'home.start' }}
      />,
      {
        status: 410,
        path: '/consult',
      },
    );
  }

  private async store(visit: Visit, token: string | undefined, draft: Draft): Promise<void> {
    if (token === undefined) setDraftCookie(this.config, visit, await this.drafts.open(draft));
    else await this.drafts.save(token, draft);
  }
}

const addressOf = (key: string, { wrong, changing }: { wrong: boolean; changing: boolean }) => {
  const query = [...(wrong ? ['wrong=1'] : []), ...(changing ? ['from=check'] : [])];
  return `/consult/${key}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};
