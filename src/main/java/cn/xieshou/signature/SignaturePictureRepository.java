package cn.xieshou.signature;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of signatures, of each account one. */
@Repository
class SignaturePictureRepository {

    private final JdbcClient jdbc;

    SignaturePictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String account, byte[] picture, Instant now) {
        delete(account);
        jdbc.sql("insert into signature_picture (account, picture, stored_at) values (:account, :picture, :at)")
                .param("account", account)
                .param("picture", picture)
                .param("at", Columns.time(now))
                .update();
    }

    boolean delete(String account) {
        return jdbc.sql("delete from signature_picture where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    Optional<byte[]> picture(String account) {
        return jdbc.sql("select picture from signature_picture where account = :account")
                .param("account", account)
                .query((row, number) -> row.getBytes("picture"))
                .optional();
    }

    Optional<Instant> storedAt(String account) {
        return jdbc.sql("select stored_at from signature_picture where account = :account")
                .param("account", account)
                .query((row, number) -> Columns.instant(row, "stored_at"))
                .optional();
    }
}
