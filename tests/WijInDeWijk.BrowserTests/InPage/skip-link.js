// What is wrong with the link past the menu, which has the focus now.
() => {
  const link = document.activeElement;
  const rect = link.getBoundingClientRect();
  const faults = [];
  if (link.innerText.trim() !== 'Naar de inhoud') {
    faults.push(`the first stop is ${link.localName} '${link.innerText.trim().slice(0, 40)}'`);
  }
  const isInside = rect.width > 0 && rect.left >= 0 && rect.top >= 0 && rect.right <= innerWidth && rect.bottom <= innerHeight;
  if (!isInside || !link.contains(document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2))) {
    faults.push('the first stop is not in full view');
  }
  return faults;
}
