package cn.xieshou.annualplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a pairing for a school year and how far it has come.
 *
 * @param withDrafter whether the drafter has it: not yet submitted, returned or taken back
 * @param dueOn the date that holds: the programme's, a granted extension or the new date of a return
 * @param extended whether an extension was granted
 * @param late whether it reached the section after the date that held then
 * @param submittedBy account of the drafter who submitted it last
 * @param section group of the section that reviews it, null until it got there
 * @param receivedOn when it reached the section last
 * @param returnedBy name of the {@link Consenter} or {@link #SECTION} that returned it and has not agreed since
 * @param askedAgain who had agreed and has to decide anew, because the section returned it to them
 * @param number filing number （备案号）
 * @param filedBy account of the officer who filed it
 * @param version the current text, null while none was submitted
 * @param consents all of them, the oldest first, those to earlier texts included
 */
public record AnnualPlan(
        PlanId id,
        PlanState state,
        boolean withDrafter,
        Instant openedAt,
        @Nullable Instant closedAt,
        LocalDate dueOn,
        boolean extended,
        boolean late,
        @Nullable String submittedBy,
        @Nullable String section,
        @Nullable LocalDate receivedOn,
        @Nullable String returnedBy,
        @Nullable String returnOpinion,
        @Nullable Consenter askedAgain,
        @Nullable String number,
        @Nullable LocalDate filedOn,
        @Nullable String filedBy,
        @Nullable String remark,
        @Nullable String exemptReason,
        @Nullable PlanVersion version,
        List<Consent> consents) {

    /** As {@link #returnedBy}: the reviewing section. */
    public static final String SECTION = "SECTION";

    /** The current text of a plan that must have one. */
    public PlanVersion text() {
        if (version == null) {
            throw new IllegalStateException("nothing was submitted of " + id);
        }
        return version;
    }

    /** The agreement that stands on the exact current text. */
    public Optional<Consent> standing(Consenter party) {
        String checksum = text().text().checksum();
        return consents.stream()
                .filter(consent -> consent.party() == party)
                .filter(consent -> consent.stands() && consent.checksum().equals(checksum))
                .findFirst();
    }

    /**
     * Whether the party need not be asked: it has agreed to the exact current text. Once the section had the plan, a change
     * needs only the two principals; and whomever the section asks again.
     */
    public boolean stands(Consenter party) {
        return !isAskedAgain(party)
                && ((party == Consenter.RECIPIENT_LIAISON && receivedOn != null)
                        || standing(party).isPresent());
    }

    boolean isAskedAgain(Consenter party) {
        return party == askedAgain;
    }

    /** Who has to agree, in the order of {@link Consenter}: the first of them; empty when it may go to the section. */
    public Optional<Consenter> missing() {
        return Arrays.stream(Consenter.values()).filter(party -> !stands(party)).findFirst();
    }

    /** Whether the schools owe it and the date that holds is over, or it came late. */
    public boolean isOverdue(LocalDate today) {
        return late || (state.isWithSchools() && today.isAfter(dueOn));
    }
}
