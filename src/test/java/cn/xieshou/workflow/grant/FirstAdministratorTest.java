package cn.xieshou.workflow.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.database.Installation;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAdministratorTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xieshou", "Xieshou", "admin", "camunda", "12345678"})
    void aProductionDoesNotStartWithAPasswordThatEverybodyKnows(String given) {
        assertThatThrownBy(() -> FirstAdministrator.password(given, true)).isInstanceOf(NoAdministrator.class);
    }

    @Test
    void aProductionStartsWithAPasswordOfItsOwn() {
        assertThat(FirstAdministrator.password("一个够长的密码-2026", true)).isEqualTo("一个够长的密码-2026");
    }

    @Test
    void aTrialStartsWithTheSamplePassword() {
        assertThat(FirstAdministrator.password("", false)).isEqualTo("xieshou");
    }

    @Test
    void onlyTheEmbeddedDatabaseWithSampleDataIsATrial() {
        assertThat(installation("jdbc:h2:file:./data/xieshou", "").production()).isFalse();
        assertThat(installation("jdbc:h2:file:./data/xieshou", "false").production())
                .isTrue();
        assertThat(installation("jdbc:postgresql://db/xieshou", "").production())
                .isTrue();
        assertThat(installation("jdbc:postgresql://db/xieshou", "true").production())
                .isTrue();
        assertThat(installation("jdbc:h2:tcp://db/xieshou", "").production()).isTrue();
    }

    @Test
    void whoeverStartsItReadsWhatToSet() {
        var analysis =
                new NoAdministratorAnalysis().analyze(new IllegalStateException(new NoAdministrator("没有给出管理员的初始密码")));

        assertThat(analysis.getDescription()).contains("还没有管理员");
        assertThat(analysis.getAction()).contains("XIESHOU_ADMIN_PASSWORD");
    }

    private static Installation installation(String database, String sampleData) {
        return new Installation(database, sampleData, URI.create("http://localhost:8080"));
    }
}
