import { Button, Flex } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface InfiniteEndProps {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The end of a long list: loads on as it comes into sight, with a button for who scrolls otherwise. */
export function InfiniteEnd({ hasMore, loading, onMore }: InfiniteEndProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(() => {
    if (!loading) onMore();
  });
  useEffect(() => {
    if (!hasMore || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more());
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore]);
  if (!hasMore) return null;
  return (
    <Flex ref={end} justify="center">
      <Button type="text" loading={loading} onClick={onMore}>
        {t('shared.more')}
      </Button>
    </Flex>
  );
}
