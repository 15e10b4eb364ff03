package cn.xieshou.service;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teachers wrote of their year of service themselves; who hands the form in stays the home liaison. */
@Service
@Transactional
public class OwnForms {

    private final OwnFormRepository table;

    OwnForms(OwnFormRepository table) {
        this.table = table;
    }

    @Transactional(readOnly = true)
    public Optional<OwnForm> find(String secondmentId) {
        return table.find(secondmentId);
    }

    /** What the liaison's form is to open with: what the teacher wrote, unless a later form was handed in. */
    @Transactional(readOnly = true)
    public Optional<OwnForm> newerThan(String secondmentId, Optional<ServiceForm> handedIn) {
        return table.find(secondmentId)
                .filter(own -> handedIn.isEmpty()
                        || own.writtenAt().isAfter(handedIn.get().filledAt()));
    }

    void put(OwnForm form) {
        table.put(form);
    }
}
