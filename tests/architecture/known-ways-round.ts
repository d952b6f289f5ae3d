/** Controllers and jobs that still reach their room's db/ through a file beside commands/ and queries/. */
export const KNOWN_WAYS_ROUND: readonly string[] = [
  'server/audit/jobs/seal-audit-log.ts',
  'server/identity/http/enrolment.controller.ts',
  'server/identity/http/factors.controller.ts',
  'server/identity/http/own-account.controller.ts',
  'server/identity/http/own-sessions.controller.ts',
  'server/identity/http/route.guard.ts',
  'server/identity/http/second-factor.controller.ts',
  'server/kpi/jobs/check-roll-ups.ts',
  'server/kpi/jobs/roll-up.ts',
  'server/matching/http/shortlist.controller.ts',
  'server/matching/jobs/catch-up.job.ts',
  'server/matching/jobs/rank-again.job.ts',
  'server/matching/jobs/rank-supporters.job.ts',
  'server/triage/jobs/read-demo.job.ts',
  'server/triage/jobs/suggest-again.job.ts',
  'server/triage/jobs/train-model.job.ts',
];
