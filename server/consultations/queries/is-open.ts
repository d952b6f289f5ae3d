import { OPEN_STATES } from '../domain/states.js';

const STATES = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** In the words of the partial index `consultation_open`, which parameters would hide it from. */
export const isOpen = (column: string): string => `${column} IN (${STATES})`;
