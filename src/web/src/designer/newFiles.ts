import type { FlowFile } from '../api/contract';

export const idPattern = /^[a-z][a-z0-9-]*$/;

function emptyForm(id: string): string {
  const schema = {
    components: [],
    type: 'default',
    id,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.8.0',
    schemaVersion: 18,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function emptyDecision(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="${id}-definitions" name="${id}" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${id}" name="${id}">
    <decisionTable id="${id}-table">
      <input id="${id}-input"><inputExpression id="${id}-expression" typeRef="string"><text></text></inputExpression></input>
      <output id="${id}-output" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="${id}"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>
`;
}

/** An empty form or decision table under the given id. */
export function newFile(kind: 'form' | 'dmn', id: string): FlowFile {
  return { name: `${id}.${kind}`, kind, id, content: kind === 'form' ? emptyForm(id) : emptyDecision(id) };
}
