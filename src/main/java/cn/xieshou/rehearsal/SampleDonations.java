package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.Donations;
import cn.xieshou.donation.TypedDonation;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the supporting school gives and lends through the year, each time the next of the list. */
@Component
class SampleDonations {

    /** @param days for how long it is lent; 0 if it is given */
    private record Text(
            String kind,
            String item,
            String quantity,
            String unit,
            String amount,
            int days,
            String donor,
            String remark) {}

    private static final List<Text> TEXTS = List.of(
            new Text("BOOKS", "学生课外读物", "300", "册", "6450.50", 0, "", "按年级分好，附书目一份。"),
            new Text("COMPUTERS", "学生用平板电脑", "20", "台", "36000", 120, "", "含充电柜一个，供信息科技课使用。"),
            new Text("FUNDS", "图书角建设", "", "", "5000", 0, "县教育基金会", "用于购置书架和桌椅。"),
            new Text("EQUIPMENT", "科学实验器材", "12", "套", "8640", 0, "", "小学科学三至六年级分组实验用。"),
            new Text("OTHER", "体育器材", "45", "件", "3150", 0, "校友会", "篮球、跳绳和乒乓球拍。"));

    private final Donations donations;
    private final People people;

    SampleDonations(Donations donations, People people) {
        this.donations = donations;
        this.people = people;
    }

    /** The next of the list; handed over the day before, at the pairing's beginning at the earliest. */
    void give(Pairing pairing, LocalDate today) {
        int done = donations.newest(pairing.id(), TEXTS.size()).size();
        Text text = TEXTS.get(done % TEXTS.size());
        LocalDate day = today.minusDays(1).isBefore(pairing.since()) ? pairing.since() : today.minusDays(1);
        boolean lent = text.days() > 0;
        TypedDonation typed = new TypedDonation(
                lent ? "LENT" : "GIVEN",
                text.kind(),
                text.item(),
                text.quantity(),
                text.unit(),
                text.amount(),
                text.donor(),
                day.toString(),
                lent ? day.plusDays(text.days()).toString() : "",
                text.remark());
        String liaison = people.liaison(pairing.supportingSchool());
        donations.record(pairing.id(), Side.SUPPORTING, typed, DonationFiles.newKey(), liaison);
    }
}
