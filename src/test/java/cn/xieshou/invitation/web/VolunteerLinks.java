package cn.xieshou.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Tries;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.notice.outbox.PostByHand;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.shared.Secret;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The word 自愿 is the teacher's own: over a link that the liaison sends or prints, and nobody else (R-SEC-2); over HTTP. */
abstract class VolunteerLinks {

    private static final Instant JULY = Instant.parse("2026-07-01T02:00:00Z");
    private static final Pattern MAILED = Pattern.compile("/p\\?key=([A-Za-z0-9_-]{43})");

    private static final AtomicInteger MINUTE = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk walk;

    @Autowired
    Staff staff;

    @Autowired
    PostByHand post;

    @Autowired
    Trail trail;

    @Autowired
    Tries tries;

    @Autowired
    LinkVisits visits;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private Instant now;
    private Pairing pairing;
    private Teacher old;

    /** A nomination is due, for which only a volunteer of her age may be named. */
    @BeforeEach
    void nominationIsDue() {
        tries.forget();
        // No two of these tests at the same minute: the newest mail is this one's.
        now = JULY.plus(Duration.ofMinutes(MINUTE.incrementAndGet()));
        clock.set(now);
        pairing = walk.begun("county");
        walk.shortage(pairing);
        old = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY, Sex.FEMALE, LocalDate.of(1970, 1, 1), 2);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        tries.forget();
    }

    @Test
    void theTeacherSaysItOverTheMailAndTheNominationShowsIt() throws Exception {
        assertThat(liaison().get(page()).body()).contains("还没有填写人");
        Answer sent = mail(old.name(), "wang@example.invalid");
        assertThat(sent.location()).as(sent.toString()).isEqualTo(page());
        assertThat(liaison().get(page()).body()).contains(old.name(), "已发送", "寄到wang@example.invalid");

        String key = mailedKey();
        Visitor teacher = Visitor.at(port);
        Answer opened = teacher.get("/p?key=" + key);
        assertThat(opened.body())
                .contains("支教意愿", "本人自愿支教", "音乐1人")
                .doesNotContain("<input class=\"form-check-input\" checked");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(opened.header("X-Robots-Tag")).contains("noindex");
        assertThat(teacher.get("/p?key=" + key).body()).as("looked at twice").contains("本人自愿支教");
        assertThat(liaison().get(page()).body()).contains("已打开");

        assertThat(answer(teacher, key, "yes", "愿意教七年级").body())
                .contains("填写提交，已经收到")
                .doesNotContain("name=\"willing\"");
        assertThat(liaison().get(page()).body()).contains("已填写");
        assertThat(walk.show(pairing, SecondmentSelection.NOMINATE)
                        .get("ownWords")
                        .toString())
                .contains(old.name(), "确认自愿支教，说明：愿意教七年级");
        walk.nominate(pairing, SelectionWalk.nominee(old, "音乐", true));
        assertThat(walk.show(pairing, SecondmentSelection.CONFIRM_NOMINEES)
                        .get("ownWords")
                        .toString())
                .contains("确认自愿支教");
        assertThat(liaison().get(matter()).body()).contains("本人通过链接于2026年7月1日", "确认自愿支教");
    }

    @Test
    void whoSaysNoCannotBeNominatedAsAVolunteer() {
        String code = print(old.staffNumber());
        assertThat(answer(Visitor.at(port), code, "no", "").body()).contains("已经收到");

        assertThatThrownBy(() -> walk.nominate(pairing, SelectionWalk.nominee(old, "音乐", true)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("本人通过链接表示不是自愿报名");
    }

    @Test
    void theSlipsCodeIsTypedInAnySpellingAndOnlyItsHashIsKept() {
        String code = print(old.staffNumber());
        Visitor teacher = Visitor.at(port);

        assertThat(teacher.get("/p").body()).contains("代码");
        assertThat(teacher.get("/p?key=" + code.toLowerCase()).body()).contains("本人自愿支教");
        assertThat(jdbc.sql("select count(*) from personal_link_secret where hash = ?")
                        .param(Secret.hash(code.replace("-", "")))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(liaison().get(page()).body()).isNotEmpty().doesNotContain(code);
        assertThat(liaison().get(page() + "/printed").body()).contains("只显示一次").doesNotContain(code);
    }

    @Test
    void whatIsMissingIsToldAtTheFieldAndTheLinkHoldsOn() {
        String code = print(old.staffNumber());
        String remark = "说".repeat(201);
        Answer refused = answer(Visitor.at(port), code, "", remark);

        Visitor half = Visitor.at(port);
        assertThat(half.form("/p?key=" + code, "/p", Map.of("key", code, "willing", "yes"))
                        .status())
                .isEqualTo(400);
        assertThat(refused.body()).contains("请选择本人意愿", "最多200字，现有201字", remark);
        assertThat(answer(Visitor.at(port), code, "yes", "").body()).contains("已经收到");
    }

    @Test
    void oneAnswerCountsHoweverOftenItIsSentAtOnce() throws Exception {
        String code = print(old.staffNumber());
        Visitor teacher = Visitor.at(port);
        Supplier<Answer> send =
                teacher.filledIn("/p?key=" + code, "/p", Map.of("key", code, "willing", "yes", "remark", ""));
        long before = rows("trail_line") + rows("mail");

        List<Answer> answers = Eightfold.inParallel(8, send::get);

        assertThat(answers)
                .hasSize(8)
                .allMatch(one -> one.status() == 200 && one.body().contains("已经收到"));
        assertThat(rows("trail_line") + rows("mail")).isEqualTo(before + 2);
        assertThat(send.get().body()).contains("不需要再填写");
        assertThat(teacher.get("/p?key=" + code).body()).contains("不需要再填写").doesNotContain("name=\"willing\"");
        assertThat(willing()).isTrue();
    }

    @Test
    void anExpiredRevokedReplacedOrOvertakenLinkSaysSoInWords() {
        Supplier<Answer> replaced = opened(print(old.staffNumber()));
        Supplier<Answer> revoked = opened(print(old.staffNumber()));
        assertThat(replaced.get().body()).contains("又发了一个新的链接");
        assertThat(post("/revoke", Map.of("person", old.staffNumber())).location())
                .isEqualTo(page());
        assertThat(revoked.get().body()).contains("已经撤回");
        assertThat(liaison().get(page()).body()).contains("已撤回");

        Supplier<Answer> expired = opened(print(old.staffNumber()));
        clock.set(now.plus(Duration.ofDays(7)));
        assertThat(expired.get().body()).contains("过期");
        assertThat(liaison().get(page()).body()).contains("已过期");

        Supplier<Answer> late = opened(print(old.staffNumber()));
        Teacher young = walk.music(pairing);
        walk.nominate(pairing, SelectionWalk.nominee(young));
        walk.confirm(pairing);
        assertThat(late.get().body()).contains("不再征求个人意愿").doesNotContain("name=\"willing\"");
        assertThat(liaison().get(page()).body()).contains("不再征求个人意愿").doesNotContain("发送链接");
        assertThat(count("secondment_own_word where teacher = '" + old.staffNumber() + "'"))
                .isZero();
    }

    @Test
    void guessesAreCountedAndTheSecretIsInNoLog() throws Exception {
        mail(old.staffNumber(), "wang@example.invalid");
        String key = mailedKey();
        answer(Visitor.at(port), key, "yes", "");
        Answer wrong = Visitor.at(port).get("/p?key=" + Secret.random());

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.body()).contains("不能使用").doesNotContain(old.name());
        for (int i = 0; i < Tries.MOST; i++) {
            tries.count("127.0.0.1");
        }
        assertThat(Visitor.at(port).get("/p?key=" + key).status()).isEqualTo(429);
        assertThat(count("security_log where kind = 'PERSONAL_LINK' and result = 'REFUSED'"))
                .isPositive();
        assertThat(count("security_log where kind = 'PERSONAL_LINK' and subject like 'volunteer." + pairing.id()
                        + "%' and account = ''"))
                .as("opened and answered by nobody with an account")
                .isEqualTo(2);
        for (String column : List.of(
                "security_log where subject",
                "security_log where detail",
                "mail where body",
                "mail where path",
                "page_action where address",
                "personal_link_secret where hash")) {
            assertThat(count(column + " like '%" + key + "%'")).as(column).isZero();
        }
    }

    @Test
    void onlyTheSchoolItselfSendsLinksAndOnlyToItsOwnTeachers() {
        for (String account : List.of(
                pairing.recipientSchool() + ".liaison",
                pairing.recipientSchool() + ".principal",
                "zhongjiao",
                "office")) {
            Visitor other = signedIn(account);
            assertThat(other.get(page()).status()).as(account).isEqualTo(404);
            assertThat(other.form("/", page() + "/slip", Map.of("person", old.staffNumber()))
                            .status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(other.get(matter()).body()).isNotEmpty().doesNotContain("请教师本人填写意愿");
        }
        assertThat(Visitor.at(port).get(page()).location()).contains("/login");
        Teacher foreign = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        assertThat(mail(foreign.staffNumber(), "wang@example.invalid").body()).contains("名册中没有这个姓名或工号");
        assertThat(mail(old.staffNumber(), "不是邮箱").body()).contains("正确的邮箱地址", "不是邮箱");
        assertThat(liaison()
                        .get("/invitations/nothing." + pairing.id() + ".2026")
                        .status())
                .isEqualTo(404);
        assertThat(liaison()
                        .get("/invitations/volunteer." + pairing.id() + ".2031")
                        .status())
                .isEqualTo(404);
        assertThat(count("personal_link where person = '" + old.staffNumber() + "'"))
                .isZero();
    }

    @Test
    void theTrailTellsItInSentencesWithoutTheName() {
        String code = print(old.staffNumber());
        answer(Visitor.at(port), code, "yes", "");
        mail(old.staffNumber(), "wang@example.invalid");
        post("/revoke", Map.of("person", old.staffNumber()));

        assertThat(trail.of(pairing.id()).stream().map(TrailLine::deed))
                .filteredOn(deed -> deed.contains("个人链接"))
                .hasSize(4)
                .noneMatch(deed -> deed.contains(old.name()))
                .anyMatch(deed -> deed.contains("向一名教师发出填写“支教意愿”的个人链接"))
                .anyMatch(deed -> deed.startsWith("系统收到一名教师通过个人链接填写的“支教意愿”"))
                .anyMatch(deed -> deed.contains("撤回了一名教师填写“支教意愿”的个人链接"));
    }

    private boolean willing() {
        return jdbc.sql("select willing from secondment_own_word where teacher = ?")
                .param(old.staffNumber())
                .query(Boolean.class)
                .single();
    }

    /** The page is open and filled in; what is got sends it. */
    private Supplier<Answer> opened(String code) {
        Visitor teacher = Visitor.at(port);
        assertThat(teacher.get("/p?key=" + code).body()).contains("name=\"willing\"");
        return teacher.filledIn("/p?key=" + code, "/p", Map.of("key", code, "willing", "yes", "remark", ""));
    }

    private Visitor liaison() {
        return signedIn(pairing.supportingSchool() + ".liaison");
    }

    private Visitor signedIn(String account) {
        return visits.signedIn(port, account);
    }

    private String page() {
        return "/invitations/volunteer." + pairing.id() + ".2026";
    }

    private String matter() {
        return "/secondments/" + pairing.id() + "/2026";
    }

    private Answer post(String action, Map<String, String> fields) {
        return liaison().form(page(), page() + action, fields);
    }

    private Answer mail(String person, String address) {
        return post("/mail", Map.of("person", person, "address", address));
    }

    private String print(String person) {
        return visits.print(port, pairing.supportingSchool() + ".liaison", page(), person);
    }

    private String mailedKey() throws Exception {
        PostByHand.Letter letter = post.newest("无账号人员", "请您本人填写：支教意愿");
        assertThat(letter.text()).isNotEmpty().doesNotContain(old.name(), old.staffNumber(), pairing.id());
        Matcher key = MAILED.matcher(letter.text());
        assertThat(key.find()).as(letter.text()).isTrue();
        return key.group(1);
    }

    private static Answer answer(Visitor teacher, String key, String willing, String remark) {
        return teacher.form("/p?key=" + key, "/p", Map.of("key", key, "willing", willing, "remark", remark));
    }

    private long rows(String table) {
        return count(table);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
