package cn.xieshou.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void everyTermTurnsRoundAndCommasWithinParenthesesStay() {
        assertThat(Order.reversed("s.level desc, coalesce(s.classes, 0), concat(a, (b)) desc, s.code"))
                .isEqualTo("s.level, coalesce(s.classes, 0) desc, concat(a, (b)), s.code desc");
    }

    @Test
    void rowsWithoutAValueStandAtTheOtherEndToo() {
        assertThat(Order.reversed("t.due nulls last, t.since desc nulls last, t.id"))
                .isEqualTo("t.due desc nulls first, t.since nulls first, t.id desc");
    }

    @Test
    void whatAnotherSelectFoundIsSortedByColumnsOfItsOwn() {
        assertThat(Order.Named.of("t.due desc nulls last, coalesce(s.classes, 0), t.since desc, t.id nulls first"))
                .isEqualTo(new Order.Named(
                        "t.due as order0, coalesce(s.classes, 0) as order1, t.since as order2, t.id as order3",
                        "order0 desc nulls last, order1, order2 desc, order3 nulls first"));
    }

    @Test
    void theOtherEndOfTheOtherEndIsWhereItBegan() {
        String order = "case v.kind when 'A' then 0 else 1 end, v.id nulls last, p.id desc, v.place";

        assertThat(Order.reversed(Order.reversed(order))).isEqualTo(order);
    }
}
