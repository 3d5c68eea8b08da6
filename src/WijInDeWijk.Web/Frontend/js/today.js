/**
 * <span data-today="Geraadpleegd op {dag}, van "></span> gets its words with the day in them. Pages are kept for many readers and many days,
 * so only the browser knows which day it is; without a script the sentence does without.
 */
export function writeToday() {
  const today = new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  for (const element of document.querySelectorAll('[data-today]')) {
    element.textContent = element.dataset.today.replace('{dag}', today);
  }
}

/** On paper it is the day of printing, also when the page has been open since yesterday. */
export function today() {
  writeToday();
  window.addEventListener('beforeprint', writeToday);
}
