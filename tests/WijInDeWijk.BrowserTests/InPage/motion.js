// What still moves for someone who asked for less motion.
() => {
  const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
  const moving = document.getAnimations().filter((animation) => animation.playState === 'running').map((animation) => `an animation runs on ${animation.effect?.target?.localName}`);
  const faults = new Set(moving);
  for (const element of document.querySelectorAll('*')) {
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const moves = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0;
      const plays = style.animationName !== 'none' && seconds(style.animationDuration) > 0;
      if (moves || plays || (pseudo === null && style.scrollBehavior === 'smooth')) {
        faults.add(`${element.localName}.${element.getAttribute('class')}${pseudo ?? ''} ${plays ? 'is animated' : moves ? 'has a transition' : 'scrolls smoothly'}`);
      }
    }
  }
  return [...faults];
}
