import type { DomainEvent } from '../../platform/core/events.js';

/** A file was taken in and waits for the scanner. */
export const fileStored = (fileId: string): DomainEvent => ({
  type: 'file.stored',
  payload: { fileId },
});
