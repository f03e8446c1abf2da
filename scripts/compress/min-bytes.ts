/** A text below this size is sent as it is: compressed, it would still fill one packet. */
export const MIN_BYTES = 1024;
