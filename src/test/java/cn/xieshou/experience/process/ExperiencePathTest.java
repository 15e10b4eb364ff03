package cn.xieshou.experience.process;

import static cn.xieshou.experience.ExperienceWalk.OFFICE;
import static cn.xieshou.experience.ExperienceWalk.SECTION;
import static cn.xieshou.experience.ExperienceWalk.liaison;
import static cn.xieshou.experience.ExperienceWalk.principal;
import static cn.xieshou.experience.ExperienceWalk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Role;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.ExperienceState;
import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.experience.Experiences;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.MaterialKind;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of experience, and what it refuses (R-FIN-2). */
@XieshouTest
class ExperiencePathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(ExperienceCase.PROCESS);

    @Autowired
    ExperienceWalk walk;

    @Autowired
    Experiences experiences;

    @Autowired
    ShelfAccess shelf;

    @Autowired
    Movers movers;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsRecommendedStandsOnTheShelfForAllSchools() {
        long id = walk.written(pairing);
        Map<String, Object> shown = walk.show(pairing, ExperienceCase.WRITE, liaison(pairing));
        assertThat(shown.get("figures").toString()).contains("【活动次数】：1次");
        assertThat(shown.get("effect").toString()).contains("【活动次数】");
        assertThatThrownBy(() -> walk.submit(
                        pairing,
                        ExperienceCase.WRITE,
                        liaison(pairing),
                        with("decision", "submit", "title", "题", "practice", "【没有的】", "effect", "好", "lesson", "好")))
                .hasMessageContaining("没有叫“没有的”的数字");
        walk.submit(pairing, ExperienceCase.WRITE, liaison(pairing), ExperienceWalk.text("集体备课"));
        assertThat(walk.show(pairing, ExperienceCase.APPROVE, principal(pairing)))
                .containsEntry("effect", "共开展活动1次");
        walk.submit(pairing, ExperienceCase.APPROVE, principal(pairing), with("decision", "approve"));
        assertThat(experiences.get(id).effect()).isEqualTo("共开展活动1次");
        walk.submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "recommend"));
        walk.submit(pairing, ExperienceCase.PUBLISH, OFFICE, with("decision", "publish", "remark", "可学"));

        assertThat(experiences.get(id).state()).isEqualTo(ExperienceState.PUBLISHED);
        Material material =
                shelf.visible(Objects.requireNonNull(experiences.get(id).material()), principal(walk.begin()));
        assertThat(material.title()).isEqualTo("集体备课");
        assertThat(material.kind()).isEqualTo(MaterialKind.EXPERIENCE);
        assertThat(material.recommended()).isTrue();
        assertThat(walk.open(pairing)).isEmpty();
    }

    @Test
    void everyReaderMayReturnIt() {
        long id = walk.sent(pairing, "集体备课");
        walk.submit(pairing, ExperienceCase.APPROVE, principal(pairing), with("decision", "return", "opinion", "写短些"));
        assertThat(walk.show(pairing, ExperienceCase.WRITE, liaison(pairing)))
                .containsEntry("returnNote", "写短些")
                .containsEntry("effect", "共开展活动【活动次数】");
        again();
        walk.submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "return", "opinion", "补写做法"));
        again();
        walk.submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "recommend"));
        walk.submit(pairing, ExperienceCase.PUBLISH, OFFICE, with("decision", "return", "opinion", "核实数字"));
        again();
        walk.submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "recommend"));
        walk.submit(pairing, ExperienceCase.PUBLISH, OFFICE, with("decision", "refuse", "opinion", "已有同类材料"));
        assertThat(experiences.get(id).state()).isEqualTo(ExperienceState.DECLINED);
        assertThat(walk.open(pairing)).isEmpty();
    }

    private void again() {
        walk.submit(pairing, ExperienceCase.WRITE, liaison(pairing), Unchanged.explained(ExperienceWalk.text("集体备课")));
        walk.submit(pairing, ExperienceCase.APPROVE, principal(pairing), with("decision", "approve"));
    }

    @Test
    void theSectionMayNotTakeIt() {
        long id = walk.approved(pairing, "集体备课");
        walk.submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "refuse", "opinion", "没有新意"));
        assertThat(experiences.get(id).state()).isEqualTo(ExperienceState.DECLINED);
    }

    @Test
    void theSchoolMayStopAndBeginAnew() {
        long id = walk.written(pairing);
        assertThatThrownBy(() -> walk.written(pairing)).hasMessageContaining("没有办结的经验材料");
        walk.submit(pairing, ExperienceCase.WRITE, liaison(pairing), with("decision", "drop", "opinion", "与另一份合并"));
        assertThat(experiences.get(id).state()).isEqualTo(ExperienceState.DROPPED);
        assertThat(walk.written(pairing)).isGreaterThan(id);
    }

    @Test
    void nobodyPublishesWhatTheyRecommended() {
        walk.recommended(pairing, "集体备课");
        movers.move(SECTION, Role.OFFICE, null);
        try {
            assertThatThrownBy(() -> walk.submit(pairing, ExperienceCase.PUBLISH, SECTION, with("decision", "publish")))
                    .hasMessageContaining("本人提交");
        } finally {
            movers.move(SECTION, Role.SECONDARY_SECTION, null);
        }
    }
}
