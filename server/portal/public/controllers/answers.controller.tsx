import { Controller, Get } from '@nestjs/common';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { PublishedAnswers } from '../../../search/index.js';
import { AnswersPage } from '../pages/answers/list.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

const LONGEST = 100;
const MAX_RESULTS = 10;

/** What past cases teach everybody. */
@Controller('answers')
export class AnswersController {
  constructor(
    private readonly pages: Pages,
    private readonly answers: PublishedAnswers,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'これまでの相談と回答',
    page: true,
  })
  async list(@CurrentVisit() visit: Visit) {
    const asked = visit.query['q'];
    const q = typeof asked === 'string' ? asked.trim().slice(0, LONGEST) : '';
    const answers =
      q === '' ? await this.answers.list() : await this.answers.like(q, [], MAX_RESULTS);
    return this.pages.show(visit, <AnswersPage answers={answers} q={q} />);
  }
}
