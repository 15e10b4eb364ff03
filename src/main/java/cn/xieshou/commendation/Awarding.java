package cn.xieshou.commendation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leading group decides after the publicity; whoever is honoured gets a number of the year's certificates (R-AWD-1). */
@Service
@Transactional
public class Awarding {

    private final CommendationRepository table;
    private final CandidateRepository candidates;
    private final Commendations commendations;
    private final Listing listing;
    private final NumberSeries numbers;
    private final Trail trail;
    private final Clock clock;

    Awarding(
            CommendationRepository table,
            CandidateRepository candidates,
            Commendations commendations,
            Listing listing,
            NumberSeries numbers,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.candidates = candidates;
        this.commendations = commendations;
        this.listing = listing;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws cn.xieshou.workflow.FormRefused by somebody who proposed, or if nobody is left on the list */
    public void decide(String round, @Nullable String remark, String actor) {
        listing.refuseOwn(round, actor);
        if (candidates.in(round, CandidateState.LISTED).isEmpty()) {
            throw Judgement.impossible("名单里已经没有学校和个人，请选“不予表彰”");
        }
        table.decidedBy(round, actor);
        trail.add(round, actor, Act.DECIDED, Commendations.SUBJECT, remark, "决定表彰");
    }

    public void refuse(String round, String reason, String actor) {
        listing.refuseOwn(round, actor);
        table.decidedBy(round, actor);
        table.none(round, reason, LocalDate.now(clock));
        trail.add(round, actor, Act.DECIDED, Commendations.SUBJECT, reason, "不予表彰");
    }

    /** Numbers the certificates and enters the names into the honour register. */
    public void award(String round) {
        Commendation one = commendations.get(round);
        LocalDate today = LocalDate.now(clock);
        List<Candidate> listed = candidates.in(round, CandidateState.LISTED);
        listed.forEach(each -> candidates.awarded(each.id(), number(one, today.getYear())));
        table.awarded(round, today);
        trail.add(round, Trail.SYSTEM, Act.NUMBERED, "《荣誉证书》", null, "共" + listed.size() + "份");
    }

    /** «城乡结对荣誉〔2026〕3号» */
    private String number(Commendation one, int year) {
        var rules = commendations.rules(one);
        int running = numbers.next("B " + rules.agreementNumber(year, 0));
        return rules.paperNumber("荣誉", year, running);
    }
}
