// The expressions of the benchmark «feel» with feelin, which reads the text at every evaluation. Best of five rounds, in microseconds.
import { performance } from 'node:perf_hooks';
import { evaluate } from 'feelin';

const expressions = [
  'amount > 500',
  'vip and amount >= 100',
  'reason in ("quality", "damaged", "wrong_sent")',
  'order.buyer.name = "张三"',
  'amount * 1.13 + 10',
  'if vip then "专属客服" else "普通客服"',
  'sum(for i in order.items return i.price * i.qty)',
  'order.items[price > 6].qty',
  'some i in order.items satisfies i.price > 9',
  'date and time(signedAt) + duration("P7D") > now()',
];

const variables = {
  amount: 600.5,
  vip: true,
  reason: 'quality',
  signedAt: '2026-11-20T10:00:00+08:00',
  order: {
    id: 'A1',
    buyer: { name: '张三' },
    items: [
      { price: 10, qty: 2 },
      { price: 5.5, qty: 1 },
    ],
  },
};

const [warmUp, times, rounds] = [500, 2_000, 5];

function round(expression, count) {
  const start = performance.now();
  for (let i = 0; i < count; i++) evaluate(expression, variables);
  return ((performance.now() - start) * 1_000) / count;
}

for (const expression of expressions) {
  round(expression, warmUp);
  const best = Math.min(...Array.from({ length: rounds }, () => round(expression, times)));
  const { value } = evaluate(expression, variables);
  console.log(`${best.toFixed(0).padStart(7)} µs  ${expression}  = ${JSON.stringify(value)}`);
}
