// What has no place on paper, yet is there.
() => [...document.querySelectorAll('nav, .nl-skip-link, button, input, select, textarea, form')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)
  .map((element) => `${element.localName}.${element.className} '${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}'`)
