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

    ComingPanel(YearlyOpenings openings, CycleDays days) {
        this.openings = openings;
        this.days = days;
    }

    /**
     * One opening.
     *
     * @param period the school year or term that it is for
     */
    record Line(String date, String what, String period) {}

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
            days.assessment(pairing).map(ComingPanel::assessment).ifPresent(lines::add);
        }
        return lines.isEmpty() ? null : lines;
    }

    private static Line assessment(LocalDate day) {
        return new Line(ChineseDates.date(day), "终结性评估", "全周期");
    }

    /** A paper says what was. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }

    private Line line(Opening opening) {
        LocalDate day = openings.dayOf(opening);
        return new Line(ChineseDates.date(day), openings.label(opening.matter()), opening.period());
    }
}
