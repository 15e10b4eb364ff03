package cn.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks odd is told with its reason: to the recorder before it is kept, to the checker and on the activity's page (R-ACT-1). */
abstract class OddActivities {

    private static final String WHY = "上下午各一次，内容不同";

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Activities activities;

    @Autowired
    ActivityFlags flags;

    @Autowired
    Teachers teachers;

    @Autowired
    TaskFiles files;

    @Autowired
    ActivityFiles kept;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    /** Other tests read every list: nothing of a teacher's number or a file's name stays. */
    @AfterEach
    void backToToday() {
        clock.reset();
        teachers.delete(List.of("7700001", "7700002", "7700003"));
        jdbc.sql("delete from stored_file where uploader like 'walk%'").update();
    }

    @Test
    void whatTheOtherSchoolHasRecordedInItsOwnWordsIsToldBeforeItIsKeptAndKeptWithAWord() {
        walk.record(pairing, Side.SUPPORTING, "分数教学");

        assertThatThrownBy(() -> walk.record(pairing, Side.RECIPIENT, Map.of("topic", "集体备课", "heldOn", "2026-10-10")))
                .hasMessageContaining("可能重复登记：2026年10月9日备课组教研“分数教学”（支援学校登记）");
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
        long id = walk.record(pairing, Side.RECIPIENT, Map.of("topic", "集体备课", "heldOn", "2026-10-10", "remark", WHY));

        assertThat(reasons(id)).singleElement().asString().contains("分数教学");
        String page = as(Side.SUPPORTING).get("/activities/" + id).body();
        assertThat(page).contains("可能重复登记", WHY);
    }

    @Test
    void whatLooksOddIsToldTogetherWithWhatIsMissing() {
        walk.record(pairing, Side.SUPPORTING, "分数教学");

        assertThatThrownBy(() -> walk.record(
                        pairing,
                        Side.RECIPIENT,
                        Map.of("topic", "集体备课", "heldOn", "2026-10-10", "content", " ", "hours", "很久")))
                .hasMessageContaining("活动内容：请填写活动内容")
                .hasMessageContaining("时长：")
                .hasMessageContaining("情况说明：可能重复登记：2026年10月9日备课组教研“分数教学”（支援学校登记）");
        assertThatThrownBy(() -> walk.record(pairing, Side.RECIPIENT, Map.of("topic", " ", "content", " ")))
                .hasMessageContaining("活动主题")
                .hasMessageContaining("活动内容")
                .hasMessageNotContaining("可能重复登记");
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
    }

    @Test
    void aSchoolsOwnSecondRecordIsOddOnlyInLikeWords() {
        walk.record(pairing, Side.SUPPORTING, "分数教学");

        walk.record(pairing, Side.SUPPORTING, Map.of("topic", "方程的引入"));
        walk.record(pairing, Side.SUPPORTING, Map.of("topic", "分数教学", "subject", "语文"));
        walk.record(pairing, Side.SUPPORTING, Map.of("topic", "分数教学", "heldOn", "2026-10-07"));
        assertThatThrownBy(() -> walk.record(pairing, Side.SUPPORTING, Map.of("topic", "分数教学研讨")))
                .hasMessageContaining("可能重复登记");
    }

    @Test
    void nobodyIsAtTwoSchoolsOnOneDayAndNothingOfAnotherPairingIsTold() {
        teacher("7700001", pairing.supportingSchool(), "宋两地");
        String name = "宋两地";
        walk.record(pairing, Side.SUPPORTING, Map.of("supportingPeople", name));
        Pairing other = another();

        assertThatThrownBy(() -> walk.record(
                        other, Side.SUPPORTING, Map.of("supportingPeople", name, "recipientPeople", "", "topic", "函数")))
                .hasMessageContaining("同一天在两处：宋两地当天还在另一所学校参加了另一对结对的活动")
                .message()
                .isNotEmpty()
                .doesNotContain("分数教学");
        assertThatThrownBy(() -> walk.record(
                        pairing,
                        Side.SUPPORTING,
                        Map.of(
                                "supportingPeople", name,
                                "place", "SUPPORTING",
                                "type", "theory-lecture",
                                "topic", "讲座")))
                .hasMessageContaining("参加备课组教研“分数教学”");
    }

    @Test
    void whoCameIntoTheListLaterIsToldWithTheDay() {
        teacher("7700002", pairing.supportingSchool(), "先在册");
        teacher("7700003", pairing.supportingSchool(), "后来者");

        assertThatThrownBy(() -> walk.record(pairing, Side.SUPPORTING, Map.of("supportingPeople", "先在册、后来者")))
                .hasMessageContaining("当天不在名册：后来者2026年10月12日才列入")
                .message()
                .isNotEmpty()
                .doesNotContain("先在册2026");
    }

    @Test
    void aPictureProvesOneActivityAndTheCheckerOpensItFromTheTask() throws IOException {
        byte[] picture = Photographs.jpeg(64, 48);
        String first = withPicture(pairing, picture, "现场.jpg");
        long id = record(pairing, first, "分数教学", "");
        Pairing foreign = walk.begin();
        String second = withPicture(foreign, picture, "备课.jpg");

        assertThatThrownBy(() -> record(foreign, second, "函数教学", ""))
                .hasMessageContaining("照片用过：“备课.jpg”已经附在另一对结对的活动里")
                .message()
                .isNotEmpty()
                .doesNotContain("分数教学");
        String third = withPicture(pairing, picture, "又一张.jpg");
        assertThatThrownBy(() -> record(pairing, third, "期中分析会", "")).hasMessageContaining("“又一张.jpg”已经附在2026年10月9日");
        record(pairing, third, "期中分析会", WHY);

        String task = pairings.task(pairing, ActivityConfirmation.CHECK).getId();
        String page = as(Side.RECIPIENT).get("/tasks/" + task).body();
        String file = kept.of(activities.get(id)).get(0).id();
        assertThat(page).contains("登记的内容和附件", "/activities/" + id, "/files/" + file, "照片用过", "登记人说明：" + WHY);
        assertThat(as(Side.RECIPIENT).get("/files/" + file).status()).isEqualTo(200);
        assertThat(as(ActivityWalk.liaison(foreign, Side.RECIPIENT))
                        .get("/files/" + file)
                        .status())
                .isEqualTo(404);
    }

    private List<String> reasons(long id) {
        return flags.of(pairing, List.of(activities.get(id))).get(id).stream()
                .map(ActivityFlag::words)
                .toList();
    }

    /** The supporting school's second pairing. */
    private Pairing another() {
        walk.day("2026-09-01");
        String school = pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        Pairing other = pairings.pairing(pairing.supportingSchool(), school);
        pairings.submit(other, NeedsSurvey.STATE_NEEDS, PairingWalk.needs());
        pairings.agreement(other);
        walk.day("2026-10-12");
        return other;
    }

    private void teacher(String number, String school, String name) {
        teachers.insert(List.of(new Teacher(
                number,
                school,
                name,
                Sex.FEMALE,
                LocalDate.of(1985, 3, 1),
                null,
                "数学",
                TeacherTitle.FIRST,
                null,
                0,
                Backbone.NONE,
                null,
                null)));
    }

    private String withPicture(Pairing of, byte[] picture, String name) throws IOException {
        String key = ActivityFiles.newKey();
        String account = ActivityWalk.liaison(of, Side.SUPPORTING);
        assertThat(files.add(kept.owner(of.id(), key), account, name, new ByteArrayResource(picture)))
                .isEmpty();
        return key;
    }

    private long record(Pairing of, String key, String topic, String remark) {
        return activities.record(
                of.id(),
                Side.SUPPORTING,
                TypedActivities.of(walk.typed(of, Map.of("topic", topic, "remark", remark))),
                key,
                ActivityWalk.liaison(of, Side.SUPPORTING));
    }

    private Visitor as(Side side) {
        return as(ActivityWalk.liaison(pairing, side));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
