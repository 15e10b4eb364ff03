package cn.xieshou.donation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.SoughtText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of donations and loans. */
@Repository
class DonationRepository {

    private static final RowMapper<Donation> ROW = RecordRows.of(Donation.class);

    private final JdbcClient jdbc;

    DonationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Donation> find(long id) {
        return jdbc.sql("select * from donation where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Those of the same school, kind and name of the same day that were not given up. */
    List<Long> same(String pairing, Side side, NewDonation one) {
        return jdbc.sql("select id from donation where pairing_id = :pairing and side = :side and given_on = :day"
                        + " and kind = :kind and item_sought = :sought and state <> :gone")
                .param("pairing", pairing)
                .param("side", side.name())
                .param("day", one.givenOn())
                .param("kind", one.kind().name())
                .param("sought", sought(one))
                .param("gone", DonationState.DROPPED.name())
                .query(Long.class)
                .list();
    }

    boolean isKept(String filesKey) {
        return jdbc.sql("select count(*) from donation where files_key = :key")
                        .param("key", filesKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(String pairing, Side side, NewDonation one, String filesKey, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        content(jdbc.sql("""
                                insert into donation (pairing_id, side, files_key, recorded_by, recorded_at, state, school_year,
                                    manner, kind, item, item_sought, quantity, unit, amount, donor, given_on, return_by, remark)
                                values (:pairing, :side, :files, :by, :at, :state, :year,
                                    :manner, :kind, :item, :sought, :quantity, :unit, :amount, :donor, :given, :back, :remark)"""), one)
                .param("pairing", pairing)
                .param("side", side.name())
                .param("files", filesKey)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("state", DonationState.WAITING.name())
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    /** The same with other content, to be acknowledged. */
    void corrected(long id, NewDonation one, String by) {
        moved(content(jdbc.sql("""
                                update donation set school_year = :year, manner = :manner, kind = :kind, item = :item,
                                    item_sought = :sought, quantity = :quantity, unit = :unit, amount = :amount, donor = :donor,
                                    given_on = :given, return_by = :back, remark = :remark, recorded_by = :by, opinion = null,
                                    received_by = null, state = :to where id = :id and state in (:before)"""), one).param("by", by), id, DonationState.WAITING);
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, NewDonation one) {
        return sql.param("year", SchoolYear.of(one.givenOn()).startYear())
                .param("manner", one.manner().name())
                .param("kind", one.kind().name())
                .param("item", one.item())
                .param("sought", sought(one))
                .param("quantity", one.quantity())
                .param("unit", one.unit())
                .param("amount", one.amount())
                .param("donor", one.donor())
                .param("given", one.givenOn())
                .param("back", one.returnBy())
                .param("remark", one.remark());
    }

    private static String sought(NewDonation one) {
        return SoughtText.of(one.item() + one.donor());
    }

    /** What the other school counted; {@code lent} goes back one day. */
    void received(
            Donation one, BigDecimal quantity, BigDecimal amount, String note, String number, String by, Instant at) {
        moved(
                jdbc.sql("update donation set received_quantity = :quantity, received_amount = :amount,"
                                + " received_note = :note, receipt_number = :number, received_by = :by, received_at = :at,"
                                + " opinion = null, state = :to where id = :id and state in (:before)")
                        .param("quantity", quantity)
                        .param("amount", amount)
                        .param("note", note)
                        .param("number", number)
                        .param("by", by)
                        .param("at", Columns.time(at)),
                one.id(),
                one.isLent() ? DonationState.ON_LOAN : DonationState.RECEIVED);
    }

    /** @param by who says so, as whoever answered last */
    void disputed(long id, String opinion, String by) {
        moved(
                jdbc.sql("update donation set opinion = :opinion, received_by = :by, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("opinion", opinion)
                        .param("by", by),
                id,
                DonationState.DISPUTED);
    }

    void back(long id, LocalDate on, String note, String by, Instant at) {
        moved(
                jdbc.sql(
                                "update donation set returned_on = :on, return_note = :note, returned_by = :by,"
                                        + " returned_at = :at, opinion = null, state = :to where id = :id and state in (:before)")
                        .param("on", on)
                        .param("note", note)
                        .param("by", by)
                        .param("at", Columns.time(at)),
                id,
                DonationState.RETURNING);
    }

    void backSeen(long id, String by, Instant at) {
        moved(
                jdbc.sql("update donation set return_seen_by = :by, return_seen_at = :at, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("by", by)
                        .param("at", Columns.time(at)),
                id,
                DonationState.RETURNED);
    }

    /** It is lent until that day now. */
    void prolonged(long id, LocalDate until) {
        int rows = jdbc.sql("update donation set return_by = :until where id = :id and state = :lent")
                .param("until", until)
                .param("id", id)
                .param("lent", DonationState.ON_LOAN.name())
                .update();
        Moved.one(rows, "loan " + id);
    }

    /** @param opinion why, if anybody said */
    void state(long id, DonationState to, @Nullable String opinion) {
        moved(
                jdbc.sql("update donation set opinion = :opinion, state = :to where id = :id and state in (:before)")
                        .param("opinion", opinion),
                id,
                to);
    }

    private static void moved(JdbcClient.StatementSpec update, long id, DonationState to) {
        int rows = update.param("to", to.name())
                .param("before", DonationState.names(to.before()))
                .param("id", id)
                .update();
        Moved.one(rows, "donation " + id + " to " + to);
    }
}
