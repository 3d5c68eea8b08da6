const cancelled = ['AbortError', 'NotAllowedError'];

async function answerTo(form) {
  const response = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) });
  if (!response.ok) return '';
  const question = await response.json();
  const credential = 'passkeyNew' in form.dataset
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  return JSON.stringify(credential);
}

/**
 * <form data-passkey="URL" hidden> asks URL what the device must answer, and sends the answer along in its field "sleutel". With data-passkey-new
 * the device makes a passkey. Where URL refuses, the form goes without, and the page says what is wrong. Hidden in the markup: without a script,
 * or in a browser that has no passkeys, there is nothing to press, and what [data-passkey-without] says stays.
 */
export function passkeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  for (const place of document.querySelectorAll('[data-passkey-without]')) place.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const message = form.querySelector('[data-passkey-message]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      message.textContent = '';
      try {
        form.elements.sleutel.value = await answerTo(form);
        form.submit();
      } catch (error) {
        message.textContent = cancelled.includes(error.name)
          ? 'U brak het af, of het duurde te lang. Er is niets veranderd.'
          : error.name === 'InvalidStateError'
            ? 'Dit apparaat heeft al een toegangssleutel voor dit account.'
            : 'Dit lukt niet op dit apparaat of adres. Gebruik uw wachtwoord.';
      }
    });
  }
}
