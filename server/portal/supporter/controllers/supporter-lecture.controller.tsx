import { Controller, Param, Post } from '@nestjs/common';
import { KeepLecture } from '../../../engagements/index.js';
import { Route } from '../../../platform/core/access.js';
import { nfkc } from '../../../platform/validation/normal-form.js';
import { one } from '../../journeys/journey.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** `/desk/cases/:id/lecture`: a speaker records how many came. */
@Controller('desk/cases/:id/lecture')
export class SupporterLectureController {
  constructor(private readonly saveLecture: KeepLecture) {}

  @Post()
  @Route({
    permission: 'supporter-portal:write',
    audit: 'lecture.kept',
    record: { type: 'engagement', param: 'id' },
    limit: 'write',
    summary: '講演に来た人数を記録する',
    page: true,
  })
  async save(@CurrentVisit() visit: Visit, @Param('id') engagementId: string) {
    const digits = nfkc(one(visit.form, 'attended') ?? '').replace(/[\s人名,]/g, '');
    const attended = /^\d{1,6}$/.test(digits) ? Math.min(Number(digits), 100_000) : null;
    await this.saveLecture.execute({ engagementId, lecture: { attended } }, visit.actor);
    return seeOther(visit, `/desk/cases/${engagementId}?done=counted`);
  }
}
