package cn.xieshou.summary;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.quota.PeriodStandings;
import cn.xieshou.quota.QuotaAddress;
import cn.xieshou.quota.Standing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the quotas that are counted out of the ledger was met in the terms of a school year (section 4). */
@Component
@Order(50)
class QuotaFigures implements FigureSource {

    static final String MET = "指标完成情况";
    static final String MISSED = "未达到的指标";

    private static final String SOURCE = "指标进度，按对方已核对的活动计算";

    private final PairingQuotas quotas;
    private final SchoolCalendar calendar;

    QuotaFigures(PairingQuotas quotas, SchoolCalendar calendar) {
        this.quotas = quotas;
        this.calendar = calendar;
    }

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        List<Figure.Line> met = new ArrayList<>();
        List<Figure.Line> missed = new ArrayList<>();
        YearLinks links = new YearLinks(pairing.id(), year.startYear());
        for (Term term : calendar.terms(year)) {
            if (!term.lastDay().isBefore(pairing.since())) {
                quotas.of(pairing, term).stream().findFirst().ifPresent(standings -> {
                    met.add(new Figure.Line(
                            called(term) + standings.wanted() + "项指标达到" + standings.met() + "项",
                            links.page("years", "quotas")));
                    missed.addAll(missed(pairing, term, standings));
                });
            }
        }
        String page = links.page("years", "quotas");
        return List.of(
                Figure.list(MET, met, "本学年没有要求的指标", page, SOURCE),
                Figure.list(MISSED, missed, "各项指标都已达到", page, SOURCE));
    }

    private static List<Figure.Line> missed(Pairing pairing, Term term, PeriodStandings standings) {
        return standings.standings().stream()
                .filter(one -> !one.met())
                .map(one -> new Figure.Line(called(term) + one.label() + one.state(), behind(pairing, term, one)))
                .toList();
    }

    private static String behind(Pairing pairing, Term term, Standing one) {
        return QuotaAddress.activities(
                pairing.id(), one.need().measure().key(), term, one.count().subject());
    }

    private static String called(Term term) {
        return "第" + (term.number() == 1 ? "一" : "二") + "学期";
    }
}
