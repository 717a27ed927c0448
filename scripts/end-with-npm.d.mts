/** Ends this process, in order, when the npm that started it is gone. */
export function endWithNpm(): void;
