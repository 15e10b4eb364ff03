package cn.xieshou.selection;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Step;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names are public for some working days, anybody may object, the section decides on the objections (R-SEC-1). */
@Service
@Transactional
public class Publicity {

    static final int LONGEST = 1000;
    private static final String OBJECTION = "支教人选公示异议";

    private final SelectionRepository table;
    private final NomineeRepository nominees;
    private final ObjectionRepository objections;
    private final Selections selections;
    private final Pairings pairings;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    Publicity(
            SelectionRepository table,
            NomineeRepository nominees,
            ObjectionRepository objections,
            Selections selections,
            Pairings pairings,
            Directory directory,
            Deadlines deadlines,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.nominees = nominees;
        this.objections = objections;
        this.selections = selections;
        this.pairings = pairings;
        this.directory = directory;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    /** The section's word on one objection. */
    public record Decision(boolean upheld, String reason) {}

    /** Publishes the names from today for the programme's working days. */
    public void publish(SelectionKey key) {
        Pairing pairing = pairings.get(key.pairingId());
        LocalDate today = LocalDate.now(clock);
        LocalDate until = deadlines
                .explainStep(pairing.programme(), Step.SELECTION_PUBLICITY.key(), today)
                .date();
        Selection selection = selections.get(key);
        nominees.replace(
                key,
                selection.nominees().stream()
                        .map(one -> one.publicUntil() == null ? one.published(today, until) : one)
                        .toList());
        table.published(key, today, until);
        selections.enter(key, SelectionStep.PUBLICITY);
        trail.add(
                key.pairingId(),
                Trail.SYSTEM,
                Act.PUBLISHED,
                key.titled(Nominations.NOMINEES),
                null,
                ChineseDates.date(today) + "至" + ChineseDates.date(until));
    }

    /** The last second of the publicity. */
    @Transactional(readOnly = true)
    public Date ends(SelectionKey key) {
        LocalDate until = Objects.requireNonNull(selections.get(key).publicUntil());
        return Deadline.fixed(until, "").at();
    }

    /** Whether the account takes down objections: the responsible section, the personnel section, both liaisons. */
    @Transactional(readOnly = true)
    public boolean mayRecord(String account, Selection selection) {
        Pairing pairing = pairings.get(selection.key().pairingId());
        return isPublic(selection)
                && directory
                        .person(account)
                        .filter(person -> records(person, pairing))
                        .isPresent();
    }

    /**
     * Takes down an objection that somebody has raised.
     *
     * @throws FormRefused if the publicity is over, the teacher is not on the list or the text is missing or too long
     */
    public void record(SelectionKey key, @Nullable String teacher, @Nullable String content, String actor) {
        Selection selection = selections.get(key);
        if (!mayRecord(actor, selection)) {
            throw new FormRefused("content", "异议内容", "公示期已过，或者您不负责登记异议");
        }
        Nominee against = against(selection, teacher);
        TypedFields fields = new TypedFields();
        String text = fields.required("content", "异议内容", content, LONGEST);
        FormRefused.unless(fields);
        objections.record(key, against, text, actor, clock.instant());
        trail.add(key.pairingId(), actor, Act.RECORDED, key.titled(OBJECTION), null, against.name());
    }

    /** What somebody who is named in the notice says over a personal link; it was read by the link's fields. */
    void recordOwn(SelectionKey key, String teacher, String content) {
        Nominee against = against(selections.get(key), teacher);
        objections.record(key, against, content, Objection.BY_LINK, clock.instant());
    }

    private static Nominee against(Selection selection, @Nullable String teacher) {
        return selection
                .nominee(Text.clean(teacher))
                .orElseThrow(() -> new FormRefused("teacher", "公示人选", "请选择公示名单中的教师"));
    }

    /**
     * The section decides on every open objection; a nominee whose objection is upheld is taken out.
     *
     * @param decisions one for each open objection, in their order
     */
    public void decide(SelectionKey key, List<Decision> decisions, String actor) {
        List<Objection> open = selections.get(key).openObjections();
        if (open.size() != decisions.size()) {
            throw new FormRefused("objections", "公示异议", "异议的条数有变，请刷新页面后重新办理");
        }
        for (int i = 0; i < open.size(); i++) {
            decide(key, open.get(i), decisions.get(i), actor);
        }
        Selection after = selections.get(key);
        List<Nominee> left = after.nominees().stream()
                .filter(one -> !after.takenOut(one.teacher()))
                .toList();
        if (left.size() < after.nominees().size()) {
            replace(key, left, open, decisions);
        }
    }

    private void decide(SelectionKey key, Objection objection, Decision decision, String actor) {
        objections.decide(objection.id(), decision.upheld(), decision.reason(), actor, clock.instant());
        trail.add(
                key.pairingId(),
                actor,
                Act.DECIDED,
                key.titled(OBJECTION),
                decision.reason(),
                objection.name() + (decision.upheld() ? "：异议成立，更换人选" : "：异议不成立"));
    }

    private void replace(SelectionKey key, List<Nominee> left, List<Objection> open, List<Decision> decisions) {
        nominees.replace(key, left);
        table.approvalVoid(key);
        String why = IntStream.range(0, open.size())
                .filter(i -> decisions.get(i).upheld())
                .mapToObj(
                        i -> open.get(i).name() + "的公示异议成立：" + decisions.get(i).reason())
                .collect(Collectors.joining("；"));
        table.returned(key, SelectionStep.OBJECTIONS, why.length() <= LONGEST ? why : why.substring(0, LONGEST));
    }

    boolean isPublic(Selection selection) {
        LocalDate until = selection.publicUntil();
        return selection.step() == SelectionStep.PUBLICITY && until != null && !until.isBefore(LocalDate.now(clock));
    }

    private static boolean records(Person person, Pairing pairing) {
        return switch (person.role()) {
            case PERSONNEL -> true;
            case PRIMARY_SECTION, SECONDARY_SECTION -> person.group().equals(pairing.section());
            case LIAISON -> person.school() != null && pairing.involves(person.school());
            default -> false;
        };
    }
}
