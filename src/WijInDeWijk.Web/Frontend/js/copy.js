import { writeToday } from './today.js';

/**
 * <button type="button" data-copy="ID" hidden>Kopieer</button> copies the text of the element with that id, and says so.
 * The button is hidden in the markup: without a script, or on a page that may not use the clipboard, there is nothing to press.
 */
export function copyButtons() {
  if (!navigator.clipboard) return;

  for (const button of document.querySelectorAll('button[data-copy]')) {
    const label = button.textContent;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'wijk-hidden';
    button.after(status);
    button.hidden = false;

    button.addEventListener('click', async () => {
      writeToday();
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.replace(/\s+/g, ' ').trim());
      button.textContent = status.textContent = 'Gekopieerd';
      setTimeout(() => {
        button.textContent = label;
        status.textContent = '';
      }, 3000);
    });
  }
}
