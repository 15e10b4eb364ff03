package cn.xieshou.service;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;

/** Messages to the model {@code secondment-service}: a pairing has an instance for every teacher who serves. */
final class ServiceSignals {

    static final Fact<String> SECONDMENT_ID = Fact.text("secondmentId");

    private ServiceSignals() {}

    static void send(Instances instances, String message, String pairing, String secondment) {
        if (!instances.signal(message, SecondmentServing.PROCESS, pairing, SECONDMENT_ID, secondment)) {
            throw new NothingWaits("no service of " + secondment + " waits for " + message);
        }
    }

    static boolean awaits(Instances instances, String message, String pairing, String secondment) {
        return instances.awaits(message, SecondmentServing.PROCESS, pairing, SECONDMENT_ID, secondment);
    }
}
