import { Injectable } from '@nestjs/common';
import { Centre, type Language } from '../../centre/index.js';
import { Meetings, type MeetingParty, type MeetingView } from '../../engagements/index.js';
import { Clock } from '../../platform/time/clock.js';
import type { MeetingItem } from '../components/meetings/view.js';
import { valueLabel } from '../text/index.js';

/** Turns meetings into what the pages of requesters and supporters show. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly meetings: Meetings,
  ) {}

  async ofCase(consultationId: string, language: Language): Promise<MeetingItem[]> {
    const found = await this.meetings.ofCase(consultationId);
    return found.map((it) => this.item(it, 'requester', language));
  }

  async ofEngagement(engagementId: string): Promise<MeetingItem[]> {
    const found = await this.meetings.ofEngagement(engagementId);
    return found.map((it) => this.item(it, 'supporter', 'ja'));
  }

  item(it: MeetingView, reader: MeetingParty, language: Language): MeetingItem {
    const now = this.clock.now();
    const option = (proposal: MeetingView['proposals'][number]) => ({
      id: proposal.id,
      startsAt: new Date(proposal.startsAt),
      endsAt: new Date(proposal.endsAt),
    });
    const startsAt = it.startsAt === null ? null : new Date(it.startsAt);
    const label = this.centre.label('methods', it.method);
    return {
      id: it.id,
      number: it.number,
      state: it.state,
      startsAt,
      endsAt: it.endsAt === null ? null : new Date(it.endsAt),
      method: it.method,
      methodLabel: valueLabel(language, 'method', it.method, label),
      place: it.place,
      url: it.url,
      phone: it.phone,
      supporterName: reader === 'supporter' ? '' : it.supporterName,
      // A time that has passed is no choice any more.
      choices: it.proposals
        .filter(({ by }) => by !== reader)
        .map(option)
        .filter((proposal) => proposal.startsAt > now),
      own: it.proposals.filter(({ by }) => by === reader).map(option),
      begun: startsAt !== null && startsAt <= now,
      notes: reader === 'supporter' ? (it.notes ?? '') : '',
    };
  }
}
