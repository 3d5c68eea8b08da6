// WCAG 2.5.8: what can be pressed is 24 by 24 px, or has that much room to itself. Links in a sentence are excepted.
(size) => {
  const say = ({ element, rect }) => `${element.localName} '${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}' is ${Math.round(rect.width)} by ${Math.round(rect.height)} px`;
  const isInSentence = (element) => {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') {
      return false;
    }
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') {
      block = block.parentElement;
    }
    const own = [...block.querySelectorAll('a')].map((link) => link.textContent).join('');
    return block.textContent.replace(/[\s·,.;|/]+/g, '').length > own.replace(/[\s·,.;|/]+/g, '').length;
  };
  const area = (element) => {
    const after = getComputedStyle(element, '::after');
    if (after.content !== 'none' && after.position === 'absolute') {
      return (getComputedStyle(element).position === 'static' ? element.offsetParent : element).getBoundingClientRect();
    }
    const label = ['checkbox', 'radio'].includes(element.type) ? element.labels[0] : null;
    if (!label) {
      return element.getBoundingClientRect();
    }
    const [own, its] = [element.getBoundingClientRect(), label.getBoundingClientRect()];
    const [left, top] = [Math.min(own.left, its.left), Math.min(own.top, its.top)];
    return new DOMRect(left, top, Math.max(own.right, its.right) - left, Math.max(own.bottom, its.bottom) - top);
  };

  const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.nl-skip-link, [hidden]'))
    .map((element) => ({ element, rect: area(element) }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);
  const isSmall = ({ rect }) => rect.width < size - 0.5 || rect.height < size - 0.5;
  const middle = (rect) => ({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 });
  const distance = (point, rect) => Math.hypot(Math.max(rect.left - point.x, 0, point.x - rect.right), Math.max(rect.top - point.y, 0, point.y - rect.bottom));
  const hasNoRoom = (target) => targets.some((other) => {
    if (other === target) {
      return false;
    }
    const centre = middle(target.rect);
    const others = middle(other.rect);
    return distance(centre, other.rect) < size / 2 || (isSmall(other) && Math.hypot(centre.x - others.x, centre.y - others.y) < size);
  });
  return targets.filter((target) => isSmall(target) && !isInSentence(target.element) && hasNoRoom(target)).map(say);
}
