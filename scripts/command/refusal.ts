/** Why a command did not do what was asked, told in Chinese: what is wrong and what to do instead. */
export class Refusal extends Error {}
