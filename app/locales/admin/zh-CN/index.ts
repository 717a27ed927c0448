import campaign from "./campaign.json";
import common from "./common.json";
import editor from "./editor.json";
import facts from "./facts.json";
import health from "./health.json";
import home from "./home.json";
import lists from "./lists.json";
import preview from "./preview.json";
import refusals from "./refusals.json";
import settings from "./settings.json";
import programs from "./programs.json";
import programEditor from "./program-editor.json";
import people from "./people.json";
import payouts from "./payouts.json";
import books from "./books.json";

export default { ...common, ...home, ...campaign, ...editor, ...facts, ...health, ...lists, ...preview, ...refusals, ...settings, ...programs, ...programEditor, ...people, ...payouts, ...books };
