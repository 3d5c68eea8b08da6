/**
 * <form data-save-while-typing> is saved a moment after the last key, and when the page is left; <p data-saved> in it says when. What the site
 * kept and was not sent comes back from data-typed-at. With the value "tab" nobody is known: the browser keeps it, as long as the tab is open.
 * The forms work without this. What could not be saved holds the page for a moment: the browser asks whether to leave.
 */
const pause = 1500;
const patience = 10_000;
const mostOnLeaving = 60_000;
const followed = [];
let isGoing = false;

export function saveWhileTyping() {
  for (const form of document.querySelectorAll('form[data-save-while-typing]')) followed.push(follow(form));
  if (followed.length === 0) return;

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) for (const one of followed) one.leave();
  });
  addEventListener('pagehide', () => { for (const one of followed) one.leave(); });
  addEventListener('pageshow', () => { isGoing = false; });
  addEventListener('beforeunload', (event) => {
    // Asked before and after: a last try hides that the one before it failed.
    const wasLost = followed.some((one) => one.isLost());
    for (const one of followed) one.leave();
    if (wasLost || followed.some((one) => one.isLost())) event.preventDefault();
  });
  document.addEventListener('submit', send);
  bringBack();
}

/** Before one form goes, what was typed into the others is saved, and a save that is on its way ends: it changes the version that forms name. */
async function send(event) {
  const own = followed.find((one) => one.form === event.target);
  const waiting = isGoing || event.defaultPrevented ? [] : followed.filter((one) => one.isBusy() || (one !== own && one.isChanged()));
  own?.stop();
  if (waiting.length > 0) {
    event.preventDefault();
    await Promise.all(waiting.map((one) => (one === own ? one.rest() : one.save())));
    isGoing = true;
    event.target.requestSubmit(event.submitter);
  } else if (!event.defaultPrevented && event.submitter?.formTarget !== '_blank') {
    isGoing = true;
    own?.sent();
  }
  if (event.submitter?.formTarget === '_blank') isGoing = false;
}

async function bringBack() {
  const asked = followed.filter((one) => one.form.dataset.typedAt);
  if (asked.length > 0) {
    const address = new URL(asked[0].form.dataset.typedAt, location.href);
    for (const { form } of asked) address.searchParams.append('bij', form.getAttribute('action'));
    try {
      const response = await fetch(address, { headers: { Accept: 'application/json' } });
      if (response.ok && !response.redirected) {
        for (const kept of await response.json()) asked.find(({ form }) => form.getAttribute('action') === kept.address)?.fill(kept.fields, kept.at);
      }
    } catch {
      // It is kept, and comes back another time.
    }
  }
  for (const one of followed) one.fillFromTab();
}

function follow(form) {
  const status = form.querySelector('[data-saved]');
  const inTab = form.dataset.saveWhileTyping === 'tab';
  const key = () => `getypt ${form.getAttribute('action')}`;
  let timer;
  let saving = null;
  let isChanged = false;
  let hasFailed = false;

  const say = (text, failed) => {
    hasFailed = failed;
    isChanged ||= failed;
    if (!status) return;
    status.textContent = text;
    status.classList.toggle('wijk-saved--failed', failed);
  };

  const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('__'));

  const take = (answer) => {
    const version = form.elements.versie;
    if (version && answer.version !== undefined) {
      const before = version.value;
      for (const field of document.querySelectorAll('[name=versie]')) if (field.value === before) field.value = answer.version;
    }
    if (answer.address && form.getAttribute('action') !== answer.address) {
      form.setAttribute('action', answer.address);
      history.replaceState(null, '', answer.address);
    }
    if (answer.code) showCode(answer);
    if (answer.saved) say(`Bewaard om ${answer.saved}`, false);
  };

  const post = async (isLeaving) => {
    isChanged = false;
    if (inTab) {
      sessionStorage.setItem(key(), JSON.stringify(fields()));
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.getAttribute('action'), {
        method: 'POST',
        headers: { 'X-Tussendoor': '1', Accept: 'application/json' },
        body,
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: isLeaving && String(body).length < mostOnLeaving,
      });
      if (!response.headers.get('content-type')?.includes('json')) throw new Error(String(response.status));
      const answer = await response.json();
      if (response.ok) {
        take(answer);
      } else {
        say(answer.problem, response.status !== 400);
        isChanged = hasFailed = true;
        if (response.status === 503 || response.status === 429) later(patience);
      }
    } catch {
      say('Niet bewaard: er is geen verbinding. Wij proberen het zo weer', true);
      later(patience);
    }
  };

  const save = async (isLeaving = false) => {
    clearTimeout(timer);
    if (saving) {
      await saving;
      if (!isChanged) return;
    }
    saving = post(isLeaving);
    await saving;
    saving = null;
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const note = () => {
    isChanged = true;
    isGoing = false;
    later(pause);
  };

  const fill = (kept, at) => {
    const values = (name) => kept.filter(([own]) => own === name).map(([, value]) => value.replaceAll('\r\n', '\n'));
    const isTick = ({ type }) => type === 'checkbox' || type === 'radio';
    const isSame = (field) => (isTick(field) ? field.checked === values(field.name).includes(field.value) : field.value === values(field.name)[0]);
    const changed = [...form.elements].filter((field) => field.name && !['hidden', 'submit', 'button', 'fieldset'].includes(field.type)
      && (isTick(field) || values(field.name).length > 0) && !isSame(field));
    if (changed.length === 0) return;
    // Changed words started from the version of then: what a colleague saved since is not overwritten unseen. New ones overwrite nothing.
    const overwrites = changed.some((field) => !isTick(field) && field.defaultValue);
    for (const field of changed) {
      if (isTick(field)) field.checked = !field.checked;
      else [field.value] = values(field.name);
    }
    if (overwrites && form.elements.versie && values('versie').length > 0) [form.elements.versie.value] = values('versie');
    form.closest('details')?.setAttribute('open', '');
    say(at ? `Dit typte u op ${at}. Het is nog niet verstuurd. ` : 'Dit typte u eerder. Het is nog niet verstuurd. ', false);
    status?.append(undo());
  };

  const undo = () => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nl-button nl-button--subtle';
    button.textContent = 'Gooi weg wat ik typte';
    button.addEventListener('click', () => {
      form.reset();
      save();
    });
    return button;
  };

  form.addEventListener('input', note);
  form.addEventListener('change', note);

  return {
    form,
    save,
    isBusy: () => saving !== null,
    isChanged: () => isChanged,
    isLost: () => isChanged && hasFailed,
    rest: () => saving,
    stop: () => clearTimeout(timer),
    sent() {
      isChanged = false;
      if (inTab) sessionStorage.removeItem(key());
    },
    /** The answer may come when nobody waits for it any more; a browser that refuses to send it so late is asked in another way. */
    leave() {
      if (!isChanged || isGoing || saving) return;
      const body = new URLSearchParams(new FormData(form));
      body.set('tussendoor', '1');
      if (inTab || String(body).length < mostOnLeaving) save(true);
      else if (navigator.sendBeacon(form.getAttribute('action'), body)) isChanged = false;
      else hasFailed = true;
    },
    fill,
    fillFromTab() {
      const kept = inTab && sessionStorage.getItem(key());
      if (kept) fill(JSON.parse(kept));
    },
  };
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
