package cn.xieshou.summary.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import org.springframework.stereotype.Component;

/** Who may see a summary, and who its text: the school always, all others once it has sent it. */
@Component
class SummaryAccess {

    private final Summaries summaries;
    private final Pairings pairings;
    private final Directory directory;

    SummaryAccess(Summaries summaries, Pairings pairings, Directory directory) {
        this.summaries = summaries;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such summary for the account */
    SchoolSummary visible(String id, String account) {
        return summaries
                .find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** Whether the text is there for the account to read. */
    boolean mayRead(SchoolSummary summary, Pairing pairing, String account) {
        return summary.state().sent() || isOwn(summary, pairing, account);
    }

    private boolean isOwn(SchoolSummary summary, Pairing pairing, String account) {
        return directory.schoolsOf(account).contains(pairing.school(summary.side()));
    }
}
