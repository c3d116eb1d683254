import { createContext, useContext } from "react";
import type { Links } from "./use-links";

const none: Links = {
  news: [],
  followed: [],
  take: () => undefined,
  keep: () => undefined,
  dismissFollowed: () => undefined,
};

export const LinksContext = createContext<Links>(none);

/** Gives what linked answers have to tell. */
export function useLinkNews(): Links {
  return useContext(LinksContext);
}
