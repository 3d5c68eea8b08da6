// Drops the selectors that name a class no page can have. Elements and states are left alone: only classes are counted.
import postcss from 'postcss';

/**
 * @param {(name: string) => boolean} isUsed
 * @returns the sheet that is left, and the names for which something was dropped
 */
export function dropUnused(css, isUsed) {
  const root = postcss.parse(css);
  const unused = new Set();
  root.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && rule.parent.name.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => {
      const missing = requiredClasses(selector).filter((name) => !isUsed(name));
      missing.forEach((name) => unused.add(name));
      return missing.length === 0;
    });
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  return { css: root.toString(), unused };
}

/** The classes without which a selector matches nothing: not those within :not(), nor a choice within :is() and its kin. */
function requiredClasses(selector) {
  const certain = selector
    .replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/:(?:is|where|has)\((?:[^()]|\([^()]*\))*\)/g, (choice) => (choice.includes(',') ? '' : choice));
  return [...certain.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name);
}
