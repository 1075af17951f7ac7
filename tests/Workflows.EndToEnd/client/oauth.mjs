// The published client with OAuth client credentials: gets a token, uses it, and is refused with a wrong secret.
// Usage: WORKFLOWS_ADDRESS=http://localhost:5000 WORKFLOWS_CLIENT=robot WORKFLOWS_SECRET=… node oauth.mjs   (an account that holds engine:read)
import assert from 'node:assert/strict';
import { createCamundaClient } from '@camunda8/orchestration-cluster-api';

const { WORKFLOWS_ADDRESS: address, WORKFLOWS_CLIENT: name, WORKFLOWS_SECRET: secret } = process.env;

const clientWith = (clientSecret) =>
  createCamundaClient({
    config: {
      CAMUNDA_REST_ADDRESS: address,
      CAMUNDA_AUTH_STRATEGY: 'OAUTH',
      CAMUNDA_OAUTH_URL: `${address}/oauth/token`,
      CAMUNDA_CLIENT_ID: name,
      CAMUNDA_CLIENT_SECRET: clientSecret,
      CAMUNDA_OAUTH_RETRY_MAX: 1,
      CAMUNDA_SDK_VALIDATION: 'req:fanatical,res:fanatical',
      CAMUNDA_SDK_LOG_LEVEL: 'error',
    },
  });

const client = clientWith(secret);
assert.equal((await client.getAuthentication()).username, name);
assert.ok((await client.searchProcessInstances({}, { consistency: { waitUpToMs: 0 } })).page);
// The token says no more than the account's grants do.
await assert.rejects(client.createProcessInstance({ processDefinitionId: 'p15-return' }), (error) => error.status === 403);
await assert.rejects(clientWith('a wrong one').getAuthentication());

console.log('signed in');
process.exit(0);
