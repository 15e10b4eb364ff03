package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists are narrowed down to a level by the same rule by which a pairing has it. */
abstract class HelpedLevels {

    private static final String SUCH = " from (select cast(:scope as varchar(60)) as scope) p"
            + " cross join (select cast(:ofSchool as varchar(40)) as level) sr";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aConditionHoldsWhereThePairingHasTheLevel() {
        for (String scope : List.of("", "小学部", "初中部", "高中部和初中部", "幼儿园、小学", "全校")) {
            for (SchoolLevel ofSchool : SchoolLevel.values()) {
                SchoolLevel level = Pairing.level(ofSchool, scope);
                assertThat(text("select " + HelpedLevel.SQL + SUCH, scope, ofSchool, Condition.ANY))
                        .as(scope + ofSchool)
                        .isEqualTo(level.name());
                for (SchoolLevel asked : SchoolLevel.values()) {
                    Condition is = HelpedLevel.is(asked);
                    assertThat(text(
                                    "select case when " + is.sql() + " then 'yes' else 'no' end" + SUCH,
                                    scope,
                                    ofSchool,
                                    is))
                            .as(scope + ofSchool + asked)
                            .isEqualTo(asked == level ? "yes" : "no");
                }
            }
        }
    }

    private String text(String sql, String scope, SchoolLevel ofSchool, Condition condition) {
        return jdbc.sql(sql)
                .param("scope", scope)
                .param("ofSchool", ofSchool.name())
                .params(condition.values())
                .query(String.class)
                .single();
    }
}
