import {
  AuditOutlined,
  ExperimentOutlined,
  InboxOutlined,
  PartitionOutlined,
  PlusCircleOutlined,
  SettingOutlined,
  ShopOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Can, Session } from '../api/contract';

export interface Room {
  id:
    | 'inbox'
    | 'start'
    | 'handoffs'
    | 'registers'
    | 'flows'
    | 'audit'
    | 'incidents'
    | 'settings'
    | 'accounts'
    | 'simulation'
    | 'shop';
  path: string;
  Icon: ComponentType;
  open: (can: Can, session: Session) => boolean;
}

/** The left rail, in its order; a room that the person may not open is not shown. */
export const rooms: Room[] = [
  { id: 'inbox', path: '/inbox', Icon: InboxOutlined, open: (can) => can.work },
  { id: 'start', path: '/start', Icon: PlusCircleOutlined, open: (can) => can.start },
  { id: 'handoffs', path: '/handoffs', Icon: SwapOutlined, open: (can) => can.work },
  { id: 'registers', path: '/registers', Icon: TableOutlined, open: (can) => can.work || can.audit },
  { id: 'flows', path: '/flows', Icon: PartitionOutlined, open: (can) => can.design },
  { id: 'audit', path: '/audit', Icon: AuditOutlined, open: (can) => can.audit },
  { id: 'incidents', path: '/incidents', Icon: WarningOutlined, open: (can) => can.incidents },
  {
    id: 'accounts',
    path: '/accounts',
    Icon: TeamOutlined,
    open: (can, s) => s.localAccounts && can.administer,
  },
  {
    id: 'settings',
    path: '/settings',
    Icon: SettingOutlined,
    open: (can) => can.work || can.audit || can.administer,
  },
  {
    id: 'simulation',
    path: '/simulation',
    Icon: ExperimentOutlined,
    open: (can, s) => s.demo && can.simulate,
  },
  { id: 'shop', path: '/shop', Icon: ShopOutlined, open: (can, s) => s.demo && can.simulate },
];
