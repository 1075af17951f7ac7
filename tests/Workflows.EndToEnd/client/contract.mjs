// Drives every call of /v2 that the server offers with the published client. Validation «fanatical»: a missing and an unknown property both throw.
// Usage: WORKFLOWS_ADDRESS=http://localhost:5000 node contract.mjs   (a server in demo mode with a controlled clock)
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createCamundaClient } from '@camunda8/orchestration-cluster-api';

const address = process.env.WORKFLOWS_ADDRESS ?? 'http://localhost:5000';
const client = createCamundaClient({
  config: {
    CAMUNDA_REST_ADDRESS: address,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_SDK_VALIDATION: 'req:fanatical,res:fanatical',
    CAMUNDA_SDK_LOG_LEVEL: 'error',
  },
});

/** The server shows every write that has returned: nothing is waited for. */
const now = { consistency: { waitUpToMs: 0 } };
let done = 0;

async function step(name, act) {
  try {
    const result = await act();
    done++;
    console.log(`ok ${done} ${name}`);
    return result;
  } catch (error) {
    console.log(`not ok ${name}`);
    console.log(error?.stack ?? error);
    console.log(JSON.stringify(error?.cause ?? error, null, 1)?.slice(0, 4000));
    process.exit(1);
  }
}

async function refused(name, status, act) {
  await step(name, async () => {
    try {
      await act();
    } catch (error) {
      assert.equal(error.status, status, `${error.status}: ${error.message}`);
      return;
    }
    assert.fail('it was accepted');
  });
}

async function file(name) {
  return new File([await readFile(new URL(name, import.meta.url))], name);
}

const run = Date.now().toString();
const order = `order-${run}`;

await step('status', () => client.getStatus());
await step('topology', async () => assert.equal((await client.getTopology()).brokers.length, 1));
await step('authentication/me', async () => assert.equal((await client.getAuthentication()).username, 'demo'));

const deployment = await step('deployment', async () =>
  client.createDeployment({ resources: [await file('contract.bpmn'), await file('contract-short.bpmn'), await file('contract-form.form')] }),
);
const again = await step('deployment of the same files keeps their versions', async () =>
  client.createDeployment({ resources: [await file('contract-short.bpmn')] }),
);
const short = deployment.deployments.find((d) => d.processDefinition?.processDefinitionId === 'contract-short').processDefinition;
assert.equal(again.deployments[0].processDefinition.processDefinitionKey, short.processDefinitionKey);
const form = deployment.deployments.find((d) => d.form).form;
await refused('deployment of nonsense', 422, () => client.createDeployment({ resources: [new File(['no xml'], 'bad.bpmn')] }));

const definitions = await step('process-definitions/search', () =>
  client.searchProcessDefinitions(
    { filter: { processDefinitionId: 'contract', isLatestVersion: true, hasStartForm: true }, sort: [{ field: 'version', order: 'DESC' }] },
    now,
  ),
);
const definitionKey = definitions.items[0].processDefinitionKey;
await step('process-definitions/{key}', async () =>
  assert.equal((await client.getProcessDefinition({ processDefinitionKey: definitionKey }, now)).versionTag, 'v1'),
);
await step('process-definitions/{key}/xml', async () =>
  assert.equal(await client.getProcessDefinitionXml({ processDefinitionKey: definitionKey }, now), await readFile(new URL('contract.bpmn', import.meta.url), 'utf8')),
);
await step('process-definitions/{key}/form', async () =>
  assert.equal((await client.getStartProcessForm({ processDefinitionKey: definitionKey }, now)).formId, 'contract-form'),
);

await step('process-instances, awaited, by key, with chosen variables', async () => {
  const result = await client.createProcessInstance({
    processDefinitionKey: short.processDefinitionKey,
    variables: { a: 1, b: 2, c: 'left out' },
    awaitCompletion: true,
    requestTimeout: 10_000,
    fetchVariables: ['total'],
  });
  assert.deepEqual(result.variables, { total: 3 });
});
const created = await step('process-instances by id, with tags and business id', () =>
  client.createProcessInstance({
    processDefinitionId: 'contract',
    variables: { orderNo: order, amount: 12.5 },
    tags: ['contract', 'test:1'],
    businessId: `case-${run}`,
  }),
);
const instance = created.processInstanceKey;
await step('process-instances/{key}', async () => {
  const found = await client.getProcessInstance({ processInstanceKey: instance }, now);
  assert.equal(found.businessId, `case-${run}`);
  assert.deepEqual(found.tags, ['contract', 'test:1']);
});
await step('process-instances/search', async () => {
  const found = await client.searchProcessInstances(
    {
      filter: {
        processInstanceKey: { $in: [instance] },
        state: 'ACTIVE',
        variables: [{ name: 'orderNo', value: JSON.stringify(order) }],
        $or: [{ businessId: { $like: 'case-*' } }, { hasIncident: true }],
      },
      sort: [{ field: 'startDate', order: 'DESC' }],
      page: { limit: 5 },
    },
    now,
  );
  assert.equal(found.page.totalItems, 1);
});
await refused('process-instances of an unknown process', 404, () => client.createProcessInstance({ processDefinitionId: 'nobody-knows-it' }));

const activation = { type: 'contract.work', worker: 'contract', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: 5_000 };
const activate = async () => {
  const { jobs } = await client.activateJobs(activation);
  const job = jobs.find((j) => j.processInstanceKey === instance);
  assert.ok(job, 'the instance has a job');
  return job;
};
let job = await step('jobs/activation', activate);
assert.deepEqual(job.customHeaders, { kind: 'test' });
assert.equal(job.variables.orderNo, order);
await step('jobs/search', async () =>
  assert.equal((await client.searchJobs({ filter: { processInstanceKey: instance, type: 'contract.work' } }, now)).items[0].worker, 'contract'),
);
await step('jobs/{key} timeout', () => client.updateJob({ jobKey: job.jobKey, changeset: { timeout: 120_000 } }));
await step('jobs/{key}/failure with retries left', () =>
  client.failJob({ jobKey: job.jobKey, retries: 1, errorMessage: 'not now', retryBackOff: 0, variables: { tried: 1 } }),
);
job = await step('jobs/activation again', activate);
await step('jobs/{key}/failure without retries', () => client.failJob({ jobKey: job.jobKey, retries: 0, errorMessage: 'never' }));
const incidents = await step('incidents/search', () =>
  client.searchIncidents({ filter: { processInstanceKey: instance, state: 'ACTIVE' }, sort: [{ field: 'creationTime', order: 'DESC' }] }, now),
);
assert.equal(incidents.items[0].errorType, 'JOB_NO_RETRIES');
const incidentKey = incidents.items[0].incidentKey;
await step('incidents/{key}', () => client.getIncident({ incidentKey }, now));
await step('jobs/{key} retries', () => client.updateJob({ jobKey: job.jobKey, changeset: { retries: 2 } }));
await step('incidents/{key}/resolution', () => client.resolveIncident({ incidentKey }));
job = await step('jobs/activation after the incident', activate);
await step('jobs/{key}/completion', () => client.completeJob({ jobKey: job.jobKey, variables: { worked: true } }));
await refused('jobs/{key}/completion twice', 404, () => client.completeJob({ jobKey: job.jobKey }));

const tasks = await step('user-tasks/search', () =>
  client.searchUserTasks(
    { filter: { processInstanceKey: instance, candidateGroup: 'after-sales-service', state: 'CREATED' }, sort: [{ field: 'creationDate', order: 'ASC' }] },
    now,
  ),
);
const userTaskKey = tasks.items[0].userTaskKey;
assert.deepEqual(tasks.items[0].customHeaders, { colour: 'green' });
await step('user-tasks/{key}', async () => assert.equal((await client.getUserTask({ userTaskKey }, now)).formKey, form.formKey));
await step('user-tasks/{key}/form', async () =>
  assert.equal(JSON.parse((await client.getUserTaskForm({ userTaskKey }, now)).schema).id, 'contract-form'),
);
await step('user-tasks/{key}/variables/search', async () =>
  assert.ok((await client.searchUserTaskVariables({ userTaskKey, filter: { name: { $like: 'order*' } } }, now)).items.length === 1),
);
await step('user-tasks/{key} update', () =>
  client.updateUserTask({ userTaskKey, changeset: { priority: 80, dueDate: '2030-01-01T00:00:00Z', candidateUsers: ['u020'] } }),
);
await step('user-tasks/{key} shows the update', async () => {
  const task = await client.getUserTask({ userTaskKey }, now);
  assert.equal(task.priority, 80);
  assert.ok(task.dueDate.startsWith('2030-01-01'));
});
await step('user-tasks/{key}/assignment', () => client.assignUserTask({ userTaskKey, assignee: 'u020', allowOverride: false }));
await refused('user-tasks/{key}/assignment of an assigned task', 409, () =>
  client.assignUserTask({ userTaskKey, assignee: 'u021', allowOverride: false }),
);
await step('user-tasks/{key}/assignee', () => client.unassignUserTask({ userTaskKey }));
await step('user-tasks/{key}/completion', () => client.completeUserTask({ userTaskKey, variables: { note: 'fine' }, action: 'complete' }));
await refused('user-tasks/{key}/completion twice', 409, () => client.completeUserTask({ userTaskKey }));

await step('variables/search', async () => {
  const found = await client.searchVariables({ filter: { processInstanceKey: instance, name: 'note' }, sort: [{ field: 'name', order: 'ASC' }] }, now);
  assert.equal(found.items[0].value, '"fine"');
  const one = await client.getVariable({ variableKey: found.items[0].variableKey }, now);
  assert.equal(one.value, '"fine"');
});
const elements = await step('element-instances/search', () =>
  client.searchElementInstances({ filter: { processInstanceKey: instance, state: 'ACTIVE', type: 'INTERMEDIATE_CATCH_EVENT' } }, now),
);
await step('element-instances/{key}', async () =>
  assert.equal((await client.getElementInstance({ elementInstanceKey: elements.items[0].elementInstanceKey }, now)).elementId, 'wait'),
);
await step('element-instances/{key}/variables', () =>
  client.createElementInstanceVariables({ elementInstanceKey: instance, variables: { amount: 13.5 }, local: true }),
);

await refused('messages/correlation that nobody waits for', 404, () => client.correlateMessage({ name: 'contract-reply', correlationKey: 'nobody' }));
await step('messages/correlation', async () => {
  const correlated = await client.correlateMessage({ name: 'contract-reply', correlationKey: order, variables: { reply: 'yes' } });
  assert.equal(correlated.processInstanceKey, instance);
});
await step('messages/publication', () =>
  client.publishMessage({ name: 'contract-begin', timeToLive: 60_000, messageId: run, variables: { orderNo: `second-${run}` } }),
);
await step('messages/publication has started an instance', async () => {
  const found = await client.searchProcessInstances(
    { filter: { processDefinitionId: 'contract', variables: [{ name: 'orderNo', value: JSON.stringify(`second-${run}`) }] } },
    now,
  );
  assert.equal(found.page.totalItems, 1);
  const other = found.items[0].processInstanceKey;
  const { jobs } = await client.activateJobs(activation);
  const theirs = jobs.find((j) => j.processInstanceKey === other);
  await client.throwJobError({ jobKey: theirs.jobKey, errorCode: 'REFUSED', errorMessage: 'no', variables: { why: 'because' } });
  assert.equal((await client.getProcessInstance({ processInstanceKey: other }, now)).state, 'COMPLETED');
});
done++;
console.log(`ok ${done} jobs/{key}/error`);

await step('clock: two days later the timer has fired', async () => {
  await client.pinClock({ timestamp: Date.now() + 3 * 86_400_000 });
  assert.equal((await client.getProcessInstance({ processInstanceKey: instance }, now)).state, 'COMPLETED');
});
await step('clock/reset', () => client.resetClock());

await step('process-instances/{key}/cancellation', async () => {
  const third = await client.createProcessInstance({ processDefinitionId: 'contract', variables: { orderNo: `third-${run}` } });
  await client.cancelProcessInstance({ processInstanceKey: third.processInstanceKey });
  assert.equal((await client.getProcessInstance({ processInstanceKey: third.processInstanceKey }, now)).state, 'TERMINATED');
});
await step('pages by cursor meet every instance once', async () => {
  const seen = new Set();
  let page = { limit: 1 };
  for (let i = 0; i < 100; i++) {
    const found = await client.searchProcessInstances({ filter: { processDefinitionId: 'contract' }, sort: [{ field: 'endDate', order: 'ASC' }], page }, now);
    if (found.items.length === 0) break;
    assert.ok(!seen.has(found.items[0].processInstanceKey), 'met twice');
    seen.add(found.items[0].processInstanceKey);
    page = { limit: 1, after: found.page.endCursor };
  }
  const all = await client.searchProcessInstances({ filter: { processDefinitionId: 'contract' } }, now);
  assert.equal(seen.size, all.page.totalItems);
});

await step('expression/evaluation', async () =>
  assert.equal((await client.evaluateExpression({ expression: '=a * 2', variables: { a: 21 } })).result, 42),
);
const dmn = await step('deployment of decisions, one file importing the other', async () =>
  client.createDeployment({ resources: [await file('contract-price.dmn'), await file('contract-rates.dmn')] }),
);
const price = dmn.deployments.find((d) => d.decisionDefinition?.decisionDefinitionId === 'contract-price').decisionDefinition;
const again2 = await step('deployment of the same decisions keeps their versions', async () =>
  client.createDeployment({ resources: [await file('contract-price.dmn'), await file('contract-rates.dmn')] }),
);
assert.ok(again2.deployments.some((d) => d.decisionDefinition?.decisionDefinitionKey === price.decisionDefinitionKey));
const decisionDefinitionKey = price.decisionDefinitionKey;
const decisionRequirementsKey = price.decisionRequirementsKey;
await step('decision-definitions/search', async () => {
  const found = await client.searchDecisionDefinitions(
    {
      filter: { decisionDefinitionId: 'contract-price', isLatestVersion: true, decisionRequirementsId: 'contract-prices' },
      sort: [{ field: 'decisionRequirementsName' }, { field: 'version', order: 'DESC' }],
    },
    now,
  );
  assert.equal(found.items[0].decisionDefinitionKey, decisionDefinitionKey);
});
await step('decision-definitions/{key}', async () =>
  assert.equal((await client.getDecisionDefinition({ decisionDefinitionKey }, now)).name, 'Price'),
);
const dmnText = await readFile(new URL('contract-price.dmn', import.meta.url), 'utf8');
await step('decision-definitions/{key}/xml', async () =>
  assert.equal(await client.getDecisionDefinitionXml({ decisionDefinitionKey }, now), dmnText),
);
await refused('decision-definitions/{key} of nobody', 404, () => client.getDecisionDefinition({ decisionDefinitionKey: '1' }, now));
await step('decision-requirements/search', async () => {
  const found = await client.searchDecisionRequirements(
    { filter: { decisionRequirementsId: 'contract-prices', resourceName: 'contract-price.dmn' }, sort: [{ field: 'version', order: 'DESC' }] },
    now,
  );
  assert.equal(found.items[0].decisionRequirementsKey, decisionRequirementsKey);
});
await step('decision-requirements/{key}', async () =>
  assert.equal((await client.getDecisionRequirements({ decisionRequirementsKey }, now)).decisionRequirementsName, 'Prices'),
);
await step('decision-requirements/{key}/xml', async () =>
  assert.equal(await client.getDecisionRequirementsXml({ decisionRequirementsKey }, now), dmnText),
);
const evaluated = await step('decision-definitions/evaluation by id', () =>
  client.evaluateDecision({ decisionDefinitionId: 'contract-price', variables: { amount: 200.5, since: '2020-01-31' } }),
);
assert.equal(evaluated.output, '{"net":180.450,"reason":"loyal"}');
assert.deepEqual(evaluated.evaluatedDecisions.map((d) => d.decisionDefinitionId), ['contract-rate', 'contract-price']);
assert.equal(evaluated.evaluatedDecisions[0].decisionDefinitionType, 'DECISION_TABLE');
assert.equal(evaluated.evaluatedDecisions[0].matchedRules[0].evaluatedOutputs[0].outputValue, '0.10');
await step('decision-definitions/evaluation that fails names the rules', async () => {
  const failed = await client.evaluateDecision({ decisionDefinitionKey, variables: { amount: 2000, since: '2020-01-31' } });
  assert.equal(failed.failedDecisionDefinitionId, 'contract-rate');
  assert.match(failed.failureMessage, /1, 2/);
});
await refused('decision-definitions/evaluation of an unknown decision', 404, () =>
  client.evaluateDecision({ decisionDefinitionId: 'nobody-knows-it', variables: {} }),
);
await step('decision-instances/search', async () => {
  const found = await client.searchDecisionInstances(
    {
      filter: { decisionEvaluationKey: evaluated.decisionEvaluationKey, state: 'EVALUATED', rootDecisionDefinitionKey: decisionDefinitionKey },
      sort: [{ field: 'evaluationDate', order: 'DESC' }, { field: 'decisionEvaluationInstanceKey' }],
    },
    now,
  );
  assert.equal(found.page.totalItems, 2);
  assert.equal(found.items[0].processInstanceKey, null);
});
await step('decision-instances/search of failed ones', async () => {
  const found = await client.searchDecisionInstances({ filter: { state: { $eq: 'FAILED' }, decisionDefinitionId: 'contract-rate' } }, now);
  assert.match(found.items[0].evaluationFailure, /1, 2/);
});
await step('decision-instances/{key}', async () => {
  const { decisionEvaluationInstanceKey } = evaluated.evaluatedDecisions[0];
  const found = await client.getDecisionInstance({ decisionEvaluationInstanceKey }, now);
  assert.equal(found.evaluatedInputs[0].inputValue, '200.5');
  assert.equal(found.matchedRules[0].ruleIndex, 1);
});
await refused('decision-instances/{key} of nobody', 404, () => client.getDecisionInstance({ decisionEvaluationInstanceKey: '1-1' }, now));
await step('forms/{key}', async () => {
  const answer = await fetch(`${address}/v2/forms/${form.formKey}`);
  assert.equal((await answer.json()).formId, 'contract-form');
});
await refused('resources/{key}/deletion', 409, () => client.deleteResource({ resourceKey: definitionKey }));
await step('signals/broadcast', async () => {
  const broadcast = await client.broadcastSignal({ signalName: 'stocktaking', variables: {} });
  assert.ok(broadcast.signalKey);
});
await refused('what is not there yet', 501, () => client.searchMessageSubscriptions({}, { consistency: { waitUpToMs: 0 } }));

console.log(`contract kept: ${done} steps`);
// The client keeps timers of its own.
process.exit(0);
