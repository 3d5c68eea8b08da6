// What makes the page wider than the window. A table that scrolls by itself may.
() => {
  const root = document.documentElement;
  const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ''}.${[...element.classList].join('.')}`;
  const clips = (element) => !['visible', ''].includes(getComputedStyle(element).overflowX);
  const hides = [root, document.body].filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX));
  if (root.scrollWidth <= root.clientWidth && hides.length === 0) {
    return [];
  }

  const scrollsByItself = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (clips(up)) {
        return true;
      }
    }
    return false;
  };
  const sticksOut = [...document.body.querySelectorAll('*')].filter((element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 && element.checkVisibility() && !element.closest('svg svg, svg *') && !scrollsByItself(element));
  const width = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`] : [];
  return [...width, ...sticksOut.slice(0, 5).map((element) => `${name(element)} reaches ${Math.round(element.getBoundingClientRect().right)} px: ${element.textContent.trim().slice(0, 40)}`)];
}
