import { all } from "./dom";
import { recordInto } from "./recorder";

/* Only on the citizens' voice page. */
all("[data-voice]").forEach(recordInto);
