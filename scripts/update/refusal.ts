/** Why nothing was written, and what to do about it, told in Chinese. */
export class Refusal extends Error {}
