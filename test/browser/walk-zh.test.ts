import { walksIn } from "./walk-suite";

walksIn("zh", 450, 320);
