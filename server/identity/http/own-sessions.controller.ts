import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireSession } from '../services/sessions/proof.js';
import { EndSessions } from '../commands/end-sessions.js';
import { ListSessions, SessionList, type SessionRow } from '../queries/list-sessions.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { CurrentActor, CurrentSession } from './request-values.js';

/** Where I am signed in. */
@Controller('auth/sessions')
export class OwnSessionsController {
  constructor(
    private readonly list: ListSessions,
    private readonly endSessions: EndSessions,
  ) {}

  @Get()
  @Route({
    permission: 'account:own',
    audit: NOT_AUDITED,
    summary: '自分のサインイン一覧 / Where the caller is signed in',
    ok: SessionList,
  })
  index(@CurrentSession() session: OpenSession | null): Promise<{ items: SessionRow[] }> {
    const { id, subjectId } = requireSession(session);
    return this.list.of(subjectId, id);
  }

  @Delete()
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'session.ended',
    summary: 'ほかの端末のサインインをすべて終える / End every other session of the caller',
    status: 204,
  })
  async endOthers(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    const { id, subjectId } = requireSession(session);
    await this.endSessions.execute({ accountId: subjectId, except: id }, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'session.ended',
    summary: 'サインインを一つ終える / End one session of the caller',
    status: 204,
  })
  async end(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    const { subjectId } = requireSession(session);
    await this.endSessions.execute({ accountId: subjectId, sessionId: id }, actor);
  }
}
