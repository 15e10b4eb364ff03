package cn.xieshou.selection;

import cn.xieshou.directory.Directory;
import cn.xieshou.invitation.FilledSheet;
import cn.xieshou.invitation.Invitable;
import cn.xieshou.invitation.InvitedMatter;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.Sheet;
import cn.xieshou.invitation.Sheet.Known;
import cn.xieshou.invitation.SheetField;
import cn.xieshou.invitation.SheetField.Choice;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever is named in a publicity notice objects themselves, over a link from one of those who take down objections. */
@Component
public class ObjectionInvitation implements Invitable {

    private static final String TEACHER = "teacher";
    private static final String CONTENT = "content";

    private final Selections selections;
    private final Publicity publicity;
    private final Pairings pairings;
    private final Directory directory;

    ObjectionInvitation(Selections selections, Publicity publicity, Pairings pairings, Directory directory) {
        this.selections = selections;
        this.publicity = publicity;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "objection";
    }

    @Override
    public String label() {
        return "公示异议";
    }

    /** Of a list that was never public there is none. */
    @Override
    public Optional<InvitedMatter> matter(String subject) {
        return selection(subject).map(selection -> {
            SelectionKey key = selection.key();
            String title = pairings.title(pairings.get(key.pairingId())) + "，"
                    + key.year().label();
            return new InvitedMatter(subject, title, key.pairingId(), "/publicity", null);
        });
    }

    @Override
    public boolean mayIssue(String account, String subject) {
        return selection(subject)
                .filter(selection -> publicity.mayRecord(account, selection))
                .isPresent();
    }

    @Override
    public List<Invitee> people(String subject) {
        return get(subject).nominees().stream()
                .map(ObjectionInvitation::invitee)
                .toList();
    }

    @Override
    public Optional<Invitee> invitee(String subject, String number) {
        return selection(subject).flatMap(one -> one.nominee(number)).map(ObjectionInvitation::invitee);
    }

    private static Invitee invitee(Nominee one) {
        return new Invitee(one.teacher(), one.name(), one.subject());
    }

    @Override
    public Optional<String> over(String subject) {
        return publicity.isPublic(get(subject)) ? Optional.empty() : Optional.of("公示期已过，不再接受异议");
    }

    @Override
    public Sheet sheet(String subject, String number) {
        Selection selection = get(subject);
        Pairing pairing = pairings.get(selection.key().pairingId());
        return new Sheet(
                "您在支教人选公示名单中。对公示内容有异议的，请在这里反映；没有异议的不用填写。",
                List.of(
                        new Known("派出学校", directory.schoolName(pairing.supportingSchool())),
                        new Known("支教学校", directory.schoolName(pairing.recipientSchool())),
                        new Known(
                                "公示期限",
                                "到" + ChineseDates.date(Objects.requireNonNull(selection.publicUntil())) + "为止")),
                List.of(
                        against(selection.nominees()),
                        SheetField.longText(CONTENT, "异议内容", Publicity.LONGEST).helpedBy("写明事实和依据。只有教育主管部门的股室能看到内容。")),
                "公示期满后由归口股室处理。");
    }

    /** Against whom; of one there is no choice to be made. */
    private static SheetField against(List<Nominee> nominees) {
        List<Choice> choices = nominees.stream()
                .map(one -> new Choice(one.teacher(), one.name() + "（" + one.subject() + "）"))
                .toList();
        SheetField field = SheetField.choice(TEACHER, "公示人选", choices);
        return choices.size() == 1 ? field.holding(choices.get(0).value()) : field;
    }

    @Override
    public void accept(String subject, String number, FilledSheet filled) {
        publicity.recordOwn(get(subject).key(), filled.text(TEACHER), filled.text(CONTENT));
    }

    /** Both schools read the trail: who objected is not in it. */
    @Override
    public String inTrail(Invitee who) {
        return "一名公示人员";
    }

    private Selection get(String subject) {
        return selection(subject).orElseThrow();
    }

    private Optional<Selection> selection(String subject) {
        return SelectionKey.ofSubject(subject)
                .flatMap(selections::find)
                .filter(selection -> selection.publicUntil() != null);
    }
}
