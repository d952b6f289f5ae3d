import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { DisclosePerson } from '../commands/disclose-person.js';
import { FindPerson } from '../commands/find-person.js';
import { PersonQuery } from '../queries/person-cases.js';
import { Disclosure, PersonCase } from '../queries/views.js';

/** By POST: addresses and numbers belong in no URL. */
@Controller('api/v1/persons')
export class PersonsController {
  constructor(
    private readonly findPerson: FindPerson,
    private readonly disclosePerson: DisclosePerson,
  ) {}

  @Post('find')
  @HttpCode(200)
  @Route({
    permission: 'privacy:manage',
    audit: 'person.searched',
    summary: '一人の相談を探す / Find one person’s cases by mail address or telephone number',
    ok: listOf(PersonCase),
  })
  async find(
    @Body({ schema: PersonQuery }) query: PersonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: PersonCase[] }> {
    return { items: await this.findPerson.execute(query, actor) };
  }

  @Post('export')
  @HttpCode(200)
  @Header('content-disposition', 'attachment; filename="disclosure.json"')
  @Route({
    permission: 'privacy:manage',
    audit: 'consultation.exported',
    summary: '一人の個人情報をすべて書き出す / Everything held on one person (開示請求)',
    ok: Disclosure,
  })
  export(
    @Body({ schema: PersonQuery }) query: PersonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Disclosure> {
    return this.disclosePerson.execute(query, actor);
  }
}
