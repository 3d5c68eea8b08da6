/** <button type="button" data-print hidden>Print</button>: shown only where a script can do it. */
export function printButtons() {
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
