import { bulkLoader } from '../../database/bulk-loader.js';

export const loadMessages = bulkLoader('message');
