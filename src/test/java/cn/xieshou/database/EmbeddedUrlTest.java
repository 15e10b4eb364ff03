package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/xieshou;LOCK_TIMEOUT=10000",
                "jdbc:h2:./data/xieshou",
                "jdbc:h2:~/xieshou;WRITE_DELAY=500;",
                "jdbc:h2:file:/srv/xieshou;write_delay=1000;DB_CLOSE_ON_EXIT=TRUE"
            })
    void everyFileIsWrittenAtOnceWithoutATraceAndClosedByTheProduct(String written) {
        String url = EmbeddedUrl.of(written).orElseThrow().complete();

        assertThat(url)
                .startsWith(written.replaceFirst(";.*", ""))
                .containsOnlyOnce("WRITE_DELAY=0")
                .containsOnlyOnce("OPTIMIZE_REUSE_RESULTS=FALSE")
                .containsOnlyOnce("TRACE_LEVEL_FILE=0")
                .containsOnlyOnce("DB_CLOSE_ON_EXIT=FALSE")
                .doesNotContain("500", "1000;", "TRUE", ";;");
    }

    @Test
    void whatSomebodyAskedForBesideIsKept() {
        assertThat(EmbeddedUrl.of("jdbc:h2:file:./a;TRACE_LEVEL_FILE=3;AUTO_SERVER=TRUE;LOCK_TIMEOUT=7")
                        .orElseThrow()
                        .complete())
                .contains("TRACE_LEVEL_FILE=3", "AUTO_SERVER=TRUE", "LOCK_TIMEOUT=7")
                .doesNotContain("DB_CLOSE_ON_EXIT");
    }

    @Test
    void onlyAFileHasAFolder() {
        assertThat(EmbeddedUrl.of("jdbc:h2:mem:xieshou").orElseThrow().folder()).isEmpty();
        assertThat(EmbeddedUrl.of("jdbc:h2:tcp://db/xieshou").orElseThrow().folder())
                .isEmpty();
        assertThat(EmbeddedUrl.of("jdbc:h2:file:/srv/data/xieshou")
                        .orElseThrow()
                        .folder())
                .contains(Path.of("/srv/data"));
        assertThat(EmbeddedUrl.of("jdbc:postgresql://db/xieshou")).isEmpty();
    }
}
