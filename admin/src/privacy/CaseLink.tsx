import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { casePath } from '../consultations/inbox/CaseLine.js';

interface CaseLinkProps {
  id: string;
  receiptNumber: string;
  title?: string;
}

/** Receipt number and title of a case, leading to it. */
export const CaseLink = ({ id, receiptNumber, title }: CaseLinkProps) => (
  <Link component={RouterLink} to={casePath(id)} data-row>
    {[receiptNumber, title].filter(Boolean).join(' ')}
  </Link>
);
