// Libraries of bpmn.io that come without types; what we use of them is described where it is used.
declare module 'bpmn-js-properties-panel';
declare module '@bpmn-io/properties-panel';
declare module '@bpmn-io/properties-panel/preact' {
  export { h, type VNode } from 'preact';
}
declare module '@bpmn-io/variable-resolver';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
declare module 'bpmn-js-differ';
declare module 'bpmn-js-i18n/translations/zn.js';
declare module 'dmn-js/lib/Modeler';
declare module 'dmn-js-properties-panel';
declare module 'zeebe-bpmn-moddle/resources/zeebe.json';
declare module '*.css';
declare module 'bpmn-moddle';
