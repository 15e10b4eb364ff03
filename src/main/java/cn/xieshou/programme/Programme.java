package cn.xieshou.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stands today.
 *
 * @param code stable, for example {@code county}
 * @param name the name of the current school year
 * @param endsOn its last day; null while a rolling programme has none
 */
public record Programme(
        String code,
        String name,
        ProgrammeKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
