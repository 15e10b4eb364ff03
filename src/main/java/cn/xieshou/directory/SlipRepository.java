package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for a slip, and the table of what was printed. */
@Repository
class SlipRepository {

    private static final List<String> RESERVED = List.of(Role.ADMINISTRATOR.name(), Role.LEADING_GROUP.name());

    private static final String WAITING =
            " from person p left join school s on s.code = p.school_code left join (select account, count(*) as times,"
                    + " max(printed_at) as printed_at from slip_print group by account) x on x.account = p.account"
                    + " where p.disabled = false and p.email is null and (p.role not in (:reserved) or :reservedToo = true)"
                    + " and not " + AccountPasswords.havingSql("p.account");

    private final JdbcClient jdbc;

    SlipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By school, of all or of those whose name has {@code sought} in it, those with somebody who has had no slip first; {@code reservedToo} as an administrator sees it. */
    List<Slips.Waiting> waiting(String sought, boolean reservedToo, int most) {
        return waiting(
                        "select coalesce(p.school_code, '" + Slips.BUREAU
                                + "') as school, max(coalesce(s.name, '县教育局')) as name, count(*) as people,"
                                + " count(x.account) as printed, coalesce(sum(x.times), 0) as times, max(x.printed_at) as last_at",
                        " and (:sought = '' or position(:sought in s.name_sought) > 0)"
                                + " group by p.school_code order by case when count(x.account) < count(*) then 0 else 1 end, 2, 1"
                                + " fetch first :most rows only",
                        reservedToo)
                .param("sought", SoughtText.of(sought))
                .param("most", most)
                .query((row, n) -> new Slips.Waiting(
                        row.getString("school"),
                        row.getString("name"),
                        row.getInt("people"),
                        row.getInt("printed"),
                        row.getInt("times"),
                        Columns.instantOrNull(row, "last_at")))
                .list();
    }

    int unprinted(boolean reservedToo) {
        return waiting("select count(*)", " and x.account is null", reservedToo)
                .query(Integer.class)
                .single();
    }

    /** Accounts by school; {@code which} as {@link Slips#print(String, String)} takes it. */
    List<String> accounts(String which, boolean reservedToo, int most) {
        String condition =
                switch (which) {
                    case Slips.UNPRINTED -> " and x.account is null";
                    case Slips.BUREAU -> " and p.school_code is null";
                    default -> " and p.school_code = :school";
                };
        return waiting(
                        "select p.account",
                        condition + " order by s.name, p.school_code, p.account fetch first :most rows only",
                        reservedToo)
                .param("school", which)
                .param("most", most)
                .query(String.class)
                .list();
    }

    Slips.Printed printed(String account) {
        return jdbc.sql("select count(*) as times, max(printed_at) as last_at from slip_print where account = :account")
                .param("account", account)
                .query((row, n) -> new Slips.Printed(row.getInt("times"), Columns.instantOrNull(row, "last_at")))
                .single();
    }

    void add(String account, String by, Instant now) {
        jdbc.sql("insert into slip_print (account, printed_by, printed_at) values (:account, :by, :now)")
                .param("account", account)
                .param("by", by)
                .param("now", Columns.time(now))
                .update();
    }

    private JdbcClient.StatementSpec waiting(String select, String rest, boolean reservedToo) {
        return jdbc.sql(select + WAITING + rest).param("reserved", RESERVED).param("reservedToo", reservedToo);
    }
}
