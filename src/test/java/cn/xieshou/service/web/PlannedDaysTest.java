package cn.xieshou.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page and no sheet prints a day that is planned as if it had happened. */
@XieshouTest
class PlannedDaysTest {

    /** What a record plans: whatever comes of it. */
    private static final Pattern PLANNED =
            Pattern.compile("@show\\.date\\([^{}\"]*?\\.(?:startsOn|endsOn|dueOn|leavesOn|due)\\(\\)");

    private static final List<String> SAYS_SO = List.of("应", "定于", "期限", "起止", "到期", "截止");

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk selection;

    @Autowired
    ServiceWalk service;

    @Autowired
    Secondments secondments;

    @Autowired
    EarlyEnds ends;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whoHasNotArrivedIsToArriveOnEveryPageAndSheet() throws IOException {
        Pairing pairing = selected();
        Secondment teacher = teacher(pairing);
        for (String page : pages(pairing, teacher)) {
            String body = office().get(page).body().replaceAll("<[^>]*>", "");
            assertThat(body).as(page).contains("2026年9月1日");
            assertThat(around(body, "2026年9月1日"))
                    .as(page)
                    .isNotEmpty()
                    .allMatch(text -> text.matches("(?s).*(应于|应到岗日期)\\s*2026年9月1日.*") || text.contains("周岁"));
        }
        assertThat(row("/secondments/export?year=2026&school=" + pairing.recipientSchool(), teacher.id()))
                .containsEntry("应到岗日期", "2026-09-01")
                .containsEntry("实际到岗日期", "");
        assertThat(row("/secondments/records.xlsx", teacher.id()))
                .containsEntry("应到岗日期", "2026-09-01")
                .containsEntry("实际到岗日期", "")
                .containsEntry("任教时间", "0天");

        clock.set(Instant.parse("2026-09-03T02:00:00Z"));
        service.start(pairing, teacher.id());
        service.arrive(teacher.id(), "2026-09-03");
        for (String page : pages(pairing, teacher)) {
            assertThat(office().get(page).body().replaceAll("<[^>]*>", ""))
                    .as(page)
                    .containsPattern("2026年9月3日\\s*到岗|到岗\\s*2026年9月3日");
        }
        assertThat(row("/secondments/export?year=2026&school=" + pairing.recipientSchool(), teacher.id()))
                .containsEntry("实际到岗日期", "2026-09-03");
    }

    @Test
    void whoIsToLeaveIsStillThereUntilTheLastDay() throws IOException {
        Pairing pairing = selected();
        Secondment teacher = teacher(pairing);
        clock.set(Instant.parse("2026-09-01T02:00:00Z"));
        service.start(pairing, teacher.id());
        service.arrive(teacher.id(), "2026-09-01");
        clock.set(Instant.parse("2026-11-01T02:00:00Z"));
        ends.ask(teacher.id(), "因病", java.time.LocalDate.of(2026, 11, 6), pairing.supportingSchool() + ".principal");
        service.submit(
                teacher.id(),
                SecondmentServing.DECIDE_EARLY_END,
                Map.of("decision", "approve", "lastDay", "2026-11-06"));
        assertThat(office().get("/secondments/" + teacher.id()).body()).contains("定于2026年11月6日", "2个月1天");
        assertThat(office().get("/secondments?year=2026&q=" + teacher.id()).body())
                .contains("定于2026年11月6日结束");
        assertThat(row("/secondments/records.xlsx", teacher.id()))
                .containsEntry("最后任教日", "")
                .containsEntry("任教时间", "2个月1天");
        clock.set(Instant.parse("2026-11-09T02:00:00Z"));
        assertThat(office().get("/secondments/" + teacher.id()).body())
                .contains("2026年11月6日")
                .doesNotContain("定于");
        assertThat(row("/secondments/records.xlsx", teacher.id()))
                .containsEntry("最后任教日", "2026-11-06")
                .containsEntry("任教时间", "2个月6天");
    }

    /** Of every template: a new one that prints a plan without saying so fails here. */
    @Test
    void noTemplatePrintsAPlannedDayWithoutSayingSo() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            List<String> lines = templates
                    .filter(Files::isRegularFile)
                    .flatMap(PlannedDaysTest::lines)
                    .filter(line -> PLANNED.matcher(line).find())
                    .toList();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(8).allMatch(line -> SAYS_SO.stream()
                    .anyMatch(line::contains));
        }
    }

    private static Stream<String> lines(Path template) {
        try {
            return Files.readAllLines(template).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pairing selected() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        Pairing pairing = selection.begun("county");
        selection.toPublicity(pairing);
        selection.publicityOver(pairing);
        selection.approve(pairing);
        selection.personnel(pairing);
        return pairing;
    }

    private Secondment teacher(Pairing pairing) {
        return secondments.of(pairing.id(), SelectionWalk.YEAR).stream()
                .filter(one -> one.direction() == Direction.SUPPORT)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pages(Pairing pairing, Secondment teacher) {
        return List.of(
                "/secondments?year=2026&q=" + teacher.id(),
                "/secondments/" + teacher.id(),
                "/secondments/" + pairing.id() + "/2026",
                "/pairings/" + pairing.id() + "/years");
    }

    private static List<String> around(String text, String day) {
        return Pattern.compile("(?s).{0,40}" + day + ".{0,6}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private Map<String, String> row(String sheet, String id) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(office().getBytes(sheet)))) {
            Sheet first = book.getSheetAt(0);
            Row found = StreamSupport.stream(first.spliterator(), false)
                    .filter(one -> one.getCell(0).getStringCellValue().equals(id))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> cells = new HashMap<>();
            DataFormatter format = new DataFormatter();
            first.getRow(0)
                    .forEach(head -> cells.put(
                            head.getStringCellValue(), format.formatCellValue(found.getCell(head.getColumnIndex()))));
            return cells;
        }
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }
}
