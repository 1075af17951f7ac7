import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../api/problem';
import { show } from '../test/render';
import { Due } from './Due';
import { durationOf } from './duration';
import { ErrorState } from './ErrorState';
import { formatMoney } from './Money';
import { relative, spanOf } from './time';

describe('money', () => {
  test.each([
    ['168', '168.00'],
    ['1234567.5', '1,234,567.50'],
    ['-20.00', '-20.00'],
    ['0.1234', '0.1234'],
    ['90071992547409931.07', '90,071,992,547,409,931.07'],
  ])('%s is shown as %s', (value, text) => expect(formatMoney(value)).toBe(text));
});

describe('time', () => {
  test('a span has one unit, rounded down', () => {
    expect(spanOf(59_000)).toEqual({ n: 0, unit: 'lessThanMinute' });
    expect(spanOf(3_599_000)).toEqual({ n: 59, unit: 'minute' });
    expect(spanOf(47 * 3_600_000)).toEqual({ n: 47, unit: 'hour' });
    expect(spanOf(48 * 3_600_000)).toEqual({ n: 2, unit: 'day' });
  });

  test('past and future read differently', () => {
    expect(relative(0, 180_000, 'zh-CN')).toBe('3分钟前');
    expect(relative(180_000, 0, 'zh-CN')).toBe('3分钟后');
  });

  test('durations of days and smaller are understood, others are not guessed', () => {
    expect(durationOf('P1DT2H')).toBe(26 * 3_600_000);
    expect(durationOf('PT90S')).toBe(90_000);
    expect(durationOf('P1M')).toBeUndefined();
    expect(durationOf(null)).toBeUndefined();
  });
});

describe('due', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  test('time left and overdue are said in words', () => {
    show(
      <>
        <Due at={at(181)} />
        <Due at={at(-35.5)} />
      </>,
    );
    expect(screen.getByText('还剩 3 小时')).toBeInTheDocument();
    expect(screen.getByText('已超期 35 分钟')).toBeInTheDocument();
  });
});

describe('error state', () => {
  test('a lack of rights is explained and offers no useless retry', () => {
    show(
      <ErrorState
        error={new ProblemError({ status: 403, title: '', code: 'x' })}
        onRetry={() => undefined}
      />,
    );
    expect(screen.getByText('没有权限')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('no connection says so and can be tried again', () => {
    show(
      <ErrorState
        error={new ProblemError({ status: 0, title: '', code: 'offline' })}
        onRetry={() => undefined}
      />,
    );
    expect(screen.getByText('连不上服务器，请检查网络后重试')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
  });

  test('the server’s own words come first', () => {
    const error = new ProblemError({
      status: 409,
      title: '已被签收',
      detail: '丁思远刚刚签收了它',
      code: 'x',
    });
    show(<ErrorState error={error} />);
    expect(screen.getByText('已被签收')).toBeInTheDocument();
    expect(screen.getByText('丁思远刚刚签收了它')).toBeInTheDocument();
  });
});
