/** Reads methodologies that stand in many cells. It brings all that knows their form and laws. */
export { isCalibrationTable, readCalibrationTable } from "./calibration-argument";
export { formKey, isFormRange, readFormArgument } from "./form-argument";
