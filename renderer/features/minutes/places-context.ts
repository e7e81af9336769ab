import { createContext, useContext } from 'react'

/** Goes one section on (+1) or back (-1); never changes while a version is on screen. */
export const StepContext = createContext<(step: 1 | -1) => void>(() => undefined)
export const useStep = (): ((step: 1 | -1) => void) => useContext(StepContext)
