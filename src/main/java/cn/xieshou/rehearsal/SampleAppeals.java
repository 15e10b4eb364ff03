package cn.xieshou.rehearsal;

import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.directory.People;
import cn.xieshou.pairing.Pairing;
import org.springframework.stereotype.Component;

/** A recipient that does not agree with how its cycle was judged. */
@Component
class SampleAppeals {

    private final Assessments assessments;
    private final Appeals appeals;
    private final People people;

    SampleAppeals(Assessments assessments, Appeals appeals, People people) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.people = people;
    }

    /** While its result is public. */
    void appeal(Pairing pairing) {
        String principal = people.principal(pairing.recipientSchool());
        assessments.ofPairing(pairing.id()).stream()
                .filter(one -> appeals.mayBegin(one, principal).isPresent())
                .forEach(one -> appeals.begin(one.id(), principal));
    }
}
