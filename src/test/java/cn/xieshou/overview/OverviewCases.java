package cn.xieshou.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanLateDays;
import cn.xieshou.annualplan.PlanLateness;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.LateDays;
import cn.xieshou.lateness.LateDays.Charged;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.register.Condition;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionLateDays;
import cn.xieshou.selection.SelectionLateness;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview's figures, held against a few plans that are known and against the lists that its numbers lead to. */
abstract class OverviewCases {

    private static final int YEAR = 2026;
    private static final SchoolYear OF = new SchoolYear(YEAR);
    private static final Pattern TOTAL = Pattern.compile("共 (\\d+) 条");

    private static int townships;

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    SelectionWalk selecting;

    @Autowired
    EvaluationWalk terms;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PlanActions actions;

    @Autowired
    PlanLateness lateness;

    @Autowired
    PlanLateDays lateDays;

    @Autowired
    Selections selections;

    @Autowired
    SelectionLateness selectionLateness;

    @Autowired
    SelectionLateDays selectionLateDays;

    @Autowired
    LateDays days;

    @Autowired
    CountedStatements counted;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    private String township;

    @BeforeEach
    void august() {
        county.bureau();
        township = "总览乡" + ++townships;
        on("2026-08-03");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aTownshipsFiguresAreThoseOfItsPlans() {
        Pairing filed = plan();
        Pairing reviewed = plan();
        plan();
        located(walk.pairing());
        walk.toSection(filed, YEAR);
        walk.file(filed, YEAR);
        on("2026-09-05");
        walk.toSection(reviewed, YEAR);
        on("2026-09-12");

        assertThat(figures(page("office"), "figures-townships", township))
                .containsEntry("全部", 4)
                .containsEntry("已备案", 1)
                .containsEntry("审核中", 1)
                .containsEntry("未报", 1)
                .containsEntry("未启动", 1)
                .containsEntry("逾期", 2);
    }

    @Test
    void everyNumberLeadsToAListOfThatMany() {
        Pairing reviewed = plan();
        plan();
        on("2026-09-02");
        walk.toSection(reviewed, YEAR);
        Visitor office = visitor("office");
        Document page = Jsoup.parse(office.get("/overview?year=2026").body());
        int looked = 0;
        for (Element cell : page.select(".figures td a[href]")) {
            if (!cell.attr("aria-label").contains("天数")) {
                assertThat(total(office, cell.attr("href")))
                        .as(cell.attr("aria-label") + " " + cell.attr("href"))
                        .isEqualTo(Integer.parseInt(cell.text()));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(15);
        for (Element link : page.select(".figures td a, .state-counts a, .figures th a, #longest td a")) {
            assertThat(office.get(link.attr("href")).status())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void gradesAreComparedByTermLevelAndMissingQuotasAndLeadToTheirLists() {
        Pairing judged = terms.begin();
        terms.scored(judged, 80, 82);
        terms.decide(judged, Map.of());
        Visitor office = visitor("office");
        Document page = Jsoup.parse(office.get("/overview?year=2026").body());
        assertThat(figures(page, "figures-grades", "2026—2027学年第一学期").get("合格")).isPositive();
        assertThat(page.select("#figures-grade-levels tbody tr")).isNotEmpty();
        assertThat(figures(page, "figures-grade-gaps", "4项以上没有达到").get("合格")).isPositive();
        assertThat(page.select("#grades td a[href]")).hasSizeGreaterThan(2).allSatisfy(cell -> assertThat(
                        total(office, cell.attr("href")))
                .as(cell.attr("aria-label") + " " + cell.attr("href"))
                .isEqualTo(Integer.parseInt(cell.text())));
    }

    @Test
    void aSchoolIsChargedItsOwnDaysOnly() {
        Pairing pairing = plan();
        on("2026-09-02");
        walk.draft(pairing, YEAR);
        on("2026-09-05");
        walk.agree(pairing, YEAR);
        on("2026-09-06");
        walk.agree(pairing, YEAR);
        on("2026-09-08");
        walk.agree(pairing, YEAR);
        on("2026-09-12");
        LateDays.Stretches late = lateDays.of(OF, only(pairing));

        assertThat(days.byHolder(late))
                .extracting(Charged::who, Charged::days)
                .containsExactly(
                        tuple(Holder.RECIPIENT.name(), 5),
                        tuple(Holder.SECTION.name(), 4),
                        tuple(Holder.SUPPORTING.name(), 3));
        assertThat(days.bySchool(late, 10))
                .containsExactly(
                        new Charged(pairing.recipientSchool(), 1, 5), new Charged(pairing.supportingSchool(), 1, 3));
        assertThat(days.bySchool(late, 1)).hasSize(1);
    }

    @Test
    void theDatabaseSaysOfEachPlanWhatItsOwnPageSays() {
        Pairing extended = plan();
        Pairing returned = plan();
        Pairing forgotten = plan();
        on("2026-09-02");
        walk.toSection(returned, YEAR);
        on("2026-09-03");
        walk.sendBackBySection(returned, YEAR, "请写明经费来源", "2026-09-10");
        actions.extend(id(extended), "2026-09-10", "校舍维修", PairingWalk.OFFICE);
        jdbc.sql("delete from matter_holding where matter = ?")
                .param("plan/" + forgotten.id() + "/" + YEAR)
                .update();
        for (String day : List.of("2026-09-09", "2026-09-12", "2026-10-20")) {
            on(day);
            for (Pairing one : List.of(extended, returned, forgotten)) {
                Map<Holder, Integer> each = days.byMatter(lateDays.of(OF, only(one)), 5)
                        .getOrDefault("plan/" + one.id() + "/" + YEAR, Map.of());
                assertThat(each)
                        .as(day + " " + one.id())
                        .isEqualTo(lateness.of(plans.get(id(one))).days());
            }
        }
        assertThat(days.byMatter(lateDays.of(OF, Condition.ANY), 2)).hasSize(2);
    }

    @Test
    void theDatabaseSaysOfEachSelectionWhatItsOwnPageSays() {
        on("2026-07-01");
        Pairing pairing = selecting.begun("county");
        selecting.shortage(pairing);
        on("2026-08-10");
        SelectionKey key = new SelectionKey(pairing.id(), YEAR);

        assertThat(selectionLateness.of(selections.get(key)).days()).isNotEmpty();
        assertThat(days.byMatter(selectionLateDays.of(OF, only(pairing)), 5).get(pairing.id() + "/" + YEAR))
                .isEqualTo(selectionLateness.of(selections.get(key)).days());
    }

    @Test
    void theBureauReadsItAndForAllOthersThereIsNone() {
        Pairing pairing = plan();
        for (String account : List.of("office", "leader", "zhongjiao", "chujiao", "renmi")) {
            assertThat(visitor(account).get("/overview").status()).as(account).isEqualTo(200);
        }
        for (String account :
                List.of(pairing.supportingSchool() + ".principal", pairing.recipientSchool() + ".liaison", "expert1")) {
            assertThat(visitor(account).get("/overview").status()).as(account).isEqualTo(404);
            assertThat(visitor(account).get("/").body())
                    .as(account)
                    .contains("/pairings")
                    .doesNotContain("/overview");
        }
        assertThat(Visitor.at(port).get("/overview").status()).isEqualTo(302);
    }

    @Test
    void aSectionReadsOfItsOwnLevelsOnly() {
        plan();
        assertThat(page("zhongjiao").select("#figures-townships th").eachText()).contains(township);
        assertThat(page("chujiao")
                        .select("h1, #figures-townships th, #figures-levels th")
                        .eachText())
                .isNotEmpty()
                .doesNotContain(township, "初中");
    }

    @Test
    void itAsksAtMostFortyTimesAndReadsAnyYear() {
        plan();
        Visitor office = visitor("office");
        office.with(CountedStatements.HEADER, "overview").get("/overview");
        assertThat(counted.of("overview").statements()).hasSizeBetween(10, 40);
        for (String year : List.of("", "x", "1999", "20260", "二〇二六")) {
            assertThat(office.get("/overview?year=" + URLEncoder.encode(year, StandardCharsets.UTF_8))
                            .status())
                    .as(year)
                    .isEqualTo(200);
        }
    }

    private Pairing plan() {
        Pairing pairing = located(walk.pairing());
        walk.start(pairing, YEAR);
        return pairing;
    }

    private Pairing located(Pairing pairing) {
        jdbc.sql("update school set township = ? where code = ?")
                .params(township, pairing.recipientSchool())
                .update();
        return pairing;
    }

    private static Condition only(Pairing pairing) {
        return Condition.of("p.id = :only", "only", pairing.id());
    }

    private static PlanId id(Pairing pairing) {
        return new PlanId(pairing.id(), YEAR);
    }

    private Document page(String account) {
        return Jsoup.parse(visitor(account).get("/overview?year=2026").body());
    }

    private static Map<String, Integer> figures(Document page, String table, String line) {
        List<String> columns = page.select("#" + table + " thead th").eachText();
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (Element row : page.select("#" + table + " tbody tr")) {
            if (row.child(0).text().equals(line)) {
                for (int column = 1; column < columns.size(); column++) {
                    figures.put(
                            columns.get(column),
                            Integer.parseInt(row.child(column).text()));
                }
            }
        }
        return figures;
    }

    private static int total(Visitor visitor, String address) {
        Matcher total = TOTAL.matcher(visitor.get(address).body());
        return total.find() ? Integer.parseInt(total.group(1)) : 0;
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }
}
