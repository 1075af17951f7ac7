import { theme, type ThemeConfig } from 'antd';

/**
 * The one theme of the application. The compact algorithm takes its text from the *small* size of the seed,
 * so a seed of 16 gives 14 px text: compact rows, but Chinese that stays easy to read. Colours of text stand out
 * from their ground by 4.5 : 1 or more (WCAG 2.1, 1.4.3), which Ant Design's own secondary and state colours do not.
 */
export const appTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  cssVar: { key: 'app' },
  token: {
    fontSize: 16,
    colorPrimary: '#0958d9',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorTextSecondary: 'rgba(0, 0, 0, 0.72)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
    colorPrimaryBg: '#e6f4ff',
    colorInfoBg: '#e6f4ff',
    colorSuccess: '#237804',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorWarning: '#874d00',
    colorWarningBg: '#fffbe6',
    colorWarningBorder: '#ffe58f',
    colorError: '#cf1322',
    colorErrorBg: '#fff2f0',
    colorErrorBorder: '#ffccc7',
    borderRadius: 6,
    fontFamily:
      "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  },
  components: {
    Layout: { headerBg: '#fff', siderBg: '#fff', bodyBg: '#fff', headerHeight: 48, headerPadding: '0 16px' },
    Tabs: { horizontalMargin: '0' },
    Table: { headerBg: 'transparent' },
  },
};
