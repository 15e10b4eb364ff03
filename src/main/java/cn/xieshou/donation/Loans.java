package cn.xieshou.donation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school that lent something leaves it to the other for longer (R-ACT-2). */
@Service
@Transactional
public class Loans {

    private static final String LABEL = "新的归还日期";

    private final DonationRepository table;
    private final PairingLocks locks;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Loans(DonationRepository table, PairingLocks locks, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.locks = locks;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The open step of the school that has it is due on that day from now on.
     *
     * @param typed a day after the one that holds, and after today
     * @throws FormRefused if it is none, or if it is not lent any more
     */
    public void prolong(Donation seen, String typed, String actor) {
        locks.lock(seen.pairingId());
        Donation one = table.find(seen.id()).orElseThrow();
        if (one.state() != DonationState.ON_LOAN) {
            throw new FormRefused("", "延长借用", "现在不能延长：" + one.state().label());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate agreed = Objects.requireNonNull(one.returnBy(), "not lent");
        LocalDate first = (agreed.isBefore(today) ? today : agreed).plusDays(1);
        LocalDate last = one.givenOn().plusYears(DonationReading.YEARS);
        TypedFields fields = new TypedFields();
        String outside = "须在" + ChineseDates.date(first) + "以后，最长借用" + DonationReading.YEARS + "年";
        LocalDate day =
                fields.day("returnBy", LABEL, typed, first, last, outside).orElse(agreed);
        FormRefused.unless(fields);
        table.prolonged(one.id(), day);
        trail.add(one.pairingId(), actor, Act.EXTENDED, Donations.subject(one), null, ChineseDates.date(day));
        events.publishEvent(new LoanProlonged(one.id(), one.pairingId()));
    }
}
