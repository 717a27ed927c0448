import books from "./books.json";
import campaign from "./campaign.json";
import common from "./common.json";
import editor from "./editor.json";
import facts from "./facts.json";
import friends from "./friends.json";
import health from "./health.json";
import holds from "./holds.json";
import home from "./home.json";
import lists from "./lists.json";
import payouts from "./payouts.json";
import people from "./people.json";
import preview from "./preview.json";
import programEditor from "./program-editor.json";
import programs from "./programs.json";
import refusals from "./refusals.json";
import settings from "./settings.json";

export default { ...common, ...home, ...campaign, ...editor, ...facts, ...friends, ...health, ...lists, ...preview, ...refusals, ...settings, ...programs, ...programEditor, ...people, ...payouts, ...holds, ...books };
