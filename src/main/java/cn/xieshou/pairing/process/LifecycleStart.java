package cn.xieshou.pairing.process;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.pairing.PairingRegistered;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Instances;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the life of a pairing as soon as it is registered. */
@Component
class LifecycleStart {

    private final Instances instances;

    LifecycleStart(Instances instances) {
        this.instances = instances;
    }

    @EventListener
    void begin(PairingRegistered registered) {
        Pairing pairing = registered.pairing();
        instances.start(
                PairingLifecycle.PROCESS,
                pairing.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                        Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                        Fact.SCHOOL_YEAR.is(pairing.firstYear().startYear())));
    }
}
