package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Statements;
import cn.xieshou.testing.XieshouTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What one row more costs the database in an import: nothing beside its place in a batch, until a pairing's life begins. */
@XieshouTest
class RosterStatementsTest {

    /** Batches more or less, whatever they hold. */
    private static final int BATCHES = 5;

    /** Its number, row and trail line, the grants of its first two steps; what the engine writes and mails go in batches. */
    private static final int A_PAIRING = 13;

    @Autowired
    RosterImport imports;

    @Test
    void teachersCostNoStatementEach() throws Exception {
        Map<String, Integer> few = counted(new BigRoster("st-a", 10, 2).file());
        Map<String, Integer> many = counted(new BigRoster("st-b", 110, 2).file());

        assertThat(Statements.total(many)).as(more(few, many)).isLessThanOrEqualTo(Statements.total(few) + BATCHES);
    }

    @Test
    void schoolsAndAccountsCostNoStatementEach() throws Exception {
        Map<String, Integer> few = counted(staffed("st-c", 2));
        Map<String, Integer> many = counted(staffed("st-d", 22));

        assertThat(Statements.total(many)).as(more(few, many)).isLessThanOrEqualTo(Statements.total(few) + BATCHES);
    }

    @Test
    void aFirstLinkCostsNoStatement() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("admin", "", List.of()));
        Map<String, Integer> few = counted(staffed("st-g", 2, "@example.invalid"));
        Map<String, Integer> many = counted(staffed("st-h", 22, "@example.invalid"));

        assertThat(Statements.total(many)).as(more(few, many)).isLessThanOrEqualTo(Statements.total(few) + BATCHES);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPairingCostsTheSameHoweverManyThereAre() throws Exception {
        Map<String, Integer> few = counted(new BigRoster("st-e", 10, 5).file());
        Map<String, Integer> many = counted(new BigRoster("st-f", 10, 25).file());

        assertThat(Statements.total(many) - Statements.total(few))
                .as(more(few, many))
                .isLessThanOrEqualTo(20 * A_PAIRING);
    }

    private static Path staffed(String prefix, int schools) throws Exception {
        return staffed(prefix, schools, "");
    }

    /** @param domain of the principals' addresses, empty if they have none */
    private static Path staffed(String prefix, int schools, String domain) throws Exception {
        TestBook book = new TestBook().sheet("学校", TestBook.SCHOOL);
        for (int i = 0; i < schools; i++) {
            book.row(prefix + "-" + i, prefix + "小学" + i, "小学", "农村");
        }
        book.sheet("账号", TestBook.ACCOUNT);
        for (int i = 0; i < schools; i++) {
            book.row(
                    prefix + "-" + i + ".principal",
                    "王建国",
                    "校长",
                    prefix + "-" + i,
                    domain.isEmpty() ? "" : prefix + i + domain);
        }
        return TestBook.file(book.bytes());
    }

    private Map<String, Integer> counted(Path file) throws Exception {
        long id = imports.preview(file, "名册.xlsx", "admin");
        return Statements.during(() -> assertThat(imports.confirm(id, "admin")).isInstanceOf(ImportResult.Done.class));
    }

    private static String more(Map<String, Integer> few, Map<String, Integer> many) {
        Map<String, Integer> more = new TreeMap<>(many);
        few.forEach((sql, count) -> more.merge(sql, -count, Integer::sum));
        more.values().removeIf(count -> count <= 0);
        return more.toString();
    }
}
