import { invalidArgument, notImplemented } from "../office-error";
import type { TypeDescriptor } from "../host-object";

/** Excel.Application. The workbench always calculates automatically. */
export const application = {
  name: "Application",
  properties: {
    calculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        if (value !== "Automatic") throw notImplemented(`Application.calculationMode ${String(value)}`);
      },
    },
    calculationState: {
      get: async (_, session) => {
        await session.settled();
        return "Done";
      },
    },
  },
  methods: {
    calculate: async (_, args, session) => {
      const type = args.text(0, "calculationType");
      if (!["Recalculate", "Full", "FullRebuild"].includes(type))
        throw invalidArgument(`calculationType ${type}`);
      if (type === "Recalculate") await session.settled();
      else await session.workbook.recalculate();
    },
    // Both only ask for speed. The engine calculates after the batch anyway and draws when it is idle.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
} satisfies TypeDescriptor<null, Excel.Application>;
