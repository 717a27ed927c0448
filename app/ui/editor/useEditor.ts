import { useCallback } from "react";
import { readCampaignForm, type CampaignForm, type ShopPrices } from "../../contracts/campaign-form";
import type { GroupRules } from "../../domain/group-rules";
import { useFormEditor } from "../parts/useFormEditor";

const times = { startDate: "start", startTime: "start", endDate: "end", endTime: "end" };

/** The state of a campaign's editor. @param standing the rules of a published campaign */
export const useEditor = (saved: CampaignForm, shop: ShopPrices, standing: GroupRules | null) => useFormEditor(saved, useCallback((form: CampaignForm) => readCampaignForm(form, shop, standing), [shop, standing]), times);
