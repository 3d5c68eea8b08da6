/**
 * <input data-suggest="ADDRESS"> in a form: while somebody types, titles, concepts, places and people that fit stand below it.
 * A combobox as in the ARIA Authoring Practices: arrows walk, Enter follows, Escape closes; Enter without a choice searches.
 */
export function suggestions() {
  for (const field of document.querySelectorAll('input[data-suggest]')) combobox(field);
}

function combobox(field) {
  const list = document.createElement('ul');
  list.id = `${field.id}-suggesties`;
  list.className = 'wijk-suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggesties');
  list.hidden = true;
  field.form.append(list);
  const spoken = document.createElement('span');
  spoken.setAttribute('role', 'status');
  spoken.className = 'wijk-hidden';
  field.form.append(spoken);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let timer;
  let asked = 0;
  let chosen = -1;

  const choose = (index) => {
    const options = [...list.children];
    chosen = options.length ? (index + options.length + 1) % (options.length + 1) : -1;
    if (chosen === options.length) chosen = -1;
    options.forEach((option, place) => option.setAttribute('aria-selected', String(place === chosen)));
    if (chosen < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', options[chosen].id);
  };

  const show = (items) => {
    list.replaceChildren(...items.map((item, place) => option(item, `${list.id}-${place}`)));
    list.hidden = items.length === 0;
    field.setAttribute('aria-expanded', String(items.length > 0));
    spoken.textContent = items.length ? `${items.length} ${items.length === 1 ? 'suggestie' : 'suggesties'}` : '';
    choose(-1);
  };

  const ask = async () => {
    const turn = ++asked;
    const text = field.value.trim();
    if (text.length < 2) return show([]);
    try {
      const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`);
      const items = response.ok ? await response.json() : [];
      // An answer that comes late, or after the field was left, is not shown.
      if (turn === asked && document.activeElement === field) show(items);
    } catch {
      if (turn === asked) show([]);
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener('blur', () => { asked++; show([]); });
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') { asked++; show([]); }
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.url);
    else return;
    event.preventDefault();
  });
  // Else the field loses the focus, and the click is lost with the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // Not when the finger comes down: it may be about to scroll.
  list.addEventListener('click', (event) => {
    const target = event.target.closest('[data-url]');
    if (target) location.assign(target.dataset.url);
  });
}

function option(item, id) {
  const entry = document.createElement('li');
  entry.id = id;
  entry.className = 'wijk-suggestions__item';
  entry.setAttribute('role', 'option');
  entry.setAttribute('aria-selected', 'false');
  entry.dataset.url = item.url;
  const kind = document.createElement('span');
  kind.className = 'wijk-suggestions__kind';
  kind.textContent = item.kind;
  entry.append(item.label, ' ', kind);
  return entry;
}
