// Prepares a walk over the page with Tab, from its top, and tells how many stops it has.
// Each Tab first looks at the stop that the one before it came to. left() tells how many were not seen yet; then end().
() => {
  const isStop = (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const candidates = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(isStop);
  // A group of radio buttons is one stop.
  const stops = candidates.filter((element) => element.type !== 'radio' || element === candidates.find((other) => other.name === element.name && (other.checked || !candidates.some((any) => any.name === element.name && any.checked))));
  const say = (element) => `${element.localName} '${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)}'`;
  const line = (style) => (style.outlineStyle === 'none' || style.outlineWidth === '0px' || /, 0\)$|^transparent$/.test(style.outlineColor) ? 'none' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`);
  const look = (element) => {
    const marks = [];
    const around = [];
    for (let up = element.parentElement; up && up !== document.body && around.length < 4; up = up.parentElement) {
      around.push(up);
    }
    for (const part of [element, ...[...element.querySelectorAll('*')].slice(0, 8), ...around]) {
      for (const pseudo of part === element ? [null, '::before', '::after'] : [null]) {
        const style = getComputedStyle(part, pseudo);
        marks.push(`${line(style)} ${style.boxShadow}${part instanceof SVGElement ? ` ${style.stroke} ${style.strokeWidth}` : ''}`);
      }
    }
    return marks.join('|');
  };

  const faults = [];
  const seen = new Set();
  let last = null;
  const leave = () => {
    if (last && look(last.element) === last.look) {
      faults.push(`${say(last.element)} does not show that it has the focus`);
    }
    last = null;
  };
  const arrive = () => {
    leave();
    const element = document.activeElement;
    if (element === document.body || seen.has(element)) {
      return;
    }
    seen.add(element);
    last = { element, look: look(element) };
    const rects = [...element.getClientRects()];
    if (!rects.some((rect) => rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth)) {
      faults.push(`${say(element)} has the focus out of sight`);
    }
  };
  const unseen = () => stops.filter((stop) => !seen.has(stop));
  const beginAtTop = () => {
    const top = document.createElement('a');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  };

  beginAtTop();
  addEventListener('keydown', arrive, { capture: true });
  window.focusWalk = {
    left() {
      arrive();
      return unseen().length;
    },
    end() {
      removeEventListener('keydown', arrive, { capture: true });
      document.activeElement.blur();
      leave();
      return [...faults, ...unseen().map((stop) => `${say(stop)} is not reached with Tab`)];
    },
  };
  return stops.length;
}
