/** What whoever runs a command has to mend first, told in Chinese. */
export class UsageError extends Error {}
