package cn.xieshou.donation.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.Manner;
import cn.xieshou.files.FileKind;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about one donation show. */
@Component
class DonationPage {

    private final DonationAccess access;
    private final Pairings pairings;
    private final Recorders recorders;
    private final Directory directory;
    private final DonationFiles files;
    private final Clock clock;

    DonationPage(
            DonationAccess access,
            Pairings pairings,
            Recorders recorders,
            Directory directory,
            DonationFiles files,
            Clock clock) {
        this.access = access;
        this.pairings = pairings;
        this.recorders = recorders;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    /** @param typed the day until which it is to be lent, as somebody typed it */
    String show(Donation one, String typed, Map<String, String> problems, String account, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        model.addAttribute("one", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("giver", directory.schoolName(pairing.school(one.side())));
        model.addAttribute(
                "receiver", directory.schoolName(pairing.school(one.side().other())));
        model.addAttribute("recorder", name(one.recordedBy()));
        model.addAttribute("acknowledgedBy", name(one.receivedBy()));
        model.addAttribute("returner", name(one.returnedBy()));
        model.addAttribute("returnSeenBy", name(one.returnSeenBy()));
        model.addAttribute("mayTakeBack", access.mayTakeBack(one, account));
        model.addAttribute("mayProlong", access.mayProlong(one, account));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("late", one.isLate(LocalDate.now(clock)));
        model.addAttribute("files", files.of(one));
        return "donation/donation";
    }

    /**
     * The form to record one, which is in the model as «typed» with its «problems».
     *
     * @param key under which its files are kept
     */
    String form(Pairing pairing, String action, String key, String account, Model model) {
        Side side = recorders.side(pairing, account).orElseThrow(NotThere::new);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("receiver", directory.schoolName(pairing.school(side.other())));
        model.addAttribute("action", action);
        model.addAttribute("key", key);
        model.addAttribute("manners", Manner.values());
        model.addAttribute("kinds", DonationKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("acceptedFiles", FileKind.accepted());
        model.addAttribute("files", files.drafts(key, account));
        model.addAttribute("filesForm", action);
        return "donation/form";
    }

    private String name(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
