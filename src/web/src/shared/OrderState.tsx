import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** The state of an order in words; one that another shop system calls by its own name stays as it is. */
export function OrderState({ status }: { status: string }) {
  const { t } = useTranslation();
  return <Tag>{t(`shared.order.state.${status as 'paid'}`, { defaultValue: status })}</Tag>;
}
