import { Injectable } from '@nestjs/common';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorName, isStaff, type Actor } from '../../platform/actor.js';
import { isId } from '../../platform/ids.js';
import { conflict, forbidden, notFound } from '../../platform/problems.js';
import { OpenDataReleaseEntity } from '../db/open-data-release.entity.js';

/** Numbers of a data set are given one after the other. */
const PUBLISH_LOCK = 0x6f_64;

/** 決裁: a manager has looked at what is shown and hidden; from here on it is public, for good. */
@Injectable()
export class PublishOpenData extends Command<{ id: string }, OpenDataReleaseEntity, string> {
  constructor(scope: CommandScope) {
    super(scope);
  }

  protected async load(tx: Tx, { id }: { id: string }): Promise<OpenDataReleaseEntity> {
    if (!isId(id)) throw notFound();
    await tx.query('SELECT pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
    const release = await tx.findOneBy(OpenDataReleaseEntity, { id });
    if (!release) throw notFound();
    return release;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    release: OpenDataReleaseEntity,
    { id }: { id: string },
    actor: Actor,
  ): Promise<Outcome<string>> {
    if (release.state === 'published') throw conflict('published', 'すでに公開しています。');
    const { dataset } = release;
    const newest = await tx.findOne(OpenDataReleaseEntity, {
      where: { dataset, state: 'published' },
      order: { version: 'DESC' },
    });
    const version = (newest?.version ?? 0) + 1;
    await tx.update(
      OpenDataReleaseEntity,
      { id },
      { state: 'published', version, approvedByName: actorName(actor), approvedAt: this.now() },
    );
    return {
      result: id,
      audit: {
        action: 'open-data.published',
        recordType: 'open-data',
        recordId: id,
        changes: { version: { to: version }, hash: { to: release.hash } },
      },
    };
  }
}
