package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.testing.GuessedColumns;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows are read by their real columns: a name that is only tried costs an exception for every row. */
@XieshouTest
class RowMappingTest {

    /** Spring's own mapping of a type is for one column of these. */
    private static final Pattern GUESSING =
            Pattern.compile("\\.query\\((?!(?:String|Integer|Long|Boolean)\\.class)\\w+\\.class\\)"
                    + "|(?:DataClass|SimpleProperty|BeanProperty)RowMapper");

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    GuessedColumns columns;

    @Autowired
    DataSource source;

    @Test
    void noCodeLetsSpringGuessColumns() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> guessing = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> GUESSING.matcher(text(file))
                            .results()
                            .map(MatchResult::group)
                            .map(found -> file + ": " + found))
                    .toList();
            assertThat(guessing).isEmpty();
        }
    }

    @BeforeEach
    void listen() {
        columns.listen();
    }

    @Test
    void noPageLooksForAColumnThatIsNotThere() {
        county.bureau();
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        for (String page : List.of(
                "/",
                "/pairings",
                "/pairings/" + pairing.id(),
                "/pairings/" + pairing.id() + "/years",
                "/pairings/" + pairing.id() + "/documents",
                "/pairings/" + pairing.id() + "/people",
                "/pairings/" + pairing.id() + "/trail",
                "/plans",
                "/secondments",
                "/secondments/records.xlsx",
                "/attachments",
                "/schools",
                "/roster")) {
            assertThat(office.get(page).status()).as(page).isLessThan(500);
        }
        assertThat(pairings.find(pairing.id())).isPresent();

        assertThat(columns.guesses()).isEmpty();
    }

    /** So that the test above cannot be deaf. */
    @Test
    void aWrongColumnWouldBeHeardOf() throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select 1 as one")) {
            row.next();
            row.findColumn("aGuessOfThisTest");
        } catch (SQLException e) {
            assertThat(columns.forget("aGuessOfThisTest")).isTrue();
            return;
        }
        throw new AssertionError("found");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
