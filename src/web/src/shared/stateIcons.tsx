import { CloseCircleOutlined, DisconnectOutlined, FileSearchOutlined, LockOutlined } from '@ant-design/icons';
import { theme } from 'antd';
import type { ComponentType, CSSProperties } from 'react';

function large(Icon: ComponentType<{ style?: CSSProperties }>) {
  return function LargeIcon() {
    const { token } = theme.useToken();
    return <Icon style={{ fontSize: token.fontSizeHeading1, color: token.colorTextQuaternary }} />;
  };
}

export const CloudOff = large(DisconnectOutlined);
export const Lock = large(LockOutlined);
export const Missing = large(FileSearchOutlined);
export const Trouble = large(CloseCircleOutlined);
