package cn.xieshou.secondment;

import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
        @Nullable OffsetDateTime approvedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable LocalDate dueOn,
        @Nullable SelectionStep returnedBy,
        @Nullable String returnOpinion,
        List<Nominee> nominees,
        List<Learner> learners,
        List<Objection> objections) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Calendar days by which it was decided late, or is late today; 0 if in time. */
    public int daysLate(LocalDate today) {
        if (dueOn == null || (step.over() && decidedAt == null)) {
            return 0;
        }
        LocalDate done =
                decidedAt == null ? today : decidedAt.atZoneSameInstant(ZONE).toLocalDate();
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

    /**
     * What is missing once the principal has confirmed: learners, publicity of new names, the section, the personnel
     * section. Names that were published and a list that was approved stay so as long as nobody changes them.
     *
     * @param size the exchange that the programme prescribes, empty if none
     */
    SelectionStep missing(Optional<ExchangeSize> size) {
        boolean uneven = size.isPresent() && learners.size() != nominees.size();
        if (learnersBy == null || uneven) {
            return SelectionStep.LEARNERS;
        }
        if (nominees.stream().anyMatch(one -> one.publicUntil() == null)) {
            return SelectionStep.PUBLICITY;
        }
        if (!openObjections().isEmpty()) {
            return SelectionStep.OBJECTIONS;
        }
        return approvedBy == null ? SelectionStep.SECTION : SelectionStep.PERSONNEL;
    }
}
