/** Makes each thing once; what could not be made is made anew when it is asked for again. */
export function remember<Key, Made>(
  make: (key: Key) => Promise<Made>,
): (key: Key) => Promise<Made> {
  const made = new Map<Key, Promise<Made>>();
  return (key) => {
    const before = made.get(key);
    if (before) return before;
    const now = make(key);
    made.set(key, now);
    now.catch(() => made.delete(key));
    return now;
  };
}
