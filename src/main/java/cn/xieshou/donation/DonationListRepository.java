package cn.xieshou.donation;

import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up donations and loans by what they have in common. */
@Repository
class DonationListRepository {

    private static final RowMapper<Donation> ROW = RecordRows.of(Donation.class);

    private final JdbcClient jdbc;

    DonationListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a pairing. */
    List<Donation> newest(String pairing, int most) {
        return jdbc.sql("select * from donation where pairing_id = ? order by given_on desc, id desc fetch first "
                        + most + " rows only")
                .param(pairing)
                .query(ROW)
                .list();
    }

    /** Those with a receipt, the oldest first. */
    List<Donation> acknowledged(String pairing) {
        return jdbc.sql(
                        "select * from donation where pairing_id = ? and receipt_number is not null order by received_at, id")
                .param(pairing)
                .query(ROW)
                .list();
    }

    Optional<Donation> byReceipt(String number) {
        return jdbc.sql("select * from donation where receipt_number = ?")
                .param(number)
                .query(ROW)
                .optional();
    }

    List<Donation> in(String pairing, Set<DonationState> states) {
        return jdbc.sql("select * from donation where pairing_id = :pairing and state in (:states) order by id")
                .param("pairing", pairing)
                .param("states", DonationState.names(states))
                .query(ROW)
                .list();
    }
}
