/** For `test/notice.test.ts`: an entry with two packages, of which webpack joins the modules. */
import { strToU8 } from "fflate";
import MiniSearch from "minisearch";

console.log(strToU8(String(MiniSearch.name)));
