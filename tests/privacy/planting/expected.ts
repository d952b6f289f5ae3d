/** Fields whose words the product never takes, and why. Each is sent one, and refused it. */
export const NOT_TAKEN: Readonly<Record<string, string>> = {
  'POST /auth/session /email': 'compared, never kept',
  'POST /auth/session /password': 'compared, never kept',
  'POST /auth/session/second-factor /code': 'compared, never kept',
  'POST /auth/session/second-factor /recoveryCode': 'compared, never kept',
  'POST /auth/session/confirmation /password': 'compared, never kept',
  'POST /auth/session/confirmation /code': 'compared, never kept',
  'POST /auth/password /currentPassword': 'compared, never kept',
  'POST /auth/password /newPassword': 'kept as a hash',
  'POST /auth/factors/totp/confirmation /code': 'compared, never kept',
  'POST /api/v1/api-keys /name': 'the name of a program, asked for with fresh proof',
  'PATCH /api/v1/api-keys/{id} /name': 'the name of a program, asked for with fresh proof',
  'POST /api/v1/supporters /themes/*': 'codes of the centre',
  'POST /api/v1/supporters /regions/*': 'codes of municipalities',
  'PATCH /api/v1/supporters/{id} /themes/*': 'codes of the centre',
  'PATCH /api/v1/supporters/{id} /regions/*': 'codes of municipalities',
  'POST /api/v1/consultations/{id}/links /to': 'a receipt number',
  'POST /api/v1/consultations/{id}/merge /into': 'a receipt number',
  'POST /api/v1/lexicon/words /conceptId': 'the id of a concept',
  'POST /api/v1/lexicon/concepts /themes/*': 'codes of the centre',
  'POST /api/v1/consultations/{id}/offers /lecture/from': 'a time of day',
  'POST /api/v1/consultations/{id}/offers /lecture/to': 'a time of day',
  'POST /api/v1/consultations/{id}/offer-preview /lecture/from': 'a time of day',
  'POST /api/v1/consultations/{id}/offer-preview /lecture/to': 'a time of day',
  'POST /api/v1/consultations/{id}/candidates /lecture/from': 'a time of day',
  'POST /api/v1/consultations/{id}/candidates /lecture/to': 'a time of day',
  'PUT /api/v1/engagements/{id}/lecture /from': 'a time of day',
  'PUT /api/v1/engagements/{id}/lecture /to': 'a time of day',
  'PUT /api/v1/consultations/{id}/triage /requesterType': 'codes of the centre',
  'PUT /api/v1/consultations/{id}/triage /contentType': 'codes of the centre',
  'PUT /api/v1/consultations/{id}/triage /themes/*': 'codes of the centre',
  'POST /api/v1/triage/rules /basedOn': 'the version that was read',
  'POST /api/v1/triage/rules /rules/rules/*/value': 'codes of the centre',
  'POST /api/v1/triage/rules/preview /rules/rules/*/value': 'codes of the centre',
  'POST /api/v1/assignments/plan /slots/*/id': 'the caller’s own ids; nothing is kept',
  'POST /api/v1/assignments/plan /supporters/*/slots/*': 'the caller’s own ids; nothing is kept',
  'POST /api/v1/assignments/plan /requests/*/slots/*': 'the caller’s own ids; nothing is kept',
  'POST /api/v1/seminars/{id}/check-ins /code': 'a registration’s number or QR code',
  'POST /api/v1/inbound-mails/{id}/settle /receiptNumber': 'a receipt number',
  'POST /api/v1/inbound-mail ?X-Inbound-Recipient': 'only with a signature over bytes',
  'POST /api/v1/inbound-mail ?X-Inbound-Signature': 'a signature',
  'POST /api/v1/inbound-mail ?X-Inbound-Timestamp': 'a time',
  'POST /api/v1/reports/examples /receiptNumber': 'a receipt number',
  'POST /api/v1/kpi/closings /period': 'a month or a year',
  'POST /api/v1/kpi/entries /key': 'the key of a KPI',
  'POST /api/v1/consultations/{id}/erasure /receiptNumber': 'a receipt number',
  'POST /api/v1/registrations/{id}/erasure /number': 'a registration’s number',
};

/** Pages that take a form without any text in it, or one that other tests send. */
export const FORMS_WITHOUT_WORDS: Readonly<Record<string, string>> = {
  'POST /consult/discard': 'a button',
  'POST /c/:token/files/:fileId/remove': 'a button',
  'POST /desk/cases/:id/files/:fileId/remove': 'a button',
  'POST /c/:token/meetings/:id/choose': 'a button for each time',
  'POST /desk/cases/:id/meetings/:meetingId/choose': 'a button for each time',
  'POST /c/:token/follow-up': 'buttons',
  'POST /desk/cases/:id/lecture': 'a number',
  'POST /desk/profile/publication': 'a box to tick',
  'POST /desk/meetings/feed': 'a button',
  'POST /desk/sign-out': 'a button',
  'POST /desk/cases/:id/sign-in': 'a button',
  'POST /r/:token/cancel': 'a button',
  'POST /r/:token/answer': 'buttons',
  'POST /r/:token/talk': 'a button for each time',
  'POST /r/:token/talk/release': 'a button',
  'POST /auth/link/:token': 'passwords and the first administrator: people who work here',
};

/** What of an event is about who takes part. */
const TAKES_PART = /registrations|walk-ins|apply|\/r\/:token/u;
const not = (pattern: RegExp, but: RegExp) =>
  new RegExp(`^(?!.*(?:${but.source})).*(?:${pattern.source})`, 'u');
const SUPPORTER = /supporters|supporter-changes|\/desk\/profile/u;
const EVENT = not(/seminars?(?:-series)?/u, TAKES_PART);
const ACCOUNT = /\/(?:accounts\/?|auth\/account)/u;

/** Names of staff beside what they did. */
const SIGNED = [
  'advice_report.reviewed_by_name',
  'audit_entry.actor_name',
  'case_link.made_by_name',
  'case_link.undone_by_name',
  'consultation.assignee_name',
  'erasure.by_name',
  'erasure_hold.placed_by',
  'erasure_hold.released_by',
  'file.sent_by_name',
  'hearing.author_name',
  'inbound_mail.handled_by_name',
  'kpi_closing.by_name',
  'kpi_correction_note.by_name',
  'kpi_entry.by_name',
  'kpi_entry.cancelled_by_name',
  'lexicon_concept.by_name',
  'lexicon_dismissal.by_name',
  'lexicon_word.by_name',
  'message.author_name',
  'ranking_activation.by_name',
  'ranking_weights.author_name',
  'referral.approved_by_name',
  'referral.referred_by_name',
  'reply_template.updated_by_name',
  'report_snapshot.by_name',
  'supporter_change.decided_by_name',
  'survey_answer.published_by_name',
  'survey_definition.by_name',
  'survey_follow_up.done_by_name',
  'timeline_entry.actor_name',
  'triage_confirmation.by_name',
  'triage_promotion.by_name',
  'triage_rules.by_name',
];
/** Names of supporters beside what they did. */
const HELPED = [
  'audit_entry.actor_name',
  'engagement.supporter_name',
  'engagement.supporter_affiliation',
  'file.sent_by_name',
  'message.author_name',
  'seminar_slot.supporter_name',
  'timeline_entry.actor_name',
  'timeline_entry.data',
];

/**
 * Where words may stand when everybody is erased (`table.column`, or `table.*`), and which fields they may
 * have been planted by. `docs/security.md` lists the same tables with the reasons.
 */
export const STAYS: readonly { in: readonly string[]; from: RegExp }[] = [
  { in: ['account.name', 'account.email', 'account.email_key', ...SIGNED], from: ACCOUNT },
  // For thirty days; then gone, which a test of its own shows.
  { in: ['former_address.address', 'passkey.name'], from: /accounts|auth\/factors/u },
  { in: ['supporter.*', 'supporter_change.*', 'supporter_terms.*', ...HELPED], from: SUPPORTER },
  { in: ['seminar.*', 'seminar_series.*', 'seminar_speaker.*'], from: EVENT },
  { in: ['seminar_slot.room', 'seminar_slot.url'], from: /seminars\/\{id\}\/slots/u },
  { in: ['support_organisation.*', 'referral.organisation_name'], from: /support-organisations/u },
  { in: ['lexicon_concept.label', 'expertise_gap.label'], from: /lexicon\/concepts/u },
  { in: ['lexicon_word.word', 'lexicon_dismissal.word'], from: /lexicon\/(?:words|dismissals)/u },
  { in: ['triage_rules.note', 'triage_rules.rules'], from: /triage\/rules/u },
  { in: ['triage_promotion.reason'], from: /triage\/models/u },
  { in: ['ranking_weights.note', 'ranking_activation.reason'], from: /ranking\/weights/u },
  { in: ['reply_template.name', 'reply_template.body'], from: /reply-templates/u },
  { in: ['survey_definition.content', 'survey_definition.reason'], from: /surveys\/definitions/u },
  { in: ['issue_survey.name', 'issue_survey.lines'], from: /import issue survey/u },
  {
    in: ['kpi_entry.title', 'kpi_entry.evidence', 'kpi_entry.cancel_reason'],
    from: /kpi\/entries/u,
  },
  { in: ['report_snapshot.title'], from: /reports\/snapshots/u },
  {
    in: ['report_snapshot.content'],
    from: /reports\/examples|surveys\/comments|support-organisations/u,
  },
  // The index of what stays, and mails to or about those who stay.
  { in: ['search_document.*'], from: new RegExp(`${SUPPORTER.source}|${EVENT.source}`, 'u') },
  {
    in: ['captured_mail.*', 'delivery.*'],
    from: new RegExp(`${SUPPORTER.source}|${ACCOUNT.source}|${EVENT.source}`, 'u'),
  },
];

/** Not even before anybody is erased. */
export const NEVER =
  /^(?:log|bullmq\.|audit_entry\.(?!actor_name)|outbox_event|rate_counter|guess_counter|link_issue|session\.|digest_item)/u;
