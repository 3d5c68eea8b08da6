/** <div data-presence="URL" role="status">: asks once a minute who else has this page open, and says so. */
export function presence() {
  const place = document.querySelector('[data-presence]');
  if (!place) return;

  setInterval(async () => {
    if (document.hidden) return;
    try {
      const response = await fetch(place.dataset.presence, { headers: { accept: 'application/json' } });
      if (!response.ok || response.redirected) return;
      const lines = await response.json();
      const shown = [...place.querySelectorAll('p')].map((line) => line.textContent);
      if (shown.join() === lines.join()) return;
      place.replaceChildren(...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.className = 'wijk-note';
        paragraph.textContent = line;
        return paragraph;
      }));
    } catch {
      // The next minute, again.
    }
  }, 60_000);
}
