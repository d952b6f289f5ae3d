import { bulkLoader } from '../../database/bulk-loader.js';

export const loadEngagements = bulkLoader('engagement', 'advice_report');
