package cn.xieshou.shelf;

import cn.xieshou.shared.MayBeAbsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material as a person typed it.
 *
 * @param kind name of a {@link MaterialKind}
 * @param rights name of one of {@link Rights}
 * @param mayShare «yes» if the school says that it may give it away
 * @param unwanted ids of files that are to go
 */
public record TypedMaterial(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String grade,
        @Nullable String author,
        @Nullable String about,
        @MayBeAbsent @Nullable String rights,
        @MayBeAbsent @Nullable String mayShare,
        @MayBeAbsent @Nullable List<String> unwanted) {

    /** Nothing typed yet. */
    public static final TypedMaterial EMPTY = new TypedMaterial("", "", "", "", "", "", "", "", List.of());

    /** Of one as it is. */
    public static TypedMaterial of(Material one) {
        return new TypedMaterial(
                one.title(),
                one.kind().name(),
                one.subject(),
                one.grade(),
                one.author(),
                one.about(),
                one.rights().name(),
                "yes",
                List.of());
    }

    /** Whether a file is to go. */
    public boolean drops(String file) {
        return unwanted != null && unwanted.contains(file);
    }
}
