package cn.xieshou.longwork;

import java.util.List;

/** Where long work says how far it is; read by others while its transaction is open. */
public interface Progress {

    /** The steps in the order in which they will be done. */
    void plan(List<Step> steps);

    /**
     * So many more of the step at hand are done; when all are, the next one begins.
     *
     * @throws WorkBrokenOff if it is to end here, because the program ends or another node counts it as dead
     */
    void done(int more);

    /** For work so short that nobody looks. */
    static Progress untold() {
        return new LiveProgress();
    }

    /**
     * A step.
     *
     * @param unit «行», «对»
     * @param micros what one unit usually takes, in millionths of a second: the estimate weighs steps by it
     */
    record Step(String title, String unit, int total, int done, int micros) {

        public static Step of(String title, String unit, int total, int micros) {
            return new Step(title, unit, total, 0, micros);
        }

        public boolean isOver() {
            return done >= total;
        }

        Step with(int more) {
            return new Step(title, unit, total, Math.min(total, done + more), micros);
        }
    }
}
