/** After a refused form the summary of what is wrong takes the focus. */
export function errorSummary() {
  document.querySelector('[data-error-summary]')?.focus();
}
