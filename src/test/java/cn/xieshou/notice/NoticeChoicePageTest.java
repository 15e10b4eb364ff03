package cn.xieshou.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Role;
import cn.xieshou.preference.NoticeChoice;
import cn.xieshou.preference.NoticeChoices;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody chooses for themselves how they are told. */
@XieshouTest
class NoticeChoicePageTest {

    private static final String PAGE = "/account/notices";
    private static final String READER = "choice.expert";
    private static final String OTHER = "choice.other";

    @LocalServerPort
    int port;

    @Autowired
    NoticeChoices choices;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Test
    void whatIsChosenHoldsForOneselfAndNonsenseChangesNothing() {
        movers.come(READER, "选择专家", Role.EXPERT, null);
        movers.come(OTHER, "另一专家", Role.EXPERT, null);
        passwords.choose(READER, SmallCounty.PASSWORD);
        Visitor reader = Visitor.signedIn(port, READER, SmallCounty.PASSWORD);
        assertThat(chosen(reader)).isEqualTo("at-once concerned-yes");

        reader.form(PAGE, PAGE, Map.of("atOnce", "no", "concerned", "no"));
        assertThat(chosen(reader)).isEqualTo("in-digest concerned-no");
        assertThat(choices.of(OTHER)).isEqualTo(new NoticeChoice(true, true));
        assertThat(choices.inTheMorning()).contains(READER).doesNotContain(OTHER);

        assertThat(reader.form(PAGE, PAGE, Map.of("atOnce", "perhaps", "concerned", "yes"))
                        .body())
                .contains("没有保存：请在每一项里选择一种");
        assertThat(chosen(reader)).isEqualTo("in-digest concerned-no");
        choices.choose(READER, new NoticeChoice(true, true));
    }

    private static String chosen(Visitor visitor) {
        Document page = Jsoup.parse(visitor.get(PAGE).body());
        return String.join(" ", page.select("main input[checked]").eachAttr("id"));
    }
}
