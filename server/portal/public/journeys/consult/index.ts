import { Journey } from '../../../journeys/journey.js';
import { check } from './check.js';
import { contact } from './contact.js';
import { request } from './request.js';
import { who } from './who.js';
import { wishes } from './wishes.js';

/** 相談の申し込み, in five steps. */
export const consultJourney = new Journey([who, contact, request, wishes, check]);
