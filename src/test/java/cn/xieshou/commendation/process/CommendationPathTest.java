package cn.xieshou.commendation.process;

import static cn.xieshou.commendation.CommendationWalk.LEADER;
import static cn.xieshou.commendation.CommendationWalk.OFFICE;
import static cn.xieshou.commendation.CommendationWalk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationState;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.commendation.Commendations;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.commendation.PublicList;
import cn.xieshou.directory.Role;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of commendation on the engine's clock, and what it refuses (R-AWD-1). */
@XieshouTest
class CommendationPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(CommendationCase.PROCESS);

    @Autowired
    CommendationWalk walk;

    @Autowired
    Commendations commendations;

    @Autowired
    PublicList list;

    @Autowired
    Movers movers;

    @Autowired
    EngineClock clock;

    CommendationWalk.Scene scene;
    String school;

    @BeforeEach
    void begin() {
        scene = walk.begin();
        school = scene.secondary().supportingSchool();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whomTheDataProposesIsHonoured() {
        String id = walk.open(scene);
        assertThat(walk.open(id)).containsExactly(CommendationCase.EXAMINE, CommendationCase.EXAMINE);
        Candidate proposed = walk.candidate(id, HonourKind.SUPPORTING, school);
        assertThat(proposed.state()).isEqualTo(CandidateState.PROPOSED);
        assertThat(proposed.proposedReason()).contains("学年平均92分");
        assertThat(walk.candidate(id, HonourKind.SUPPORTING, scene.primary().supportingSchool())
                        .proposedReason())
                .isEqualTo("本学年没有已定的学期评估结果");
        walk.examined(id);
        walk.compile(id);
        walk.submit(id, CommendationCase.APPROVE, LEADER, with("decision", "publish", "remark", "同意"));
        assertThat(commendations.get(id).publicUntil()).isEqualTo(LocalDate.of(2027, 7, 12));
        assertThat(walk.open(id)).isEmpty();
        walk.publicityOver(id);
        assertThat(walk.show(id, CommendationCase.DECIDE, LEADER).get("names").toString())
                .contains("支援工作先进学校");
        walk.submit(id, CommendationCase.DECIDE, LEADER, with("decision", "award"));

        assertThat(commendations.get(id).state()).isEqualTo(CommendationState.AWARDED);
        assertThat(walk.candidate(id, HonourKind.SUPPORTING, school).number()).contains("荣誉〔2027〕");
        assertThat(walk.candidate(id, HonourKind.TEACHER, school).state()).isEqualTo(CandidateState.AWARDED);
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void aSectionAddsAndRejectsWithAReasonAndTheOfficeKeepsToThePlaces() {
        String id = walk.open(scene);
        Candidate other =
                walk.candidate(id, HonourKind.RECIPIENT, scene.primary().recipientSchool());
        Map<String, Object> added = with("candidate", String.valueOf(other.id()), "addedReason", "组织得力");
        assertThatThrownBy(() -> walk.submit(
                        id,
                        CommendationCase.EXAMINE,
                        "chujiao",
                        with("candidates", List.of(), "additions", List.of(added, added))))
                .hasMessageContaining("已经增补过");
        Candidate foreign = walk.candidate(id, HonourKind.SUPPORTING, school);
        assertThatThrownBy(() -> walk.submit(
                        id,
                        CommendationCase.EXAMINE,
                        "chujiao",
                        with(
                                "candidates",
                                List.of(),
                                "additions",
                                List.of(with("candidate", String.valueOf(foreign.id()), "addedReason", "好")))))
                .hasMessageContaining("学校或个人");
        walk.submit(
                id, CommendationCase.EXAMINE, "chujiao", with("candidates", List.of(), "additions", List.of(added)));
        assertThatThrownBy(() -> walk.examine(id, "zhongjiao", "reject", "")).hasMessageContaining("请写明理由");
        walk.examine(id, "zhongjiao", "reject", "活动多为补记");
        assertThat(walk.show(id, CommendationCase.COMPILE, OFFICE).toString()).contains("股室增补：组织得力");
        assertThatThrownBy(() -> walk.submit(
                        id,
                        CommendationCase.COMPILE,
                        OFFICE,
                        with("decision", "submit", "candidates", List.of(with("verdict", "leave")))))
                .hasMessageContaining("不列入的，请写明理由");
        walk.submit(
                id,
                CommendationCase.COMPILE,
                OFFICE,
                with("decision", "none", "opinion", "本学年不评", "candidates", List.of(with("verdict", "list"))));
        assertThat(commendations.get(id).state()).isEqualTo(CommendationState.NONE);
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void aListComesBackAndAnObjectionIsExaminedByThoseWhoDidNotRecommend() {
        String id = walk.open(scene);
        walk.examined(id);
        walk.compile(id);
        walk.submit(id, CommendationCase.APPROVE, LEADER, with("decision", "return", "opinion", "请再核实"));
        assertThat(walk.show(id, CommendationCase.COMPILE, OFFICE)).containsEntry("returnNote", "请再核实");
        Resubmission.needsReason(
                "请再核实", walk.compiled(id), values -> walk.submit(id, CommendationCase.COMPILE, OFFICE, values));
        walk.submit(id, CommendationCase.APPROVE, LEADER, with("decision", "publish"));
        String objector = scene.primary().recipientSchool() + ".liaison";
        walk.objects(id, HonourKind.TEACHER, school, objector);
        walk.objects(id, HonourKind.SUPPORTING, school, objector);
        walk.publicityOver(id);

        assertThat(walk.open(id)).containsExactly(CommendationCase.OBJECTION_STEP, CommendationCase.OBJECTION_STEP);
        List<Long> open = list.open(id);
        assertThat(list.examiner(open.get(0))).isEqualTo("primary-section");
        assertThat(walk.show(id, CommendationCase.OBJECTION_STEP, "chujiao")
                        .get("raised")
                        .toString())
                .contains("联络人");
        walk.submit(id, CommendationCase.OBJECTION_STEP, "chujiao", with("decision", "uphold", "reason", "查实"));
        walk.submit(id, CommendationCase.OBJECTION_STEP, "chujiao", with("decision", "reject", "reason", "不属实"));
        assertThat(list.all(id)).extracting(one -> one.standing()).containsExactlyInAnyOrder("成立", "不成立");
        walk.submit(id, CommendationCase.DECIDE, LEADER, with("decision", "refuse", "opinion", "暂缓"));
        assertThat(commendations.get(id).state()).isEqualTo(CommendationState.NONE);
    }

    @Test
    void nobodyDecidesOnWhatTheyProposed() {
        String id = walk.open(scene);
        walk.examined(id);
        walk.compile(id);
        movers.move("office", Role.LEADING_GROUP, null);
        try {
            assertThatThrownBy(() -> walk.submit(id, CommendationCase.APPROVE, OFFICE, with("decision", "publish")))
                    .hasMessageContaining("本人提交");
        } finally {
            movers.move("office", Role.OFFICE, null);
        }
        walk.submit(id, CommendationCase.APPROVE, LEADER, with("decision", "publish"));
        walk.publicityOver(id);
        movers.move("zhongjiao", Role.LEADING_GROUP, null);
        try {
            assertThatThrownBy(() -> walk.submit(id, CommendationCase.DECIDE, "zhongjiao", with("decision", "award")))
                    .hasMessageContaining("本人提交");
        } finally {
            movers.move("zhongjiao", Role.SECONDARY_SECTION, null);
        }
    }

    @Test
    void thereIsOneRoundForAProgrammeAndAYear() {
        walk.open(scene);
        assertThatThrownBy(() -> walk.open(scene)).hasMessageContaining("已经启动");
    }
}
