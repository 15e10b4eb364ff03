package cn.xieshou.longwork;

import java.util.ArrayList;
import java.util.List;

/** Progress in memory: told by the thread that works, read by the one that says so to the others. */
final class LiveProgress implements Progress {

    private final List<Step> steps = new ArrayList<>();
    private boolean brokenOff;

    @Override
    public synchronized void plan(List<Step> planned) {
        steps.clear();
        planned.stream().filter(step -> step.total() > 0).forEach(steps::add);
    }

    @Override
    public synchronized void done(int more) {
        if (brokenOff) {
            throw new WorkBrokenOff();
        }
        int left = more;
        for (int i = 0; i < steps.size() && left > 0; i++) {
            int open = steps.get(i).total() - steps.get(i).done();
            steps.set(i, steps.get(i).with(left));
            left -= open;
        }
    }

    /** From now on the work ends at its next word. */
    synchronized void breakOff() {
        brokenOff = true;
    }

    synchronized String text() {
        return StepText.write(steps);
    }
}
