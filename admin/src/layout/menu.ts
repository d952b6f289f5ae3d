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
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import type { ComponentType } from 'react';

export interface MenuEntry {
  to: string;
  label: string;
  icon: ComponentType<{ fontSize?: 'small' }>;
  /** Shown only to people who have it. */
  permission?: string;
  /** Typed after `g`. */
  key: string;
}

export const menu: MenuEntry[] = [
  { to: '/', label: 'ホーム', icon: HomeOutlined, key: 'h' },
  {
    to: '/consultations',
    label: '相談',
    icon: InboxOutlined,
    permission: 'consultation:read',
    key: 'c',
  },
  {
    to: '/search',
    label: '検索',
    icon: SearchOutlined,
    permission: 'consultation:read',
    key: 'f',
  },
  {
    to: '/assignment',
    label: '一括割り当て',
    icon: JoinInnerOutlined,
    permission: 'offer:write',
    key: 'b',
  },
  {
    to: '/supporters',
    label: '登録者',
    icon: GroupsOutlined,
    permission: 'supporter:read',
    key: 's',
  },
  {
    to: '/seminars',
    label: 'セミナー',
    icon: EventOutlined,
    permission: 'seminar:read',
    key: 'n',
  },
  {
    to: '/kpi',
    label: '指標',
    icon: InsightsOutlined,
    permission: 'kpi:read',
    key: 'k',
  },
  {
    to: '/surveys',
    label: 'アンケート',
    icon: RateReviewOutlined,
    permission: 'kpi:read',
    key: 'q',
  },
  {
    to: '/reports',
    label: '件数の報告',
    icon: TableChartOutlined,
    permission: 'kpi:read',
    key: 'r',
  },
  {
    to: '/deliveries',
    label: 'メール送信',
    icon: ForwardToInboxOutlined,
    permission: 'delivery:read',
    key: 'm',
  },
  {
    to: '/inbound-mails',
    label: '届いたメール',
    icon: MoveToInboxOutlined,
    permission: 'delivery:read',
    key: 'i',
  },
  {
    to: '/mails',
    label: 'メールの設定',
    icon: MailOutlined,
    permission: 'delivery:read',
    key: 'e',
  },
  {
    to: '/audit-entries',
    label: '監査記録',
    icon: FactCheckOutlined,
    permission: 'audit:read',
    key: 'a',
  },
  {
    to: '/missing-expertise',
    label: '足りない専門分野',
    icon: PersonSearchOutlined,
    permission: 'consultation:read',
    key: 'n',
  },
  {
    to: '/ranking-weights',
    label: '候補者の配点',
    icon: TuneOutlined,
    permission: 'ranking:manage',
    key: 'w',
  },
  {
    to: '/privacy',
    label: '個人情報',
    icon: PrivacyTipOutlined,
    permission: 'privacy:manage',
    key: 'p',
  },
  {
    to: '/accounts',
    label: 'アカウント',
    icon: ManageAccountsOutlined,
    permission: 'account:manage',
    key: 'u',
  },
];

/** Whether a menu entry is where the person is. */
export const isCurrent = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
