package cn.xieshou.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.paper.Papers;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.CountyGroup;
import cn.xieshou.summary.CountyPaper;
import cn.xieshou.summary.CountySummaries;
import cn.xieshou.summary.CountySums;
import cn.xieshou.summary.CountyText;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county's summary: sums held against an independent count, the office's text in versions, who finds it. */
abstract class CountySummaryPages {

    private static final String PAGE = "/summaries/county?year=2026";

    @LocalServerPort
    int port;

    @Autowired
    SummaryWalk walk;

    @Autowired
    CountySummaries county;

    @Autowired
    CountyPaper paper;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void sumsAreWhatIsThereByLevelAndTownshipAlike() {
        walk.read(Side.RECIPIENT);
        walk.sent(Side.SUPPORTING);
        CountySums.Sums sums = county.sums(SummaryWalk.YEAR);
        CountyGroup all = sums.all();
        assertThat(all.due()).isEqualTo(count("school_summary where school_year = 2026 and state <> 'DISSOLVED'"));
        assertThat(all.sent())
                .isEqualTo(count("school_summary where school_year = 2026 and state in ('SENT', 'READ')"));
        assertThat(all.read()).isEqualTo(count("school_summary where school_year = 2026 and state = 'READ'"));
        assertThat(all.activities()).isEqualTo(count("activity where school_year = 2026 and state = 'CONFIRMED'"));
        assertThat(all.teachers()).isEqualTo(count("secondment where school_year = 2026 and direction = 'SUPPORT'"));
        assertThat(all.gifts())
                .isEqualTo(count("donation where school_year = 2026 and manner = 'GIVEN' and state = 'RECEIVED'"));
        assertThat(sums.marks().get(SummaryMark.GOOD))
                .isEqualTo(count("school_summary where school_year = 2026 and mark = 'GOOD'"));
        List<ToLongFunction<CountyGroup>> each = List.of(
                CountyGroup::pairings,
                CountyGroup::due,
                CountyGroup::sent,
                CountyGroup::read,
                CountyGroup::activities,
                CountyGroup::mentors);
        each.forEach(figure -> {
            assertThat(sums.byLevel().stream().mapToLong(figure).sum()).isEqualTo(figure.applyAsLong(all));
            assertThat(sums.byTownship().stream().mapToLong(figure).sum()).isEqualTo(figure.applyAsLong(all));
        });
    }

    @Test
    void theOfficeSavesItsTextInVersionsAndHasItAsWord() {
        walk.read(Side.RECIPIENT);
        Visitor office = as("office");
        int before = newest();
        if (before == 0) {
            assertThat(office.get(PAGE).body()).contains("全县城乡学校结对【结对数】");
        }
        assertThat(office.form(PAGE, "/summaries/county", typed(before, "坚持每月共同教研，已阅【已阅份数】。"))
                        .location())
                .startsWith("/summaries/county");
        CountyText first = county.find(2026, before + 1).orElseThrow();
        long read = county.sums(2026).all().read();
        assertThat(first.readings()).containsEntry(SummaryPart.LEARNT, "坚持每月共同教研，已阅" + read + "份。");
        walk.read(Side.SUPPORTING);
        office.form(PAGE, "/summaries/county", typed(before + 1, "再补一句。"));
        assertThat(office.get(PAGE).body()).contains("再补一句。", "第" + (before + 2) + "版", "以前的各版");
        assertThat(office.get(PAGE + "&version=" + (before + 1)).body()).contains("已阅" + read + "份。");
        assertThat(WordText.of(papers.word(paper, paper.values(first, county.sums(2026)))))
                .contains("2026—2027学年城乡学校结对帮扶工作总结", "三、收获与体会", "已阅" + read + "份", "初中", "全县");
        assertThat(office.get("/summaries/county/2026/" + (before + 1) + "/text.docx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoSavesAfterAnotherIsToldAndLosesNothing() {
        Visitor office = as("office");
        int before = newest();
        office.form(PAGE, "/summaries/county", typed(before, "第一个人写的。"));
        Visitor.Answer late = office.form(PAGE, "/summaries/county", typed(before, "后来的人写的。"));
        assertThat(late.body()).contains("在您打开之后", "保存了第" + (before + 1) + "版", "后来的人写的。");
        assertThat(newest()).isEqualTo(before + 1);
        assertThat(office.form(PAGE, "/summaries/county", typed(before + 1, "【没有的名称】"))
                        .body())
                .contains("没有叫“没有的名称”的数字", "【没有的名称】");
        assertThat(office.form(PAGE, "/summaries/county", typed(before + 1, "字".repeat(4001)))
                        .body())
                .contains("最多4000字");
    }

    @Test
    void aFormThatArrivedInPartSavesNothing() {
        int before = newest();
        Map<String, String> cut = typed(before, "只到了一半");
        cut.remove("nextSteps");
        assertThat(as("office").form(PAGE, "/summaries/county", cut).status()).isEqualTo(400);
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void onlyThoseWhoSeeTheWholeCountyFindItAndOnlyTheOfficeWrites() {
        long id = walk.sent(Side.RECIPIENT);
        for (String other : List.of(walk.liaison(id), walk.principal(id), SummaryWalk.SECTION)) {
            assertThat(as(other).get(PAGE).status()).as(other).isEqualTo(404);
            assertThat(as(other).get("/summaries?year=2026").body())
                    .contains("各校总结摘编")
                    .doesNotContain("/summaries/county");
        }
        assertThat(as("leader").get(PAGE).body()).contains("全县情况").doesNotContain("name=\"after\"");
        assertThat(as("office").get("/summaries?year=2026").body()).contains("/summaries/county");
    }

    @Test
    void whatSchoolsWroteIsCollectedFromWhatTheyHaveSent() {
        long sent = walk.sent(Side.RECIPIENT);
        long written = walk.submitted(Side.RECIPIENT);
        String passages = "/summaries/passages?year=2026&part=LEARNT&q=";
        assertThat(as("office").get(passages + walk.pairing(sent).id()).body()).contains("学会了用错因安排讲评。");
        assertThat(as("office").get(passages + walk.pairing(written).id()).body())
                .contains("各校总结摘编")
                .doesNotContain("学会了用错因安排讲评。");
    }

    private static Map<String, String> typed(int after, String learnt) {
        Map<String, String> fields = new HashMap<>();
        for (SummaryPart part : SummaryPart.values()) {
            fields.put(part.field(), "");
        }
        fields.putAll(Map.of("year", "2026", "after", String.valueOf(after), "learnt", learnt));
        return fields;
    }

    private int newest() {
        List<CountyText> versions = county.versions(2026);
        return versions.isEmpty() ? 0 : versions.get(0).versionNo();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
