package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest school year of mentoring on a pairing's page; nothing while nobody was named. */
@Component
@Order(MentoringPanel.AFTER_ATTACHMENTS)
class MentoringPanel implements PairingPanel {

    static final int AFTER_ATTACHMENTS = 45;

    private final Mentorings mentorings;
    private final Demands demands;
    private final Guidance guidance;

    MentoringPanel(Mentorings mentorings, Demands demands, Guidance guidance) {
        this.mentorings = mentorings;
        this.demands = demands;
        this.guidance = guidance;
    }

    /** What the panel shows. */
    record Shown(MentoringYear year, List<Line> lines) {}

    /** @param missing the months that are over with too few days, «9月、10月» */
    record Line(Mentorship one, int days, String missing) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "mentoring/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<MentoringYear> years = mentorings.ofPairing(pairing.id());
        return years.isEmpty() ? null : shown(years.get(0), pairing);
    }

    private Shown shown(MentoringYear year, Pairing pairing) {
        List<Mentorship> all = mentorings.mentorships(year);
        Demand demand = demands.of(pairing.programme(), year.key());
        var months = guidance.months(
                all.stream()
                        .map(one -> new Guidance.Of(one, pairing.id(), demand))
                        .toList(),
                year.key().year());
        return new Shown(
                year,
                all.stream()
                        .map(one -> new Line(
                                one,
                                Guidance.days(months.getOrDefault(one.id(), List.of())),
                                Guidance.missing(months.getOrDefault(one.id(), List.of()))))
                        .toList());
    }
}
