import Link from '@mui/material/Link';
import { useRecordContext } from 'react-admin';
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

/** Stands in for react-admin's UrlField, which lets `javascript:` through. */
export const SafeUrlField = ({ source }: { source: string }) => {
  const record = useRecordContext<Record<string, unknown> & { id: string }>();
  const value = record?.[source];
  return typeof value === 'string' && value !== '' ? <SafeLink href={value} /> : null;
};
