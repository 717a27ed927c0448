import { GraphQLError } from "graphql";
import type { AdminJob } from "../../world/types";
import { gid, parseGid } from "../gid";
import type { Resolvers } from "../shop-room";

/** A background job as a mutation answers it, or as it stands now. Its id is a UUID on Shopify, too. */
export const jobView = (job: AdminJob) => ({ __typename: "Job", id: gid("Job", job.id), done: () => job.done });

export const jobQueries: Resolvers = {
  job({ id }: { id: string }, { world }) {
    const parsed = parseGid(id);
    if (parsed?.type !== "Job") throw new GraphQLError(`Invalid id: ${id}`, { extensions: { code: "RESOURCE_NOT_FOUND" } });
    const job = world.jobs.find((one) => one.id === parsed.id);
    return job ? jobView(job) : null;
  },
};
