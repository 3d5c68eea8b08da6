// What cannot be brought to light by scrolling: cut off, or under something that stays in place.
() => {
  const faults = [];
  const things = [...document.querySelectorAll('h1, h2, main p, main li, main a, main button, main select, header a, footer a')]
    .filter((element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.closest('.wijk-hidden, .nl-skip-link'));
  for (const thing of things) {
    thing.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const rect = [...thing.getClientRects()].find((part) => part.width > 1 && part.height > 1);
    if (!rect) {
      continue;
    }
    const x = rect.left + Math.min(rect.width / 2, innerWidth / 2);
    const y = rect.top + rect.height / 2;
    const there = document.elementFromPoint(Math.max(x, 1), Math.min(Math.max(y, 1), innerHeight - 1));
    // A card may be one large link, which lies over its own text.
    const card = thing.closest('.wijk-card') ?? thing.closest('article, li, section');
    const isThere = there && (thing.contains(there) || there.contains(thing) || card?.contains(there));
    if (!isThere) {
      faults.push(`${thing.localName} '${thing.textContent.trim().slice(0, 40)}' is under ${there ? `${there.localName}.${there.className}` : 'nothing'}`);
    }
  }
  return faults.slice(0, 10);
}
