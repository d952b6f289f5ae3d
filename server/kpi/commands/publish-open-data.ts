import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { OpenDataPublicationEntity } from '../db/open-data-publication.entity.js';
import { findRelease, nextVersion, type Release } from '../db/open-data-store.js';
import { PUBLISHED, releaseDigest } from '../domain/published.js';

/** Numbers of a data set are given one after the other. */
const PUBLISH_LOCK = 0x6f_64;

/** 決裁: a manager has looked at what is shown and hidden; from here on it is public, for good. */
@Injectable()
export class PublishOpenData extends Command<{ id: string }, Release, string> {
  protected async load(tx: Tx, { id }: { id: string }): Promise<Release> {
    if (!isId(id)) throw notFound();
    await tx.query('SELECT pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
    const release = await findRelease(tx, id);
    if (!release) throw notFound();
    return release;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    release: Release,
    { id }: { id: string },
    actor: Actor,
  ): Promise<Outcome<string>> {
    if (release.state === 'published') throw conflict('published', 'すでに公開しています。');
    const approval = {
      version: await nextVersion(tx, release.dataset),
      approvedByName: actorName(actor),
      approvedAt: this.now(),
    };
    await tx.insert(OpenDataPublicationEntity, {
      ...approval,
      releaseId: id,
      dataset: release.dataset,
    });
    return {
      result: id,
      audit: {
        action: 'open-data.published',
        recordType: PUBLISHED.release,
        recordId: id,
        changes: {
          version: { to: approval.version },
          hash: { to: release.hash },
          digest: { to: releaseDigest({ ...release, ...approval }) },
        },
      },
    };
  }
}
