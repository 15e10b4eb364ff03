package cn.xieshou.donation.web;

import cn.xieshou.donation.Amounts;
import cn.xieshou.donation.Donation;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the register of donations and loans. */
final class DonationColumns {

    private DonationColumns() {}

    static List<Column<DonationRow>> all() {
        return List.of(
                Column.<DonationRow>of("日期", 12, row -> Cell.date(row.one().givenOn()))
                        .onSheet(row -> row.one().givenOn())
                        .sortedBy("day", "d.given_on"),
                Column.<DonationRow>of(
                                "名称", 30, row -> Cell.name(row.path(), row.one().item()))
                        .onSheet(row -> row.one().item()),
                text("方式", 8, one -> one.manner().label()),
                text("类别", 10, one -> one.kind().label()),
                Column.text("捐出学校", 22, DonationRow::giver),
                Column.text("接收学校", 22, DonationRow::receiver),
                Column.<DonationRow>of("数量", 12, row -> Cell.text(number(row.one())))
                        .onSheet(row -> row.one().quantity()),
                sheet("单位", 8, Donation::unit),
                Column.<DonationRow>of(
                                "价值",
                                16,
                                row -> Cell.text(Amounts.yuan(row.one().amount())))
                        .onSheet(row -> row.one().amount())
                        .sortedBy("amount", "d.amount")
                        .styled("number"),
                sheet("实收数量", 12, Donation::receivedQuantity),
                sheet("实收价值（元）", 16, Donation::receivedAmount),
                sheet("出入原因", 30, Donation::receivedNote),
                sheet("凭证号", 24, Donation::receiptNumber),
                sheet("出资单位", 24, Donation::donor),
                sheet("约定归还日期", 14, Donation::returnBy),
                sheet("归还日期", 14, Donation::returnedOn),
                sheet("完好情况", 30, Donation::returnNote),
                sheet("说明", 40, Donation::remark),
                sheet("结对编号", 14, Donation::pairingId),
                Column.<DonationRow>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", "d.state"));
    }

    /** «20台», and where the receiver counted otherwise «20台（实收19台）». */
    private static String number(Donation one) {
        if (one.isMoney()) {
            return "";
        }
        String recorded = Amounts.counted(one.quantity(), one.unit());
        return one.differs() && one.receivedQuantity() != null
                ? recorded + "（实收" + Amounts.counted(one.receivedQuantity(), one.unit()) + "）"
                : recorded;
    }

    private static Column<DonationRow> text(String heading, int width, Function<Donation, String> of) {
        return Column.text(heading, width, row -> of.apply(row.one()));
    }

    private static Column<DonationRow> sheet(String heading, int width, Function<Donation, @Nullable Object> of) {
        return Column.sheet(heading, width, row -> of.apply(row.one()));
    }
}
