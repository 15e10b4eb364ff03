package cn.xieshou.quota.web;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.DemandAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Stage;
import cn.xieshou.quota.ElsewhereAnswers;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.quota.PeriodStandings;
import cn.xieshou.quota.QuotaAddress;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.quota.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far a pairing is with its quotas, on its page: a bar for each, and what it comes to at this pace. */
@Component
@Order(QuotaPanel.BEFORE_ACTIVITIES)
class QuotaPanel implements PairingPanel {

    static final int BEFORE_ACTIVITIES = 45;

    private static final Set<Stage> RECORDED =
            EnumSet.of(Stage.ORGANISATION, Stage.IMPLEMENTATION, Stage.ASSESSMENT, Stage.ENDED);

    private final PairingQuotas quotas;
    private final ElsewhereAnswers elsewhere;
    private final DemandAddress demands;

    QuotaPanel(PairingQuotas quotas, ElsewhereAnswers elsewhere, DemandAddress demands) {
        this.quotas = quotas;
        this.elsewhere = elsewhere;
        this.demands = demands;
    }

    /**
     * @param elsewhere what other features answer
     * @param demand where the reader demands what is missing of the term; empty if they may not
     */
    record Shown(List<Part> parts, List<Other> elsewhere, String demand) {}

    /** A term or year. */
    record Part(PeriodStandings standings, List<Line> lines) {}

    /** One bar. */
    record Line(Standing standing, String href) {}

    /** What another feature says. */
    record Other(String label, QuotaSource.Answer answer) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "quota/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        if (!RECORDED.contains(pairing.stage())) {
            return null;
        }
        Term term = quotas.current();
        List<Part> parts = quotas.of(pairing, term).stream()
                .map(one -> part(pairing, term, one))
                .toList();
        List<Other> others = elsewhere.of(pairing, term).stream()
                .map(one -> new Other(one.label(), one.answer()))
                .toList();
        return parts.isEmpty() && others.isEmpty() ? null : new Shown(parts, others, demand(pairing, account, term));
    }

    private String demand(Pairing pairing, String account, Term term) {
        String about = term.schoolYear().startYear() + "-" + term.number();
        return demands.of(pairing, account, DemandAddress.QUOTA, about);
    }

    /** What is under way changes every day; on paper stands what was decided. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }

    private static Part part(Pairing pairing, Term term, PeriodStandings standings) {
        return new Part(
                standings,
                standings.standings().stream()
                        .map(one -> new Line(
                                one,
                                QuotaAddress.activities(
                                        pairing.id(),
                                        one.need().measure().key(),
                                        term,
                                        one.count().subject())))
                        .toList());
    }
}
