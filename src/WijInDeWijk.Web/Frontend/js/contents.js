/** In 'Op deze pagina' the link to the part that is being read gets aria-current. */
export function currentHeading() {
  const links = new Map([...document.querySelectorAll('.wijk-contents a[href^="#"]')]
    .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  links.delete(null);
  if (links.size < 2) return;

  const mark = () => {
    const line = window.innerHeight * 0.3;
    const reached = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top <= line);
    const current = links.get(reached.at(-1));
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  // Only when a heading passes the line, not at every pixel; all that is above it counts as seen, so that a jump passes it too.
  const observer = new IntersectionObserver(mark, { rootMargin: '100000% 0px -70% 0px' });
  for (const heading of links.keys()) observer.observe(heading);
}
