package cn.xieshou.portal;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Condition;
import cn.xieshou.register.RowQuery;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases of «我发起的», all of them and those that are not over yet, the newest first. */
@Component
class MineQuery {

    private final PairingRows pairings;
    private final OwnAccounts own;

    MineQuery(PairingRows pairings, OwnAccounts own) {
        this.pairings = pairings;
        this.own = own;
    }

    RowQuery<MineRow> all(String account) {
        return from(MineSql.FROM, account, Condition.ANY);
    }

    RowQuery<MineRow> open(String account) {
        return from(MineSql.FROM_OPEN, account, standing(true));
    }

    static Condition standing(boolean open) {
        return Condition.of(MineSql.IS_OPEN + (open ? " = 1" : " = 0"));
    }

    private RowQuery<MineRow> from(String from, String account, Condition more) {
        Condition whose = new Condition("l.newest = 1", Map.of("me", account, "own", own.of(account)));
        Condition seen = Condition.of("p.id is null and l.own = 1").or(pairings.visibleTo(account));
        Condition where = whose.and(seen).and(more);
        return new RowQuery<>(MineSql.COLUMNS, from, where, "l.at desc, l.id desc", (row, n) -> MineRow.of(row))
                .keyed("l.id", MineSql.SHOWN);
    }
}
