package cn.xieshou.experience;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school of a pairing has written down for others (R-FIN-2).
 *
 * @param practice what was done; names of figures in brackets until the principal approves, then what they said
 * @param figures names of the figures that the texts went by, a line for each
 * @param opinion why it came back last, or was not taken
 * @param material number on the shelf, null until it is published
 */
public record Experience(
        long id,
        String pairingId,
        Side side,
        String school,
        int schoolYear,
        ExperienceState state,
        String title,
        String practice,
        String effect,
        String lesson,
        String figures,
        String startedBy,
        Instant startedAt,
        @Nullable String writtenBy,
        @Nullable String recommendedBy,
        @Nullable String opinion,
        @Nullable LocalDate publishedOn,
        @Nullable Long material) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    public String path() {
        return "/experiences/" + id;
    }

    /** «《经验材料“同课异构”》», before it has a title «《经验材料》». */
    public String subject() {
        return "《经验材料" + (title.isEmpty() ? "" : "“" + title + "”") + "》";
    }

    /** Names of the figures. */
    public List<String> figureNames() {
        return figures.lines().toList();
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Experience[" + id + ", " + state + "]";
    }
}
