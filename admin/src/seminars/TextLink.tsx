import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface TextLinkProps {
  to: string;
  children: ReactNode;
  /** One of the links that the arrow keys walk. */
  row?: boolean;
}

/** A way to another page inside text and tables, in the house's colour. */
export const TextLink = ({ to, children, row = false }: TextLinkProps) => (
  <MuiLink component={Link} to={to} underline="always" {...(row && { 'data-row': true })}>
    {children}
  </MuiLink>
);
