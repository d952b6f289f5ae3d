export { AuditLog } from './services/audit-log.js';
export { NoteRestore } from './commands/note-restore.js';
export { AuditModule } from './audit.module.js';
export {
  PublishedRecords,
  type PublishedKind,
  type StoredDigest,
} from './services/published-records.js';
export { loggedDigests } from './queries/logged-digests.js';
export { VerifyAnchors, type AnchorReport, type AnchorState } from './queries/verify-anchors.js';
export { isIntact, VerifyPublished, type PublishedReport } from './queries/verify-published.js';
export { type Verification } from './queries/verify-chain.js';
export { Sealing } from './commands/seal-entries.js';
