package cn.xieshou.attachment;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pairing in the term.
 *
 * @param attachment null if nobody was nominated
 * @param sentence the shortfall in words
 * @param files how many came with its steps
 */
public record TermRow(
        TermKey key,
        String supporting,
        String recipient,
        @Nullable Attachment attachment,
        Progress progress,
        String sentence,
        int files) {

    /** Without the number of its files. */
    TermRow(
            TermKey key,
            String supporting,
            String recipient,
            @Nullable Attachment attachment,
            Progress progress,
            String sentence) {
        this(key, supporting, recipient, attachment, progress, sentence, 0);
    }

    public TermRow withFiles(int attached) {
        return new TermRow(key, supporting, recipient, attachment, progress, sentence, attached);
    }

    /** What stands where nobody was nominated. */
    public static final String NOBODY = "尚未提名";

    /** Address of its page. */
    public String path() {
        return "/attachments/" + key.pairingId() + "/" + key.slug();
    }

    public @Nullable LocalDate decidedOn() {
        return attachment == null ? null : attachment.decidedOn();
    }

    /** «挂职进行中» */
    public String state() {
        return attachment == null ? NOBODY : attachment.state().label();
    }

    /** Names of those who are sent, empty if nobody. */
    public String cadres() {
        return attachment == null
                ? ""
                : attachment.cadres().stream().map(Cadre::name).collect(Collectors.joining("、"));
    }

    public String mentor() {
        Mentor mentor = attachment == null ? null : attachment.mentor();
        return mentor == null ? "" : mentor.name();
    }

    /** Style of the state: done, bad, warn or none. */
    public String style() {
        if (attachment == null) {
            return "warn";
        }
        return switch (attachment.state()) {
            case MET -> "done";
            case NOT_MET -> "bad";
            case RUNNING -> "on";
            case DISSOLVED -> "";
            default -> "warn";
        };
    }
}
