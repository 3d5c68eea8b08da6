// Runs axe by the options given.
async (options) => {
  if (!window.axe) {
    window.makeAxe();
  }
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.flatMap((violation) => violation.nodes.map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
    return `${violation.id}: ${violation.help}; ${node.target.join(' ')}: ${reasons}`;
  }));
}
