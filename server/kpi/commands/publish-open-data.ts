import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { findRelease, type Release } from '../db/open-data-store.js';
import { PUBLISHED, releaseDigest } from '../domain/published.js';
import { OpenDataPublicationRepository } from '../db/open-data-publication.repository.js';

/** 決裁: a manager has looked at what is shown and hidden; from here on it is public, for good. */
@Injectable()
export class PublishOpenData extends Command<{ id: string }, Release, string> {
  constructor(private readonly publications: OpenDataPublicationRepository) {
    super();
  }

  protected async load(tx: Tx, { id }: { id: string }): Promise<Release> {
    if (!isId(id)) throw notFound();
    await this.publications.lockNumbers(tx);
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
      version: await this.publications.nextVersion(tx, release.dataset),
      approvedByName: actorName(actor),
      approvedAt: this.now(),
    };
    await this.publications.insert(tx, {
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
