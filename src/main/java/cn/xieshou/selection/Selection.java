package cn.xieshou.selection;

import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The selection of a pairing for one school year and how far it has come (R-SEC-1).
 *
 * @param step whose turn it is
 * @param shortages subjects the recipient asks teachers for, in its order
 * @param nobodySide which school takes part in nothing this year, null if none says so
 * @param publicUntil last day of the publicity that runs or ran last
 * @param decidedAt when it was decided, null before and in old records
 * @param dueOn by when it is to be decided, as told when it opened; null in old records
 * @param returnedBy who returned it and has not agreed since
 */
public record Selection(
        SelectionKey key,
        SelectionStep step,
        List<SubjectTeachers> shortages,
        String remark,
        @Nullable String requestedBy,
        @Nullable Side nobodySide,
        @Nullable String nobodyReason,
        @Nullable String nobodyBy,
        @Nullable String nominatedBy,
        @Nullable String confirmedBy,
        @Nullable String learnersBy,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate dueOn,
        @Nullable SelectionStep returnedBy,
        @Nullable String returnOpinion,
        List<Nominee> nominees,
        List<Learner> learners,
        List<Objection> objections) {

    /** With what hangs on it. */
    Selection with(List<SubjectTeachers> wanted, List<Nominee> named, List<Learner> learning, List<Objection> raised) {
        return new Selection(
                key,
                step,
                wanted,
                remark,
                requestedBy,
                nobodySide,
                nobodyReason,
                nobodyBy,
                nominatedBy,
                confirmedBy,
                learnersBy,
                publicFrom,
                publicUntil,
                approvedBy,
                approvedAt,
                decidedBy,
                decidedAt,
                dueOn,
                returnedBy,
                returnOpinion,
                named,
                learning,
                raised);
    }

    /** Calendar days by which it was decided late, or is late today; 0 if in time. */
    public int daysLate(LocalDate today) {
        return daysLate(step, dueOn, decidedAt, today);
    }

    /** The same of one that is not at hand as a whole. */
    public static int daysLate(
            SelectionStep step, @Nullable LocalDate dueOn, @Nullable Instant decidedAt, LocalDate today) {
        if (dueOn == null || (step.over() && decidedAt == null)) {
            return 0;
        }
        LocalDate done = decidedAt == null ? today : ChineseDates.day(decidedAt);
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(dueOn, done)));
    }

    /** How many teachers the recipient asks for. */
    public int wanted() {
        return shortages.stream().mapToInt(SubjectTeachers::teachers).sum();
    }

    /** «音乐1人、美术1人» */
    public String wantedText() {
        return shortages.stream().map(SubjectTeachers::label).collect(Collectors.joining("、"));
    }

    public Optional<Nominee> nominee(String teacher) {
        return nominees.stream().filter(one -> one.teacher().equals(teacher)).findFirst();
    }

    public List<Objection> openObjections() {
        return objections.stream().filter(Objection::open).toList();
    }

    /** Who must not be nominated again, because an objection to them was upheld. */
    boolean takenOut(String teacher) {
        return objections.stream().anyMatch(one -> one.teacher().equals(teacher) && Boolean.TRUE.equals(one.upheld()));
    }

    /** Whether what the recipient asked for holds; it does not while the recipient says that it needs nobody. */
    public boolean requestStands() {
        return requestedBy != null && nobodySide != Side.RECIPIENT;
    }

    /**
     * Whether the learners named before go with these nominees.
     *
     * @param size the exchange that the programme prescribes, empty if none
     */
    public boolean learnersStand(Optional<ExchangeSize> size) {
        return learnersBy != null && (size.isEmpty() || learners.size() == nominees.size());
    }

    /** Whether every nominee's name was public. */
    public boolean published() {
        return nominees.stream().allMatch(one -> one.publicUntil() != null);
    }

    /** Whether the section's approval of this list holds; a changed list has none. */
    public boolean approvalStands() {
        return approvedBy != null;
    }
}
