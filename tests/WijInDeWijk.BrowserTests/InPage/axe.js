// Runs axe, which must be in the page already, by the options given.
async (options) => {
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.flatMap((violation) => violation.nodes.map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
    return `${violation.id}: ${violation.help}; ${node.target.join(' ')}: ${reasons}`;
  }));
}
