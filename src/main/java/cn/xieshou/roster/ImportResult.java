package cn.xieshou.roster;

import java.util.List;

/** What came of a confirmation. */
public sealed interface ImportResult {

    /** Everything was written; {@code accounts} are new, their owners choose their passwords over a link. */
    record Done(RosterCounts counts, List<String> accounts) implements ImportResult {}

    /** Nothing was written; the Chinese reason says what to do. */
    record Refused(String reason) implements ImportResult {}
}
