/** `contact-customer` → `contactCustomerOutcome`, the name that all flows use. */
export function outcomeVariable(taskId: string): string {
  const words = taskId.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camel = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return `${camel.charAt(0).toLowerCase()}${camel.slice(1)}Outcome`;
}
