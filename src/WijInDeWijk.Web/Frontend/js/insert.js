/**
 * <button type="button" data-insert="FIELD" data-insert-from="ID" hidden>Voeg in</button> puts the value or the text of one element into a
 * text field, where the writer was. Without a script there is nothing to press: the words stand there to be copied.
 */
export function inserting() {
  for (const button of document.querySelectorAll('button[data-insert]')) {
    const field = document.getElementById(button.dataset.insert);
    const from = document.getElementById(button.dataset.insertFrom);
    if (!field || !from) continue;

    button.hidden = false;
    button.addEventListener('click', () => {
      field.setRangeText(from.value ?? from.textContent, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
    });
  }
}
