import { Controller, Get, Param, Post } from '@nestjs/common';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { notFound } from '../../../platform/core/problems.js';
import { consultJourney } from '../journeys/consult/index.js';
import { one } from '../../journeys/journey.js';
import { DonePage } from '../pages/consult/done.js';
import { ConsultPages } from './consult-pages.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** The journey of a consultation: GETs show, POSTs keep and lead on (so that going back loses nothing). */
@Controller('consult')
export class ConsultController {
  constructor(
    private readonly pages: Pages,
    private readonly consultPages: ConsultPages,
  ) {}

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '相談の申し込み', page: true })
  async start(@CurrentVisit() visit: Visit) {
    const draft = await this.consultPages.unfinished(visit);
    const step = draft ? consultJourney.firstOpen(draft.answers, draft.done).key : 'who';
    return seeOther(visit, `/consult/${step}`);
  }

  @Get('done')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '受け付けました', page: true })
  async done(@CurrentVisit() visit: Visit) {
    const draft = await this.consultPages.find(visit);
    if (!draft?.receipt) return seeOther(visit, '/consult');
    const { replyBy, ...receipt } = draft.receipt;
    const mailWaits = receipt.mailed && (await this.consultPages.mailWaits(draft.receipt));
    const by = replyBy === null ? null : new Date(replyBy);
    return this.pages.show(visit, <DonePage receipt={{ ...receipt, mailWaits, replyBy: by }} />);
  }

  @Get(':step')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '質問のページ', page: true })
  async show(@CurrentVisit() visit: Visit, @Param('step') step: string) {
    const draft = await this.consultPages.find(visit);
    if (draft?.receipt && step === 'check') return seeOther(visit, '/consult/done');
    const current = draft?.receipt ? null : draft;
    const { answers = {}, done = [] } = current ?? {};
    if (!consultJourney.find(step, answers)) throw notFound();
    if (!consultJourney.mayVisit(step, answers, done)) {
      return current ? seeOther(visit, '/consult') : this.consultPages.lost(visit);
    }
    const wrong = visit.query['wrong'] !== undefined && current !== null;
    return this.consultPages.page(
      visit,
      step,
      answers,
      wrong ? this.consultPages.errors(visit, step, answers) : {},
    );
  }

  @Post('check')
  @Route({
    permission: 'public',
    audit: 'consultation.submitted',
    limit: 'submit',
    summary: '相談を送信する',
    page: true,
  })
  async submit(@CurrentVisit() visit: Visit) {
    return this.consultPages.submit(visit);
  }

  @Post('discard')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'write',
    summary: '入力した内容を消す',
    page: true,
  })
  async discard(@CurrentVisit() visit: Visit) {
    await this.consultPages.discard(visit);
    return seeOther(visit, '/');
  }

  @Post(':step')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'write',
    summary: '質問の答えを預かる',
    page: true,
  })
  async save(@CurrentVisit() visit: Visit, @Param('step') step: string) {
    const changing = one(visit.form, 'from') === 'check';
    return this.consultPages.saveDraft(visit, step, changing);
  }
}
