import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
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
    to: '/supporters',
    label: '登録者',
    icon: GroupsOutlined,
    permission: 'supporter:read',
    key: 's',
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
    to: '/audit-entries',
    label: '監査記録',
    icon: FactCheckOutlined,
    permission: 'audit:read',
    key: 'a',
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
