export const ready = (then) => then();
