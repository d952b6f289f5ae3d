import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { CountConsultations, InboxCounts } from '../queries/count-consultations.js';
import { ConsultationsQuery, ListConsultations } from '../queries/list-consultations.js';
import { ConsultationSummary } from '../queries/views.js';

/** The list of cases and the numbers on its tabs. */
@Controller('api/v1/consultations')
export class InboxController {
  constructor(
    private readonly list: ListConsultations,
    private readonly count: CountConsultations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'consultations.listed',
    summary: '相談の一覧 / List consultations',
    ok: pageOf(ConsultationSummary),
  })
  index(
    @Query({ schema: ConsultationsQuery }) query: ConsultationsQuery,
  ): Promise<Page<ConsultationSummary>> {
    return this.list.page(query);
  }

  @Get('counts')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '一覧の絞り込みごとの件数 / How many cases each tab of the inbox lists',
    ok: InboxCounts,
  })
  counts(@CurrentActor() actor: Actor): Promise<InboxCounts> {
    return this.count.inbox(actorId(actor) ?? '', this.clock.now());
  }
}
