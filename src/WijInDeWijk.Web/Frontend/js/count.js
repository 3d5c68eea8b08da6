/**
 * <textarea data-count="300" aria-describedby="ID …"> with <p id="ID" data-count-for="FIELD">Hoogstens 300 tekens</p>:
 * the sentence becomes what is left. It is spoken a second after the last key, not at every key.
 */
export function characterCounts() {
  for (const hint of document.querySelectorAll('[data-count-for]')) {
    const field = document.getElementById(hint.dataset.countFor);
    const limit = Number(field?.dataset.count);
    if (!limit) continue;

    const spoken = document.createElement('span');
    spoken.setAttribute('role', 'status');
    spoken.className = 'wijk-hidden';
    hint.after(spoken);

    let timer;
    const show = () => {
      const left = limit - field.value.length;
      hint.textContent = left >= 0 ? `Nog ${count(left)} over` : `${count(-left)} te veel`;
      clearTimeout(timer);
      timer = setTimeout(() => { spoken.textContent = hint.textContent; }, 1000);
    };
    field.addEventListener('input', show);
    if (field.value) show();
  }
}

function count(characters) {
  return characters === 1 ? '1 teken' : `${characters} tekens`;
}
