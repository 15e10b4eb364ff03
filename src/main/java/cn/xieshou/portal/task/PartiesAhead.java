package cn.xieshou.portal.task;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Reads both schools of a task's pairing and their people at once, before its form and its page ask for one after the other. */
@Component
class PartiesAhead {

    private final Pairings pairings;
    private final Directory directory;

    PartiesAhead(Pairings pairings, Directory directory) {
        this.pairings = pairings;
        this.directory = directory;
    }

    void read(String businessKey) {
        pairings.find(businessKey)
                .ifPresent(pairing -> directory.readWithPeople(Arrays.stream(Side.values())
                        .map(pairing::school)
                        .distinct()
                        .toList()));
    }
}
