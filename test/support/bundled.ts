/** For `test/notice.test.ts`: an entry with two packages whose modules webpack concatenates. */
import { strToU8 } from "fflate";
import MiniSearch from "minisearch";

console.log(strToU8(String(MiniSearch.name)));
