package cn.xieshou.pairing;

import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One supporting school helps one recipient school under one programme.
 *
 * @param id business key of everything that happens in it, {@code P-2026-003}
 * @param programme code of the programme
 * @param supportingSchool code of the school that gives help
 * @param recipientSchool code of the school that receives help
 * @param scope what the help is limited to («高中部(理科)»), null if to nothing
 * @param section group of the section that is responsible, null until it is routed
 * @param since the day on which it was established
 * @param endedOn the day on which its cycle ended
 */
public record Pairing(
        String id,
        String programme,
        String supportingSchool,
        String recipientSchool,
        @Nullable String scope,
        Stage stage,
        @Nullable String section,
        LocalDate since,
        @Nullable LocalDate endedOn) {

    private static final Pattern PART_OF_SCHOOL = Pattern.compile("部|校区|分校|年级");

    /** A pairing established from May on prepares the school year that begins in September. */
    private static final int MONTHS_OF_PREPARATION = 4;

    /** Whether both schools work together now: the agreement is signed, and the pairing has not ended. */
    public boolean worksTogether() {
        return stage == Stage.ORGANISATION || stage == Stage.IMPLEMENTATION;
    }

    /** That day, or the pairing's own first if it was established later. */
    public LocalDate from(LocalDate day) {
        return since.isAfter(day) ? since : day;
    }

    /** The first school year that the pairing works in. */
    public SchoolYear firstYear() {
        return firstYear(since);
    }

    static SchoolYear firstYear(LocalDate since) {
        return SchoolYear.of(since.plusMonths(MONTHS_OF_PREPARATION));
    }

    /** A pairing established before that day works in the school year, if no other reason is against it. */
    static LocalDate tooLateFor(SchoolYear year) {
        return year.next().firstDay().minusMonths(MONTHS_OF_PREPARATION);
    }

    /**
     * The recipient as the programme prints it: a part of the school after its name («二中高中部(理科)»), anything else in
     * brackets («雷峰中学(英语)»).
     */
    public String recipientWithScope(String name) {
        return recipientWithScope(name, scope);
    }

    static String recipientWithScope(String name, @Nullable String scope) {
        if (scope == null || scope.isEmpty()) {
            return name;
        }
        return PART_OF_SCHOOL.matcher(scope).find() ? name + scope : name + "(" + scope + ")";
    }

    /** The level that is helped: that of the scope if it names one («初中部» of a complete secondary school). */
    public SchoolLevel level(SchoolLevel ofRecipient) {
        return level(ofRecipient, scope);
    }

    static SchoolLevel level(SchoolLevel ofRecipient, @Nullable String scope) {
        return scope == null ? ofRecipient : SchoolLevel.namedIn(scope).orElse(ofRecipient);
    }

    /** Code of the school on that side. */
    public String school(Side side) {
        return side == Side.SUPPORTING ? supportingSchool : recipientSchool;
    }

    public boolean involves(String school) {
        return supportingSchool.equals(school) || recipientSchool.equals(school);
    }
}
