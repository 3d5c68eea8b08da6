// WCAG 1.4.12: with more room between lines, letters and words no text is cut off or lies over other text.
() => {
  const say = (element) => `${element.localName}.${element.className} '${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}'`;
  const isVisible = (element) => element.checkVisibility() && element.clientWidth > 2 && element.clientHeight > 2;
  const cutOff = () => [...document.body.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return isVisible(element) && element.textContent.trim() !== '' && element.localName !== 'option' && !element.closest('svg')
      && ((cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) || (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1));
  });

  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || !element.checkVisibility() || element.closest('svg, select, .wijk-hidden, .wijk-trap, .nl-skip-link')) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        found.push({ element, rect });
      }
    }
    return found;
  };
  const over = () => {
    const all = texts().filter(({ rect }) => rect.width > 1).sort((one, other) => one.rect.top - other.rect.top);
    const pairs = [];
    for (let first = 0; first < all.length; first++) {
      for (let next = first + 1; next < all.length && all[next].rect.top < all[first].rect.bottom; next++) {
        const [one, other] = [all[first], all[next]];
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        if (one.element !== other.element && wide > 6 && high > Math.min(one.rect.height, other.rect.height) / 2) {
          pairs.push(`${say(one.element)} lies over ${say(other.element)}`);
        }
      }
    }
    return pairs;
  };

  const before = new Set(cutOff());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const faults = [...cutOff().filter((element) => !before.has(element)).map((element) => `${say(element)} is cut off`), ...over()];
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  return faults.slice(0, 10);
}
