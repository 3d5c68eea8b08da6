/**
 * <form data-save-while-typing> is saved a moment after the last key, and <p data-saved> in it says when.
 * The form works without this; a save that fails here only says so, and sending the form shows what is wrong.
 */
const pause = 1500;
const patience = 10_000;

export function saveWhileTyping() {
  const form = document.querySelector('form[data-save-while-typing]');
  const status = form?.querySelector('[data-saved]');
  if (!status) return;

  let timer;
  let saving = null;
  let isOutOfDate = false;

  const say = (text, failed) => {
    status.textContent = text;
    status.classList.toggle('wijk-saved--failed', failed);
  };

  const save = async () => {
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { 'X-Tussendoor': '1', Accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
        redirect: 'error',
      });
      if (!response.headers.get('content-type')?.includes('json')) throw new Error(String(response.status));
      const answer = await response.json();
      if (!response.ok) {
        say(answer.problem, response.status !== 400);
        if (response.status === 503 || response.status === 429) later(patience);
        return;
      }
      form.elements.versie.value = answer.version;
      if (form.getAttribute('action') !== answer.address) {
        form.setAttribute('action', answer.address);
        history.replaceState(null, '', answer.address);
      }
      if (answer.code) showCode(answer);
      if (answer.saved) say(`Bewaard om ${answer.saved}`, false);
    } catch {
      say('Niet bewaard: er is geen verbinding. Wij proberen het zo weer', true);
      later(patience);
    }
  };

  const start = async () => {
    if (saving) {
      isOutOfDate = true;
      return;
    }
    saving = save();
    await saving;
    saving = null;
    if (isOutOfDate) {
      isOutOfDate = false;
      later(pause);
    }
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(start, wait);
  };

  form.addEventListener('input', () => later(pause));
  form.addEventListener('change', () => later(pause));
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    // A save that is on its way changes the version that the form must name.
    if (saving) {
      event.preventDefault();
      await saving;
      clearTimeout(timer);
      form.requestSubmit(event.submitter);
    }
  });
}

/** The first save makes a draft, and with it the code to come back with. */
function showCode({ code, codePage }) {
  const place = document.querySelector('[data-access-code]');
  if (!place) return;
  place.querySelector('.wijk-code__signs').textContent = code;
  place.querySelector('[data-code-page]').href = codePage;
  place.hidden = false;
  document.querySelector('[data-no-code-yet]')?.remove();
}
