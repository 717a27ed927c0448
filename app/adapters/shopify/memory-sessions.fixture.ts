import type { Session } from "@shopify/shopify-app-remix/server";
import type { SessionStorage } from "./session-storage";

/** Sessions in memory, as they would lie in the database; for tests. */
export class MemorySessions implements SessionStorage {
  readonly rows = new Map<string, Session>();
  writes = 0;
  async storeSession(session: Session) {
    this.writes++;
    this.rows.set(session.id, session);
    return true;
  }
  loadSession = async (id: string) => this.rows.get(id);
  deleteSession = async (id: string) => this.rows.delete(id);
  async deleteSessions(ids: string[]) {
    for (const id of ids) this.rows.delete(id);
    return true;
  }
  findSessionsByShop = async (shop: string) => [...this.rows.values()].filter((session) => session.shop === shop);
}
