package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class SecurityLogPageTest {

    static final String ADMIN_PASSWORD = "Ceshi-2026-mima";

    @LocalServerPort
    int port;

    @Autowired
    SecurityLogRepository table;

    @Autowired
    SmallCounty county;

    Visitor admin;

    @BeforeEach
    void signIn() {
        county.bureau();
        admin = Visitor.signedIn(port, "admin", ADMIN_PASSWORD);
    }

    @Test
    void onlyAdministratorsFindAndReadIt() {
        assertThat(admin.get("/").body()).contains("href=\"/security-log\"");
        assertThat(admin.get("/security-log").body()).contains("安全日志").contains("保存180天");
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        assertThat(office.get("/").body()).contains("我的事项").doesNotContain("/security-log");
        assertThat(office.get("/security-log").status()).isEqualTo(403);
        assertThat(office.get("/security-log/export").status()).isEqualTo(403);
    }

    @Test
    void filtersByWhoKindResultAddressAndDays() {
        write("page-one", "198.51.100.1", SecurityKind.EXPORT, SecurityResult.DONE, "2031-03-01T16:30:00Z");
        write("page-one", "198.51.100.2", SecurityKind.SIGN_IN_FAILED, SecurityResult.REFUSED, "2031-03-03T01:00:00Z");

        assertThat(list("who=page-one")).contains("198.51.100.1").contains("198.51.100.2");
        assertThat(list("who=PAGE-one&kind=EXPORT")).contains("198.51.100.1").doesNotContain("198.51.100.2");
        assertThat(list("who=page-one&result=REFUSED")).contains("198.51.100.2").doesNotContain("198.51.100.1");
        assertThat(list("who=page-one&address=198.51.100.1"))
                .contains("page-one")
                .doesNotContain("198.51.100.2");
        // 16:30 UTC is the next morning in Shanghai.
        assertThat(list("who=page-one&from=2031-03-02&to=2031-03-02"))
                .contains("2031年3月2日00:30:00")
                .doesNotContain("198.51.100.2");
        assertThat(list("who=page-one&to=2031-03-01")).contains("没有符合条件的记录");
        assertThat(list("who=%EF%BD%90age+-+ONE&from=2031-03-02&to=2031-03-02"))
                .as("in whatever width, case and blanks")
                .contains("2031年3月2日00:30:00");
        assertThat(list("who=page%25one")).contains("没有符合条件的记录");
        assertThat(list("kind=x&result=%21&from=99999-1-1&page=-7&address=%7B")).contains("安全日志");
    }

    @Test
    void longListsComeInPagesAndTheSheetHasAllOfThem() throws IOException {
        IntStream.range(0, 1_105)
                .forEach(n -> write(
                        "page-many", "198.51.100.9", SecurityKind.EXPORT, SecurityResult.DONE, "2031-04-01T01:00:00Z"));

        assertThat(list("who=page-many")).contains("共 1105 条，第 1 / 23 页");
        assertThat(list("who=page-many&page=23").split("page-many", -1).length).isBetween(5, 13);
        byte[] sheet = admin.getBytes("/security-log/export?who=page-many");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1_105);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("page-many");
        }
    }

    private String list(String query) {
        return admin.get("/security-log?" + query).body();
    }

    private void write(String account, String address, SecurityKind kind, SecurityResult result, String at) {
        table.insert(List.of(new SecurityEvent(Instant.parse(at), account, address, kind, result, "", "", 1)));
    }
}
