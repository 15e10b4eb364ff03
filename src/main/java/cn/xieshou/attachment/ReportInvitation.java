package cn.xieshou.attachment;

import cn.xieshou.directory.Directory;
import cn.xieshou.invitation.FilledSheet;
import cn.xieshou.invitation.Invitable;
import cn.xieshou.invitation.InvitedMatter;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.SchoolIssuers;
import cn.xieshou.invitation.Sheet;
import cn.xieshou.invitation.Sheet.Known;
import cn.xieshou.invitation.SheetField;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each cadre writes their own reports (R-CAD-1): while they are away, until the recipient's liaison has handed them in. */
@Component
public class ReportInvitation implements Invitable {

    private static final int LONGEST = 4000;

    private final Attachments attachments;
    private final Reports reports;
    private final OwnReports own;
    private final Pairings pairings;
    private final Directory directory;
    private final SchoolIssuers issuers;
    private final Clock clock;

    ReportInvitation(
            Attachments attachments,
            Reports reports,
            OwnReports own,
            Pairings pairings,
            Directory directory,
            SchoolIssuers issuers,
            Clock clock) {
        this.attachments = attachments;
        this.reports = reports;
        this.own = own;
        this.pairings = pairings;
        this.directory = directory;
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "report";
    }

    @Override
    public String label() {
        return "挂职心得体会";
    }

    @Override
    public Optional<InvitedMatter> matter(String subject) {
        return find(subject).map(Attachment::key).map(key -> {
            String title = pairings.title(pairing(key)) + "，" + key.label();
            String page = "/attachments/" + key.pairingId() + "/" + key.slug();
            return new InvitedMatter(subject, title, key.pairingId(), page, null);
        });
    }

    @Override
    public boolean mayIssue(String account, String subject) {
        return find(subject)
                .filter(one -> issuers.include(account, pairing(one.key()).recipientSchool()))
                .isPresent();
    }

    @Override
    public List<Invitee> people(String subject) {
        return get(subject).cadres().stream().map(ReportInvitation::invitee).toList();
    }

    @Override
    public Optional<Invitee> invitee(String subject, String number) {
        return find(subject).flatMap(one -> cadre(one, number)).map(ReportInvitation::invitee);
    }

    @Override
    public Optional<String> over(String subject) {
        Attachment one = get(subject);
        if (!one.running()) {
            return Optional.of("挂职现在是“" + one.state().label() + "”，不能填写心得体会");
        }
        return OwnReports.withLiaison(reports.of(one)) ? Optional.empty() : Optional.of("学校已经提交心得体会，不再填写");
    }

    @Override
    public Sheet sheet(String subject, String number) {
        Attachment one = get(subject);
        Optional<OwnReport> before = cadre(one, number).map(cadre -> own.of(one).get(cadre.id()));
        return new Sheet(
                "请您写一写这学期挂职锻炼的心得体会。",
                List.of(
                        new Known(
                                "挂职学校", directory.schoolName(pairing(one.key()).supportingSchool())),
                        new Known("学期", one.key().label())),
                Arrays.stream(Addressee.values())
                        .map(addressee -> field(addressee)
                                .holding(before.map(written -> written.to(addressee))
                                        .orElse("")))
                        .toList(),
                "学校的帮扶联络人核对后提交，由教育主管部门、支援学校和本校分别接收。");
    }

    private static SheetField field(Addressee addressee) {
        SheetField field = SheetField.longText(addressee.field(), "报" + addressee.label(), LONGEST);
        return addressee == Addressee.BUREAU ? field : field.optional().helpedBy("与报教育主管部门的相同时不用填。");
    }

    @Override
    public void accept(String subject, String number, FilledSheet filled) {
        Cadre cadre = cadre(get(subject), number).orElseThrow();
        own.put(new OwnReport(
                cadre.id(),
                filled.text(Addressee.BUREAU.field()),
                filled.text(Addressee.SUPPORTING.field()),
                filled.text(Addressee.OWN.field()),
                clock.instant()));
    }

    /** Who is not in the register of teachers has no staff number. */
    private static String number(Cadre cadre) {
        String staffNumber = cadre.staffNumber();
        return staffNumber == null || staffNumber.isEmpty() ? "cadre-" + cadre.id() : staffNumber;
    }

    private static Invitee invitee(Cadre cadre) {
        return new Invitee(number(cadre), cadre.name(), cadre.post());
    }

    private static Optional<Cadre> cadre(Attachment attachment, String number) {
        return attachment.cadres().stream()
                .filter(cadre -> number(cadre).equals(number))
                .findFirst();
    }

    private Pairing pairing(TermKey key) {
        return pairings.get(key.pairingId());
    }

    private Attachment get(String subject) {
        return find(subject).orElseThrow();
    }

    private Optional<Attachment> find(String subject) {
        int dot = subject.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : attachments.ofPairing(subject.substring(0, dot)).stream()
                        .filter(one -> one.key().subject().equals(subject))
                        .findFirst();
    }
}
