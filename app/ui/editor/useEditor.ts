import { useCallback } from "react";
import { readCampaignForm, type CampaignForm, type ShopPrices } from "../../contracts/campaign-form";
import { useFormEditor } from "../parts/useFormEditor";

const times = { startDate: "start", startTime: "start", endDate: "end", endTime: "end" };

/** The state of a campaign's editor. */
export const useEditor = (saved: CampaignForm, shop: ShopPrices) => useFormEditor(saved, useCallback((form: CampaignForm) => readCampaignForm(form, shop), [shop]), times);
