package cn.xieshou.meeting;

import cn.xieshou.ledger.ActivitiesByNumber;
import cn.xieshou.ledger.Activity;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The minutes of joint meetings among the papers of their pairing. */
@Component
@Order(55)
class MeetingCasePapers implements CasePapers {

    private final MeetingRepository table;
    private final ActivitiesByNumber activities;
    private final MeetingPaper paper;

    MeetingCasePapers(MeetingRepository table, ActivitiesByNumber activities, MeetingPaper paper) {
        this.table = table;
        this.activities = activities;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        List<Meeting> all = table.ofPairing(pairingId);
        Map<Long, Activity> held = activities
                .of(all.stream().map(Meeting::activity).toList())
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return all.stream()
                .map(one -> paper(Objects.requireNonNull(held.get(one.activity()))))
                .toList();
    }

    private CasePaper paper(Activity activity) {
        return new CasePaper(
                paper,
                paper.label() + " " + activity.topic(),
                activity.state().label(),
                activity.heldOn(),
                () -> paper.values(activity),
                "/activities/" + activity.id() + "/minutes");
    }
}
