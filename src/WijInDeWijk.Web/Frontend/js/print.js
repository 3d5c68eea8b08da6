/** The date on paper is the day of printing, also when the page has been open since yesterday. */
window.addEventListener('beforeprint', () => {
  for (const date of document.querySelectorAll('[data-today]')) {
    date.textContent = new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  }
});

/** <button type="button" data-print hidden>Print</button>: shown only where a script can do it. */
export function printButtons() {
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
