import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Config } from '../../platform/config/config.js';
import { formatDateTime } from '../../platform/time/era.js';
import { isoLocalDate, localTime } from '../../platform/time/zone.js';
import type { SeminarEntity } from '../db/seminar.entity.js';
import { FORMAT_LABELS } from '../domain/seats.js';
import { SEMINAR_LABELS } from '../domain/seminar-states.js';
import { SeatCounts } from './seat-counts.js';
import { SeminarCalendar } from './seminar-calendar.js';

/** Published seminars for other people's programs: RSS, and the event fields of デジタル庁's GIF. */
@Injectable()
export class SeminarFeeds {
  constructor(
    private readonly centre: Centre,
    private readonly config: Config,
    private readonly calendar: SeminarCalendar,
    private readonly counts: SeatCounts,
  ) {}

  /** RSS 2.0. */
  async rss(): Promise<string> {
    const { name } = this.centre.profile;
    const items = (await this.calendar.published()).map((seminar) =>
      [
        '<item>',
        `<title>${xml(seminar.title)}</title>`,
        `<link>${xml(this.urlOf(seminar))}</link>`,
        `<guid isPermaLink="false">${xml(seminar.uid)}</guid>`,
        `<pubDate>${(seminar.publishedAt ?? seminar.createdAt).toUTCString()}</pubDate>`,
        `<description>${xml(`${seminar.startsAt ? formatDateTime(seminar.startsAt) : ''} ${FORMAT_LABELS[seminar.format]} ${SEMINAR_LABELS[seminar.state]}`)}</description>`,
        '</item>',
      ].join(''),
    );
    const channel = [
      `<title>${xml(`${name} セミナー`)}</title>`,
      `<link>${xml(`${this.config.publicUrl}/seminars`)}</link>`,
      `<description>${xml(`${name}のセミナー・研修のお知らせ`)}</description>`,
      '<language>ja</language>',
    ].join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${channel}${items.join('')}</channel></rss>\n`;
  }

  /** One object an event, with the field names of the 推奨データセット「イベント一覧」. */
  async events(): Promise<Record<string, string | number | null>[]> {
    const published = await this.calendar.published();
    const counted = await this.counts.of(published.map(({ id }) => id));
    const rows: Record<string, string | number | null>[] = [];
    for (const seminar of published) {
      const seats = counted.find(({ id }) => id === seminar.id)?.seats ?? [];
      const capacity = seats.some((seat) => seat.capacity === null)
        ? null
        : seats.reduce((sum, seat) => sum + (seat.capacity ?? 0), 0);
      const attended =
        seminar.state === 'held' ? (await this.counts.tally(seminar.id)).attended : null;
      rows.push(this.event(seminar, capacity, attended));
    }
    return rows;
  }

  private event(seminar: SeminarEntity, capacity: number | null, attended: number | null) {
    const { profile } = this.centre;
    return {
      全国地方公共団体コード: profile.prefecture.code,
      ID: seminar.code,
      地方公共団体名: profile.prefecture.name,
      イベント名: seminar.title,
      開始日: day(seminar.startsAt),
      終了日: day(seminar.endsAt),
      開始時間: time(seminar.startsAt),
      終了時間: time(seminar.endsAt),
      説明: seminar.description,
      '料金（基本）': '無料',
      連絡先名称: profile.contact.office,
      連絡先電話番号: profile.contact.phone,
      主催者: profile.operator,
      場所名称: seminar.format === 'online' ? 'オンライン' : seminar.venueName,
      所在地_連結表記: seminar.venueAddress,
      アクセス方法: seminar.venueAccess,
      定員: capacity,
      参加申込終了日: day(seminar.applyBy),
      参加申込終了時間: time(seminar.applyBy),
      参加申込方法: 'Webページから申し込む',
      URL: this.urlOf(seminar),
      備考: [
        FORMAT_LABELS[seminar.format],
        SEMINAR_LABELS[seminar.state],
        seminar.fictitious ? '架空（見本）' : '',
      ]
        .filter((word) => word !== '')
        .join('・'),
      カテゴリー: '講座・セミナー',
      参加者数: attended,
      公開日: day(seminar.publishedAt),
      更新日: day(seminar.updatedAt),
    };
  }

  private urlOf({ id }: SeminarEntity): string {
    return `${this.config.publicUrl}/seminars/${id}`;
  }
}

const day = (at: Date | null): string | null => at && isoLocalDate(at);

function time(at: Date | null): string | null {
  if (!at) return null;
  const { hour, minute } = localTime(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
