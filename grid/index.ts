export * from "./address";
export * from "./formula";
export * from "./move";
