import { walksIn } from "./walk-suite";

walksIn("en", 320, 450);
