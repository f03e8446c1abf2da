/** `compute`, worked out once for each object and forgotten with it; the object must not change. */
export function rememberEach<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/**
 * `compute`, worked out once as long as it is asked for the same object: only the last is kept.
 *
 * For what is large and asked for by several files of one notice in a row: what a build needs in
 * memory must not grow with the number of notices.
 */
export function rememberLast<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  let last: { key: Key; value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
