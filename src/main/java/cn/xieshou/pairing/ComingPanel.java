package cn.xieshou.pairing;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What opens next in a pairing and when, on its page, so that nobody is taken by surprise in July. */
@Component
@Order(ComingPanel.ORDER)
class ComingPanel implements PairingPanel {

    /** After everything that has begun already. */
    static final int ORDER = 900;

    private final YearlyOpenings openings;
    private final CycleDays days;
    private final StoppedMatters stopping;

    ComingPanel(YearlyOpenings openings, CycleDays days, StoppedMatters stopping) {
        this.openings = openings;
        this.days = days;
        this.stopping = stopping;
    }

    /**
     * One opening.
     *
     * @param period the school year or term that it is for
     * @param awaited what has to be finished first, once its day is there
     */
    record Line(String date, String what, String period, List<Awaited> awaited) {}

    /**
     * What the panel shows.
     *
     * @param mayStop whether the reader may end what is waited for
     */
    record Coming(String pairing, List<Line> lines, boolean mayStop) {}

    @Override
    public PairingTab tab() {
        return PairingTab.OVERVIEW;
    }

    @Override
    public String template() {
        return "pairing/coming";
    }

    @Override
    public @Nullable Object of(Pairing pairing, String account) {
        List<Line> lines = new ArrayList<>(
                openings.coming(pairing.id()).stream().map(this::line).toList());
        if (pairing.stage() == Stage.IMPLEMENTATION) {
            days.assessment(pairing).map(day -> assessment(pairing, day)).ifPresent(lines::add);
        }
        return lines.isEmpty() ? null : new Coming(pairing.id(), lines, stopping.mayDecide(account));
    }

    /** It waits until everything that was begun in the cycle is finished: nobody looks for it in vain. */
    private Line assessment(Pairing pairing, LocalDate day) {
        return new Line(ChineseDates.date(day), "终结性评估", "全周期", stopping.awaited(pairing));
    }

    /** A paper says what was. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }

    private Line line(Opening opening) {
        LocalDate day = openings.dayOf(opening);
        return new Line(ChineseDates.date(day), openings.label(opening.matter()), opening.period(), List.of());
    }
}
