package cn.xieshou.donation.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Donations;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a donation have in common. */
@Component
class DonationView {

    private final Donations donations;
    private final Pairings pairings;
    private final Directory directory;

    DonationView(Donations donations, Pairings pairings, Directory directory) {
        this.donations = donations;
        this.pairings = pairings;
        this.directory = directory;
    }

    Donation of(TaskRef task) {
        return donations.get(DonationReceipt.donation(task));
    }

    List<AboutRecord> about(TaskRef task) {
        return List.of(Donations.about(of(task)));
    }

    TaskParty giver(TaskRef task) {
        Donation one = of(task);
        return party(one, one.side());
    }

    TaskParty receiver(TaskRef task) {
        Donation one = of(task);
        return party(one, one.side().other());
    }

    private TaskParty party(Donation one, Side side) {
        return Parties.liaison(pairings.get(one.pairingId()).school(side));
    }

    /** What it is, for somebody who is to say something to it. */
    Map<String, Object> facts(Donation one) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(one.pairingId())));
        form.put(
                "what",
                one.kind().label() + "：" + one.item() + "（" + one.manner().label() + "）");
        form.put("counted", one.counted());
        form.put("given", ChineseDates.dateAndWeekday(one.givenOn()) + back(one.returnBy()));
        return form;
    }

    private static String back(@Nullable LocalDate day) {
        return day == null ? "" : "，约定" + ChineseDates.date(day) + "归还";
    }

    String person(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
