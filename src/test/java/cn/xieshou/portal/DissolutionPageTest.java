package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office finds 提前终止 on a pairing's page, reads what would be closed, decides; nobody else does (R-FIN-3). */
@XieshouTest
class DissolutionPageTest {

    private static final String URBAN = "dissolve-cz";
    private static final String RURAL = "dissolve-xc";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    Clock clock;

    private Pairing pairing;
    private String page;

    @BeforeEach
    void aPairingWhoseAgreementIsBeingSigned() {
        county.bureau();
        county.urban(URBAN, "终止城中", SchoolLevel.JUNIOR_SECONDARY);
        county.rural(RURAL, "终止乡中", SchoolLevel.JUNIOR_SECONDARY);
        pairings.running("county", URBAN, RURAL, null).ifPresentOrElse(known -> pairing = known, () -> {
            pairing = walk.pairing(URBAN, RURAL);
            if (walk.open(pairing).contains(NeedsSurvey.STATE_NEEDS)) {
                walk.survey(pairing);
            }
            walk.draft(pairing);
        });
        page = "/pairings/" + pairing.id() + "/dissolve";
    }

    @Test
    void theOfficeReadsWhatIsClosedAndDecidesAndThePageAndTheRegisterSayWhy() {
        Visitor office = as("office");
        assertThat(office.get("/pairings/" + pairing.id()).body()).contains(page, "提前终止结对");
        assertThat(office.get(page).body())
                .contains(
                        "随之取消的待办",
                        "商定协议文本</b>：",
                        "《结对帮扶协议》",
                        "签订中",
                        "不再签订，文本和已有签署保留",
                        ChineseDates.date(LocalDate.now(clock)));

        Answer done =
                send(office, "MERGED", "终止乡中并入<b>城中</b>", LocalDate.now(clock).toString(), "yes");

        assertThat(done.status()).isEqualTo(302);
        String after = office.get(done.location()).body();
        assertThat(after)
                .contains("已提前终止。进行中的事项都已了结", "终止乡中并入&lt;b&gt;城中&lt;/b&gt;", "学校合并", "办公室赵某")
                .contains("已中止", "结对已经提前终止，没有待办环节。")
                .doesNotContain("提前终止结对</a>");
        assertThat(office.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("未签订，随结对终止");
        assertThat(office.get("/pairings?q=" + pairing.id()).body()).contains("提前终止", "学校合并：终止乡中并入");
        assertThat(office.get("/pairings?stage=DISSOLVED&q=" + pairing.id()).body())
                .contains("学校合并：终止乡中并入");
        assertThat(office.get("/pairings?stage=ENDED&q=" + pairing.id()).body())
                .as("已结束 are those whose cycle is over")
                .contains("没有符合条件的结对")
                .doesNotContain("学校合并：终止乡中并入");
        assertThat(pairings.get(pairing.id()).stage()).isEqualTo(Stage.ENDED);

        assertThat(office.get(page).body()).contains("已于", "提前终止（学校合并），不能再终止").doesNotContain("name=\"ground\"");
        assertThat(as(RURAL + ".principal").get("/pairings/" + pairing.id()).body())
                .as("the archive stays readable")
                .contains("终止乡中并入");
        assertThat(as(RURAL + ".principal")
                        .get("/pairings/" + pairing.id() + "/documents")
                        .body())
                .contains("下载协议文本");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldsAndWhatWasTypedIsKept() {
        Visitor office = as("office");
        Answer refused = send(office, null, "　 ", "2026-02-30", null);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("请选择终止原因", "请写明情况", "没有这一天", "请看过上面各项后勾选确认", "value=\"2026-02-30\"");
        Answer again = send(office, "CLOSED", "已撤并到中心校", "2099-01-01", null);
        assertThat(again.body())
                .contains("不能晚于今天", "已撤并到中心校", "value=\"2099年1月1日\"")
                .containsPattern("value=\"CLOSED\"[^>]*checked");
        assertThat(pairings.get(pairing.id()).endedOn()).isNull();
    }

    @Test
    void nobodyElseFindsItOrMayDoIt() {
        for (String account :
                java.util.List.of(URBAN + ".principal", RURAL + ".liaison", "zhongjiao", "renmi", "leader")) {
            Visitor visitor = as(account);
            Answer shown = visitor.get("/pairings/" + pairing.id());
            assertThat(shown.status()).as(account).isEqualTo(200);
            assertThat(shown.body()).as(account).isNotEmpty().doesNotContain("/dissolve");
            assertThat(visitor.get(page).status()).as(account).isEqualTo(403);
            assertThat(send(visitor, "MERGED", "并入", LocalDate.now(clock).toString(), "yes")
                            .status())
                    .as(account)
                    .isEqualTo(403);
        }
        Visitor admin = Visitor.signedIn(port, "admin", "Ceshi-2026-mima");
        assertThat(admin.get(page).status()).isEqualTo(403);
        assertThat(as("expert1").get(page).status()).isEqualTo(404);
        assertThat(pairings.get(pairing.id()).endedOn()).isNull();
    }

    private Visitor as(String account) {
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private Answer send(Visitor visitor, String ground, String reason, String day, String confirmed) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of("reason", reason, "lastDay", day));
        if (ground != null) {
            fields.put("ground", ground);
        }
        if (confirmed != null) {
            fields.put("confirmed", confirmed);
        }
        return visitor.form("/pairings/" + pairing.id(), page, fields);
    }
}
