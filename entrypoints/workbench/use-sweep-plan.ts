import { useEffect, useState } from 'preact/hooks';
import { onPlansChanged, storedPlan } from '../../extension/assessment/plan-store.ts';
import type { SweepPlan } from '../../extension/assessment/sweep-plan.ts';

/** The plan by which an assessment's sites are being swept, which follows what is stored; null where nothing is. */
export function useSweepPlan(assessment: string): SweepPlan | null {
  const [plan, setPlan] = useState<SweepPlan | null>(null);
  useEffect(() => {
    const read = () => void storedPlan(assessment).then(setPlan, () => setPlan(null));
    read();
    return onPlansChanged(read);
  }, [assessment]);
  return plan;
}
