package cn.xieshou.pairing;

import java.util.Arrays;
import java.util.Optional;

/** What the lifecycle opens year by year, and finishes before the whole cycle is assessed (R-FIN-1). */
public enum AwaitedMatter {
    SELECTION(PairingLifecycle.SELECTION, PairingLifecycle.SELECTION_STOPPED),
    SERVICE(PairingLifecycle.SERVICE, PairingLifecycle.SERVICE_STOPPED),
    ANNUAL_PLAN(PairingLifecycle.PLAN, PairingLifecycle.PLAN_STOPPED),
    ATTACHMENT(PairingLifecycle.ATTACHMENT, PairingLifecycle.ATTACHMENT_STOPPED),
    MENTORING(PairingLifecycle.MENTORING, PairingLifecycle.MENTORING_STOPPED),
    EVALUATION(PairingLifecycle.EVALUATION, PairingLifecycle.EVALUATION_STOPPED),
    ASSESSMENT(PairingLifecycle.YEARLY_ASSESSMENT, PairingLifecycle.YEARLY_ASSESSMENT_STOPPED),
    SUMMARY(PairingLifecycle.SUMMARY, PairingLifecycle.SUMMARY_STOPPED);

    private final String call;
    private final String stop;

    AwaitedMatter(String call, String stop) {
        this.call = call;
        this.stop = stop;
    }

    /** Where the lifecycle takes the office's decision not to wait for it. */
    String stop() {
        return stop;
    }

    /** What that element of the lifecycle calls, empty if nothing of the year. */
    static Optional<AwaitedMatter> calledBy(String element) {
        return Arrays.stream(values()).filter(one -> one.call.equals(element)).findFirst();
    }
}
