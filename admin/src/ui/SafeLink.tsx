import Link from '@mui/material/Link';
import { safeHref } from './safe-href.js';

interface SafeLinkProps {
  href: string;
  children?: string;
}

/** A link to an address somebody typed. Anything but http(s), mailto and tel stays plain text. */
export const SafeLink = ({ href, children }: SafeLinkProps) => {
  const safe = safeHref(href);
  if (safe === undefined) return <span>{children ?? href}</span>;
  return (
    <Link
      href={safe}
      rel="noopener noreferrer"
      target={safe.startsWith('http') ? '_blank' : undefined}
    >
      {children ?? href}
    </Link>
  );
};
