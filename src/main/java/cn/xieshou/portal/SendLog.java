package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Called;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.reminder.SendRecord;
import cn.xieshou.notice.reminder.Told;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was told what when in a matter （发送记录）, and whether it arrived. */
@Component
@Order
class SendLog implements PairingPanel {

    private static final int SHOWN = 5;

    private final SendRecord records;
    private final Mailbox mailbox;
    private final StepHolders holders;

    SendLog(SendRecord records, Mailbox mailbox, StepHolders holders) {
        this.records = records;
        this.mailbox = mailbox;
        this.holders = holders;
    }

    /**
     * One mail.
     *
     * @param href the whole mail, for those who may read it; null for others
     * @param note why it did not leave or is not needed, null if there is nothing to say
     */
    record Line(
            Instant at,
            String recipient,
            String subject,
            String state,
            String badge,
            @Nullable String note,
            @Nullable String href) {}

    /** The newest first; the caller has checked that {@code account} may see the matter. */
    List<Line> of(String matterKey, String account) {
        boolean office = mailbox.oversees(account);
        List<Told> all = records.of(matterKey);
        Called people = holders.people(all.stream().map(Told::recipient).toList());
        return all.stream().map(told -> line(told, people, account, office)).toList();
    }

    private static Line line(Told told, Called people, String account, boolean office) {
        boolean own = told.recipient().equals(account);
        String folder = office ? "/mail/" : "/my-mail/";
        boolean readable = told.mailId() != null && (office || own);
        boolean explained = office || own || told.state() == MailState.DROPPED;
        return new Line(
                told.at(),
                people.person(told.recipient()),
                told.what(),
                told.state().label(),
                badge(told.state()),
                explained ? told.note() : null,
                readable ? folder + told.mailId() : null);
    }

    private static String badge(MailState state) {
        return switch (state) {
            case SENT -> "done";
            case FAILED -> "bad";
            case NO_ADDRESS -> "warn";
            case PENDING, SENDING, HELD -> "on";
            default -> "";
        };
    }

    @Override
    public PairingTab tab() {
        return PairingTab.TRAIL;
    }

    @Override
    public String template() {
        return "portal/send-log-panel";
    }

    /** The newest few, with the way to all of them. */
    @Override
    public Object of(Pairing pairing, String account) {
        List<Line> all = of(pairing.id(), account);
        return new Newest(pairing.id(), all.stream().limit(SHOWN).toList(), all.size());
    }

    @Override
    public Object onPaper(Pairing pairing, String account) {
        List<Line> all = of(pairing.id(), account);
        return new Newest(pairing.id(), all, all.size());
    }

    record Newest(String matter, List<Line> lines, int total) {}
}
