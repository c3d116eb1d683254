import { configure } from "@testing-library/react";
import { LOOK } from "../../patience";

/** What a part of the pane shows in a moment may take longer on a busy machine. */
configure({ asyncUtilTimeout: LOOK });
