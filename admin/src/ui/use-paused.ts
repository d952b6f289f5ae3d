import { useEffect, useState } from 'react';

/** The value once it has stood still for `milliseconds`: what somebody typed, when they pause. */
export const usePaused = <T>(value: T, milliseconds = 700): T => {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return paused;
};
