package cn.xieshou.donation.web;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.Manner;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Donations and loans of a school year (R-ACT-2), of the pairings that the reader may see, the newest first. */
@Component
class DonationRegister implements Register<DonationRow> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(DonationState.values()), DonationState::name, DonationState::label);

    private static final String FROM = "donation d left join pairing p on p.id = d.pairing_id" + PairingRows.SCHOOLS;

    private final PairingRows pairings;
    private final Clock clock;

    DonationRegister(PairingRows pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/donations";
    }

    @Override
    public String title() {
        return "捐赠和借用";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("d.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("d.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.constant("manner", "方式", "捐赠和借用", Manner.values(), Manner::label, "d.manner"),
                Filter.constant("kind", "类别", "全部类别", DonationKind.values(), DonationKind::label, "d.kind"),
                pairings.programme(),
                pairings.school(account),
                pairings.text("名称、出资单位、编号或校名", "d.item_sought"));
    }

    @Override
    public List<Column<DonationRow>> columns() {
        return DonationColumns.all();
    }

    @Override
    public RowQuery<DonationRow> query(String account, Asked asked) {
        RecordRows<Donation> one = RecordRows.of(Donation.class);
        return new RowQuery<>(
                        "d.*, " + PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account),
                        "d.given_on desc, d.id desc",
                        (row, n) -> new DonationRow(one.mapRow(row, n), PairingRows.of(row)))
                .keyed("d.id");
    }
}
