package cn.xieshou.commendation;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Step;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list is public for some working days; whoever has a school's account may object, once to each name. Who objected is told to those
 * who examine it and to nobody else (R-AWD-1).
 */
@Service
@Transactional
public class PublicList {

    private static final int LONGEST = 1000;
    private static final String OBJECTION = "公示异议";

    private final CommendationRepository table;
    private final CandidateRepository candidates;
    private final CommendationObjectionRepository objections;
    private final Commendations commendations;
    private final ObjectionMails mails;
    private final ApprovalRules rules;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    PublicList(
            CommendationRepository table,
            CandidateRepository candidates,
            CommendationObjectionRepository objections,
            Commendations commendations,
            ObjectionMails mails,
            ApprovalRules rules,
            Directory directory,
            Deadlines deadlines,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.candidates = candidates;
        this.objections = objections;
        this.commendations = commendations;
        this.mails = mails;
        this.rules = rules;
        this.directory = directory;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    /** From today for the programme's working days. */
    public void publish(String round) {
        Commendation one = commendations.get(round);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = deadlines
                .explainStep(one.programme(), Step.COMMENDATION_PUBLICITY.key(), today)
                .date();
        table.published(round, today, until);
        trail.add(
                round,
                Trail.SYSTEM,
                Act.PUBLISHED,
                Commendations.SUBJECT,
                null,
                ChineseDates.date(today) + "至" + ChineseDates.date(until));
    }

    /** The last second of the publicity. */
    @Transactional(readOnly = true)
    public Date ends(String round) {
        return Deadline.fixed(Objects.requireNonNull(commendations.get(round).publicUntil()), "")
                .at();
    }

    /** Whether the account may object to a name of the round now: somebody of a school, while it is public. */
    @Transactional(readOnly = true)
    public boolean mayObject(Commendation round, String account) {
        return round.isPublic(LocalDate.now(clock))
                && directory.person(account).map(Person::school).isPresent();
    }

    /**
     * Somebody of a school objects.
     *
     * @param candidate as the page sent it
     * @throws FormRefused if the publicity is over, the name is not on the list, they objected before, or nothing is said
     */
    public void object(Commendation round, @Nullable String candidate, @Nullable String content, String actor) {
        if (!mayObject(round, actor)) {
            throw new FormRefused("content", "异议内容", "公示期已过，或者您没有学校账号，不能提出异议");
        }
        Optional<Candidate> against = candidates.in(round.id(), CandidateState.LISTED).stream()
                .filter(one -> String.valueOf(one.id()).equals(Text.clean(candidate)))
                .findFirst();
        TypedFields fields = new TypedFields();
        if (against.isEmpty()) {
            fields.wrong("candidate", "公示的学校或个人", "请选择公示名单中的学校或个人");
        } else if (own(round.id(), actor).stream()
                .anyMatch(one -> one.candidate() == against.get().id())) {
            fields.wrong("candidate", "公示的学校或个人", "您已经对这一名提出过异议，请不要重复提出");
        }
        String text = fields.required("content", "异议内容", content, LONGEST);
        FormRefused.unless(fields);
        objections.insert(against.orElseThrow().id(), text, actor, clock.instant());
        // Nobody's name: everybody who reads the round would see who objected.
        trail.add(round.id(), Trail.SYSTEM, Act.RECORDED, OBJECTION, null, "收到一条");
    }

    /** What the account itself has raised in a round. */
    @Transactional(readOnly = true)
    public List<CommendationObjection> own(String round, String account) {
        return objections.of(Condition.of("x.commendation = :round", "round", round)
                .and(Condition.of("o.raised_by = :me", "me", account)));
    }

    /** All of a round, for those who examine and decide. */
    @Transactional(readOnly = true)
    public List<CommendationObjection> all(String round) {
        return objections.in(round);
    }

    @Transactional(readOnly = true)
    public List<Long> open(String round) {
        return objections.in(round).stream()
                .filter(one -> one.upheld() == null)
                .map(CommendationObjection::id)
                .toList();
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public CommendationObjection objection(long id) {
        return objections.find(id).orElseThrow(() -> new IllegalStateException("no objection " + id));
    }

    @Transactional(readOnly = true)
    public Candidate against(CommendationObjection objection) {
        return candidates.find(objection.candidate()).orElseThrow();
    }

    /** Group of those who examine it: the section that did not recommend the name, the office where there is nobody of it. */
    @Transactional(readOnly = true)
    public String examiner(long objection) {
        String recommended = against(objection(objection)).section();
        return List.of(Role.PRIMARY_SECTION, Role.SECONDARY_SECTION).stream()
                .map(role -> role.group(null))
                .filter(group -> !group.equals(recommended))
                .filter(group -> !directory.membersOf(group).isEmpty())
                .findFirst()
                .orElse(Role.OFFICE.group(null));
    }

    /** What came of an objection; one that is upheld takes the name off the list. */
    public void decide(long id, boolean upheld, String reason, String actor) {
        CommendationObjection objection = objection(id);
        Candidate against = against(objection);
        Optional.ofNullable(against.examinedBy()).ifPresent(one -> rules.refuseOwn(one, actor));
        objections.decide(id, upheld, reason, actor, clock.instant());
        if (upheld && against.state() == CandidateState.LISTED) {
            candidates.listed(against.id(), CandidateState.REMOVED, reason);
        }
        String name = against.title(directory.schoolName(against.school()));
        trail.add(
                against.commendation(), actor, Act.DECIDED, OBJECTION, reason, name + (upheld ? "：异议成立，取消" : "：异议不成立"));
        mails.answered(objection, commendations.get(against.commendation()));
    }
}
