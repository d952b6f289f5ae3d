import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { AssignmentBody, AssignmentView, PlanAssignment } from '../queries/plan-assignment.js';

@Controller('api/v1/assignments')
export class AssignmentController {
  constructor(private readonly assignments: PlanAssignment) {}

  @Post('plan')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'assignment.planned',
    summary: '割り当ての案を作る / Put many cases, supporters and times together (offers nothing)',
    ok: AssignmentView,
  })
  plan(
    @Body({ schema: AssignmentBody }) body: AssignmentBody,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentView> {
    return this.assignments.plan(body, actor);
  }
}
