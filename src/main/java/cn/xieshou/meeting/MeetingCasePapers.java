package cn.xieshou.meeting;

import cn.xieshou.ledger.ActivitiesByNumber;
import cn.xieshou.ledger.Activity;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
        List<MeetingRepository.Titled> all = table.ofPairing(pairingId);
        // A page lists them; only an archive reads what they say, and then all of them at once.
        Supplier<Map<Long, Activity>> held = SingletonSupplier.of(() ->
                activities.of(all.stream().map(MeetingRepository.Titled::id).toList()).stream()
                        .collect(Collectors.toMap(Activity::id, Function.identity())));
        return all.stream().map(one -> paper(one, held)).toList();
    }

    private CasePaper paper(MeetingRepository.Titled one, Supplier<Map<Long, Activity>> held) {
        return new CasePaper(
                paper,
                paper.label() + " " + one.topic(),
                one.state().label(),
                one.heldOn(),
                () -> paper.values(Objects.requireNonNull(held.get().get(one.id()))),
                "/activities/" + one.id() + "/minutes");
    }
}
