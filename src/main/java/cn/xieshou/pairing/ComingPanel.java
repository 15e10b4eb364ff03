package cn.xieshou.pairing;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.insight.UnfinishedCalls;
import java.time.Clock;
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
    private final UnfinishedCalls calls;
    private final Clock clock;

    ComingPanel(YearlyOpenings openings, CycleDays days, UnfinishedCalls calls, Clock clock) {
        this.openings = openings;
        this.days = days;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * One opening.
     *
     * @param period the school year or term that it is for
     * @param awaited what has to be finished first, once its day is there: «支教任教（2025—2026学年）»
     */
    record Line(String date, String what, String period, List<String> awaited) {}

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
        return lines.isEmpty() ? null : lines;
    }

    /** It waits until everything that was begun in the cycle is finished: nobody looks for it in vain. */
    private Line assessment(Pairing pairing, LocalDate day) {
        List<String> awaited = LocalDate.now(clock).isBefore(day)
                ? List.of()
                : calls.of(pairing.id(), PairingLifecycle.PROCESS).stream()
                        .map(ComingPanel::awaited)
                        .toList();
        return new Line(ChineseDates.date(day), "终结性评估", "全周期", awaited);
    }

    private static String awaited(UnfinishedCalls.Call call) {
        Integer year = call.schoolYear();
        return year == null ? call.name() : call.name() + "（" + new SchoolYear(year).label() + "）";
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
