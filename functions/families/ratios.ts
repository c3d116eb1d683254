/** Computes ratios. */
export { ratioFunctions as functions } from "../ratios";
