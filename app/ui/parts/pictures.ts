const svg = (body: string) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160" viewBox="0 0 240 160" fill="none">${body}</svg>`)}`;
const person = (x: number, fill: string) => `<circle cx="${x}" cy="62" r="17" fill="${fill}"/><path d="M${x - 30} 122c0-19 13-32 30-32s30 13 30 32z" fill="${fill}"/>`;

/** Two friends and an open place: the empty state of anything that waits for its first group. */
export const openSeat = svg(`<rect x="20" y="18" width="200" height="124" rx="20" fill="#F1F8F5"/>${person(70, "#29845A")}${person(120, "#6FB894")}<circle cx="170" cy="62" r="16" stroke="#6FB894" stroke-width="3" stroke-dasharray="6 6"/><path d="M141 121c1-18 13-30 29-30s28 12 29 30z" stroke="#6FB894" stroke-width="3" stroke-dasharray="6 6"/>`);

/** A cup of tea: nothing to do. */
export const calm = svg(`<rect x="20" y="18" width="200" height="124" rx="20" fill="#F1F8F5"/><path d="M76 74h76v22a30 30 0 0 1-30 30h-16a30 30 0 0 1-30-30z" fill="#29845A"/><path d="M152 82h8a12 12 0 0 1 0 24h-9" stroke="#29845A" stroke-width="5"/><path d="M98 62c-6-8 6-12 0-20M116 62c-6-8 6-12 0-20M134 62c-6-8 6-12 0-20" stroke="#6FB894" stroke-width="4" stroke-linecap="round"/>`);
