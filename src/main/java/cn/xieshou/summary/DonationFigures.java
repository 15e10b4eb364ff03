package cn.xieshou.summary;

import cn.xieshou.donation.Amounts;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.Manner;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was given and lent in a school year and acknowledged by the other school (R-ACT-2). */
@Component
@Order(40)
@Transactional(readOnly = true)
class DonationFigures implements FigureSource {

    static final String GIFTS = "捐赠笔数";
    static final String WORTH = "捐赠价值";
    static final String GIVEN = "捐赠清单";
    static final String LOANS = "借用笔数";

    private static final String REGISTER = "/donations";
    private static final String SOURCE = "捐赠和借用，对方已签收";

    private final JdbcClient jdbc;

    DonationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(Manner manner, DonationKind kind, long rows, BigDecimal worth) {}

    @Override
    public List<Figure> of(Pairing pairing, SchoolYear year, Side side) {
        YearLinks links = new YearLinks(pairing.id(), year.startYear());
        List<Of> all = all(pairing.id(), year.startYear());
        List<Of> given =
                all.stream().filter(one -> one.manner() == Manner.GIVEN).toList();
        String gifts = links.register(REGISTER, "manner", Manner.GIVEN.name(), "state", DonationState.RECEIVED.name());
        long times = rows(given);
        return List.of(
                Figure.count(GIFTS, times, "笔", gifts, SOURCE),
                Figure.of(WORTH, Amounts.yuan(sum(given)), times, gifts, SOURCE),
                Figure.list(GIVEN, lines(given, links), "没有已签收的捐赠", gifts, SOURCE),
                Figure.count(
                        LOANS, rows(all) - times, "笔", links.register(REGISTER, "manner", Manner.LENT.name()), SOURCE));
    }

    private static List<Figure.Line> lines(List<Of> given, YearLinks links) {
        return given.stream()
                .map(one -> new Figure.Line(
                        one.kind().label() + one.rows() + "笔，价值" + Amounts.yuan(one.worth()),
                        links.register(
                                REGISTER,
                                "manner",
                                Manner.GIVEN.name(),
                                "kind",
                                one.kind().name(),
                                "state",
                                DonationState.RECEIVED.name())))
                .toList();
    }

    private static long rows(List<Of> some) {
        return some.stream().mapToLong(Of::rows).sum();
    }

    private static BigDecimal sum(List<Of> some) {
        return some.stream().map(Of::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Of> all(String pairing, int year) {
        return jdbc.sql("select d.manner, d.kind, count(*) as times, coalesce(sum(d.received_amount), 0) as worth"
                        + " from donation d where d.pairing_id = :pairing and d.school_year = :year"
                        + " and d.state in (:acknowledged) group by d.manner, d.kind order by d.manner, d.kind")
                .param("pairing", pairing)
                .param("year", year)
                .param("acknowledged", DonationState.acknowledged())
                .query((row, n) -> new Of(
                        Columns.one(row, "manner", Manner.class),
                        Columns.one(row, "kind", DonationKind.class),
                        row.getLong("times"),
                        row.getBigDecimal("worth")))
                .list();
    }
}
