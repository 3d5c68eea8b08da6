// NL Design System components read hundreds of custom properties, most with a chain of fallbacks, so that any theme fits.
// In our build there is one theme: what it sets stays, what it does not set is settled here and need not be sent.
import postcss from 'postcss';

/** Replaces references to custom properties that nothing sets by their fallback, and drops properties that nothing reads. */
export function settleTokens(css) {
  const root = postcss.parse(css);
  let changed;
  do changed = [settleReferences(root), dropUnread(root)].some(Boolean); while (changed);
  root.walkRules((rule) => { if (!rule.nodes.length) rule.remove(); });
  root.walkAtRules((rule) => { if (rule.nodes && !rule.nodes.length) rule.remove(); });
  return root.toString();
}

/** True if a property was dropped, so that another may have lost what it reads. */
function settleReferences(root) {
  const set = new Set();
  const always = new Set();                 // set on :root without a condition: its fallbacks can never be reached
  root.walkDecls(/^--/, (declaration) => {
    set.add(declaration.prop);
    if (declaration.parent.selector === ':root' && declaration.parent.parent === root) always.add(declaration.prop);
  });
  let dropped = false;
  root.walkDecls((declaration) => {
    if (!declaration.value.includes('var(')) return;
    const value = settle(declaration.value, set, always);
    if (value === null) {
      declaration.remove();
      dropped ||= declaration.prop.startsWith('--');
    } else {
      declaration.value = value;
    }
  });
  return dropped;
}

/** The value with its var() calls settled, or null if it depends on a property that is nowhere set and has no fallback. */
function settle(value, set, always) {
  let result = '';
  let position = 0;
  for (;;) {
    const start = value.indexOf('var(', position);
    if (start < 0) return result + value.slice(position);
    const end = closing(value, start + 3);
    const inner = value.slice(start + 4, end);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const fallback = comma < 0 ? null : settle(inner.slice(comma + 1).trim(), set, always);

    result += value.slice(position, start);
    if (set.has(name)) result += always.has(name) || fallback === null ? `var(${name})` : `var(${name},${fallback})`;
    else if (fallback === null) return null;
    else result += fallback;
    position = end + 1;
  }
}

function closing(value, open) {
  for (let depth = 0, i = open; i < value.length; i++) {
    if (value[i] === '(') depth++;
    else if (value[i] === ')' && --depth === 0) return i;
  }
  throw new Error(`Unbalanced: ${value}`);
}

/** True if a property was dropped, so that another may have lost its last reader. */
function dropUnread(root) {
  const read = new Set();
  root.walkDecls((declaration) => {
    for (const [, name] of declaration.value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
  });
  let dropped = false;
  root.walkDecls(/^--/, (declaration) => {
    if (read.has(declaration.prop)) return;
    declaration.remove();
    dropped = true;
  });
  return dropped;
}
