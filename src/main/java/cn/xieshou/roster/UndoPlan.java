package cn.xieshou.roster;

import java.util.List;

/**
 * What undoing an import would take back, and what it would leave.
 *
 * @param takenBack rows that go back to what was before, in the order in which that is done
 * @param kept rows that stay, each with its Chinese reason
 */
public record UndoPlan(List<RosterRow> takenBack, List<Kept> kept) {

    /** A row that stays as it was imported. */
    public record Kept(RosterRow row, String reason) {}
}
