package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.XieshouTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that was there before cadre attachment has its working days and limits after the migration. */
@XieshouTest
class OldProgrammesTest {

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void programmesOfBeforeGetTheNumbersOfAttachment() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from programme_step where step like 'attachment.%'")
                    .update();
            jdbc.sql("delete from programme_limit where limit_key like 'attachment.%'")
                    .update();
            ScriptUtils.executeSqlScript(
                    DataSourceUtils.getConnection(database),
                    new ClassPathResource("db/migration/V101__attachment_programme_data.sql"));
            ProgrammeYear county = programmes.in("county", new SchoolYear(2026));
            assertThat(county.workingDays(Step.ATTACHMENT_NAME)).isEqualTo(10);
            assertThat(county.workingDays(Step.AGREEMENT_SIGN)).isEqualTo(5);
            assertThat(county.limit(LimitKey.ATTACHMENT_CLOSING)).isEqualTo(7);
            status.setRollbackOnly();
        });
    }
}
