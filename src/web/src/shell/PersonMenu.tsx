import { KeyOutlined, LogoutOutlined, SwapOutlined } from '@ant-design/icons';
import { Avatar, Button, Dropdown, Flex, Grid, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnPasswordDialog } from '../accounts/OwnPasswordDialog';
import { useSignOut } from './useSignOut';
import { useMe, useSession } from './SessionContext';
import styles from './Shell.module.css';

export function PersonMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { demo, localAccounts } = useSession();
  const [changing, setChanging] = useState(false);
  const signOut = useSignOut();
  const wide = Grid.useBreakpoint().md ?? true;
  const positions = me.positions.map((p) => p.name).join('、');
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              type: 'group',
              key: 'who',
              label: [me.name, ...me.positions.map((p) => `${p.departmentName} ${p.name}`)].join(' · '),
            },
            ...(localAccounts
              ? [
                  {
                    key: 'password',
                    icon: <KeyOutlined />,
                    label: t('accounts.own.menu'),
                    onClick: () => setChanging(true),
                  },
                ]
              : []),
            {
              key: 'out',
              icon: demo ? <SwapOutlined /> : <LogoutOutlined />,
              label: demo ? t('shell.switchPerson') : t('shell.signOut'),
              onClick: signOut,
            },
          ],
        }}
      >
        <Button type="text" aria-label={wide ? undefined : me.name}>
          <Flex align="center" gap="small" className={styles.person}>
            <Avatar size="small">{me.name.slice(0, 1)}</Avatar>
            {wide && (
              <Typography.Text ellipsis>
                {me.name} <Typography.Text type="secondary">{positions}</Typography.Text>
              </Typography.Text>
            )}
          </Flex>
        </Button>
      </Dropdown>
      {changing && <OwnPasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
