import { conflict, gone, type Problem } from '../../platform/core/problems.js';
import { formatDeadline } from '../../platform/time/era.js';
import type { EngagementState } from './states.js';

/**
 * Why this offer cannot be decided any more, in a sentence for the supporter, or null while it can.
 * A deadline that has passed counts at once, whether or not the sweep has been there; while the desk
 * waits for the requester it stands still.
 */
export function offerOver(
  offer: { state: EngagementState; deadline: Date; pausedAt?: Date | null },
  now: Date,
): Problem | null {
  switch (offer.state) {
    case 'offered':
      return (offer.pausedAt ?? null) === null && now >= offer.deadline
        ? expired(offer.deadline)
        : null;
    case 'expired':
      return expired(offer.deadline);
    case 'declined':
      return gone(
        'offer-declined',
        'この打診はすでに辞退いただいています。ありがとうございました。',
      );
    case 'accepted':
    case 'active':
    case 'reported':
    case 'completed':
      return conflict(
        'offer-accepted',
        'この打診はすでにお引き受けいただいています。担当のご相談の画面をご覧ください。',
      );
    case 'proposed':
    case 'withdrawn':
      return gone(
        'offer-withdrawn',
        'この打診は窓口の都合で取り下げました。お時間をいただき、ありがとうございました。',
      );
  }
}

function expired(deadline: Date): Problem {
  const last = formatDeadline(deadline);
  return gone(
    'offer-expired',
    `お返事の期限（${last}）が過ぎました。引き続きお力添えいただける場合は、窓口にご連絡ください。`,
  );
}
