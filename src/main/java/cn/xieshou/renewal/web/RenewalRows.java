package cn.xieshou.renewal.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.Standing;
import cn.xieshou.renewal.Wish;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Reads renewals «r» of pairings «p» for one reader: until it is decided, a school reads only what it said itself. */
final class RenewalRows implements RowMapper<RenewalRow> {

    static final String COLUMNS =
            "r.opened_at, r.proposal, r.decision, r.decided_at, r.number, p.ended_on, nx.id as next_id, "
                    + wish(Side.SUPPORTING) + ", " + wish(Side.RECIPIENT) + ", " + PairingRows.COLUMNS;

    private final Optional<String> school;
    private final Map<String, String> programmes;

    /** @param school code of the reader's own, none for the bureau */
    RenewalRows(Optional<String> school, Map<String, String> programmes) {
        this.school = school;
        this.programmes = programmes;
    }

    private static String wish(Side side) {
        return "(select w.wish from renewal_wish w where w.pairing_id = r.pairing_id and w.side = '" + side.name()
                + "') as wish_" + side.name();
    }

    @Override
    public RenewalRow mapRow(ResultSet row, int number) throws SQLException {
        PairingInRow pairing = PairingRows.of(row);
        Instant decided = Columns.instantOrNull(row, "decided_at");
        Standing standing = Standing.of(
                Columns.oneOrNull(row, "decision", Outcome.class),
                Columns.oneOrNull(row, "proposal", Outcome.class),
                pairing.stage() == Stage.ENDED);
        String given = row.getString("number");
        return new RenewalRow(
                pairing,
                Columns.dayOrNull(row, "ended_on"),
                programmes.getOrDefault(pairing.programme(), ""),
                said(row, pairing, decided != null),
                standing,
                ChineseDates.day(Columns.instant(row, "opened_at")),
                decided == null ? null : ChineseDates.day(decided),
                given == null && decided != null ? pairing.id() : Objects.requireNonNullElse(given, ""),
                Objects.requireNonNullElse(row.getString("next_id"), ""));
    }

    private List<String> said(ResultSet row, PairingInRow pairing, boolean decided) throws SQLException {
        List<String> said = new ArrayList<>();
        Outcome proposal = Columns.oneOrNull(row, "proposal", Outcome.class);
        for (Side side : List.of(Side.SUPPORTING, Side.RECIPIENT)) {
            boolean supporting = side == Side.SUPPORTING;
            String code = row.getString(supporting ? "supporting_school" : "recipient_school");
            if (decided || school.isEmpty() || school.get().equals(code)) {
                Wish wish = Columns.oneOrNull(row, "wish_" + side.name(), Wish.class);
                String unsaid = proposal == null ? "还没有答复" : Renewal.UNANSWERED;
                said.add((supporting ? pairing.supporting() : pairing.recipient()) + "："
                        + (wish == null ? unsaid : wish.label()));
            }
        }
        if (proposal != null && school.isEmpty()) {
            said.add("系统建议：" + proposal.label());
        }
        return said;
    }
}
