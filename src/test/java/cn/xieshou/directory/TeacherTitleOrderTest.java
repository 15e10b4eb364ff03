package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.register.Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeacherTitleOrderTest {

    /** A title more takes a migration more. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theColumnKeepsTheTitlesInTheirOrder(String database) throws IOException {
        try (InputStream migration =
                getClass().getResourceAsStream("/db/vendor/" + database + "/V560__teacher_title_order.sql")) {
            assertThat(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("(" + Order.of("title", List.of(TeacherTitle.values())) + ")");
        }
    }
}
