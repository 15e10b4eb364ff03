package cn.xieshou.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a pairing and how far it has come.
 *
 * @param number the office's number («城乡结对〔2026〕3号»), null until it is in force
 * @param inForceOn the day from which it holds, null until then
 * @param endedOn the day on which it ended with its pairing, signed or not; null while it did not
 * @param draft the current text
 * @param signatures all of them, the oldest first, those on earlier texts included
 * @param withDrafter whether the drafter has it: returned or taken back
 * @param returnedBy who returned it and has not agreed since
 * @param returnOpinion what they wanted changed
 */
public record Agreement(
        String pairingId,
        @Nullable String number,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endedOn,
        Draft draft,
        List<Signature> signatures,
        boolean withDrafter,
        @Nullable Signatory returnedBy,
        @Nullable String returnOpinion) {

    /** The signature that stands on the exact current text. */
    public Optional<Signature> standing(Signatory signatory) {
        String checksum = draft.text().checksum();
        return signatures.stream()
                .filter(signature -> signature.signatory() == signatory)
                .filter(signature -> signature.stands() && signature.checksum().equals(checksum))
                .findFirst();
    }

    /** Of the schools, whose agreement or signature stands: whom the office may ask again. */
    public List<Signatory> schoolsStanding() {
        return Arrays.stream(Signatory.values())
                .filter(signatory ->
                        !signatory.isOffice() && standing(signatory).isPresent())
                .toList();
    }

    /** Whether nobody is missing but the office. */
    public boolean signedByBothSchools() {
        return Arrays.stream(Signatory.values())
                .filter(signatory -> !signatory.isOffice())
                .allMatch(signatory -> standing(signatory).isPresent());
    }

    /** Whether the office returned it and the text has changed since, so that the office looks at it before the schools do. */
    public boolean revisedForOffice() {
        return returnedBy != null && returnedBy.isOffice() && !signedByBothSchools();
    }

    /** Who has not agreed to the current text, in the order of {@link Signatory}: the first of them; empty when all have. */
    public Optional<Signatory> missing() {
        if (revisedForOffice()) {
            return Optional.of(Signatory.OFFICE_REVIEW);
        }
        return Arrays.stream(Signatory.values())
                .filter(signatory -> signatory != Signatory.OFFICE_REVIEW)
                .filter(signatory -> standing(signatory).isEmpty())
                .findFirst();
    }

    /** Whether somebody has agreed to the text since it was submitted last. */
    boolean actedOn() {
        return signatures.stream().anyMatch(signature -> signature.revision() == draft.revision());
    }
}
