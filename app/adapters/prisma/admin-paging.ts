import type { Listed } from "../../domain/views";

export const PAGE = 50;

/** @returns Prisma's `skip` and `take` for a page that starts at 1 */
export const pageArgs = (page: number) => ({ skip: (Math.max(1, page) - 1) * PAGE, take: PAGE });

export const listed = <Row>(rows: Row[], total: number, page: number): Listed<Row> => ({ rows, total, page: Math.max(1, page), pages: Math.max(1, Math.ceil(total / PAGE)) });
