import { Invitation } from "./Invitation";
import { Sharing } from "./Sharing";
import type { Host } from "./host";
import { seatToken } from "./seat";

/** The block after payment: a group's invitation; for orders without one, share with friends. One thing to pass on at a time. */
export function AfterPayment({ host }: { host: Host }) {
  return seatToken(host.lines.value) ? <Invitation host={host} /> : <Sharing host={host} />;
}
