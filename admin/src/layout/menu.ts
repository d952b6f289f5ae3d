import EventOutlined from '@mui/icons-material/EventOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import type { ComponentType } from 'react';

export interface MenuEntry {
  to: string;
  label: string;
  icon: ComponentType<{ fontSize?: 'small' }>;
  /** Shown only to people who have it. */
  permission?: string;
  /** Typed after `g`. */
  key: string;
  /** The heading it stands under; those without one come first. */
  section?: MenuSection;
}

export type MenuSection = '相談' | '人と催し' | '数字' | 'メール' | '管理';

/** Entries under their headings, headings in the order of their first entry. */
export function inSections(entries: readonly MenuEntry[]): [string, MenuEntry[]][] {
  const sections = new Map<string, MenuEntry[]>();
  for (const entry of entries) {
    const heading = entry.section ?? '';
    sections.set(heading, [...(sections.get(heading) ?? []), entry]);
  }
  return [...sections];
}

export const menu: MenuEntry[] = [
  { to: '/', label: 'ホーム', icon: HomeOutlined, key: 'h' },
  {
    to: '/consultations',
    label: '相談',
    icon: InboxOutlined,
    permission: 'consultation:read',
    key: 'c',
    section: '相談',
  },
  {
    to: '/search',
    label: '検索',
    icon: SearchOutlined,
    permission: 'consultation:read',
    key: 'f',
    section: '相談',
  },
  {
    to: '/assignment',
    label: '一括割り当て',
    icon: JoinInnerOutlined,
    permission: 'offer:write',
    key: 'b',
    section: '相談',
  },
  {
    to: '/supporters',
    label: '登録者',
    icon: GroupsOutlined,
    permission: 'supporter:read',
    key: 's',
    section: '人と催し',
  },
  {
    to: '/seminars',
    label: 'セミナー',
    icon: EventOutlined,
    permission: 'seminar:read',
    key: 'n',
    section: '人と催し',
  },
  {
    to: '/missing-expertise',
    label: '足りない専門分野',
    icon: PersonSearchOutlined,
    permission: 'consultation:read',
    key: 'x',
    section: '人と催し',
  },
  {
    to: '/kpi',
    label: '指標',
    icon: InsightsOutlined,
    permission: 'kpi:read',
    key: 'k',
    section: '数字',
  },
  {
    to: '/surveys',
    label: 'アンケート',
    icon: RateReviewOutlined,
    permission: 'kpi:read',
    key: 'q',
    section: '数字',
  },
  {
    to: '/reports',
    label: '件数の報告',
    icon: TableChartOutlined,
    permission: 'kpi:read',
    key: 'r',
    section: '数字',
  },
  {
    to: '/triage-quality',
    label: '分類と候補の品質',
    icon: VerifiedOutlined,
    permission: 'consultation:read',
    key: 'y',
    section: '数字',
  },
  {
    to: '/deliveries',
    label: 'メール送信',
    icon: ForwardToInboxOutlined,
    permission: 'delivery:read',
    key: 'm',
    section: 'メール',
  },
  {
    to: '/inbound-mails',
    label: '届いたメール',
    icon: MoveToInboxOutlined,
    permission: 'delivery:read',
    key: 'i',
    section: 'メール',
  },
  {
    to: '/mails',
    label: 'メールの設定',
    icon: MailOutlined,
    permission: 'delivery:read',
    key: 'e',
    section: 'メール',
  },
  {
    to: '/audit-entries',
    label: '監査記録',
    icon: FactCheckOutlined,
    permission: 'audit:read',
    key: 'a',
    section: '管理',
  },
  {
    to: '/lexicon',
    label: 'ことばの辞書',
    icon: TranslateOutlined,
    permission: 'triage:confirm',
    key: 'd',
    section: '管理',
  },
  {
    to: '/triage-rules',
    label: '分類のルール',
    icon: RuleOutlined,
    permission: 'triage:manage',
    key: 't',
    section: '管理',
  },
  {
    to: '/ranking-weights',
    label: '候補者の配点',
    icon: TuneOutlined,
    permission: 'ranking:manage',
    key: 'w',
    section: '管理',
  },
  {
    to: '/privacy',
    label: '個人情報',
    icon: PrivacyTipOutlined,
    permission: 'privacy:manage',
    key: 'p',
    section: '管理',
  },
  {
    to: '/accounts',
    label: 'アカウント',
    icon: ManageAccountsOutlined,
    permission: 'account:manage',
    key: 'u',
    section: '管理',
  },
  {
    to: '/api-keys',
    label: '連携キー',
    icon: VpnKeyOutlined,
    permission: 'key:read',
    key: 'l',
    section: '管理',
  },
];

/** Whether a menu entry is where the person is. */
export const isCurrent = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
