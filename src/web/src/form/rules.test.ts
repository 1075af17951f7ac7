import { Form } from '@bpmn-io/form-js-viewer';
import { expect, test } from 'vitest';
import { rulesModule, type ChosenOutcome } from './rules';

async function open(components: object[], data: object, outcome: ChosenOutcome) {
  const container = document.createElement('div');
  document.body.append(container);
  const form = new Form({ container, additionalModules: [rulesModule(outcome)] } as ConstructorParameters<
    typeof Form
  >[0]);
  await form.importSchema({ type: 'default', schemaVersion: 18, components }, data);
  await new Promise((drawn) => setTimeout(drawn, 20));
  return form;
}

const amount = {
  type: 'number',
  id: 'amount',
  key: 'amount',
  properties: {
    requiredWhen: '=outcome = "agree"',
    validWhen: '=amount <= limit',
    message: '不能超过申请金额',
  },
};

test('a field is compulsory only for the outcome that needs it, and says for which', async () => {
  const outcome: ChosenOutcome = {};
  const form = await open([amount], { limit: 10 }, outcome);
  expect(form.submit().errors).toEqual({});
  outcome.current = { id: 'agree', name: '同意退货' };
  expect(form.submit().errors).toEqual({ amount: ['选择“同意退货”时必填'] });
});

test('a rule between fields speaks with the form’s own words', async () => {
  const form = await open([amount], { limit: 10, amount: 11 }, {});
  expect(form.submit().errors).toEqual({ amount: ['不能超过申请金额'] });
});

test('what cannot be judged because a value is missing does not object', async () => {
  const form = await open([amount], { limit: null, amount: 11 }, {});
  expect(form.submit().errors).toEqual({});
});

test('the library’s own messages are Chinese', async () => {
  const form = await open(
    [{ type: 'textfield', id: 'note', key: 'note', validate: { required: true } }],
    {},
    {},
  );
  expect(form.submit().errors).toEqual({ note: ['必填'] });
});
