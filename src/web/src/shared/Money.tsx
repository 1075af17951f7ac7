/** Adds thousands separators to a decimal text without ever making it a binary number. */
export function formatMoney(value: string | number): string {
  const text = typeof value === 'number' ? value.toFixed(2) : value;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}

/** An amount in yuan with two decimals; digits of the server are shown as they came. */
export function Money({ value }: { value: string | number | null | undefined }) {
  if (value === null || value === undefined || value === '') return <>—</>;
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>¥{formatMoney(value)}</span>;
}
