package cn.xieshou.selection;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.invitation.FilledSheet;
import cn.xieshou.invitation.Invitable;
import cn.xieshou.invitation.InvitedMatter;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.SchoolIssuers;
import cn.xieshou.invitation.Sheet;
import cn.xieshou.invitation.Sheet.Known;
import cn.xieshou.invitation.SheetField;
import cn.xieshou.invitation.SheetField.Choice;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The word 自愿 is the teacher's own (R-SEC-2): any teacher of the supporting school may be asked for it, nominated or not yet,
 * until the principal has confirmed the nominees.
 */
@Component
public class VolunteerInvitation implements Invitable {

    private static final String WILLING = "willing";
    private static final String REMARK = "remark";
    private static final String YES = "yes";
    private static final int LONGEST = 200;
    private static final Set<SelectionStep> ASKED = EnumSet.of(SelectionStep.NOMINATION, SelectionStep.PRINCIPAL);

    private final Selections selections;
    private final OwnWords words;
    private final Pairings pairings;
    private final Teachers teachers;
    private final Directory directory;
    private final SchoolIssuers issuers;
    private final Clock clock;

    VolunteerInvitation(
            Selections selections,
            OwnWords words,
            Pairings pairings,
            Teachers teachers,
            Directory directory,
            SchoolIssuers issuers,
            Clock clock) {
        this.selections = selections;
        this.words = words;
        this.pairings = pairings;
        this.teachers = teachers;
        this.directory = directory;
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "volunteer";
    }

    @Override
    public String label() {
        return "支教意愿";
    }

    @Override
    public Optional<InvitedMatter> matter(String subject) {
        return selection(subject).map(selection -> {
            SelectionKey key = selection.key();
            Pairing pairing = pairings.get(key.pairingId());
            return new InvitedMatter(
                    subject,
                    pairings.title(pairing) + "，" + key.year().label(),
                    pairing.id(),
                    "/secondments/" + key.matter(),
                    pairing.supportingSchool());
        });
    }

    @Override
    public boolean mayIssue(String account, String subject) {
        return selection(subject)
                .filter(selection -> issuers.include(account, school(selection)))
                .isPresent();
    }

    @Override
    public List<Invitee> people(String subject) {
        return get(subject).nominees().stream()
                .map(one -> new Invitee(one.teacher(), one.name(), one.subject()))
                .toList();
    }

    @Override
    public Optional<Invitee> invitee(String subject, String number) {
        String school = school(get(subject));
        return teachers.find(number).filter(one -> one.school().equals(school)).map(VolunteerInvitation::invitee);
    }

    private static Invitee invitee(Teacher one) {
        return new Invitee(one.staffNumber(), one.name(), one.subject());
    }

    @Override
    public Optional<String> over(String subject) {
        Selection selection = get(subject);
        return ASKED.contains(selection.step())
                ? Optional.empty()
                : Optional.of("支教选派现在是“" + selection.step().label() + "”，不再征求个人意愿");
    }

    @Override
    public Sheet sheet(String subject, String number) {
        Selection selection = get(subject);
        Pairing pairing = pairings.get(selection.key().pairingId());
        return new Sheet(
                "学校正在推荐" + selection.key().year().label() + "到农村学校支教的教师，请您说明本人是否自愿。",
                List.of(
                        new Known("支教学校", directory.schoolName(pairing.recipientSchool())),
                        new Known("时间", "一学年，顶岗任教，工资待遇由原学校发放"),
                        new Known("需要学科", selection.shortages().isEmpty() ? "尚未提出" : selection.wantedText())),
                List.of(
                        SheetField.choice(
                                WILLING, "本人意愿", List.of(new Choice(YES, "本人自愿支教"), new Choice("no", "本人不是自愿报名"))),
                        SheetField.longText(REMARK, "说明", LONGEST)
                                .optional()
                                .helpedBy("例如家庭情况、希望任教的年级。校长和教育局审核的股室能看到。")),
                "自愿支教的不受年龄和农村任教年限限制；是否推荐由学校决定，是否选派由教育局批准。");
    }

    @Override
    public void accept(String subject, String number, FilledSheet filled) {
        boolean willing = filled.text(WILLING).equals(YES);
        words.say(get(subject).key(), new OwnWord(number, willing, filled.text(REMARK), clock.instant()));
    }

    /** The recipient reads the same trail and learns the names only once the principal has confirmed them. */
    @Override
    public String inTrail(Invitee who) {
        return "一名教师";
    }

    private String school(Selection selection) {
        return pairings.get(selection.key().pairingId()).supportingSchool();
    }

    private Selection get(String subject) {
        return selection(subject).orElseThrow();
    }

    private Optional<Selection> selection(String subject) {
        return SelectionKey.ofSubject(subject).flatMap(selections::find);
    }
}
