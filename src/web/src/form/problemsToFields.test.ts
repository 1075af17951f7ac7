import { expect, test } from 'vitest';
import { problemsToFields } from './problemsToFields';

const fields = [
  { id: 'Field_amount', valuePath: ['agreedAmount'] },
  { id: 'Field_cost', valuePath: ['items', 1, 'cost'], indexes: { List_items: 1 } },
];

test('a problem goes to the field that it names', () => {
  const { errors, rest } = problemsToFields([{ message: '太多', field: 'agreedAmount' }], fields);
  expect(errors).toEqual({ Field_amount: ['太多'] });
  expect(rest).toEqual([]);
});

test('a problem in a row of a list goes to that row', () => {
  const { errors } = problemsToFields([{ message: '必填', field: 'items[1].cost' }], fields);
  expect(errors).toEqual({ Field_cost: { 1: ['必填'] } });
});

test('several problems of one field are all shown', () => {
  const { errors } = problemsToFields(
    [
      { message: '一', field: 'agreedAmount' },
      { message: '二', field: 'agreedAmount' },
    ],
    fields,
  );
  expect(errors).toEqual({ Field_amount: ['一', '二'] });
});

test('what has no field is given back, never lost', () => {
  const lost = [{ message: '没有这个字段', field: 'other' }, { message: '整张表单的问题' }];
  expect(problemsToFields(lost, fields).rest).toEqual(lost);
});
